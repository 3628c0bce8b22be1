// Answers what an open desk asks about forgettings that were made elsewhere.

import SessionEngine

extension JournalWriter {
  /// Decides about the forgettings that a reading found undecided, and overwrites what they name after a yes.
  ///
  /// - Returns: the faults of the journals that could not be overwritten, or of keeping the answer.
  public func answer(_ report: JournalReport, isApproved: Bool) -> [SystemFault] {
    var decisions = decisions
    var faults: [SystemFault] = []
    do throws(SystemFault) {
      try decisions.decide(report.undecided, isApproved: isApproved)
    } catch {
      // Without it the next run would ask again, and nothing may be overwritten that nobody remembers.
      return [error]
    }
    guard isApproved else { return [] }
    let scrubber = scrubber
    for folder in [home] + (second?.readable ?? []) { faults += scrubber.scrub(folder) }
    dropForgotten(with: scrubber)
    return faults
  }
}
