// The minutes as CSV: one row a contribution, with all that is known of it.

import SessionEngine
import Words

struct CSVMinutes {
  private let content: MinutesContent
  private let harvest: Set<Ref>
  /// Under which labels a line was put together with others, by its reference.
  private let bundleNames: [Ref: [String]]

  init(_ content: MinutesContent) {
    self.content = content
    harvest = Set(content.session.harvest)
    let bundled = content.session.together.flatMap { bundle in bundle.refs.map { ($0, [bundle.name]) } }
    bundleNames = Dictionary(bundled, uniquingKeysWith: +)
  }

  func render() -> [UInt8] {
    var buffer = Buffer(reserving: content.session.contributions.count * 160)
    let columns = MinutesColumn.allCases
    addRow(columns.map { content.words.heading($0) }, to: &buffer)
    for line in content.session.contributions where content.holds(line) {
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
    let words = content.words
    switch column {
    case .reference: return line.ref.text
    case .phase: return words.name(line.phase)
    case .table: return content.session.table(of: line) ?? ""
    case .kind: return words.name(line.kind)
    case .speaker: return content.speaker(of: line) ?? content.unnamedSpeaker(of: line) ?? ""
    case .text: return line.text
    case .time: return content.timeText(line.at)
    case .links: return line.links.map(\.text).joined(separator: " ")
    case .additionTo: return line.additionTo?.text ?? ""
    case .said: return content.names == .full ? line.said : ""
    case .reason: return line.because ?? ""
    case .review: return line.review?.iso ?? ""
    case .due: return line.due?.iso ?? ""
    case .helpers: return content.displayNames(of: line.helpers).joined(separator: "; ")
    case .firstStep: return line.firstStep ?? ""
    case .status: return status(of: line)
    case .withdrawn: return line.isWithdrawn ? words.yes : ""
    case .consent: return content.consents[line.ref].map { words.consent($0) } ?? ""
    case .harvested: return harvest.contains(line.ref) ? words.yes : ""
    case .together: return bundleNames[line.ref, default: []].joined(separator: "; ")
    }
  }

  private func status(of line: Contribution) -> String {
    switch line.kind {
    case .concern: content.session.isAnswered(line.ref) ? content.words.answered : content.words.open
    case .deed: content.words.open
    case .idea, .proposal, .agreement, .question, .reflection: ""
    }
  }
}
