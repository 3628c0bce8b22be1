// The catalogue: every word that a person reads, in English and in Dutch. A phrase stands here once, in the folder of what
// it is about, named like the engine's.
//
// What goes wrong has three names. A `Refusal` is the engine's: a line or command that can't be done as things stand.
// A `Fault` is found outside it, by the system or in what was given: a file, a list, a theme, an option; its reason says
// which. `Damage` is in a journal's bytes, and is passed over. Each is put into words as a `Message`.

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

/// A message to a person: what is the matter, and what can be done about it.
public struct Message: Sendable, Equatable {
  /// A sentence: what happened, and where.
  public let text: String
  /// A sentence: what to do. Empty where there is nothing to do.
  public let hint: String

  public init(_ text: String, hint: String = "") {
    self.text = text
    self.hint = hint
  }

  /// Both on one line.
  public var line: String { hint.isEmpty ? text : "\(text) \(hint)" }
}

extension Words {
  /// A message whose hint is in this language already.
  func message(
    _ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String, hint: String = ""
  ) -> Message {
    Message(say(english(), dutch()), hint: hint)
  }

  // Hints that several faults share.

  func hintOneOf(_ all: [String]) -> String { say("Choose \(choice(all)).", "Kies \(choice(all)).") }
  func hintExample(_ text: String) -> String { say("For example: \(text)", "Bijvoorbeeld: \(text)") }
  /// `Did you mean …?`, or something else where nothing is near.
  func didYouMean(_ near: [String], else other: String) -> String {
    if near.isEmpty { return other }
    return say("Did you mean \(choice(near))?", "Bedoelde je \(choice(near))?")
  }

  var hintToKeepOne: String { say("Keep one of them.", "Houd er één.") }
  var hintOnNames: String {
    say("A name is one line of 1 to 200 bytes.", "Een naam is één regel van 1 tot 200 bytes.")
  }

  /// The place of a fault: the file as it should be shown, and the line where one is known.
  func place(_ file: String, _ line: Int?) -> String {
    line.map { say("\(file), line \($0)", "\(file), regel \($0)") } ?? file
  }

  /// What was given, between quotes; long texts are cut with `…`.
  func quoted(_ text: String) -> String {
    let kept = text.count > 60 ? text.prefix(59) + "…" : text[...]
    return "‘\(kept)’"
  }
}
