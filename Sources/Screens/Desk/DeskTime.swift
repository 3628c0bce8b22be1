// What the desk shows of time and of the world around it: the next change of its clocks, trouble with the disk.

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

  /// Trouble that lasts, such as a disk that can't be written: it stands over the head of the page until it is over.
  public mutating func told(trouble: String?) { self.trouble = trouble }

  /// Others wrote: what is read of the line may have changed, the line itself never does.
  public mutating func heardElsewhere() {
    lookAround()
    followRound()
    reread()
    tellMove()
    keepPage()
  }

  /// In a round the floor goes to whose turn it is, also where another desk brought that about; what is half typed
  /// stays under whom it was begun.
  private mutating func followRound() {
    guard editor.isEmpty, editing == nil else { return }
    let next = session.floor(after: floor, [], at: here)
    if next != floor { give(next, typed: nil) }
  }

  /// Another desk moved this one: that is said at once, with the key that goes back.
  private mutating func tellMove() {
    guard phase != knownPhase else { return }
    movedByOthers = (knownPhase, phase)
    // What was asked before leaving a phase is overtaken.
    if case .question(.leavePhase) = overlay { overlay = .none }
    knownPhase = phase
    let isEveryone = session.walks.allSatisfy { $0.phase == phase }
    let key = Keymap.desk.taughtKey(for: .previousPhase) ?? ""
    told(words.moved(to: phase, everyone: isEveryone, backForTable: table != nil, key: key))
  }
}
