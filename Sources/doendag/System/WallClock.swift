// The wall clock: the only place where the program reads the time.

import Glibc
import Screens
import SessionEngine

enum WallClock {
  /// The current moment, and the local time of day.
  static func now() -> WallTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    var seconds = time.tv_sec
    var local = tm()
    localtime_r(&seconds, &local)
    let day = Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    let moment = Moment(milliseconds: milliseconds, today: day ?? Day(nearestTo: Int(time.tv_sec) / 86_400))
    let second = Int(local.tm_hour) * 3600 + Int(local.tm_min) * 60 + min(59, Int(local.tm_sec))
    return WallTime(moment: moment, secondOfDay: second)
  }
}
