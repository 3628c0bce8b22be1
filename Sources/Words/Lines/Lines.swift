// The words for a line: its kind, what it will become, what was understood in it, and how it links to others.

import SessionEngine

extension Words {
  /// `concern`, `zorg`.
  public func name(_ kind: Kind) -> String {
    switch kind {
    case .idea: say("idea", "idee")
    case .concern: say("concern", "zorg")
    case .proposal: say("proposal", "voorstel")
    case .agreement: say("agreement", "afspraak")
    case .deed: say("deed", "daad")
    case .question: say("question", "vraag")
    case .reflection: say("reflection", "terugblik")
    }
  }

  public var addition: String { say("addition", "aanvulling") }

  /// What the line will become: `idea in Dream`, `concern in Vision · answers #7`.
  public func willBe(_ kind: Kind, in phase: Phase) -> String {
    say("\(name(kind)) in \(name(phase))", "\(name(kind)) bij \(name(phase))")
  }

  public func willAdd(to ref: Ref?) -> String {
    guard let ref else { return say("adds to the line before", "vult de vorige regel aan") }
    return say("adds to #\(ref.text)", "vult #\(ref.text) aan")
  }

  public var willBeCommand: String { say("command", "opdracht") }

  public func willMend(_ old: String, _ new: String) -> String {
    say("\(quoted(old)) becomes \(quoted(new))", "\(quoted(old)) wordt \(quoted(new))")
  }

  public func understoodReason(_ text: String) -> String { say("because \(text)", "omdat \(text)") }

  public func understoodReview(_ day: Day) -> String {
    say("review \(shortDate(day))", "terugkijken \(shortDate(day))")
  }

  public func understoodDue(_ day: Day) -> String { say("by \(shortDate(day))", "voor \(shortDate(day))") }

  public func understoodHelpers(_ names: [String]) -> String {
    say("with \(list(names))", "met \(list(names))")
  }

  public func understoodStep(_ text: String) -> String { say("first: \(text)", "eerst: \(text)") }

  /// Links of a line, told as references.
  public func answers(_ refs: [Ref]) -> String { say("answers \(told(refs))", "antwoord op \(told(refs))") }

  public func serves(_ refs: [Ref]) -> String { say("serves \(told(refs))", "dient \(told(refs))") }
  public func see(_ refs: [Ref]) -> String { say("see \(told(refs))", "zie \(told(refs))") }
  public func addition(to ref: Ref) -> String { say("adds to #\(ref.text)", "aanvulling op #\(ref.text)") }
  private func told(_ refs: [Ref]) -> String { list(refs.map { "#\($0.text)" }) }

  /// A line that was taken back: only its number is told.
  public var isWithdrawn: String { say("withdrawn", "ingetrokken") }

  public var beingEdited: String { say("being edited", "wordt gewijzigd") }
  public func noted(_ ref: Ref) -> String { say("#\(ref.text) noted", "#\(ref.text) genoteerd") }

  public func notePasted(_ number: Int) -> String {
    say(
      "Note these \(lines(number)) as separate contributions?",
      "Deze \(lines(number)) elk als bijdrage noteren?")
  }
}
