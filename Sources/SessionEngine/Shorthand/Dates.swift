// Dates as people say them, in both languages: `2026-12-01`, `1 dec`, `vrijdag`, `+2w`, counted from the day on
// which the line is written.

/// What the start of some words says about a day.
enum DateReading: Equatable {
  /// A day, told in so many words.
  case day(Day, words: Int)
  /// It is written as a date, but there is no such day.
  case impossible(String)
  /// It is no date.
  case none

  /// Reads a date at the start of the words.
  static func read(_ words: ArraySlice<Substring>, today: Day) -> DateReading {
    guard let given = words.first else { return .none }
    let first = fold(given.trimmingPunctuation)
    if let reading = figures(first) { return reading }
    if let day = step(first, from: today) { return .day(day, words: 1) }
    if let weekday = weekdays[first] {
      let ahead = (weekday - today.weekday + 6) % 7 + 1
      return .day(today.adding(days: ahead), words: 1)
    }
    if first == "morgen" || first == "tomorrow" { return .day(today.adding(days: 1), words: 1) }
    if first == "vandaag" || first == "today" { return .day(today, words: 1) }
    return dayAndMonth(words, today: today)
  }

  /// `2026-12-01` or `1-12-2026`.
  private static func figures(_ figures: String) -> DateReading? {
    let parts = figures.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3, parts.map(\.count).contains(4) else { return nil }
    let isISO = parts[0].count == 4
    let day = Day(
      year: numbers[isISO ? 0 : 2], month: numbers[1], day: numbers[isISO ? 2 : 0])
    return day.map { .day($0, words: 1) } ?? .impossible(figures)
  }

  /// `1 dec`, `1 december 2026`, `Dec 1`; without a year the next such day.
  private static func dayAndMonth(_ words: ArraySlice<Substring>, today: Day) -> DateReading {
    let start = words.prefix(3).map { fold($0.trimmingPunctuation) }
    guard start.count >= 2 else { return .none }
    let pair: (String, String) = month(start[0]) == nil ? (start[0], start[1]) : (start[1], start[0])
    guard let month = month(pair.1), let day = ordinal(pair.0) else { return .none }
    // 'Dec 1, 2027' has a comma before its year; after '1 dec,' the sentence goes on.
    let isMonthFirst = self.month(start[0]) != nil
    let isYearNext = isMonthFirst || words.dropFirst().first?.last != ","
    if start.count == 3, isYearNext, let year = self.year(start[2]) {
      let found = Day(year: year, month: month, day: day)
      return found.map { .day($0, words: 3) } ?? .impossible(start.joined(separator: " "))
    }
    let year = today.civil.year
    // Two leap years can lie eight years apart (2096, 2104).
    let found = (year...year + 8).lazy.compactMap { Day(year: $0, month: month, day: day) }.first {
      $0 > today
    }
    return found.map { .day($0, words: 2) } ?? .impossible(start.prefix(2).joined(separator: " "))
  }

  /// `+3d`, `+2w`, `+1m`.
  private static func step(_ word: String, from today: Day) -> Day? {
    guard word.first == "+", let unit = word.last, let count = Int(word.dropFirst().dropLast()),
      (1...999).contains(count)
    else { return nil }
    switch unit {
    case "d": return today.adding(days: count)
    case "w": return today.adding(days: 7 * count)
    case "m": return today.adding(months: count)
    default: return nil
    }
  }

  private static func ordinal(_ word: String) -> Int? {
    let figures = word.prefix { $0.isASCII && $0.isNumber }
    let tail = word.dropFirst(figures.count)
    guard figures.count <= 2, tail.isEmpty || ["e", "de", "ste", "st", "nd", "rd", "th"].contains(tail) else {
      return nil
    }
    return Int(figures)
  }

  private static func year(_ word: String) -> Int? {
    word.count == 4 && word.allSatisfy { $0.isASCII && $0.isNumber } ? Int(word) : nil
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    if let short = shortMonths[word] { return short }
    for names in [englishMonths, dutchMonths] {
      if let index = names.firstIndex(of: word) { return index + 1 }
    }
    return nil
  }

  private static let englishMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  private static let dutchMonths = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
  ]
  private static let shortMonths: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "okt": 10, "nov": 11, "dec": 12,
  ]
  private static let weekdays: [String: Int] = [
    "maandag": 1, "dinsdag": 2, "woensdag": 3, "donderdag": 4, "vrijdag": 5, "zaterdag": 6, "zondag": 7,
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
  ]
}

extension Day {
  /// The day that the whole text says, counted from `today`; nil if it says none.
  public init?(said text: some StringProtocol, today: Day) {
    let words = Substring(text).split(whereSeparator: \.isGap)
    guard case .day(let day, let count) = DateReading.read(words[...], today: today), count == words.count
    else {
      return nil
    }
    self = day
  }
}

extension Substring {
  /// Without the marks that can follow a word in a sentence.
  var trimmingPunctuation: Substring {
    var text = self
    while let last = text.last, ".,;:!?)".contains(last) { text = text.dropLast() }
    return text
  }
}
