// The blocks above the contributions: a show of hands, what the last session left, the tables at the plenary desk, and
// who is lacking at the table.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  /// The blocks with a blank under each. They leave what was said its room.
  func blockRows(_ layout: DeskLayout) -> [Row] {
    if summary != nil { return [] }
    let height = layout.body.count
    let least = walk.lines(in: phase).isEmpty ? 2 : max(4, height / 3)
    var rows: [Row] = []
    // Called one by one: an array of closures would copy the whole model for each, with every key.
    func add(_ block: (_ columns: Int, _ room: Int) -> [Row]) {
      let block = block(layout.columns, height - least - rows.count - 1)
      if !block.isEmpty { rows += block + [.blank] }
    }
    add { pollRows(columns: $0, room: $1) }
    add { sayAndDoRows(columns: $0, room: $1) }
    add { tableRows(columns: $0, room: $1) }
    if layout.side == nil { add { presentRows(columns: $0, room: $1) } }
    return rows
  }

  /// The opening begins with what became of the last session.
  private func sayAndDoRows(columns: Int, room: Int) -> [Row] {
    guard phase == .opening else { return [] }
    let sayAndDo = SayAndDo(session: session, words: words, columns: columns, today: time.moment.today)
    return sayAndDo.block(room: room)
  }

  /// Who is lacking at the table, where there is no column for it.
  private func presentRows(columns: Int, room: Int) -> [Row] {
    guard phase == .opening, room > 1 else { return [] }
    return Attendance(session, words: words).row(columns: columns).map { [$0] } ?? []
  }

  /// The tables at a glance; of those that have no room it is said how many.
  private func tableRows(columns: Int, room: Int) -> [Row] {
    guard !overview.tables.isEmpty, room >= 3 else { return [] }
    let grid = TableGrid(overview.tables, words: words, columns: columns)
    let rows = overview.tables.map { grid.row(of: $0, at: time.moment.milliseconds) }
    if rows.count < room { return [grid.head] + rows }
    let shown = rows.prefix(room - 2)
    let key = Keymap.desk.taughtKey(for: .tables) ?? ""
    let more = [Span(words.andMore(rows.count - shown.count) + "  ", .muted), Span(key, .key)]
    return [grid.head] + shown + [Row(more)]
  }
}
