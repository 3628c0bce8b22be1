// The words for who is at the table and who is missing: perspectives, and the six principles as a check-list.

import SessionEngine

extension Words {
  public var whoIsAtTheTable: String { say("At the table", "Aan tafel") }
  public var whoIsMissing: String { say("Who is missing", "Wie ontbreekt") }

  /// Nobody with these perspectives is enrolled: `no resident or funder yet`.
  public func nobodyYet(_ perspectives: [Perspective]) -> String {
    let names = choice(perspectives.map { name($0) })
    return say("no \(names) yet", "nog geen \(names)")
  }

  /// A check-list for who is at the table, at the opening.
  public var principles: [String] {
    switch language {
    case .english:
      ["representative", "motivated", "engaged", "acknowledged", "clear in role", "action-oriented"]
    case .dutch:
      ["representatief", "gemotiveerd", "betrokken", "erkend", "helder in hun rol", "gericht op doen"]
    }
  }

  public var principlesHeading: String { say("Six principles", "Zes principes") }

  /// Whether one of the principles is met, as the group sees it.
  public func principle(isMet: Bool) -> String { isMet ? yes : name(.notyet) }

  public var principlesHead: String { say("six principles", "zes principes") }

  /// Principles that aren't met yet: `not yet acknowledged`.
  public func notYet(_ principles: [String]) -> String {
    say("not yet \(list(principles))", "nog niet \(list(principles))")
  }

  public var missingHead: String { say("missing", "ontbreekt") }

  /// What is typed to record it.
  public var presentHint: String { say("/principle 2 yes|no · /missing", "/principe 2 ja|nee · /mist") }
}
