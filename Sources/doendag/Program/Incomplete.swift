// Tells that a reading isn't complete, or not beyond doubt: every command that shows a result does.

import SessionEngine
import SessionJournal
import Words

extension LineDamage {
  /// Nil where the line break between two lines was lost, which costs nothing.
  init?(_ flaw: Flaw) {
    switch flaw {
    case .badChecksum, .noChecksum: self = .badChecksum
    case .notJSON: self = .notJSON
    case .notUTF8: self = .notUTF8
    case .mergeMarker: self = .mergeMarker
    case .nulRun: self = .nulRun
    case .oversized: self = .oversized
    case .lineBreakLost: return nil
    case .missingKey: self = .missingKey
    case .badValue: self = .badValue
    }
  }
}

extension Words {
  /// What keeps a reading from being whole, in a few sentences; none if it is whole. The details are left to `check`.
  func doubts(_ report: JournalReport) -> [String] {
    shortDoubts(report) + strangers(in: report) + (report.hidden > 0 ? [hiddenLines(report.hidden)] : [])
  }

  /// The same in one line of a screen; nil if the reading is whole.
  func banner(_ report: JournalReport) -> String? {
    if report.isWhole { return report.hidden > 0 ? hiddenLines(report.hidden) : nil }
    let doubts = shortDoubts(report)
    return doubts.count == 1 && strangers(in: report).isEmpty ? doubts[0] : somethingIsAmiss
  }

  private func shortDoubts(_ report: JournalReport) -> [String] {
    var doubts: [String] = []
    let unreadable = report.unreadable.count + report.refused.count
    if unreadable > 0 { doubts.append(someUnreadable(unreadable)) }
    if report.damageCount > 0 { doubts.append(someDamaged(report.damageCount)) }
    // The number of a damaged line is missing too, and that was told just now.
    let missing = report.missing.values.reduce(0, +) - report.damageCount
    if missing > 0 { doubts.append(someMissing(missing)) }
    if !report.doubles.isEmpty { doubts.append(someContradicting(report.doubles.count)) }
    return doubts
  }

  /// What is told of other sessions in the folder.
  func strangers(in report: JournalReport) -> [String] {
    var lines: [String] = []
    if let used = report.foundings.first(where: { $0.id == report.session }) {
      let others = report.foundings.filter { $0.id != used.id }.map(\.title)
      lines.append(severalSessions(used: used.title, others: others))
    }
    return lines
      + report.strange.sorted { $0.key < $1.key }.map { strangeLines(file: $0.key, number: $0.value) }
  }

  /// What is told of a clock that can't be right; nil if nothing speaks against it.
  func doubt(about moment: Moment, in session: Session) -> String? {
    session.clockDoubt(at: moment.milliseconds).map { doubt in
      wrongClock(shown: WallClock.shown(moment), isImpossible: doubt == .impossible)
    }
  }
}

extension Words {
  /// Tells on standard error what keeps a reading from being whole.
  ///
  /// - Returns: 65 if the reading isn't whole; what a forgetting hides is told, and leaves it whole.
  func tellDoubts(_ report: JournalReport) -> ExitCode {
    for doubt in doubts(report) { warn(doubt) }
    return report.isWhole ? .good : .data
  }
}
