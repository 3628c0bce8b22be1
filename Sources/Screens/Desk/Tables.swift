// All tables at a glance over the page, and the record of one of them: to be read, and nothing is changed.

import Canvas
import SessionEngine
import Words

/// The list of tables, and the record of the one that was picked.
struct TableBrowser: Sendable {
  var chosen = 0
  /// The phase of the table's record that is read; nil shows the list.
  var phase: Phase?
  /// Rows that the record is scrolled back from the newest.
  var scroll = 0
}

extension DeskModel {
  /// Opens the list, where there are tables.
  mutating func browseTables() {
    if !session.hasTables { return told(words.noTables) }
    let own = session.walks.dropFirst().firstIndex { $0.table == table }
    overlay = .tables(TableBrowser(chosen: own.map { $0 - 1 } ?? 0))
  }

  mutating func press(_ key: Key, in browser: TableBrowser) -> [Effect] {
    var browser = browser
    let action = Keymap.browser.action(of: key)
    switch (action, browser.phase) {
    case (.quit, _), (.suspend, _), (.redraw, _): return action.map { act($0) } ?? []
    case (.cancel, nil):
      overlay = .none
      return []
    case (.cancel, _): (browser.phase, browser.scroll) = (nil, 0)
    case (.choose, nil):
      browser.phase = walk(of: browser).phase
    case (.previousItem, nil): browser.chosen = max(0, browser.chosen - 1)
    case (.nextItem, nil): browser.chosen = min(session.walks.count - 2, browser.chosen + 1)
    case (.previousSection, let phase?): (browser.phase, browser.scroll) = (phase.previous ?? phase, 0)
    case (.nextSection, let phase?): (browser.phase, browser.scroll) = (phase.next ?? phase, 0)
    case (.previousItem, let phase?): scroll(&browser, phase, by: 1)
    case (.nextItem, let phase?): scroll(&browser, phase, by: -1)
    case (.pageUp, let phase?): scroll(&browser, phase, by: 8)
    case (.pageDown, let phase?): scroll(&browser, phase, by: -8)
    default: return []
    }
    overlay = .tables(browser)
    return []
  }

  private func scroll(_ browser: inout TableBrowser, _ phase: Phase, by rows: Int) {
    let most = 6 * walk(of: browser).places(in: phase).count
    browser.scroll = max(0, min(most, browser.scroll + rows))
  }

  private func walk(of browser: TableBrowser) -> Walk {
    session.walks[min(browser.chosen + 1, session.walks.count - 1)]
  }

  func drawTables(_ browser: TableBrowser, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    frame.fill(
      at: Point(row: 0, column: 0), size: Size(rows: layout.rule, columns: frame.size.columns),
      style: theme[.panel])
    let top = layout.rule >= 8 ? 1 : 0
    let height = layout.rule - top
    let start = Point(row: top, column: layout.margin)
    if let phase = browser.phase {
      let rows = recordRows(browser, phase, columns: layout.columns, height: height)
      frame.put(panel: rows.prefix(height), at: start, theme: theme, columns: layout.columns)
      return
    }
    let (rows, chosen) = listRows(browser, columns: layout.columns)
    let head = rows.prefix(3)
    // The chosen table is in view, with what it is asked.
    let first = max(0, min(chosen.upperBound - 3 - (height - 3), rows.count - height))
    let shown = Array(head) + Array(rows.dropFirst(3 + max(0, first)))
    frame.put(panel: shown.prefix(height), at: start, theme: theme, columns: layout.columns)
    let row = chosen.lowerBound - max(0, first)
    if row < height {
      frame.restyle(at: Point(row: top + row, column: 0), columns: frame.size.columns) { _ in
        theme[.selection]
      }
    }
  }

  /// The heading, then each table with what it is still asked; and the rows of the one that is chosen.
  private func listRows(_ browser: TableBrowser, columns: Int) -> (rows: [Row], chosen: Range<Int>) {
    let tables = TableGlance.all(of: session)
    let grid = TableGrid(tables, words: words, columns: columns)
    var rows = [browserHeading(words.tablesTitle, [.choose, .cancel], columns: columns), .blank, grid.head]
    var chosen = 3..<4
    for (place, table) in tables.enumerated() {
      let from = rows.count
      rows.append(grid.row(of: table, at: time.moment.milliseconds))
      let asks = words.shorts(table.asks).joined(separator: " · ")
      if !asks.isEmpty { rows.append(Row(clip(asks, columns: columns - 2), .muted, indent: 2)) }
      if place == browser.chosen { chosen = from..<rows.count }
    }
    return (rows, chosen)
  }

  private func recordRows(_ browser: TableBrowser, _ phase: Phase, columns: Int, height: Int) -> [Row] {
    let walk = walk(of: browser)
    let places = walk.places(in: phase)
    let title = "\(walk.table ?? "") · \(words.name(phase))"
    let rows = contributionRows(
      at: places, newest: places.count - 1, scroll: browser.scroll, columns: min(columns, 110),
      height: max(1, height - 2))
    let head = browserHeading(title, [.previousSection, .nextSection, .cancel], columns: columns)
    return [head, .blank] + rows
  }

  /// A title, and the keys that serve here.
  func browserHeading(_ title: String, _ actions: [ActionName], columns: Int) -> Row {
    let keys = actions.flatMap { action in
      [
        Span(Keymap.browser.taughtKey(for: action) ?? "", .key),
        Span(" \(words.short(action))" + (action == actions.last ? "" : "   "), .muted),
      ]
    }
    let room = columns - keys.columns - 2
    return room < 12 ? Row(title, .strong) : Row([Span(clip(title, columns: room), .strong)], right: keys)
  }
}
