// Converts between times and the calendar day in the local time zone.

import Glibc
import Screens
import SessionEngine

extension WallClock {
  /// The current moment, without the time of day.
  static var moment: Moment { now().moment }

  /// The moment that is this many milliseconds after 1970-01-01 UTC, with its day in the local time zone.
  static func moment(milliseconds: Int64) -> Moment {
    var seconds = time_t(milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    let day = Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return Moment(milliseconds: milliseconds, today: day ?? Day(nearestTo: Int(milliseconds / 86_400_000)))
  }

  /// Day and time as a clock shows them, the same in every language.
  static func shown(_ moment: Moment) -> String {
    var seconds = time_t(moment.milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(Int(local.tm_year) + 1900)-\(two(local.tm_mon + 1))-\(two(local.tm_mday)) "
      + "\(two(local.tm_hour)):\(two(local.tm_min))"
  }

  /// Milliseconds since 1970 at this local time of a day.
  static func milliseconds(of day: Day, hour: Int, minute: Int) -> Int64 {
    let (year, month, date) = day.civil
    var local = tm()
    local.tm_year = Int32(year - 1900)
    local.tm_mon = Int32(month - 1)
    local.tm_mday = Int32(date)
    local.tm_hour = Int32(hour)
    local.tm_min = Int32(minute)
    local.tm_isdst = -1
    return Int64(mktime(&local)) * 1000
  }
}
