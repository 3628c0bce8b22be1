// Time that only goes forward, and what many measurements say together.

import Glibc
import SessionEngine

/// Nanoseconds of a clock that no one sets.
enum Stopwatch {
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Nanoseconds of the processor that this program has used: what it takes whatever else the machine does.
  static var used: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// How much of the processor it took.
  static func use<Fault: Error>(_ body: () throws(Fault) -> Void) throws(Fault) -> UInt64 {
    let start = used
    try body()
    return used - start
  }
}

/// The clock on the wall. Its day is that of UTC: nothing that is measured depends on it.
enum WallClock {
  static var now: Moment {
    let seconds = Int(time(nil))
    return Moment(milliseconds: Int64(seconds) * 1000, today: Day(number: seconds / 86_400))
  }
}

/// Measurements of one thing, in nanoseconds.
struct Timings {
  private var values: [UInt64] = []

  mutating func add(_ value: UInt64) { values.append(value) }

  /// The value that this part of all (0 to 1) does not exceed; 0 where there are none.
  func percentile(_ part: Double) -> UInt64 {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
  }

  var best: UInt64 { values.min() ?? 0 }
  var median: UInt64 { percentile(0.5) }
}

/// A number with one decimal, or two where it is small.
func oneDecimal(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  if hundredths < 100 { return "0.\(hundredths < 10 ? "0" : "")\(hundredths)" }
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

/// Nanoseconds as microseconds or milliseconds.
func microseconds(_ nanoseconds: UInt64) -> String { oneDecimal(Double(nanoseconds) / 1000) + " µs" }
func milliseconds(_ nanoseconds: UInt64) -> String { oneDecimal(Double(nanoseconds) / 1_000_000) + " ms" }

extension String {
  /// Filled with spaces up to a width.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
