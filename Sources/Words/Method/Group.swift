// The words for what a group does beside speaking freely: rounds, shows of hands, the harvest, looking back.

import SessionEngine

extension Words {
  /// What a show of hands asks, as a head: `Consent`, `Instemming`.
  public func name(_ kind: PollKind) -> String {
    switch kind {
    case .consent: say("Consent", "Instemming")
    case .scale: say("Scale", "Schaal")
    case .dots: say("Dots", "Stippen")
    }
  }

  /// An answer: `yes`, `yes, but`, `4`, `#b12`.
  public func name(_ choice: Choice) -> String {
    switch choice {
    case .yes: say("yes", "ja")
    case .but: say("yes, but", "ja, maar")
    case .no: say("no", "nee")
    case .score(let score): "\(score)"
    case .option(let ref): "#\(ref.text)"
    }
  }

  /// What became of something carried: `kept`, `gedaan`.
  public func name(_ verdict: Verdict) -> String {
    switch verdict {
    case .keep: say("kept", "blijft gelden")
    case .adapt: say("adapted", "aangepast")
    case .drop: say("let go", "losgelaten")
    case .done: say("done", "gedaan")
    case .partly: say("done in part", "deels gedaan")
    case .notyet: say("not yet", "nog niet")
    case .dropped: say("let go", "losgelaten")
    }
  }

  /// Hands as they were counted: `11 yes, 2 yes, but, 0 no` reads badly, so each stands by itself.
  public func hands(_ poll: Poll) -> String {
    zip(poll.choices, poll.hands).map { choice, hands in "\(name(choice)): \(hands)" }
      .joined(separator: " · ")
  }

  /// Whether an agreement has consent, in a word or two.
  public func consent(_ poll: Poll) -> String {
    if !poll.isAnswered {
      return say("consent asked, no answer yet", "instemming gevraagd, nog geen antwoord")
    }
    return poll.hasConsent ? say("has consent", "heeft instemming") : say("no consent", "geen instemming")
  }

  public var round: String { say("Round", "Ronde") }
  public var harvest: String { say("Harvest", "Oogst") }
  public var together: String { say("What recurs", "Wat terugkeert") }
  /// The head over what the last session left.
  public var sayAndDo: String { say("Say and do", "Zeggen en doen") }
  public var whoIsMissing: String { say("Who is missing", "Wie ontbreekt") }
  public var whoIsAtTheTable: String { say("At the table", "Aan tafel") }
  public var learnt: String { say("learnt", "geleerd") }

  /// Nobody with these perspectives is enrolled: `no resident or funder yet`.
  public func nobodyYet(_ perspectives: [Perspective]) -> String {
    let names = choice(perspectives.map { name($0) })
    return say("no \(names) yet", "nog geen \(names)")
  }
}
