// What the desk shows of time and of the world around it: the next change of its clocks, what others wrote.

import SessionEngine
import Words

extension DeskModel {
  /// Milliseconds until what the clocks show changes by itself: the next step while a time box runs, else the next
  /// minute. Nobody is woken for less.
  public var millisecondsToNextChange: Int {
    let now = time.moment.milliseconds
    let toMinute = time.millisecondsToNextMinute
    let clocks = [steps.millisecondsToChange(of: overview.clock, at: now)]
    let ofTables = overview.tables.map { ClockSteps.calm.millisecondsToChange(of: $0.clock, at: now) }
    return (clocks + ofTables).compactMap { $0 }.reduce(toMinute, min)
  }

  /// Others wrote: what is read of the line may have changed, the line itself never does.
  public mutating func heardElsewhere() {
    refresh()
    followRound()
    reread()
    tellMove()
    keepPage()
  }

  /// Another desk moved this one: that is said at once, with the key that goes back.
  private mutating func tellMove() {
    guard phase != knownPhase else { return }
    movedByOthers = (knownPhase, phase)
    // What was asked before leaving a phase is overtaken.
    if case .question(.leavePhase) = overlay { overlay = .none }
    knownPhase = phase
    let isEveryone = session.tables.allSatisfy { $0.phase == phase }
    let key = Keymap.desk.taughtKey(for: .previousPhase) ?? ""
    show(words.moved(to: phase, everyone: isEveryone, backForTable: table != nil, key: key))
  }
}
