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
  public func phrase(_ piece: Understood, today: Day) -> String {
    switch piece {
    case .because(let reason): because(reason)
    case .review(let day):
      say("review \(shortDate(day, today: today))", "terugkijken \(shortDate(day, today: today))")
    case .due(let day): say("by \(shortDate(day, today: today))", "voor \(shortDate(day, today: today))")
    case .helper(let name): with(name)
    case .firstStep(let step): first(step)
    }
  }

  public func because(_ reason: String) -> String { say("because \(reason)", "omdat \(reason)") }
  public func first(_ step: String) -> String { say("first: \(step)", "eerst: \(step)") }

  /// What the note-taker should see before Enter, short enough for the rule above the line.
  public func remark(_ remark: Remark, today: Day) -> String {
    switch remark {
    case .unclearDate(let said):
      say("\(quoted(said)) not understood as a date", "\(quoted(said)) niet als datum begrepen")
    case .otherWeekday(let said, let day):
      say(
        "\(shortDate(day, today: today)) is a \(weekday(day)), not a \(weekday(said))",
        "\(shortDate(day, today: today)) is een \(weekday(day)), geen \(weekday(said))")
    case .past(let day): say("\(date(day)) is in the past", "\(date(day)) is voorbij")
    case .deniedReason(let opener, let negation):
      say(
        "no reason taken: \(quoted(opener)) behind \(quoted(negation))",
        "geen reden begrepen: \(quoted(opener)) achter \(quoted(negation))")
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
