// Dates as people say them, in both languages: `2026-12-01`, `1 dec`, `vrijdag`, `over twee weken`, `eind maart`,
// counted from the day on which the line is written.

/// A date that was understood.
struct DatePhrase: Equatable {
  var day: Day
  /// How many words say it.
  var length: Int
  /// Whether the words say more than the day does, as `vrijdagmiddag`: then they are needed.
  var saysMore = false
  /// The weekday that was said (Monday 1), where the day is another one.
  var otherWeekday: Int?
  /// Whether it says a day by itself in a sentence, with no word such as `voor` before it.
  var standsWithoutOpener = true
}

/// What the start of some words says about a day.
enum DateReading: Equatable {
  case date(DatePhrase)
  /// So many words look like a date, and no day can be made of them.
  case unclear(length: Int)
}

/// Reads dates out of the words of a line.
struct DateReader {
  let words: [LineWord]
  let today: Day

  /// The date that begins at this word; nil where nothing there looks like one.
  ///
  /// A date is read whole: where more of a date follows than was understood, it is unclear.
  /// - Parameter isMeant: whether a word such as `voor` said that a date must follow. Then 'de zomer' looks like one.
  func read(at index: Int, isMeant: Bool) -> DateReading? {
    guard canBegin(at: index) else { return nil }
    var found =
      figures(at: index) ?? step(at: index) ?? namedDay(at: index) ?? weekday(at: index)
      ?? nextOrThis(at: index) ?? dayAndMonth(at: index) ?? edge(at: index) ?? span(at: index)
    if isMeant { found = found ?? dayAlone(at: index) ?? season(at: index) }
    guard case .date(var date) = found else { return found }
    if bare(index + date.length) == "a.s" || bare(index + date.length) == "aanstaande",
      !words[index + date.length - 1].hasJoint
    {
      date.length += 1
    }
    return more(after: index + date.length).map { .unclear(length: $0 - index) } ?? .date(date)
  }

  private func canBegin(at index: Int) -> Bool {
    guard index < words.count, let first = words[index].bare.utf8.first else { return false }
    // Figures, `+2w`, and words.
    return (0x30...0x39).contains(first) || first == 0x2B || DateWords.first.contains(words[index].bare)
      || words[index].bare.hasPrefix("mid-")
  }

  func bare(_ index: Int) -> String { index < words.count && index >= 0 ? words[index].bare : "" }

  /// Whether what is said ends before this word, as far as the words alone can tell.
  func isEnd(_ index: Int) -> Bool {
    guard index < words.count, index > 0 else { return true }
    let before = words[index - 1]
    return before.ending != .none || words[index].text.first == "(" || before.text.last == ")"
      || ClauseWords.isFirstOfClause(bare(index))
  }

  /// Whether a comma or the like stands between this word and the one before.
  func isParted(_ index: Int) -> Bool { index < words.count && index > 0 && words[index - 1].hasJoint }

  /// Where a date goes on after it was read: the end of what belongs to it.
  private func more(after index: Int) -> Int? {
    guard index < words.count, !isParted(index) else { return nil }
    let next = bare(index)
    if DateWords.past.contains(next) { return index + 1 }
    if startsDate(index) || next == "week" { return index + 1 }
    // 'Vrijdag van maart' and 'Monday in April' are some days of that month.
    let isWithin = DateWords.ofs.contains(next) || next == "in"
    if isWithin, DateWords.months[bare(index + 1)] != nil { return index + 2 }
    if DateWords.ands.contains(next) {
      if DateWords.numbers[bare(index + 1)] != nil, isEnd(index + 2) { return index + 2 }
      let isDay = DateWords.namedDays[bare(index + 1)] != nil
      let isShortDay = DateWords.shortWeekdays[bare(index + 1)] != nil && isEnd(index + 2)
      if startsDate(index + 1) || isDay || isShortDay { return index + 2 }
    }
    return nil
  }

  /// Whether a weekday, a month, or a day with its month begins here.
  private func startsDate(_ index: Int) -> Bool {
    let word = bare(index)
    if DateWords.weekdays[word] != nil { return true }
    if DateWords.months[word] != nil { return !DateWords.otherwiseWords.contains(word) }
    return ordinal(index) != nil && DateWords.months[bare(index + 1)] != nil
  }

  // Numbers and days.

  /// `3`, `3e`, `3rd`: the day of a month.
  func ordinal(_ index: Int) -> Int? {
    let word = bare(index)
    let figures = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(figures.count) else { return nil }
    let tail = word.dropFirst(figures.count)
    guard tail.isEmpty || DateWords.ordinalTails.contains(String(tail)) else { return nil }
    return Int(figures)
  }

  /// `2027`, `'27`: a year that somebody can mean, so that '1 dec 2000 folders' isn't about the year 2000.
  func year(at index: Int) -> Int? {
    guard index < words.count else { return nil }
    let word = bare(index)
    guard word.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(word) else { return nil }
    let isClipped = word.count == 2 && words[index].text.first.map { "'’".contains($0) } == true
    let year = isClipped ? 2000 + number : number
    return (isClipped || word.count == 4) && abs(year - today.civil.year) <= 20 ? year : nil
  }

  /// The next such day, today among them.
  func next(month: Int, day: Int) -> Day? {
    let year = today.civil.year
    // Two leap years can lie eight years apart (2096, 2104).
    return (year...year + 8).lazy.compactMap { Day(year: $0, month: month, day: day) }.first { $0 >= today }
  }

  /// The next such weekday; said on that day it is a week later.
  func next(weekday: Int) -> Day { today.adding(days: (weekday - today.weekday + 6) % 7 + 1) }

  /// That weekday of this week, or so many weeks on.
  func day(_ weekday: Int, weeks: Int) -> Day {
    today.adding(days: 7 * weeks + weekday - today.weekday)
  }
}

extension Day {
  /// The day that the whole text says, counted from `today`; nil if it says none.
  public init?(said text: some StringProtocol, today: Day) {
    let words = LineWord.words(of: Substring(text))
    guard case .date(let date)? = DateReader(words: words, today: today).read(at: 0, isMeant: true),
      date.length == words.count
    else { return nil }
    self = date.day
  }
}
