// The fixed words of the method: phases, kinds and the small choices people make. The first word of each is that of the
// journal and the JSON minutes, always English.

/// A phase of the walk from dream to deed, in its order.
public enum Phase: UInt8, CaseIterable, Sendable, Hashable, Comparable {
  case opening, dream, vision, order, deed, closing

  public static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }

  /// The phase that follows in the walk; nil after the closing.
  public var next: Phase? { Phase(rawValue: rawValue + 1) }
  /// The phase before it; nil at the opening.
  public var previous: Phase? { rawValue == 0 ? nil : Phase(rawValue: rawValue - 1) }

  /// What an unmarked line becomes in this phase.
  public var naturalKind: Kind {
    switch self {
    case .opening, .dream, .vision, .order: .idea
    case .deed: .deed
    case .closing: .reflection
    }
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

/// What a contribution is.
public enum Kind: UInt8, CaseIterable, Sendable, Hashable {
  case idea, concern, proposal, agreement, deed, question, reflection

  /// The sign that says the kind at the start of a line; nil for the two that have none.
  public var sign: Character? {
    switch self {
    case .concern: "!"
    case .proposal: "+"
    case .agreement: "="
    case .deed: ">"
    case .question: "?"
    case .idea, .reflection: nil
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

/// How far a participant may bind the organisation.
public enum Extent: UInt8, CaseIterable, Sendable, Hashable {
  case full, limited, none
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

/// What a participant did with the mandate at the closing.
public enum Renewal: UInt8, CaseIterable, Sendable, Hashable {
  case renewed, changed, refused
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

/// The two sides of the scope: what the session is about, and what it is not.
public enum ScopeSide: UInt8, CaseIterable, Sendable, Hashable {
  case within, outside
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

/// A result in figures, or as a story.
public enum ResultKind: UInt8, CaseIterable, Sendable, Hashable {
  case hard, soft
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

/// The languages of the screens and the minutes.
public enum Language: UInt8, CaseIterable, Sendable, Hashable {
  case english, dutch
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

/// The perspective somebody brings to the table, as far as the method knows it.
public enum Perspective: UInt8, CaseIterable, Sendable, Hashable {
  case resident, professional, manager, board, policy, funder, knowledge, other
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

/// What a phase asks before it can be left in good order. It is advice; it never blocks.
public enum AskKind: String, CaseIterable, Sendable {
  case mandate, scopeIn, scopeOut
  case dream
  case ambition, heard
  case proposal, reason, review
  case owner, step, date, deedOrNone
  case renewal, evaluation

  /// The phase that asks it.
  public var phase: Phase {
    switch self {
    case .mandate, .scopeIn, .scopeOut: .opening
    case .dream: .dream
    case .ambition, .heard: .vision
    case .proposal, .reason, .review: .order
    case .owner, .step, .date, .deedOrNone: .deed
    case .renewal, .evaluation: .closing
    }
  }
}
