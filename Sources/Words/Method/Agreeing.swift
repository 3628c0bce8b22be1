// What a group settles before it begins: what the session is about, and how people work together.

import SessionEngine

extension Words {
  public func name(_ side: ScopeSide) -> String {
    switch side {
    case .within: say("What this is about", "Waar dit over gaat")
    case .outside: say("What this is not about", "Waar dit niet over gaat")
    }
  }

  public var scopeHeading: String { say("Scope", "Kader") }

  /// Nine manners that a group can choose from at the opening.
  public var manners: [String] {
    switch language {
    case .english:
      [
        "keep agreements", "be dependable", "be reachable", "be open", "share what you know", "help",
        "take responsibility", "bend", "listen",
      ]
    case .dutch:
      [
        "afspraken nakomen", "betrouwbaar zijn", "bereikbaar zijn", "open zijn", "kennis delen", "helpen",
        "verantwoordelijkheid nemen", "meebuigen", "luisteren",
      ]
    }
  }

  public var mannersHeading: String { say("How we work together", "Hoe we met elkaar omgaan") }

  /// Before the manners that the group chose.
  public var ourManners: String { say("How we work together:", "Zo gaan we met elkaar om:") }
}
