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

  static let entry = CommandEntry(
    Both("timer", "klok"), help: Both("the clock of this desk", "de klok van deze tafel"),
    examples: [
      Both("/timer 20", "/klok 20"), Both("/timer pause", "/klok pauze"), Both("/timer +5", "/klok +5"),
    ],
    .clock
  ) { _, change in .command(SetClock(change)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let clock = session.state(of: desk.table)?.clock ?? .stopped
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

extension Argument where Value == SetClock.Change {
  fileprivate static var clock: Argument {
    let words = [Both("pause", "pauze"), Both("stop")]
    let form = ArgumentForm(Both("MINUTES|pause|+1|stop", "MINUTEN|pauze|+1|stop"), completion: .words(words))
    let name = ArgumentName("the number of minutes", "het aantal minuten")
    return Argument(form) { reader throws(Refusal) in
      guard let word = reader.word() else { throw .missing(name) }
      switch fold(word) {
      case "pause", "pauze": return .pause
      case "stop": return .stop
      default: break
      }
      guard let minutes = Int(word), (1...999).contains(minutes.magnitude) else {
        throw .outOfRange(String(word), 1...999, name)
      }
      let isStep = word.first == "+" || word.first == "-"
      return isStep ? .add(minutes: minutes) : .start(minutes: minutes)
    }
  }
}
