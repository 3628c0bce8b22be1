// The palette: every command and action, found by a few of its letters; it teaches the keys on the way.

import Canvas
import SessionEngine
import Words

/// The palette with what was typed in it.
struct Palette: Sendable {
  struct Entry: Sendable, Equatable {
    let title: String
    /// The key or the command that does the same without the palette.
    let key: String
    let does: Does
  }
  enum Does: Sendable, Equatable {
    case action(ActionName)
    case command(String)
  }

  private let all: [Entry]
  var editor = LineEditor() {
    didSet { chosen = 0 }
  }
  var chosen = 0

  init(words: Words) {
    let actions = Keymap.desk.bindings.filter { $0.action.isOffered }.map { binding in
      Entry(title: words.long(binding.action), key: binding.key.name, does: .action(binding.action))
    }
    let commands = CommandEntry.all.map { command in
      let word = command.name[words.language]
      return Entry(title: command.help[words.language], key: "/\(word)", does: .command(word))
    }
    let keyless = Keymap.deskWithoutKey.map { action, command in
      let key = command.map { "/" + $0.name[words.language] } ?? ""
      return Entry(title: words.long(action), key: key, does: .action(action))
    }
    var seen: Set<String> = []
    all = (actions + keyless + commands).filter { seen.insert($0.title).inserted }
  }

  /// What fits, the best first.
  var entries: [Entry] {
    let wanted = fold(editor.text)
    if wanted.isEmpty { return all }
    return all.compactMap { entry in fuzzyScore(wanted, in: entry.title + " " + entry.key).map { (entry, $0) }
    }
    .enumerated().sorted { ($0.element.1, -$0.offset) > ($1.element.1, -$1.offset) }.map(\.element.0)
  }

  var selected: Entry? {
    let entries = entries
    return entries.indices.contains(chosen) ? entries[chosen] : nil
  }

  mutating func move(by step: Int) { chosen = max(0, min(entries.count - 1, chosen + step)) }
}

/// How well the letters of `wanted` stand in a text in their order; nil if they don't. Letters together, and at the
/// start of a word, count more.
func fuzzyScore(_ wanted: String, in text: String) -> Int? {
  let letters = Array(fold(text))
  var score = 0
  var place = 0
  var lastHit = -2
  for letter in wanted where letter != " " {
    guard let hit = letters[place...].firstIndex(of: letter) else { return nil }
    if hit == lastHit + 1 { score += 3 }
    if hit == 0 || letters[hit - 1] == " " || letters[hit - 1] == "/" { score += 4 }
    score -= min(3, hit - place)
    lastHit = hit
    place = hit + 1
  }
  return score
}

extension ActionName {
  /// Whether the palette offers it: what only moves the cursor is left out.
  var isOffered: Bool {
    switch self {
    case .note, .left, .right, .wordLeft, .wordRight, .lineStart, .lineEnd, .deleteBack, .deleteForward,
      .deleteWord, .deleteLine, .deleteToEnd, .yank, .palette, .historyBack, .historyForward,
      .dismissUnderstood:
      false
    default: true
    }
  }
}

extension DeskModel {
  mutating func press(_ key: Key, in palette: Palette) -> [Effect] {
    var palette = palette
    switch Keymap.list.action(of: key) {
    case .cancel:
      overlay = .none
      return []
    case .choose:
      overlay = .none
      return palette.selected.map { choose($0.does) } ?? []
    case .previousItem: palette.move(by: -1)
    case .nextItem: palette.move(by: 1)
    case .pageUp: palette.move(by: -10)
    case .pageDown: palette.move(by: 10)
    case .quit, .suspend, .redraw: return Keymap.list.action(of: key).map { act($0) } ?? []
    default: _ = palette.editor.take(key, .list)
    }
    overlay = .palette(palette)
    return []
  }

  private mutating func choose(_ choice: Palette.Does) -> [Effect] {
    switch choice {
    case .action(let action): return act(action)
    case .command(let word):
      begin("/\(word) ")
      return []
    }
  }
}
