// The wall clock: the one place where time comes in.

import Glibc
import SessionEngine

enum WallClock {
  /// This moment, with the day as it is where the program runs.
  static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// The moment so many milliseconds after 1970 began, by the local time zone.
  static func moment(milliseconds: Int64) -> Moment {
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return Moment(
      milliseconds: milliseconds, today: day ?? Day(number: Int(milliseconds / 86_400_000)))
  }
}
