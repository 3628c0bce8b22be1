// What the desk shows of time and of the world around it: the next change of its clocks, trouble with the disk.

import SessionEngine

extension DeskModel {
  /// Milliseconds until what the clocks show changes by itself: the next second while a time box runs, else the next
  /// minute. Nobody is woken for less. With less motion a time box too goes by the minute, and by ten seconds in its
  /// last.
  public var millisecondsToNextChange: Int {
    let now = time.moment.milliseconds
    if case .running(let until, _) = overview.clock {
      let rest = Int(until - now)
      let step = !reducesMotion ? 1000 : rest > 60_000 || rest <= 0 ? 60_000 : 10_000
      return rest % step > 0 ? rest % step : rest % step + step
    }
    return 60_000 - time.second * 1000 - Int(now % 1000)
  }

  /// Trouble that lasts, such as a disk that can't be written: it stands over the head of the page until it is over.
  public mutating func told(trouble: String?) { self.trouble = trouble }

  /// Others wrote: what is read of the line may have changed, the line itself never does.
  public mutating func heardElsewhere() {
    lookAround()
    reread()
    keepPage()
  }
}
