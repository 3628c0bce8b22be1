// The tables at a glance as rows: table by phase, with a dot where each is; what matters least goes first.

import Canvas
import SessionEngine
import Words

/// How the tables are set in so many columns.
struct TableGrid {
  let words: Words
  /// Of the phases that have a column; none where there is no room for them.
  private let phases: [Phase]
  private let nameColumns: Int
  private let cellColumns: Int
  private let timeColumns: Int
  private let askColumns: Int
  /// What is left for the names of those not heard; 0 where that is too little.
  private let heardColumns: Int

  /// Between the phases and what stands beside them.
  private static let gap = "  "

  init(_ tables: [TableGlance], words: Words, columns: Int) {
    self.words = words
    let longest = tables.map { width(of: $0.name) }.max() ?? 0
    nameColumns = min(longest, max(6, columns / 5)) + 2
    let isClosing = tables.contains { $0.visited.contains(.closing) || $0.count(in: .closing) > 0 }
    let wanted = isClosing ? Phase.allCases : Phase.allCases.filter { $0 != .closing }
    cellColumns = columns >= 92 ? 9 : columns >= 70 ? 8 : 6
    phases = nameColumns + wanted.count * cellColumns <= columns ? wanted : []
    var rest = columns - nameColumns - (phases.isEmpty ? 14 : phases.count * cellColumns)
    func take(_ wanted: Int) -> Int {
      guard rest >= wanted else { return 0 }
      rest -= wanted
      return wanted
    }
    rest -= 2
    timeColumns = take(9)
    askColumns = take(width(of: words.asksHead) + 3)
    heardColumns = rest >= 12 ? rest : 0
  }

  /// What stands over the columns.
  var head: Row {
    var spans = [Span(String(repeating: " ", count: nameColumns))]
    for phase in phases {
      spans += Span.column(
        "  " + words.name(phase).prefix(cellColumns - 2), .muted, columns: cellColumns)
    }
    if phases.isEmpty { spans += Span.column("", .text, columns: 14) }
    spans.append(Span(TableGrid.gap))
    if timeColumns > 0 { spans += Span.column(words.left, .muted, columns: timeColumns) }
    if askColumns > 0 { spans += Span.column(words.asksHead, .muted, columns: askColumns) }
    if heardColumns > 0 { spans.append(Span(clip(words.notYetHeard, columns: heardColumns), .muted)) }
    return Row(spans)
  }

  func row(of table: TableGlance, at now: Int64) -> Row {
    var spans = Span.column(clip(table.name, columns: nameColumns - 2), .strong, columns: nameColumns)
    if phases.isEmpty {
      let name = clip("● " + words.name(table.phase), columns: 13)
      spans += Span.column(name, table.phase.accent, columns: 14)
    }
    for phase in phases { spans += cell(of: table, phase) }
    let time = table.time(at: now, words)
    spans.append(Span(TableGrid.gap))
    if timeColumns > 0 { spans += Span.column(time.text, time.role, columns: timeColumns) }
    if askColumns > 0 {
      let asks = table.asks.isEmpty ? "–" : "\(words.shorts(table.asks).count)"
      spans += Span.column(asks, table.asks.isEmpty ? .muted : .text, columns: askColumns)
    }
    if heardColumns > 0 { spans.append(heard(table)) }
    return Row(spans)
  }

  /// How much was noted; a dot where the table is, a `!` where it went by and left nothing.
  private func cell(of table: TableGlance, _ phase: Phase) -> [Span] {
    let count = table.count(in: phase)
    let figure = count > 0 ? "\(count)" : "·"
    if phase == table.phase { return Span.column("● \(figure)", phase.accent, columns: cellColumns) }
    let isEmptyBehind = count == 0 && (phase < table.phase || table.visited.contains(phase))
    if isEmptyBehind { return Span.column("! \(figure)", .signConcern, columns: cellColumns) }
    return Span.column("  \(figure)", count > 0 ? .text : .muted, columns: cellColumns)
  }

  private func heard(_ table: TableGlance) -> Span {
    let names = table.notHeard
    if names.isEmpty { return Span("–", .muted) }
    for count in stride(from: names.count, to: 0, by: -1) {
      let rest = names.count - count
      let text = names.prefix(count).joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
      if width(of: text) <= heardColumns { return Span(text) }
    }
    return Span(words.people(names.count))
  }
}
