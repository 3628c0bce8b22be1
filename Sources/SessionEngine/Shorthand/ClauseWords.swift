// The words of clauses in both languages, folded as they are compared: what opens one, and what tells that it isn't one.

/// What a clause tells of an agreement or a deed.
enum Clause: Equatable { case because, review, due, helper, firstStep }

extension Clause {
  /// The kind of line that has such clauses.
  var kind: Kind {
    switch self {
    case .because, .review: .agreement
    case .due, .helper, .firstStep: .deed
    }
  }
}

enum ClauseWords {
  /// Words that open a clause. `because` and `want` are told apart from other words further on.
  private static let openers: [(words: String, clause: Clause)] = [
    ("omdat", .because), ("because", .because), ("want", .because),
    ("terugkijken", .review), ("evaluatie", .review), ("evalueren", .review), ("terugblik", .review),
    ("kijken terug", .review), ("review", .review), ("look back", .review), ("evaluation", .review),
    ("evaluate", .review),
    ("voor", .due), ("uiterlijk", .due), ("uiterlijk op", .due), ("uiterlijk voor", .due),
    ("op uiterlijk", .due), ("voor uiterlijk", .due), ("op", .due), ("tegen", .due), ("deadline", .due),
    ("by", .due), ("before", .due), ("on", .due), ("on or before", .due), ("no later than", .due),
    ("not later than", .due), ("niet later dan", .due),
    ("due", .due), ("due on", .due), ("due by", .due),
    ("met", .helper), ("samen met", .helper), ("with", .helper), ("together with", .helper),
    ("eerst:", .firstStep), ("eerste stap:", .firstStep), ("first:", .firstStep),
    ("first step:", .firstStep),
  ]

  /// The same by their first word, the longest first.
  private static let byFirstWord: [String: [(words: [String], clause: Clause)]] = {
    let rows = openers.map { (words: $0.words.split(separator: " ").map(String.init), clause: $0.clause) }
    return Dictionary(grouping: rows) { $0.words[0].filter { $0 != ":" } }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// What may stand between `terugkijken` and its date.
  static let beforeReviewDate: Set<String> = ["op", "on", "by", "voor", "uiterlijk", "at", "per", "before"]

  /// The clause that is opened at this word, and by how many words.
  static func opener(at index: Int, of words: [LineWord], kind: Kind) -> (clause: Clause, length: Int)? {
    guard let rows = byFirstWord[words[index].bare] else { return nil }
    for (opener, clause) in rows where clause.kind == kind && index + opener.count <= words.count {
      let isThere = opener.indices.allSatisfy { place in
        let word = words[index + place]
        let wanted = opener[place]
        if wanted.last == ":" { return word.endsWithColon && word.bare == wanted.dropLast() }
        return word.bare == wanted && (word.ending == .none || place == opener.count - 1)
      }
      if isThere { return (clause, opener.count) }
    }
    return nil
  }

  static func isFirstOfClause(_ word: String) -> Bool { byFirstWord[word] != nil }

  /// Behind one of these, `omdat` may be what is denied: 'we stoppen niet omdat het moeilijk is'.
  static func isNegation(_ word: String) -> Bool { negations.contains(word) || word.hasSuffix("n't") }

  private static let negations: Set<String> = ["niet", "geen", "nooit", "not", "never", "no", "cannot"]
  /// They turn a sentence around: what is denied before them is behind.
  static let turns: Set<String> = ["maar", "but"]
  /// Behind a comma, a sentence goes on with these after its reason.
  static let goesOn: Set<String> = [
    "en", "maar", "dus", "daarom", "of", "and", "but", "so", "therefore", "or",
  ]

  /// A word that points at what follows it, so that a clause behind it can't be taken away: 'ook omdat het moet'.
  static let pointing: Set<String> = [
    "en", "of", "and", "or", "&", "maar", "but", "al", "pas", "nog", "ook", "alleen", "vooral", "juist",
    "mede",
    "zeker", "precies", "liefst", "graag", "ruim", "vlak", "zowel", "only", "just", "even", "already", "also",
    "preferably", "well", "right", "both", "mainly", "partly", "especially", "simply",
  ]
  /// The same for a date, a review or a helper.
  static let hanging = pointing.union([
    "te", "to", "om", "de", "een", "the", "a", "an", "our", "onze", "van", "naar", "from", "for", "at", "tot",
    "dan", "than", "als", "zoals", "as",
  ])
  /// 'It is due on Friday' says nothing without its date.
  static let copulas: Set<String> = ["is", "was", "are", "were", "be", "zijn", "waren"]
  /// Whoever it is that looks back: 'we evalueren op 1 mei' is the agreement itself, as is 'we gaan evalueren'.
  static let subjects: Set<String> = [
    "ik", "wij", "we", "jij", "je", "jullie", "zij", "ze", "hij", "i", "you", "they", "he", "she",
  ]
  static let auxiliaries: Set<String> = [
    "gaan", "zullen", "willen", "moeten", "kunnen", "ga", "zal", "wil", "moet", "kan", "will", "shall",
    "must",
    "should", "can",
  ]

  /// Behind one of these a date says something else than when it will be done: 'de brief van vrijdag'.
  static let binding: Set<String> = [
    "van", "vanaf", "sinds", "na", "tussen", "tot", "t/m", "elke", "iedere", "elk", "ieder", "alle", "vorige",
    "afgelopen", "de", "het", "die", "dat", "dan", "om", "zoals", "per", "ons", "onze", "een", "en", "of",
    "from", "since", "after", "between", "until", "till", "through", "every", "each", "last", "the",
    "that", "of", "and", "or", "than", "a", "our", "past", "about", "rond", "around", "over",
  ]
}

/// The language of a sentence, as far as its small words tell.
enum SentenceLanguage {
  private static let dutch: Set<String> = [
    "de", "het", "een", "en", "van", "ik", "wij", "jij", "je", "zij", "ze", "hij", "dat", "dit", "niet",
    "voor",
    "op", "te", "naar", "bij", "om", "maar", "ook", "er", "zijn", "hebben", "gaan", "dan", "onze", "geen",
    "aan",
    "uit", "als", "elke", "elkaar", "samen", "omdat", "eerst", "ga", "gaat", "zal", "moet", "kan", "bel",
    "bellen",
    "praat", "maak", "deze", "nog", "wel", "hier", "alleen", "anders", "doen", "mensen", "niemand",
    "iedereen",
  ]
  private static let english: Set<String> = [
    "the", "and", "to", "a", "i", "you", "they", "he", "she", "it", "are", "will", "be", "for", "with",
    "this",
    "that", "our", "their", "my", "have", "has", "not", "what", "who", "from", "by", "because", "first", "on",
    "at", "don't", "them", "people", "everyone", "residents", "families", "clients", "if", "when", "how",
    "do",
    "about", "all", "no", "more", "least", "where", "just", "really", "already",
  ]

  /// Whether the words are more English than Dutch; where they tell nothing, as the session is.
  static func isEnglish(_ words: [LineWord], in session: Session) -> Bool {
    var balance = 0
    for word in words {
      if english.contains(word.bare) { balance += 1 }
      if dutch.contains(word.bare) { balance -= 1 }
    }
    return balance > 0 || (balance == 0 && session.language == .english)
  }
}
