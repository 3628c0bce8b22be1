// Which phrases of a line count, which of them stand by themselves, and how far a reason and a first step go.

/// The phrases that count, and how they lie among the words.
///
/// A phrase stands by itself at the end, followed only by others, or between a comma and another. A phrase inside a
/// sentence counts too, and stays there.
struct ClauseLayout {
  let words: [LineWord]
  private(set) var phrases: [Phrase]
  /// Whether each is taken out of the text.
  private(set) var standsAlone: [Bool] = []
  /// Whether each is part of a reason or first step, and counts for nothing else.
  private(set) var isInside: [Bool] = []
  /// Where each ends; for a reason and a first step, where something else begins.
  private var ends: [Int] = []
  /// What a reason or a first step says; empty for the others.
  private var contents: [Range<Int>] = []
  private var startsFree: [Bool] = []
  private var isLast: [Bool] = []

  /// Where something begins that was meant to be a date and isn't understood: it stays in the text.
  private let unclear: Set<Int>

  init(words: [LineWord], phrases: [Phrase], unclear: [UnclearDate]) {
    self.words = words
    self.phrases = phrases
    self.unclear = Set(unclear.filter(\.isMeant).map(\.start))
    lay()
    // A second date is text, and may change what stands by itself.
    let date = countingDate
    let counting = phrases.indices.filter { phrases[$0].date == nil || $0 == date }
    let kept = counting.filter { !isDroppedReason($0) }
    if kept.count < phrases.count {
      self.phrases = kept.map { phrases[$0] }
      lay()
    }
  }

  /// The words of a phrase, with those that a reason or first step goes on for.
  func extent(of place: Int) -> Range<Int> { phrases[place].words.lowerBound..<ends[place] }

  /// What a reason or a first step says.
  func content(of place: Int) -> Range<Int> { contents[place] }

  /// Whether the word stands in the reason or the first step, of which a line has one.
  func isInsideText(_ word: Int) -> Bool {
    phrases.firstIndex { $0.goesOn }.map { contents[$0].contains(word) } ?? false
  }

  /// Whether a date that was meant to be one was taken out of the text.
  var hasTakenDate: Bool { phrases.indices.contains { phrases[$0].date != nil && standsAlone[$0] } }

  /// Who helps with a deed by standing behind a comma in its first step, where the words stay.
  func helpersBeside(_ place: Int) -> [String] {
    let content = content(of: place)
    return phrases.indices.flatMap { other -> [String] in
      guard content.contains(phrases[other].words.lowerBound), startsFree[other], endsFree(other),
        case .helpers(let names) = phrases[other].content
      else { return [] }
      return names
    }
  }

  // The first of those that stand by themselves counts, then the first that was meant to be one.
  private var countingDate: Int? {
    let dates = phrases.indices.filter { phrases[$0].date != nil && !isInside[$0] }
    return dates.first { standsAlone[$0] && phrases[$0].hasOpener } ?? dates.first { standsAlone[$0] }
      ?? dates.first { phrases[$0].hasOpener } ?? dates.first
  }

  private mutating func lay() {
    let none = Array(repeating: false, count: phrases.count)
    (standsAlone, isInside, startsFree, isLast) = (none, none, none, none)
    ends = phrases.map(\.words.upperBound)
    contents = ends.map { $0..<$0 }
    for place in phrases.indices { startsFree[place] = isBehindJoint(place) }
    for place in phrases.indices.reversed() {
      if phrases[place].goesOn {
        ends[place] = end(ofTextAt: place)
        contents[place] = phrases[place].words.upperBound..<(leadingEnd(of: place) ?? ends[place])
      }
      isLast[place] = isClausesOnly(from: ends[place], behind: place)
      standsAlone[place] = isAlone(place)
    }
    for place in phrases.indices where phrases[place].goesOn {
      let content = content(of: place)
      for other in phrases.indices where content.contains(phrases[other].words.lowerBound) {
        isInside[other] = true
      }
    }
  }

  /// Whether it begins behind a comma, or behind another that does.
  private func isBehindJoint(_ place: Int) -> Bool {
    let start = phrases[place].words.lowerBound
    guard start > 0 else { return false }
    if words[start - 1].hasJoint { return true }
    return place > 0 && phrases[place - 1].words.upperBound == start && !phrases[place - 1].goesOn
      && startsFree[place - 1]
  }

  private func isAlone(_ place: Int) -> Bool {
    let phrase = phrases[place]
    switch phrase.content {
    case .firstStep: return true
    case .because:
      return phrase.canBeTaken && isLast[place] && contents[place].upperBound == ends[place]
        && !isParenthesis(place)
    case .due, .review, .helpers:
      guard phrase.canBeTaken else { return false }
      if isLast[place], phrase.hasOpener || startsFree[place] { return true }
      return startsFree[place] && endsFree(place)
    }
  }

  /// Whether a comma, the line's end or another clause is next.
  private func endsFree(_ place: Int) -> Bool {
    let end = ends[place]
    if end == words.count || words[end - 1].hasJoint { return true }
    guard let next = phrase(at: end, behind: place) else { return false }
    return phrases[next].goesOn || standsAlone[next]
  }

  private func isClausesOnly(from index: Int, behind place: Int) -> Bool {
    if index == words.count { return true }
    guard let next = phrase(at: index, behind: place) else { return false }
    return isLast[next] && standsAlone[next]
  }

  /// The phrase that begins at this word, behind another.
  private func phrase(at index: Int, behind place: Int) -> Int? {
    var next = place + 1
    while next < phrases.count, phrases[next].words.lowerBound < index { next += 1 }
    return next < phrases.count && phrases[next].words.lowerBound == index ? next : nil
  }

  // How far a reason and a first step go.

  private func end(ofTextAt place: Int) -> Int {
    var next = place + 1
    let start = phrases[place].words.upperBound
    for index in start..<words.count {
      while next < phrases.count, phrases[next].words.lowerBound < index { next += 1 }
      if next < phrases.count, phrases[next].words.lowerBound == index, phrases[next].date != nil,
        standsAlone[next], index > start
      {
        return index
      }
      if index > start, words[index - 1].hasJoint, unclear.contains(index) { return index }
      if words[index].ending == .semicolon { return index + 1 }
      if case .because = phrases[place].content, endsReason(index) { return index + 1 }
    }
    return words.count
  }

  /// Whether the sentence goes on behind this word with something that is no reason any more.
  private func endsReason(_ index: Int) -> Bool {
    guard index + 1 < words.count, !words[index].isQuoted else { return false }
    let next = words[index + 1]
    switch words[index].ending {
    case .none: return false
    case .semicolon: return true
    case .comma: return !next.isEscaped && ClauseWords.goesOn.contains(next.bare)
    case .sentence:
      return next.text.first?.isUppercase == true
    }
  }

  /// Where the reason ends that a sentence begins with: 'omdat het werkt, bellen we elke week'. It stays there.
  private func leadingEnd(of place: Int) -> Int? {
    guard case .because = phrases[place].content, isLeading(place) else { return nil }
    let commas = innerCommas(of: place)
    return commas.count == 1 ? commas[0] + 1 : nil
  }

  /// A reason between two commas may be inside the sentence: 'wie wil, want niet iedereen wil, mag mee'.
  private func isParenthesis(_ place: Int) -> Bool {
    let start = phrases[place].words.lowerBound
    return start > 0 && words[start - 1].hasJoint && !innerCommas(of: place).isEmpty
  }

  private func isLeading(_ place: Int) -> Bool {
    let start = phrases[place].words.lowerBound
    return start == 0
      || (words[start - 1].ending == .sentence && words[start].text.first?.isUppercase == true)
  }

  /// The commas inside a reason, but one at its end.
  private func innerCommas(of place: Int) -> [Int] {
    (phrases[place].words.upperBound..<max(phrases[place].words.upperBound, ends[place] - 1)).filter {
      words[$0].ending == .comma
    }
  }

  /// A reason that begins the line, of which can't be told where it ends: the sentence stays whole.
  private func isDroppedReason(_ place: Int) -> Bool {
    guard case .because = phrases[place].content, phrases[place].words.lowerBound == 0 else { return false }
    return contents[place].upperBound == ends[place]
  }
}
