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

  /// A clause that was understood, as it is shown before Enter and with the line.
  public func phrase(_ piece: Understood) -> String {
    switch piece {
    case .because(let reason): say("because \(reason)", "omdat \(reason)")
    case .review(let day): say("review \(shortDate(day))", "terugkijken \(shortDate(day))")
    case .due(let day): say("by \(shortDate(day))", "voor \(shortDate(day))")
    case .helper(let name): with(name)
    case .firstStep(let step): say("first: \(step)", "eerst: \(step)")
    }
  }

  // The links of a line, as references.

  public func answers(_ refs: [Ref]) -> String {
    say("answers \(spoken(refs))", "antwoord op \(spoken(refs))")
  }

  public func serves(_ refs: [Ref]) -> String { say("serves \(spoken(refs))", "dient \(spoken(refs))") }
  public func see(_ refs: [Ref]) -> String { say("see \(spoken(refs))", "zie \(spoken(refs))") }
  public func addition(to ref: Ref) -> String { say("adds to #\(ref.text)", "aanvulling op #\(ref.text)") }
  private func spoken(_ refs: [Ref]) -> String { list(refs.map { "#\($0.text)" }) }

  /// In the place of the words of a line that was taken back.
  public var withdrawnMark: String { say("withdrawn", "ingetrokken") }

  public var beingEdited: String { say("being edited", "wordt gewijzigd") }

  public func notePasted(_ number: Int) -> String {
    say(
      "Note these \(lines(number)) as separate contributions?",
      "Deze \(lines(number)) elk als bijdrage noteren?")
  }
}
