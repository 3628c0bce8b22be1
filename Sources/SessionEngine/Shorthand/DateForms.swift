// The ways in which a day is said, one function each; all but the figures in both languages.

extension DateReader {
  /// `2026-12-01`, `1-12-2026`, `1/12/26`, `29-1`, `29/1`: day and month in both languages.
  func figures(at index: Int) -> DateReading? {
    let word = bare(index)
    guard word.utf8.first.map({ (0x30...0x39).contains($0) }) == true, word != "24/7" else { return nil }
    let mark: Character = word.contains("/") ? "/" : "-"
    let parts = word.split(separator: mark, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
    guard numbers.count == parts.count, (2...3).contains(parts.count), parts.allSatisfy({ $0.count <= 4 })
    else { return nil }
    if parts.count == 2 { return dayAndMonth(numbers[0], numbers[1], at: index) }
    let isISO = parts[0].count == 4
    guard parts.map(\.count).contains(4) || (parts[2].count == 2 && parts[0].count <= 2) else { return nil }
    let year = isISO ? numbers[0] : numbers[2]
    let day = Day(
      year: parts[2].count == 2 && !isISO ? 2000 + year : year, month: numbers[1],
      day: numbers[isISO ? 2 : 0])
    return .of(day, 1)
  }

  /// `3-4 mensen` and `1/2 uur` are no dates: where a sentence goes on, only figures that fall are one.
  private func dayAndMonth(_ day: Int, _ month: Int, at index: Int) -> DateReading? {
    let isEnd = isEnd(index + 1)
    guard isEnd || (day > month && (1...12).contains(month) && day <= 31) else { return nil }
    guard let found = next(month: month, day: day) else { return .unclear(length: 1) }
    // '29-1' can be nothing else; '3-1' can be a score.
    return .date(DatePhrase(day: found, length: 1, standsWithoutOpener: day > 12))
  }

  /// `+3d`, `+2w`, `+1m`.
  func step(at index: Int) -> DateReading? {
    let word = bare(index)
    guard word.first == "+", let unit = word.last, let count = Int(word.dropFirst().dropLast()),
      (1...999).contains(count)
    else { return nil }
    switch unit {
    case "d": return .of(today.adding(days: count), 1)
    case "w": return .of(today.adding(days: 7 * count), 1)
    case "m": return .of(today.adding(months: count), 1)
    default: return nil
    }
  }

  func namedDay(at index: Int) -> DateReading? {
    let word = bare(index)
    let after = word == "the" ? index + 1 : index
    if bare(after) == "day", bare(after + 1) == "after", bare(after + 2) == "tomorrow" {
      return .of(today.adding(days: 2), after + 3 - index)
    }
    if let days = DateWords.namedDays[word] {
      // 'Wat vandaag gezegd is' is no date of anything.
      return .date(
        DatePhrase(day: today.adding(days: days), length: 1, standsWithoutOpener: days > 0))
    }
    return DateWords.namedPartsOfDay[word].map {
      .date(DatePhrase(day: today.adding(days: $0), length: 1, saysMore: true))
    }
  }

  /// A weekday, alone or with the day that it falls on.
  func weekday(at index: Int) -> DateReading? {
    let word = bare(index)
    let name = DateWords.weekdays[word]
    let part = DateWords.partsOfWeekdays[word]
    let known = name ?? part
    guard let said = known ?? DateWords.shortWeekdays[word] else { return nil }
    if let whole = dayWith(weekday: said, at: index + 1) { return whole }
    guard known != nil else {
      // 'Zo', 'do' and 'sat' are weekdays only where nothing else can follow.
      guard isEnd(index + 1) else { return nil }
      return .date(DatePhrase(day: next(weekday: said), length: 1, standsWithoutOpener: false))
    }
    return .date(DatePhrase(day: next(weekday: said), length: 1, saysMore: part != nil))
  }

  /// What is said behind a weekday: `14 december`, `de 14e`, `volgende week`, `over twee weken`.
  private func dayWith(weekday: Int, at index: Int) -> DateReading? {
    if case .date(let date)? = dayAndMonth(at: index) ?? figures(at: index) {
      return .date(date.behind(weekday: weekday))
    }
    if isParted(index) { return nil }
    if case .unclear(let length)? = dayAndMonth(at: index) ?? figures(at: index) {
      return .unclear(length: length + 1)
    }
    if case .date(let date)? = dayAlone(at: index) { return .date(date.behind(weekday: weekday)) }
    let afterOf = DateWords.ofs.contains(bare(index)) ? index + 1 : index
    if bare(afterOf + 1) == "week" {
      if DateWords.next.contains(bare(afterOf)) { return .of(day(weekday, weeks: 1), afterOf + 3 - index) }
      if DateWords.this.contains(bare(afterOf)) { return .of(day(weekday, weeks: 0), afterOf + 3 - index) }
    }
    if bare(index) == "over", let (number, unit, length) = count(at: index + 1) {
      guard unit == .week else { return .unclear(length: length + 2) }
      return .of(next(weekday: weekday).adding(days: 7 * number), length + 2)
    }
    // A number is a day that wasn't understood, unless it is an hour.
    guard let number = ordinal(index), (1...31).contains(number), !isHour(index) else { return nil }
    return .unclear(length: 2)
  }

  private func isHour(_ index: Int) -> Bool {
    DateWords.hours.contains(bare(index + 1)) && words[index].ending == .none
  }

  /// `next Friday`, `volgende week vrijdag`, `volgende week`, `komende vrijdag`, `deze week`, `next month`.
  func nextOrThis(at index: Int) -> DateReading? {
    let isNext = DateWords.next.contains(bare(index))
    guard isNext || DateWords.this.contains(bare(index)), !isParted(index + 1) else { return nil }
    let word = bare(index + 1)
    if let weekday = DateWords.weekdays[word] {
      if case .date(var date)? = dayWith(weekday: weekday, at: index + 2) {
        date.length += 1
        return .date(date)
      }
      return .of(isNext ? day(weekday, weeks: 1) : next(weekday: weekday), 2)
    }
    if word == "week", !words[index + 1].hasJoint, let weekday = DateWords.weekdays[bare(index + 2)] {
      return .of(day(weekday, weeks: isNext ? 1 : 0), 3)
    }
    return period(at: index).map { .of($0.last, $0.length) }
  }

  /// `1 dec`, `de 3e van februari 2027`, `Dec 1`, `March the 3rd, 2027`; without a year the next such day.
  func dayAndMonth(at index: Int) -> DateReading? {
    var place = DateWords.articles.contains(bare(index)) ? index + 1 : index
    let (day, month): (Int, Int)
    let isMonthFirst = DateWords.months[bare(place)] != nil
    if let found = DateWords.months[bare(place)], !isParted(place + 1) {
      if bare(place + 1) == "the" { place += 1 }
      guard let number = ordinal(place + 1) else { return nil }
      (day, month) = (number, found)
      // 'Jan 3 keer bellen' is about Jan.
      guard isEnd(place + 2) || year(at: place + 2) != nil else {
        return bare(index) == "jan" ? nil : .unclear(length: place + 2 - index)
      }
      place += 2
    } else {
      guard let number = ordinal(place), !isParted(place + 1) else { return nil }
      // '1 en 2 mei' are two.
      if DateWords.ands.contains(bare(place + 1)), ordinal(place + 2) != nil,
        DateWords.months[bare(place + 3)] != nil
      {
        return .unclear(length: place + 4 - index)
      }
      if DateWords.ofs.contains(bare(place + 1)) { place += 1 }
      guard let found = DateWords.months[bare(place + 1)] else { return nil }
      (day, month) = (number, found)
      place += 2
    }
    // 'Dec 1, 2027' has a comma before its year; after '1 dec,' the sentence goes on.
    if isMonthFirst || !isParted(place), let year = year(at: place) {
      return .of(Day(year: year, month: month, day: day), place + 1 - index)
    }
    return .of(next(month: month, day: day), place - index)
  }

  /// `de 15e`, `the 3rd`, where no month follows: the next such day.
  func dayAlone(at index: Int) -> DateReading? {
    guard DateWords.articles.contains(bare(index)), let number = ordinal(index + 1),
      Int(bare(index + 1)) == nil, isEnd(index + 2)
    else { return nil }
    let (year, month, _) = today.civil
    let months = (0...12).lazy.map { (year * 12 + month - 1 + $0) }
    let found = months.compactMap { Day(year: $0 / 12, month: $0 % 12 + 1, day: number) }.first {
      $0 >= today
    }
    guard let found else { return .unclear(length: 2) }
    return .date(DatePhrase(day: found, length: 2, standsWithoutOpener: false))
  }

  /// `eind december`, `in maart`, `begin volgende maand`, `end of the week`, `half juni 2027`.
  func edge(at index: Int) -> DateReading? {
    var place = DateWords.articles.contains(bare(index)) ? index + 1 : index
    var word = bare(place)
    if word.hasPrefix("mid-") {
      word = "mid"
      let month = DateWords.months[String(bare(place).dropFirst(4))]
      return month.map { .of(self.next(month: $0, day: 15), place + 1 - index) }
    }
    guard let edge = DateWords.edges[word] else { return nil }
    place += 1
    if DateWords.ofs.contains(bare(place)) { place += 1 }
    if DateWords.articles.contains(bare(place)) { place += 1 }
    if let month = DateWords.months[bare(place)] {
      // 'In Jan' and 'half Mei' would be months all the same: a date is what such words begin.
      let year = isParted(place + 1) ? nil : year(at: place + 1)
      let length = place + (year == nil ? 1 : 2) - index
      return .of(day(edge, of: month, in: year), length)
    }
    if let year = year(at: place), isEnd(place + 1) {
      return .of(day(edge, of: edge == .first ? 1 : edge == .middle ? 7 : 12, in: year), place + 1 - index)
    }
    guard word != "in", let period = period(at: place) else {
      return seasonLength(at: place).map { .unclear(length: place + $0 - index) }
    }
    switch edge {
    case .first: return .of(period.first, place + period.length - index)
    case .last: return .of(period.last, place + period.length - index)
    case .middle: return .unclear(length: place + period.length - index)
    }
  }

  private func day(_ edge: DateWords.Edge, of month: Int, in year: Int?) -> Day? {
    func day(in year: Int) -> Day? {
      let last = Day.lengthOfMonth(month, in: year)
      return Day(year: year, month: month, day: edge == .last ? last : edge == .first ? 1 : 15)
    }
    if let year { return day(in: year) }
    return day(in: today.civil.year).flatMap { $0 >= today ? $0 : day(in: today.civil.year + 1) }
  }

  /// A week, month or year: `week`, `volgende maand`, `dit jaar`.
  private func period(at index: Int) -> (first: Day, last: Day, length: Int)? {
    let isNext = DateWords.next.contains(bare(index))
    let hasPointer = isNext || DateWords.this.contains(bare(index))
    let place = hasPointer ? index + 1 : index
    let unit = DateWords.dutchUnits[bare(place)] ?? DateWords.englishUnits[bare(place)]
    let (year, month, _) = today.civil
    let first: Day?
    let afterwards: Day?
    switch unit {
    case .week where bare(place) == "week":
      first = day(1, weeks: isNext ? 1 : 0)
      afterwards = first?.adding(days: 7)
    case .month where !bare(place).hasSuffix("en") && !bare(place).hasSuffix("s"):
      first = Day(year: year, month: month, day: 1)?.adding(months: isNext ? 1 : 0)
      afterwards = first?.adding(months: 1)
    case .year where bare(place) != "years":
      first = Day(year: year + (isNext ? 1 : 0), month: 1, day: 1)
      afterwards = first?.adding(months: 12)
    case .day, .week, .month, .year, nil: return nil
    }
    guard let first, let afterwards else { return nil }
    return (first, afterwards.adding(days: -1), place + 1 - index)
  }

  /// `over twee weken`, `in three months`, `binnen een jaar`.
  func span(at index: Int) -> DateReading? {
    let opener = bare(index)
    guard DateWords.spanOpeners.contains(opener) else { return nil }
    guard let (number, unit, length) = count(at: index + 1) else { return vagueSpan(at: index) }
    if opener == "over", DateWords.dutchUnits[bare(index + 2)] == nil || isEnglish(index + 1) { return nil }
    switch unit {
    case .day: return .of(today.adding(days: number), length + 1)
    case .week: return .of(today.adding(days: 7 * number), length + 1)
    case .month: return .of(today.adding(months: number), length + 1)
    case .year: return .of(today.adding(months: 12 * number), length + 1)
    }
  }

  private func isEnglish(_ index: Int) -> Bool {
    ["a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].contains(
      bare(index))
  }

  private func count(at index: Int) -> (Int, DateWords.Unit, length: Int)? {
    let number = DateWords.numbers[bare(index)] ?? Int(bare(index))
    guard let number, (1...999).contains(number), !isParted(index + 1) else { return nil }
    let unit = DateWords.dutchUnits[bare(index + 1)] ?? DateWords.englishUnits[bare(index + 1)]
    return unit.map { (number, $0, 2) }
  }

  /// `over een paar weken`, `in a few months`.
  private func vagueSpan(at index: Int) -> DateReading? {
    let place = DateWords.numbers[bare(index + 1)] == 1 ? index + 2 : index + 1
    guard DateWords.vagueNumbers.contains(bare(place)) else { return nil }
    let unit = bare(place + 1) == "of" ? place + 2 : place + 1
    let isUnit = DateWords.dutchUnits[bare(unit)] != nil || DateWords.englishUnits[bare(unit)] != nil
    return isUnit ? .unclear(length: unit + 1 - index) : nil
  }

  /// `de zomer`, `Christmas`, `week 12`, a month or a year alone.
  func season(at index: Int) -> DateReading? {
    seasonLength(at: index).map { .unclear(length: $0) }
  }

  private func seasonLength(at index: Int) -> Int? {
    var place = DateWords.articles.contains(bare(index)) ? index + 1 : index
    if DateWords.next.contains(bare(place)) || DateWords.this.contains(bare(place)) { place += 1 }
    let word = bare(place)
    if word == "week", Int(bare(place + 1)) != nil { return place + 2 - index }
    let isMonth = DateWords.months[word] != nil && !DateWords.otherwiseWords.contains(word)
    let isYear = year(at: place) != nil && isEnd(place + 1)
    return isMonth || isYear || DateWords.seasons.contains(word) ? place + 1 - index : nil
  }
}

extension DateReading {
  /// The day in so many words; unclear where there is no such day.
  fileprivate static func of(_ day: Day?, _ length: Int) -> DateReading {
    day.map { .date(DatePhrase(day: $0, length: length)) } ?? .unclear(length: length)
  }
}

extension DatePhrase {
  /// The same with a weekday before it.
  fileprivate func behind(weekday: Int) -> DatePhrase {
    var whole = self
    whole.length += 1
    whole.standsWithoutOpener = true
    if day.weekday != weekday { whole.otherWeekday = weekday }
    return whole
  }
}
