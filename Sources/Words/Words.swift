// The catalogue: every word that a person reads, in English and in Dutch. What is said here is said once.

import SessionEngine

/// The words of one language. Small; made wherever it is needed.
public struct Words: Sendable, Equatable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// The phrase in this language; the other one is not even made.
  func say(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .dutch: dutch()
    }
  }
}

/// Something told to a person: what is the matter, and what can be done about it.
public struct Told: Sendable, Equatable {
  /// A sentence: what happened, and where.
  public let what: String
  /// A sentence: what to do. Empty where there is nothing to do.
  public let hint: String

  public init(_ what: String, hint: String = "") {
    self.what = what
    self.hint = hint
  }

  /// Both on one line.
  public var line: String { hint.isEmpty ? what : "\(what) \(hint)" }
}

extension Words {
  func tell(_ english: @autoclosure () -> Told, _ dutch: @autoclosure () -> Told) -> Told {
    switch language {
    case .english: english()
    case .dutch: dutch()
    }
  }

  /// What was given, between quotes; long texts are cut with `…`.
  func quoted(_ text: String) -> String {
    let kept = text.count > 60 ? text.prefix(59) + "…" : text[...]
    return "‘\(kept)’"
  }
}
