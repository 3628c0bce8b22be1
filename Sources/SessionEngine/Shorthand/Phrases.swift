// Where the clauses of a line begin, and what each says: found from left to right, before it is known which of them
// stand by themselves.

/// A run of words that may be a clause.
struct Phrase {
  enum Content {
    case due(DatePhrase)
    case review(DatePhrase)
    case helpers([String])
    /// These two go on after their opener, until something else begins.
    case because
    case firstStep
  }

  let content: Content
  /// With the words that open it. For a clause that goes on, these alone.
  let words: Range<Int>
  /// Whether a word such as `voor` opens it; a date can stand without one.
  let hasOpener: Bool
  /// Whether what it says can be taken out of the text.
  let canBeTaken: Bool

  var goesOn: Bool {
    switch content {
    case .because, .firstStep: true
    case .due, .review, .helpers: false
    }
  }

  var date: DatePhrase? {
    switch content {
    case .due(let date), .review(let date): date
    case .helpers, .because, .firstStep: nil
    }
  }
}

/// Words that look like a date and aren't understood.
struct UnclearDate {
  /// Where what opens it begins.
  let start: Int
  let words: Range<Int>
  /// Whether a word such as `voor` says that a date was meant.
  let isMeant: Bool
}

/// Finds the phrases of a line.
struct PhraseFinder {
  let context: LineContext
  let kind: Kind
  let words: [LineWord]

  private(set) var phrases: [Phrase] = []
  /// Words whose `\` keeps them text, and is itself no text.
  private(set) var literals: Set<Int> = []
  /// What looks like a date and isn't understood.
  private(set) var unclear: [UnclearDate] = []
  /// The opener of a reason that stands behind a negation, and the negation.
  private(set) var denied: (opener: Int, negation: Int)?
  private let dates: DateReader
  private var isEnglish: Bool?

  init(context: LineContext, kind: Kind, words: [LineWord]) {
    self.context = context
    self.kind = kind
    self.words = words
    dates = DateReader(words: words, today: context.today)
    find()
  }

  private mutating func find() {
    var index = 0
    while index < words.count {
      if words[index].isQuoted || words[index].bare.isEmpty {
        index += 1
      } else if words[index].isEscaped {
        index += literal(at: index)
      } else if let phrase = phrase(at: index) {
        phrases.append(phrase)
        if phrase.goesOn { hasOpenClause = true }
        index = phrase.words.upperBound
      } else {
        index = max(index + 1, skippingUnclear(index))
      }
    }
  }

  /// How many words a `\` keeps text: as many as would have been read without it.
  private mutating func literal(at index: Int) -> Int {
    let (known, wasDenied) = (unclear.count, denied)
    let phrase = phrase(at: index)
    let end = phrase?.words.upperBound ?? max(index + 1, skippingUnclear(index))
    if phrase != nil || unclear.count > known { literals.insert(index) }
    unclear.removeSubrange(known...)
    denied = wasDenied
    return end - index
  }

  /// The end of what is known to be unclear at this word.
  private func skippingUnclear(_ index: Int) -> Int {
    unclear.last.flatMap { $0.start == index ? $0.words.upperBound : nil } ?? index
  }

  /// The phrase that begins at this word.
  private mutating func phrase(at index: Int) -> Phrase? {
    if let (clause, length) = ClauseWords.opener(at: index, of: words, kind: kind) {
      let end = index + length
      switch clause {
      case .because: if end < words.count, opensReason(index) { return phrase(.because, index..<end) }
      case .firstStep: if end < words.count, !hasOpenClause { return phrase(.firstStep, index..<end) }
      case .helper:
        if negation(before: index) == nil, let helpers = helpers(from: index, behind: end) { return helpers }
      case .review: if let review = review(from: index, behind: end) { return review }
      case .due: if let due = due(from: index, behind: end) { return due }
      }
      if unclear.last?.start == index { return nil }
    }
    return kind == .deed ? dateAlone(at: index) : nil
  }

  /// There is one reason, and one first step: a second stays where it stands.
  private var hasOpenClause = false

  // Dates.

  private mutating func due(from index: Int, behind end: Int) -> Phrase? {
    switch dates.read(at: end, isMeant: true) {
    case .date(let date) where negation(before: index) == nil:
      return phrase(.due(date), index..<end + date.length)
    case .date(let date):
      unclear.append(UnclearDate(start: index, words: index..<end + date.length, isMeant: true))
      return nil
    case .unclear(let length):
      unclear.append(UnclearDate(start: index, words: end..<end + length, isMeant: true))
      return nil
    case nil: return nil
    }
  }

  private mutating func review(from index: Int, behind opener: Int) -> Phrase? {
    var end = opener
    while end < words.count, ClauseWords.beforeReviewDate.contains(words[end].bare) { end += 1 }
    switch dates.read(at: end, isMeant: true) {
    case .date(let date): return phrase(.review(date), index..<end + date.length)
    case .unclear(let length):
      unclear.append(UnclearDate(start: index, words: end..<end + length, isMeant: true))
      return nil
    case nil: return nil
    }
  }

  private func phrase(_ content: Phrase.Content, _ range: Range<Int>) -> Phrase {
    Phrase(content: content, words: range, hasOpener: true, canBeTaken: canBeTaken(content, range))
  }

  /// Whether the sentence is whole without it.
  private func canBeTaken(_ content: Phrase.Content, _ range: Range<Int>) -> Bool {
    if words[range].contains(where: \.isBracketed) { return false }
    let before = wordBefore(range.lowerBound)
    switch content {
    case .due(let date):
      return !date.saysMore && !ClauseWords.hanging.contains(before) && !ClauseWords.copulas.contains(before)
    case .review(let date):
      let who = ClauseWords.auxiliaries.contains(before) ? wordBefore(range.lowerBound - 1) : before
      return !date.saysMore && !ClauseWords.hanging.contains(before) && !ClauseWords.subjects.contains(who)
    case .helpers: return !ClauseWords.hanging.contains(before)
    case .because: return !ClauseWords.pointing.contains(before)
    case .firstStep: return true
    }
  }

  /// The word before, where nothing parts it from this one; empty at the start.
  private func wordBefore(_ index: Int) -> String {
    index > 0 && words[index - 1].ending == .none ? words[index - 1].bare : ""
  }

  /// The word that denies what is said here: one of the same part of the sentence, not further than a sentence goes.
  /// 'Ik bel niet voor vrijdag' has no date, and 'we stoppen niet omdat het moeilijk is' no reason.
  private func negation(before index: Int) -> Int? {
    var place = index - 1
    while place >= 0, index - place < 40, words[place].ending == .none {
      if ClauseWords.turns.contains(words[place].bare) { return nil }
      if ClauseWords.isNegation(words[place].bare) { return place }
      place -= 1
    }
    return nil
  }

  /// A date in a deed without a word that says that it is one: 'ik bel vrijdag', ', eind maart'.
  private mutating func dateAlone(at index: Int) -> Phrase? {
    guard let reading = dates.read(at: index, isMeant: false),
      !ClauseWords.binding.contains(wordBefore(index)), negation(before: index) == nil
    else { return nil }
    switch reading {
    case .unclear(let length):
      unclear.append(UnclearDate(start: index, words: index..<index + length, isMeant: false))
      return nil
    case .date(let date):
      let range = index..<index + date.length
      let isParted = dates.isParted(index) && dates.isEnd(range.upperBound)
      if !isParted, !date.standsWithoutOpener || date.day < context.today { return nil }
      let canBeTaken = isParted && !date.saysMore && !words[range].contains { $0.isBracketed }
      return Phrase(content: .due(date), words: range, hasOpener: false, canBeTaken: canBeTaken)
    }
  }

  // Reasons.

  /// Whether `omdat`, `want` or `because` gives a reason here. Behind a negation it may be what is denied.
  private mutating func opensReason(_ index: Int) -> Bool {
    if denied != nil || words[index].isBracketed || hasOpenClause { return false }
    if words[index].bare == "want", readsEnglish() { return false }
    guard let negation = negation(before: index) else { return true }
    denied = (index, negation)
    return false
  }

  // Helpers.

  /// `met Anna, Bram en Chadia`: as many names as fit.
  private mutating func helpers(from index: Int, behind end: Int) -> Phrase? {
    let standsFree = index > 0 && (words[index - 1].hasJoint || phrases.last?.words.upperBound == index)
    if words[index].bare == "met", !standsFree, readsEnglish() { return nil }
    let (names, next) = names(behind: end, areStartsNames: standsFree)
    guard !names.isEmpty else { return nil }
    return phrase(.helpers(names), index..<next)
  }

  /// Whether this is an English sentence, in which 'want' and 'met' are verbs.
  private mutating func readsEnglish() -> Bool {
    let known = isEnglish ?? SentenceLanguage.isEnglish(words, in: context.session)
    isEnglish = known
    return known
  }

  private func names(behind start: Int, areStartsNames: Bool) -> (names: [String], end: Int) {
    var names: [String] = []
    var end = start
    var place = start
    while place < words.count, let (name, length) = name(at: place, areStartsNames: areStartsNames) {
      let next = place + length
      // 'Met Anna, Bram gaat later' is with Anna alone.
      let isAnded = place > start && isJoint(place - 1)
      if !names.isEmpty, !isAnded, !endsName(next) { break }
      if !names.contains(name) { names.append(name) }
      end = next
      place = next
      guard place < words.count else { break }
      if isJoint(place) { place += 1 } else if !words[place - 1].hasJoint { break }
    }
    return (names, end)
  }

  private func isJoint(_ index: Int) -> Bool {
    index < words.count && ["en", "and", "&"].contains(words[index].bare)
  }

  /// Whether a name can end before this word: a comma or the line's end is there, another name or clause follows.
  private func endsName(_ index: Int) -> Bool {
    index >= words.count || words[index - 1].ending != .none || isJoint(index)
      || ClauseWords.opener(at: index, of: words, kind: .deed) != nil
  }

  /// The longest run of up to five words that is one person. In a sentence only a name said whole is one: 'soep met
  /// vis' is not with Visser, nor 'met de buren' with Anna de Vries.
  private func name(at index: Int, areStartsNames: Bool) -> (String, length: Int)? {
    var longest = min(5, words.count - index)
    if let joint = words[index..<index + longest].firstIndex(where: { $0.ending != .none }) {
      longest = joint - index + 1
    }
    for length in stride(from: longest, through: 1, by: -1) {
      let run = words[index..<index + length].map(\.text).joined(separator: " ")
      let bare = Substring(run).trimmingPunctuation
      guard case .person(let found) = context.meant(by: bare) else { continue }
      let person = context.session.participants[found]
      let folded = fold(NameWords.withoutTitles(bare))
      let isName =
        person.givenName == folded || person.nameEnds.first == folded
        || (person.nameEnds.contains(folded)
          && (length > 1 || bare.first?.isUppercase == true || areStartsNames))
      if isName || (areStartsNames && endsName(index + length)) { return (person.name, length) }
    }
    return nil
  }
}
