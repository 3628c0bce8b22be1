// A day of the calendar, without a time zone: session dates, review dates, the date of a deed.

/// A day in the Gregorian calendar, counted from 1970-01-01. Years 1 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The nearest day of the years that there are here, for a clock that shows another.
  public init(nearestTo number: Int) {
    self.number = min(max(number, Day.numbers.lowerBound), Day.numbers.upperBound)
  }

  /// From the first day of the year 1 to the last of the year 9999.
  public static let numbers = -719_162...2_932_896

  /// The day with this year, month (1-12) and day of the month; nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.lengthOfMonth(month, in: year)
    else { return nil }
    self.number = Day.count(year: year, month: month, day: day)
  }

  /// The day written as `YYYY-MM-DD`; nil if it isn't one.
  public init?(iso: some StringProtocol) {
    var text = String(iso)
    guard let day = text.withUTF8({ Day(iso: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = day
  }

  /// The day that these bytes write as `YYYY-MM-DD`; nil if they don't.
  public init?(iso bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
      let day = Day.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
    var number = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Day of the week, Monday 1 to Sunday 7 (ISO 8601).
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day so many months on, or the last day of that month if it has no such day.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + month - 1 + months
    let length = Day.lengthOfMonth(total % 12 + 1, in: total / 12)
    return Day(number: Day.count(year: total / 12, month: total % 12 + 1, day: min(day, length)))
  }

  /// Year, month (1-12) and day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  static func lengthOfMonth(_ month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Howard Hinnant's algorithm, https://howardhinnant.github.io/date_algorithms.html
  private static func count(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// A figure with leading zeros.
func padded(_ figure: Int, _ width: Int) -> String {
  let text = String(figure)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}

/// A moment, given to the engine from outside: it has no clock of its own.
public struct Moment: Hashable, Sendable {
  /// Milliseconds since 1970-01-01 UTC, by the writer's wall clock.
  public let milliseconds: Int64
  /// The calendar day where the writer is; dates on the line are counted from it.
  public let today: Day

  public init(milliseconds: Int64, today: Day) {
    self.milliseconds = milliseconds
    self.today = today
  }
}

/// Milliseconds since 1970-01-01 as RFC 3339 in UTC: `2026-12-01T09:30:00.250Z`.
public func rfc3339(_ milliseconds: Int64) -> String {
  let dayLength: Int64 = 86_400_000
  // From year 1 to 9999: a damaged journal can hold anything.
  let milliseconds = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
  let day = milliseconds >= 0 ? milliseconds / dayLength : (milliseconds - dayLength + 1) / dayLength
  let rest = Int(milliseconds - day * dayLength)
  let (year, month, date) = Day(number: Int(day)).civil
  // Minutes of a long session hold very many of these, so the figures are written in place.
  return String(unsafeUninitializedCapacity: 24) { bytes in
    write(year, 4, "-", at: 0, in: bytes)
    write(month, 2, "-", at: 5, in: bytes)
    write(date, 2, "T", at: 8, in: bytes)
    write(rest / 3_600_000, 2, ":", at: 11, in: bytes)
    write(rest / 60_000 % 60, 2, ":", at: 14, in: bytes)
    write(rest / 1000 % 60, 2, ".", at: 17, in: bytes)
    write(rest % 1000, 3, "Z", at: 20, in: bytes)
    return 24
  }
}

/// Writes a figure in so many digits, and the sign after it.
private func write(
  _ figure: Int, _ width: Int, _ sign: Unicode.Scalar, at index: Int,
  in bytes: UnsafeMutableBufferPointer<UInt8>
) {
  var rest = figure
  for step in stride(from: width - 1, through: 0, by: -1) {
    bytes[index + step] = 0x30 + UInt8(rest % 10)
    rest /= 10
  }
  bytes[index + width] = UInt8(ascii: sign)
}
