// The plenary walks the harvest table by table, what recurs, and what looks alike: what is picked comes onto the line.

import Canvas
import SessionEngine
import Words

/// The pages of the harvest as they were when it was opened, and where one is.
struct Gathering: Sendable {
  struct Page: Sendable {
    let title: String
    let entries: [Entry]
  }
  enum Entry: Sendable {
    case line(Ref)
    case together(String, [Ref])
    /// Lines that look alike, and a word for them.
    case alike(Alike)
  }

  let pages: [Page]
  var page = 0
  var chosen = 0

  init(_ session: Session, words: Words) {
    let harvest = session.harvest
    let tables = session.walks.compactMap { walk -> Page? in
      let own = harvest.filter { session.contribution($0).map { session.table(of: $0) } == walk.table }
      return own.isEmpty && walk.table == nil
        ? nil : Page(title: words.table(walk.table), entries: own.map { .line($0) })
    }
    let recurring = Page(
      title: words.together, entries: session.together.map { .together($0.name, $0.refs) })
    let alike = Page(title: words.perhapsTheSame, entries: session.alike().map { .alike($0) })
    pages = tables + (recurring.entries.isEmpty ? [] : [recurring]) + [alike]
  }

  var entries: [Entry] { pages[page].entries }

  mutating func turn(by step: Int) {
    guard pages.indices.contains(page + step) else { return }
    page += step
    chosen = 0
  }

  mutating func move(by step: Int) { chosen = max(0, min(entries.count - 1, chosen + step)) }
}

extension DeskModel {
  mutating func walkHarvest() { overlay = .gathering(Gathering(session, words: words)) }

  mutating func press(_ key: Key, in gathering: Gathering) -> [Effect] {
    var gathering = gathering
    let action = Keymap.browser.action(of: key)
    switch action {
    case .cancel:
      overlay = .none
      return []
    case .choose:
      overlay = .none
      if gathering.entries.indices.contains(gathering.chosen) { take(gathering.entries[gathering.chosen]) }
      return []
    case .previousSection: gathering.turn(by: -1)
    case .nextSection: gathering.turn(by: 1)
    case .previousItem: gathering.move(by: -1)
    case .nextItem: gathering.move(by: 1)
    case .pageUp: gathering.move(by: -10)
    case .pageDown: gathering.move(by: 10)
    case .quit, .suspend, .redraw: return action.map { act($0) } ?? []
    default: break
    }
    overlay = .gathering(gathering)
    return []
  }

  /// A line is linked in the line; lines that look alike are put onto it as the command that puts them together.
  private mutating func take(_ entry: Gathering.Entry) {
    switch entry {
    case .line(let ref): link(ref)
    case .together(_, let refs): refs.forEach { link($0) }
    case .alike(let alike):
      let refs = alike.refs.map { "#\($0.text)" }.joined(separator: " ")
      begin("/\(Combine.entry.name[words.language]) \(alike.word) \(refs)")
    }
  }

  func drawGathering(_ gathering: Gathering, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    frame.fill(
      at: Point(row: 0, column: 0), size: Size(rows: layout.rule, columns: frame.size.columns),
      style: theme[.panel])
    let top = layout.rule >= 8 ? 1 : 0
    let start = Point(row: top, column: layout.margin)
    let page = gathering.pages[gathering.page]
    let title =
      "\(words.harvest) · \(page.title)   \(words.place(gathering.page + 1, of: gathering.pages.count))"
    let head = browserHeading(
      title, [.choose, .nextSection, .cancel], columns: layout.columns)
    let groups = page.entries.map { entryRows($0, columns: layout.columns) }
    let room = max(1, layout.rule - top - 2)
    // The chosen entry is in view, whole where it fits.
    let before = groups.prefix(gathering.chosen).reduce(0) { $0 + $1.count }
    let own = groups.indices.contains(gathering.chosen) ? groups[gathering.chosen].count : 0
    let skipped = max(0, min(before, before + own - room))
    var rows = Array(groups.joined().dropFirst(skipped).prefix(room))
    if page.entries.isEmpty {
      rows = [
        Row(gathering.page == gathering.pages.count - 1 ? words.nothingAlike : words.nothingHarvested, .muted)
      ]
    }
    frame.put(panel: [head, .blank] + rows, at: start, theme: theme, columns: layout.columns)
    for row in 0..<own where before - skipped + row < room {
      frame.restyle(
        at: Point(row: top + 2 + before - skipped + row, column: 0), columns: frame.size.columns
      ) { _ in theme[.selection] }
    }
  }

  private func entryRows(_ entry: Gathering.Entry, columns: Int) -> [Row] {
    switch entry {
    case .line(let ref): listedRows([ref], columns: columns)
    case .together(let name, let refs):
      [Row("≈ " + clip(name, columns: columns - 2), .strong)] + listedRows(refs, columns: columns)
    case .alike(let alike):
      [Row("≈ " + clip(alike.word, columns: columns - 4) + " ?", .strong)]
        + listedRows(alike.refs, columns: columns)
    }
  }

  private func listedRows(_ refs: [Ref], columns: Int) -> [Row] {
    refs.compactMap { session.contribution($0) }.map { listed($0, columns: columns) }
  }
}
