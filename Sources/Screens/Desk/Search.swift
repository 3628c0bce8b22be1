// Search: every line that holds some words, whatever phase or table; the one chosen is linked in the line.

import Canvas
import SessionEngine
import Words

/// A search with what was typed in it. The lines found are kept, and looked for anew when the words change.
struct Search: Sendable {
  var editor = LineEditor()
  /// Newest first, at most `limit`.
  private(set) var found: [Ref] = []
  var chosen = 0

  static let limit = 200

  mutating func look(in session: Session) {
    chosen = 0
    let wanted = fold(editor.text)
    found = []
    if wanted.isEmpty { return }
    for line in session.contributions.reversed() where !line.isWithdrawn {
      if matches(line, wanted, session) { found.append(line.ref) }
      if found.count == Search.limit { return }
    }
  }

  private func matches(_ line: Contribution, _ wanted: String, _ session: Session) -> Bool {
    fold(line.text).contains(wanted) || "#\(line.ref.text)" == wanted
      || session.speakerName(of: line).map { fold($0).contains(wanted) } == true
  }

  mutating func move(by step: Int) { chosen = max(0, min(found.count - 1, chosen + step)) }
}

extension DeskModel {
  mutating func press(_ key: Key, in search: Search) -> [Effect] {
    var search = search
    let before = search.editor.text
    switch Keymap.list.action(of: key) {
    case .cancel:
      overlay = .none
      return []
    case .choose:
      overlay = .none
      if search.found.indices.contains(search.chosen) { link(search.found[search.chosen]) }
      return []
    case .previousItem: search.move(by: -1)
    case .nextItem: search.move(by: 1)
    case .pageUp: search.move(by: -10)
    case .pageDown: search.move(by: 10)
    case .quit, .suspend, .redraw: return Keymap.list.action(of: key).map { act($0) } ?? []
    default: _ = search.editor.take(key, .list)
    }
    if search.editor.text != before { search.look(in: session) }
    overlay = .search(search)
    return []
  }

  mutating func link(_ ref: Ref) {
    let needsSpace = editor.beforeCursor.last.map { $0 != " " } ?? false
    edit { $0.insert((needsSpace ? " " : "") + "#\(ref.text) ") }
  }
}
