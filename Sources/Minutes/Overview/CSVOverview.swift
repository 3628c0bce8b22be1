// The overview as CSV: one row an agreement or deed, as the latest session left it.

import SessionEngine
import Words

struct CSVOverview {
  private let programme: Programme
  private let words: Words

  init(_ programme: Programme, _ words: Words) {
    self.programme = programme
    self.words = words
  }

  func render() -> [UInt8] {
    var buffer = Buffer(reserving: programme.items.count * 160)
    let columns = OverviewColumn.allCases
    add(columns.map { words.heading($0) }, to: &buffer)
    for item in programme.items { add(columns.map { cell($0, of: item) }, to: &buffer) }
    return buffer.bytes
  }

  private func add(_ cells: [String], to buffer: inout Buffer) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { buffer.add(byte: 0x2C) }
      buffer.add(cell: cell)
    }
    buffer.add("\r\n")
  }

  private func cell(_ column: OverviewColumn, of item: ProgrammeItem) -> String {
    switch column {
    case .date: item.date?.iso ?? ""
    case .session: item.title ?? ""
    case .reference: item.id.ref.text
    case .kind: words.name(item.kind)
    case .text: item.text
    case .by: item.by ?? ""
    case .helpers: item.helpers.joined(separator: "; ")
    case .reason: item.because ?? ""
    case .firstStep: item.firstStep ?? ""
    case .review: item.nextReview?.iso ?? ""
    case .due: item.due?.iso ?? ""
    case .state: words.state(item.kind, item.judgement?.verdict)
    case .learnt: item.judgement?.learnt ?? ""
    case .lookedAt: item.judgedOn?.iso ?? ""
    case .insteadOf: programme.wordingsBefore(item).joined(separator: "; ")
    }
  }
}
