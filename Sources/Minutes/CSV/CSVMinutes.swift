// The minutes as CSV: one row a contribution, with all that is known of it.

import SessionEngine
import Words

struct CSVMinutes {
  private let sheet: Sheet
  /// What the group did with a line, by its reference.
  private let consents: [Ref: Poll]
  private let harvest: Set<Ref>
  private let bundleNames: [Ref: [String]]

  init(_ sheet: Sheet) {
    self.sheet = sheet
    let polls = sheet.session.standingPolls.filter { $0.kind == .consent }
    consents = Dictionary(polls.flatMap { poll in poll.about.map { ($0, poll) } }) { _, last in last }
    harvest = Set(sheet.session.harvest)
    let bundled = sheet.session.together.flatMap { bundle in bundle.refs.map { ($0, [bundle.name]) } }
    bundleNames = Dictionary(bundled, uniquingKeysWith: +)
  }

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
    case .helpers: return sheet.shownNames(of: line.helpers).joined(separator: "; ")
    case .firstStep: return line.firstStep ?? ""
    case .status: return status(of: line)
    case .withdrawn: return line.isWithdrawn ? words.yes : ""
    case .consent: return consents[line.ref].map { words.consent($0) } ?? ""
    case .harvested: return harvest.contains(line.ref) ? words.yes : ""
    case .together: return bundleNames[line.ref, default: []].joined(separator: "; ")
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
