// The time as the program gives it to the screens, which have no clock of their own.

import SessionEngine

/// A moment, and what the clock on the wall says then.
public struct WallTime: Sendable, Hashable {
  public let moment: Moment
  /// Seconds since midnight where the desk is, 0 to 86,399.
  public let secondOfDay: Int

  public init(moment: Moment, secondOfDay: Int) {
    self.moment = moment
    self.secondOfDay = secondOfDay
  }

  public var hour: Int { secondOfDay / 3600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }

  /// Until the minute that is shown is another one.
  var millisecondsToNextMinute: Int { 60_000 - second * 1000 - Int(moment.milliseconds % 1000) }

  /// What the wall clock said at another time of about the same day.
  func at(_ milliseconds: Int64) -> WallTime {
    let away = Int((milliseconds - moment.milliseconds) / 1000)
    let second = ((secondOfDay + away) % 86_400 + 86_400) % 86_400
    return WallTime(moment: Moment(milliseconds: milliseconds, today: moment.today), secondOfDay: second)
  }
}
