// The clock of the stage: big digits, with a word where it stands still, is nearly out or is over.

import Canvas
import SessionEngine
import Words

/// The time box as the room sees it.
struct StageClock {
  /// `m:ss`, never below 0:00.
  let text: String
  let caption: String
  let role: Role

  /// Nil where there is no clock. `roughly`: in whole minutes, and tens of seconds in the last one.
  init?(_ clock: ClockState, at now: Int64, accent: Role, roughly: Bool, words: Words) {
    guard let left = clock.secondsLeft(at: now), let total = clock.total else { return nil }
    let shown = roughly ? StageClock.rounded(left) : max(0, left)
    text = "\(shown / 60):" + (shown % 60 < 10 ? "0" : "") + "\(shown % 60)"
    if case .paused = clock {
      (caption, role) = (words.clockPaused, .clock)
    } else if left <= 0 {
      (caption, role) = (words.timeIsUp, .clockOver)
    } else if left * 20 <= total {
      (caption, role) = (words.timeAlmostUp, .clockOver)
    } else if left * 5 <= total {
      (caption, role) = (words.timeRunsOut, .clockLow)
    } else {
      (caption, role) = (words.ofMinutes(total / 60), accent)
    }
  }

  /// Up to the next whole minute; in the last one to the next ten seconds.
  static func rounded(_ left: Int) -> Int {
    let step = left > 60 ? 60 : 10
    return max(0, (left + step - 1) / step * step)
  }
}

extension StageModel {
  var clock: StageClock? {
    StageClock(
      view.clock, at: time.moment.milliseconds, accent: view.phase.accent, roughly: reducesMotion,
      words: words)
  }

  /// Milliseconds until what is shown changes by itself; nil while nothing does.
  public var millisecondsToNextChange: Int? {
    if isBlank || session.founding == nil { return nil }
    let now = time.moment.milliseconds
    let toMinute = 60_000 - time.second * 1000 - Int(now % 1000)
    guard summaryPage == nil, case .running(let until, _) = view.clock, until > now else { return toMinute }
    let rest = until - now
    let step: Int64 = !reducesMotion ? 1000 : rest > 60_000 ? 60_000 : 10_000
    let toTick = Int(rest % step)
    return min(toMinute, toTick > 0 ? toTick : Int(step))
  }
}
