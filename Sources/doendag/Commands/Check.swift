// `doendag check`: reads every journal of a session and reports damage.

import Canvas
import SessionEngine
import SessionJournal
import Words

extension ProgramCommand {
  static let check = ProgramCommand(
    "check",
    Both("read every journal and say what is damaged", "alle dagboeken lezen en zeggen wat beschadigd is"),
    operands: [.folder]
  ) { call throws(Failure) in
    let folder = SessionFolder(try call.folder(), state: .ofUser())
    let reading: Reading
    do throws(JournalFault) {
      reading = try folder.read()
    } catch {
      throw .reading(error)
    }
    let words = try call.words(session: reading.session.founding?.language)
    let lines = words.lines(of: reading.report).map { visible($0) + "\n" }
    try StandardOutput.write(lines.joined())
    return reading.report.isWhole ? .good : .data
  }
}

extension Words {
  /// One line for each finding, and a last one with the outcome.
  fileprivate func lines(of report: JournalReport) -> [String] {
    var lines = report.damage.map { damage in
      line(damage.flaw, file: damage.position.file, number: damage.position.line)
    }
    lines += report.unreadable.map {
      journalUnreadable(file: $0.path, reason: SystemError(code: $0.code).reason(self))
    }
    lines += report.refused.map { journalUnreadable(file: $0, reason: notARegularFile) }
    lines += report.unfinished.map { unfinishedLine(file: $0.file, number: $0.line) }
    for (file, positions) in Dictionary(grouping: report.newer, by: \.file).sorted(by: { $0.key < $1.key }) {
      lines.append(newerEvents(file: file, number: positions.count))
    }
    for (writer, number) in report.missing.sorted(by: { $0.key < $1.key }) {
      lines.append(missingEvents(file: writer.text, number: number))
    }
    for forgetting in report.forgettings {
      let day = WallClock.moment(milliseconds: forgetting.at).today
      lines.append(checkedForgotten(on: day, lines: forgetting.gone, mentions: forgetting.blanked))
    }
    for (file, number) in report.returned.sorted(by: { $0.key < $1.key }) {
      lines.append(checkedReturned(file: file, number: number))
    }
    if report.hidden > 0 { lines.append(hiddenLines(report.hidden)) }
    lines += strangers(in: report)
    for double in report.doubles {
      lines.append(
        contradictingLines(
          file: double.one.file, line: double.one.line, other: double.other.file, otherLine: double.other.line
        ))
    }
    if report.isWhole {
      lines.append(checkedWhole(journals: report.journals.count, events: report.events))
    } else if report.damageCount == 0, report.unreadable.isEmpty {
      lines.append(
        report.missing.isEmpty
          ? checkedContradicted(events: report.events) : checkedIncomplete(events: report.events))
    } else {
      lines.append(
        checkedDamaged(lines: report.damageCount + report.unreadable.count, events: report.events))
    }
    return lines
  }

  private func line(_ flaw: Flaw, file: String, number: Int) -> String {
    guard let damage = LineDamage(flaw) else { return lineBreakLost(file: file, number: number) }
    return damagedLine(file: file, number: number, damage)
  }
}
