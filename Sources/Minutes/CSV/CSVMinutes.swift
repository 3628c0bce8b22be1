// The minutes as CSV: one row a contribution, with all that is known of it.

import SessionEngine
import Words

struct CSVMinutes {
  private let sheet: Sheet

  init(_ sheet: Sheet) { self.sheet = sheet }

  func render() -> [UInt8] {
    var buffer = Buffer(reserving: sheet.session.contributions.count * 160)
    let columns = MinutesColumn.allCases
    addRow(columns.map { sheet.words.heading($0) }, to: &buffer)
    for line in sheet.session.contributions where sheet.holds(line) {
      addRow(columns.map { cell($0, of: line) }, to: &buffer)
    }
    return buffer.bytes
  }

  private func addRow(_ cells: [String], to buffer: inout Buffer) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { buffer.add(byte: 0x2C) }
      buffer.add(cell: cell)
    }
    buffer.add("\r\n")
  }

  private func cell(_ column: MinutesColumn, of line: Contribution) -> String {
    let words = sheet.words
    switch column {
    case .reference: return line.ref.text
    case .phase: return words.name(line.phase)
    case .table: return sheet.session.table(of: line) ?? ""
    case .kind: return words.name(line.kind)
    case .speaker: return sheet.speaker(of: line) ?? ""
    case .text: return line.text
    case .time: return rfc3339(line.at)
    case .links: return line.links.map(\.text).joined(separator: " ")
    case .additionTo: return line.additionTo?.text ?? ""
    case .said: return sheet.names == .full ? line.said : ""
    case .reason: return line.because ?? ""
    case .review: return line.review?.iso ?? ""
    case .due: return line.due?.iso ?? ""
    case .helpers: return sheet.callings(named: line.helpers).joined(separator: "; ")
    case .firstStep: return line.firstStep ?? ""
    case .status: return status(of: line)
    case .withdrawn: return line.isWithdrawn ? words.yes : ""
    }
  }

  private func status(of line: Contribution) -> String {
    switch line.kind {
    case .concern: sheet.session.isAnswered(line.ref) ? sheet.words.answered : sheet.words.open
    case .deed: sheet.words.open
    default: ""
    }
  }
}
