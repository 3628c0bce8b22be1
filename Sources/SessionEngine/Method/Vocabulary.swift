// The fixed words of the method: phases, kinds and the small choices people make. The raw values are those
// of the journal and the JSON minutes, always English.

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

/// How far a participant may bind the organisation.
public enum Extent: UInt8, CaseIterable, Sendable, Hashable {
  case full, limited, none
}

/// What a participant did with the mandate at the closing.
public enum Renewal: UInt8, CaseIterable, Sendable, Hashable {
  case renewed, changed, refused
}

/// The two sides of the scope: what the session is about, and what it is not.
public enum ScopeSide: UInt8, CaseIterable, Sendable, Hashable {
  case within, outside
}

/// A result in figures, or as a story.
public enum ResultKind: UInt8, CaseIterable, Sendable, Hashable {
  case hard, soft
}

/// The languages of the screens and the minutes.
public enum Language: UInt8, CaseIterable, Sendable, Hashable {
  case english, dutch
}

/// The perspective somebody brings to the table, as far as the method knows it.
public enum Perspective: UInt8, CaseIterable, Sendable, Hashable {
  case resident, professional, manager, board, policy, funder, knowledge, other
}

/// What a phase asks before it can be left in good order. It is advice; it never blocks.
public enum AskKind: UInt8, CaseIterable, Sendable, Hashable {
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
