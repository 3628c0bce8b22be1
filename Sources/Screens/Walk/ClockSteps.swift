// The steps in which a clock counts down: seconds, or whole minutes where motion is to be reduced.

import SessionEngine

/// The steps of a running time box.
enum ClockSteps: Sendable {
  case seconds
  /// Whole minutes, and in the last one tens of seconds.
  case calm

  /// What is shown of so many seconds left; below zero is over time.
  func shown(_ left: Int) -> Int {
    if self == .seconds { return left }
    if left <= 0 { return left / 60 * 60 }
    let step = left > 60 ? 60 : 10
    return (left + step - 1) / step * step
  }

  /// Milliseconds until what is shown changes; nil where nothing runs.
  func millisecondsToChange(of clock: ClockState, at now: Int64) -> Int? {
    guard case .running(let until, _) = clock else { return nil }
    let rest = until - now
    let step: Int64 = self == .seconds ? 1000 : (1...60_000).contains(rest) ? 10_000 : 60_000
    let toTick = Int(rest % step)
    return toTick > 0 ? toTick : toTick + Int(step)
  }
}
