// All tables at a glance over the page, and the record of one of them: to be read, and nothing is changed.

import Canvas
import SessionEngine
import Words

/// The record of one table, and where one is in it.
struct TableRecord: Sendable {
  /// Its place among the tables.
  let table: Int
  var phase: Phase
  /// Rows that the record is scrolled back from the newest.
  var scroll = 0
}

extension DeskModel {
  /// Opens the list, where there are tables; the one of this desk is chosen.
  mutating func browseTables() {
    if !session.hasTables { return show(words.noTables) }
    let own = session.tables.dropFirst().firstIndex { $0.table == table }
    browseTables(at: own.map { $0 - 1 } ?? 0)
  }

  private mutating func browseTables(at place: Int) {
    var list = ListOverlay(.tables, in: self)
    list.move(to: place)
    overlay = .list(list)
  }

  var tablesPage: ListPage {
    ListPage(
      items: session.tables.dropFirst().indices.map {
        ListItem(content: .table($0 - 1), choice: .readRecord(ofTable: $0 - 1))
      })
  }

  /// What stands over the tables; and each table with what it is still asked.
  func tableRows(columns: Int) -> (head: [Row], groups: [[Row]]) {
    let tables = TableGlance.all(of: session)
    let grid = TableGrid(tables, words: words, columns: columns)
    let groups = tables.map { table in
      let asks = words.shorts(table.asks).joined(separator: " · ")
      return [grid.row(of: table, at: time.moment.milliseconds)]
        + (asks.isEmpty ? [] : [Row(clip(asks, columns: columns - 2), .muted, indent: 2)])
    }
    return ([grid.head], groups)
  }

  // The record of a table.

  mutating func readRecord(ofTable place: Int) {
    overlay = .record(TableRecord(table: place, phase: walk(ofTable: place).phase))
  }

  mutating func press(_ key: Key, in record: TableRecord) -> [Effect] {
    var record = record
    guard let action = Keymap.browser.action(of: key) else { return [] }
    if let rows = DeskModel.recordSteps[action] {
      let most = 6 * walk(ofTable: record.table).lines(in: record.phase).count
      record.scroll = max(0, min(most, record.scroll + rows))
    } else if action == .previousSection {
      (record.phase, record.scroll) = (record.phase.previous ?? record.phase, 0)
    } else if action == .nextSection {
      (record.phase, record.scroll) = (record.phase.next ?? record.phase, 0)
    } else if action == .cancel {
      browseTables(at: record.table)
      return []
    } else if action != .choose {
      return act(action)
    }
    overlay = .record(record)
    return []
  }

  /// Rows back.
  private static let recordSteps: [ActionName: Int] = [
    .previousItem: 1, .nextItem: -1, .pageUp: 8, .pageDown: -8,
  ]

  private func walk(ofTable place: Int) -> TableState {
    session.tables[min(place + 1, session.tables.count - 1)]
  }

  func drawRecord(_ record: TableRecord, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    let panel = wholePage(&frame, layout, theme)
    let walk = walk(ofTable: record.table)
    let places = walk.lines(in: record.phase)
    let title = "\(walk.table ?? "") · \(words.name(record.phase))"
    let head = browserHeading(
      title, [.previousSection, .nextSection, .cancel], columns: panel.columns)
    let rows = contributionRows(
      at: places, newest: places.count - 1, scroll: record.scroll, columns: min(panel.columns, 110),
      height: max(1, panel.rows - 2))
    put([head, .blank] + rows, &frame, theme, in: panel)
  }
}
