// The word by which each fixed choice is written in the journal and the JSON minutes, and both words by which
// it is read on the line.

/// A choice out of a few, with one word in the journal and one or more on the line in each language. The raw values count
/// from 0 in the order of the cases.
public protocol FixedWord: CaseIterable, RawRepresentable, Sendable where RawValue == UInt8 {
  /// English word of the journal and JSON, then the Dutch one, then further words that are understood.
  var words: [String] { get }
  /// The words of the journal; `FixedWords(Self.self)`, kept once a type.
  static var fixedWords: FixedWords { get }
}

/// The words of a journal for one choice, in the order of its cases.
public final class FixedWords: Sendable {
  public let words: [String]
  private let table: WordTable

  init<Word: FixedWord>(_ type: Word.Type) {
    words = Word.allCases.map { $0.words[0] }
    table = WordTable(words)
  }

  /// The index among the words of the one with exactly these bytes.
  public func index(of word: UnsafeRawBufferPointer) -> Int? { table.find(word) }
}

extension FixedWord {
  /// The word in the journal and in JSON.
  public var word: String { Self.fixedWords.words[index] }

  var index: Int { Int(rawValue) }

  init?(index: Int) {
    guard let raw = UInt8(exactly: index) else { return nil }
    self.init(rawValue: raw)
  }

  /// The words by which the choices are typed, in their order.
  public static var spoken: [Both] {
    Array(allCases).map { Both($0.words[0], $0.words.count > 1 ? $0.words[1] : $0.words[0]) }
  }

  /// The choice with exactly this journal word.
  public init?(word: String) {
    guard let index = Self.fixedWords.words.firstIndex(of: word) else { return nil }
    self.init(index: index)
  }

  /// The choice that a person means by a word of either language; case and diacritics don't matter.
  public init?(said: String) {
    let folded = fold(said)
    let found = Self.allCases.first { $0.words.contains { fold($0) == folded } }
    guard let found else { return nil }
    self = found
  }
}

extension Phase: FixedWord {
  public static let fixedWords = FixedWords(Phase.self)

  public var words: [String] {
    switch self {
    case .opening: ["opening", "welkom", "welcome"]
    case .dream: ["dream", "droom"]
    case .vision: ["vision", "visie"]
    case .order: ["order", "orde"]
    case .deed: ["deed", "daad"]
    case .closing: ["closing", "terugblik", "sluiting"]
    }
  }
}

extension Kind: FixedWord {
  public static let fixedWords = FixedWords(Kind.self)

  public var words: [String] {
    switch self {
    case .idea: ["idea", "idee"]
    case .concern: ["concern", "zorg"]
    case .proposal: ["proposal", "voorstel"]
    case .agreement: ["agreement", "afspraak"]
    case .deed: ["deed", "daad"]
    case .question: ["question", "vraag"]
    case .reflection: ["reflection", "terugblik"]
    }
  }
}

extension Extent: FixedWord {
  public static let fixedWords = FixedWords(Extent.self)

  public var words: [String] {
    switch self {
    case .full: ["full", "volledig", "vol"]
    case .limited: ["limited", "beperkt"]
    case .none: ["none", "geen"]
    }
  }
}

extension Renewal: FixedWord {
  public static let fixedWords = FixedWords(Renewal.self)

  public var words: [String] {
    switch self {
    case .renewed: ["renewed", "vernieuwd"]
    case .changed: ["changed", "gewijzigd"]
    case .refused: ["refused", "geweigerd"]
    }
  }
}

extension ScopeSide: FixedWord {
  public static let fixedWords = FixedWords(ScopeSide.self)

  public var words: [String] {
    switch self {
    case .within: ["in", "binnen"]
    case .outside: ["out", "buiten"]
    }
  }
}

extension ResultKind: FixedWord {
  public static let fixedWords = FixedWords(ResultKind.self)

  public var words: [String] {
    switch self {
    case .hard: ["hard", "hard", "harde"]
    case .soft: ["soft", "zacht", "zachte"]
    }
  }
}

extension PollKind: FixedWord {
  public static let fixedWords = FixedWords(PollKind.self)

  public var words: [String] {
    switch self {
    case .consent: ["consent", "instemming"]
    case .scale: ["scale", "schaal"]
    case .dots: ["dots", "stippen", "dot"]
    }
  }
}

extension Verdict: FixedWord {
  public static let fixedWords = FixedWords(Verdict.self)

  public var words: [String] {
    switch self {
    case .keep: ["keep", "houden", "behouden"]
    case .adapt: ["adapt", "aanpassen"]
    case .drop: ["drop", "loslaten"]
    case .done: ["done", "klaar", "gedaan"]
    case .partly: ["partly", "deels"]
    case .notyet: ["notyet", "nogniet"]
    case .dropped: ["dropped", "losgelaten"]
    }
  }
}

extension Language: FixedWord {
  public static let fixedWords = FixedWords(Language.self)

  public var words: [String] {
    switch self {
    case .english: ["en", "engels", "english"]
    case .dutch: ["nl", "nederlands", "dutch"]
    }
  }
}

extension Perspective: FixedWord {
  public static let fixedWords = FixedWords(Perspective.self)

  public var words: [String] {
    switch self {
    case .resident:
      ["resident", "inwoner", "bewoner", "residents", "inwoners", "bewoners", "citizen", "burger"]
    case .professional: ["professional", "professionals", "zorgverlener", "hulpverlener"]
    case .manager: ["manager", "leidinggevende", "management"]
    case .board: ["board", "bestuurder", "administrator", "administrator/board", "bestuur"]
    case .policy: ["policy", "beleid", "beleidsmaker"]
    case .funder: ["funder", "financier"]
    case .knowledge: ["knowledge", "kennis", "onderzoek", "research"]
    case .other: ["other", "anders", "overig"]
    }
  }
}

extension AskKind: FixedWord {
  public static let fixedWords = FixedWords(AskKind.self)

  public var words: [String] {
    switch self {
    case .mandate: ["mandate"]
    case .scopeIn: ["scopeIn"]
    case .scopeOut: ["scopeOut"]
    case .dream: ["dream"]
    case .ambition: ["ambition"]
    case .heard: ["heard"]
    case .proposal: ["proposal"]
    case .reason: ["reason"]
    case .review: ["review"]
    case .owner: ["owner"]
    case .step: ["step"]
    case .date: ["date"]
    case .deedOrNone: ["deedOrNone"]
    case .renewal: ["renewal"]
    case .evaluation: ["evaluation"]
    }
  }
}
