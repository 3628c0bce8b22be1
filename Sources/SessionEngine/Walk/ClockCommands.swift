// The clock of a desk: a time box that the room can see, and that moves nobody on by itself.

/// Sets, holds, lengthens or stops the clock of this desk.
public struct SetClock: Command {
  public enum Change: Sendable, Hashable {
    /// Starts afresh with so many minutes, 1 to 999.
    case start(minutes: Int)
    /// Holds a running clock, and lets a held one run on.
    case pause
    /// So many minutes more, or fewer.
    case add(minutes: Int)
    case stop
  }
  public let change: Change

  public init(_ change: Change) { self.change = change }

  static let word = CommandWord("timer", "klok", usage: "MINUTES|pause|+1|stop") { reader throws(Refusal) in
    guard let word = reader.word() else { throw .missing(.minutes) }
    try reader.end()
    switch fold(word) {
    case "pause", "pauze": return .command(SetClock(.pause))
    case "stop": return .command(SetClock(.stop))
    default: break
    }
    guard let minutes = Int(word), (1...999).contains(minutes.magnitude) else {
      throw .minutesOutOfRange(String(word))
    }
    let isStep = word.first == "+" || word.first == "-"
    return .command(SetClock(isStep ? .add(minutes: minutes) : .start(minutes: minutes)))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let clock = session.walk(of: desk.table)?.clock ?? .stopped
    guard let next = clock.changed(change, at: desk.now.milliseconds) else { throw .noClock }
    return [.clockSet(ClockSet(clock: next, table: desk.table))]
  }
}

extension ClockState {
  /// Nil where there is no clock to change.
  func changed(_ change: SetClock.Change, at now: Int64) -> ClockState? {
    switch (change, self) {
    case (.start(let minutes), _): .running(until: now + Int64(minutes) * 60_000, total: minutes * 60)
    case (_, .stopped): nil
    case (.stop, _): .stopped
    case (.pause, .running(_, let total)): .paused(left: secondsLeft(at: now) ?? 0, total: total)
    case (.pause, .paused(let left, let total)): .running(until: now + Int64(left) * 1000, total: total)
    case (.add(let minutes), .running(let until, let total)):
      .running(until: until + Int64(minutes) * 60_000, total: max(60, total + minutes * 60))
    case (.add(let minutes), .paused(let left, let total)):
      .paused(left: left + minutes * 60, total: max(60, total + minutes * 60))
    }
  }
}
