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

  /// Nil where there is no clock.
  init?(_ clock: ClockState, at now: Int64, accent: Role, steps: ClockSteps, words: Words) {
    guard let left = clock.secondsLeft(at: now), let total = clock.total else { return nil }
    let shown = max(0, steps.shown(left))
    text = words.minutesAndSeconds(shown)
    if case .paused = clock {
      (caption, role) = (words.clockPaused, .clock)
    } else if left <= 0 {
      (caption, role) = (words.timeIsUp, .clockOver)
    } else if shown * 20 <= total {
      (caption, role) = (words.timeAlmostUp, .clockOver)
    } else if shown * 5 <= total {
      (caption, role) = (words.timeRunsOut, .clockLow)
    } else {
      (caption, role) = (words.ofMinutes(total / 60), accent)
    }
  }
}

extension StageModel {
  var clock: StageClock? {
    StageClock(
      view.clock, at: time.moment.milliseconds, accent: view.phase.accent, steps: steps, words: words)
  }

  /// Milliseconds until what is shown changes by itself; nil while nothing does.
  public var millisecondsToNextChange: Int? {
    guard !isBlank, waiting == nil, size.map({ $0.holds(smallestScreen) }) ?? true else { return nil }
    let now = time.moment.milliseconds
    var waits = [time.millisecondsToNextMinute]
    if summaryPage == nil {
      // At 0:00 the clock holds.
      if view.clock.secondsLeft(at: now).map({ $0 > 0 }) ?? false {
        waits += [steps.millisecondsToChange(of: view.clock, at: now)].compactMap { $0 }
      }
      waits += view.tables.compactMap { ClockSteps.calm.millisecondsToChange(of: $0.clock, at: now) }
    }
    return waits.min()
  }
}
