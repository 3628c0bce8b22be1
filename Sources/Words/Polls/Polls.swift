// The words of a show of hands: its kinds and answers, counting it, and how it stands in the minutes.

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

  public var pollHead: String { say("Show of hands", "Handen omhoog") }

  public func hands(_ number: Int) -> String {
    say(count(number, "hand", "hands"), count(number, "hand", "handen"))
  }

  public var pollIsClosed: String { say("closed", "gesloten") }
  public var byNameTitle: String { say("Name and choice", "Naam en keuze") }

  /// The count was left without being written.
  public func countWaits(_ counts: [Int], key: String) -> String {
    let figures = counts.map(String.init).joined(separator: " ")
    return say(
      "The count \(figures) is not written yet: \(key) goes on with it.",
      "De telling \(figures) is nog niet genoteerd: \(key) gaat ermee verder.")
  }

  public var noPollOpen: String {
    say("No show of hands is open: /poll", "Er is geen peiling open: /peiling")
  }

  public var pollsHeading: String { say("Shows of hands", "Peilingen") }

  /// Consent was asked for a line before it was reworded; its words then follow.
  public var ofEarlierWords: String { say("on the earlier wording", "op de eerdere tekst") }
  /// A line was reworded after the poll about it was opened.
  public var rewordedSince: String { say("reworded since", "sindsdien gewijzigd") }

  /// The average of a scale from its hands, one for each of 1 to 5; nil where nobody put one up.
  public func average(ofHands hands: [Int]) -> String? {
    let number = hands.reduce(0, +)
    guard number > 0 else { return nil }
    let sum = zip(1..., hands).reduce(0) { $0 + $1.0 * $1.1 }
    return say(
      "average \(figure(tenths: (sum * 20 + number) / (2 * number)))",
      "gemiddeld \(figure(tenths: (sum * 20 + number) / (2 * number)))")
  }
}
