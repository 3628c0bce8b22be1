// The clauses inside an agreement or a deed: its reason, dates, helpers and first step, and the text without those that
// stand by themselves.

/// A piece of the line that was understood, as the desk shows it before Enter.
public enum Understood: Sendable, Hashable {
  case because(String)
  case review(Day)
  case due(Day)
  case helper(String)
  case firstStep(String)
}

/// What the note-taker should see before Enter about how a line was read.
public enum Remark: Sendable, Hashable {
  /// These words look like a date, weren't understood, and stay in the text.
  case unclearDate(String)
  /// The weekday that was said (Monday 1) is not that of the day, which counts.
  case otherWeekday(said: Int, Day)
  /// The date of the deed, or of the review, lies in the past.
  case past(Day)
  /// The reason stands behind a negation, which it may be part of; it stays in the text.
  case deniedReason(opener: String, negation: String)
}

/// Finds the clauses of a kind in a text, and leaves the wording without them.
struct ClauseReader {
  let context: LineContext
  private(set) var understood: [Understood] = []
  private(set) var remarks: [Remark] = []

  init(context: LineContext) { self.context = context }

  /// Takes the clauses of this kind out of the text where they stand by themselves; gives what is left.
  ///
  /// Inside a sentence a clause is understood and stays. Each is understood once, apart from helpers: a second reason or
  /// date stays where it stands, so that no word is lost.
  mutating func read(_ text: String, kind: Kind) -> String {
    guard kind == .agreement || kind == .deed else { return text }
    let words = LineWord.words(of: Substring(text))
    let found = PhraseFinder(context: context, kind: kind, words: words)
    if found.phrases.isEmpty, found.literals.isEmpty, found.unclear.isEmpty, found.denied == nil {
      return text
    }
    let layout = ClauseLayout(words: words, phrases: found.phrases, unclear: found.unclear)
    var wording = RemainingText(words: words, literals: found.literals)
    for (place, phrase) in layout.phrases.enumerated() where !layout.isInside[place] {
      take(phrase, at: place, of: layout, from: &wording)
    }
    remark(on: layout, found)
    return wording.text(of: text)
  }

  private mutating func take(
    _ phrase: Phrase, at place: Int, of layout: ClauseLayout, from wording: inout RemainingText
  ) {
    switch phrase.content {
    case .due(let date): understood.append(.due(date.day))
    case .review(let date): understood.append(.review(date.day))
    case .helpers(let names): add(helpers: names)
    case .because:
      let said = wording.said(layout.content(of: place))
      if !said.isEmpty { understood.append(.because(said)) }
    case .firstStep:
      let said = wording.said(layout.content(of: place))
      if !said.isEmpty { understood.append(.firstStep(said)) }
      add(helpers: layout.helpersBeside(place))
    }
    if layout.standsAlone[place] { wording.remove(layout.extent(of: place), isText: phrase.goesOn) }
  }

  private mutating func add(helpers names: [String]) {
    for name in names where !understood.contains(.helper(name)) { understood.append(.helper(name)) }
  }

  private mutating func remark(on layout: ClauseLayout, _ found: PhraseFinder) {
    for (place, phrase) in layout.phrases.enumerated() where !layout.isInside[place] {
      guard let date = phrase.date else { continue }
      if let weekday = date.otherWeekday { remarks.append(.otherWeekday(said: weekday, date.day)) }
      if date.day < context.today { remarks.append(.past(date.day)) }
    }
    let hasDate = layout.phrases.contains { $0.date != nil }
    for unclear in found.unclear {
      // Where the date is known, the others are the sentence's own.
      if unclear.isMeant ? layout.hasTakenDate : hasDate || layout.isInsideText(unclear.start) { continue }
      let words = found.words[unclear.words]
      remarks.append(.unclearDate(words.map(\.text).joined(separator: " ").trimmingMarks))
    }
    if let denied = found.denied {
      let said = [denied.opener, denied.negation].map { String(found.words[$0].text).trimmingMarks }
      remarks.append(.deniedReason(opener: said[0], negation: said[1]))
    }
  }

  /// The text with a `\` before each word that would open a clause.
  static func escaped(_ text: String, kind: Kind, in context: LineContext) -> String {
    guard kind == .agreement || kind == .deed else { return text }
    let words = LineWord.words(of: Substring(text))
    let found = PhraseFinder(context: context, kind: kind, words: words)
    var written = ""
    var from = text.startIndex
    for start in found.phrases.map(\.words.lowerBound) {
      written += text[from..<words[start].text.startIndex] + "\\"
      from = words[start].text.startIndex
    }
    return written + text[from...]
  }
}

extension [Remark] {
  /// Refuses a date that isn't understood, for a command: what it did with it isn't seen before Enter.
  func refuseUnclearDate() throws(Refusal) {
    for case .unclearDate(let said) in self { throw .notADate(said) }
  }
}

extension String {
  fileprivate var trimmingMarks: String { String(Substring(self).trimmingPunctuation) }
}

/// A text from which clauses are taken.
private struct RemainingText {
  let words: [LineWord]
  /// Words whose `\` is no text.
  let literals: Set<Int>
  private var removed: [Range<Int>] = []
  /// The mark that a clause at the end took from a question or a call.
  private var lastMark: Character?

  init(words: [LineWord], literals: Set<Int>) {
    self.words = words
    self.literals = literals
  }

  mutating func remove(_ range: Range<Int>, isText: Bool) {
    removed.append(range)
    if !isText, range.upperBound == words.count { lastMark = words[range.upperBound - 1].callMark }
  }

  /// What these words say by themselves.
  func said(_ range: Range<Int>) -> String {
    let said = Substring(written(range)).trimmingJoints
    return String(
      range.last.map { words[$0].ending } == .sentence && said.last == "." ? said.dropLast() : said)
  }

  /// What is left, each piece as it was written.
  func text(of whole: String) -> String {
    if removed.isEmpty { return literals.isEmpty ? whole : written(0..<words.count) }
    var pieces: [String] = []
    var from = 0
    for range in removed + [words.count..<words.count] {
      let piece = written(from..<range.lowerBound)
      if !Substring(piece).trimmingJoints.isEmpty { pieces.append(piece) }
      from = range.upperBound
    }
    let text = String(Substring(pieces.joined(separator: " ")).trimmingJoints)
    guard let lastMark, let last = text.last, !".?!…".contains(last) else { return text }
    return text + String(lastMark)
  }

  private func written(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let base = words[first].text.base
    var written = ""
    var from = words[first].text.startIndex
    for place in range where literals.contains(place) {
      let word = words[place].text
      written += base[from..<word.startIndex]
      from = base.index(after: word.startIndex)
    }
    return written + base[from..<words[last].text.endIndex]
  }
}
