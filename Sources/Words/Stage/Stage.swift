// The words of the stage: few, and each for the whole room.

import SessionEngine

extension Words {
  // The clock.
  public var clockPaused: String { say("paused", "even stil") }
  public var timeRunsOut: String { say("nearly there", "bijna zover") }
  public var timeAlmostUp: String { say("time to round off", "tijd om af te ronden") }
  public func ofMinutes(_ number: Int) -> String { say("of \(minutes(number))", "van \(minutes(number))") }
  /// `7 min left`, of a table's clock.
  public func minutesLeft(_ number: Int) -> String { say("\(number) min left", "nog \(number) min") }

  // How far the group is.
  /// `5 of 7 heard`: what the phase asks of people, counted and nobody named.
  public func progress(in phase: Phase, _ done: Int, of total: Int) -> String {
    let count = say("\(done) of \(total)", "\(done) van \(total)")
    return switch phase {
    case .opening: say("\(count) mandates given", "\(count) mandaten gegeven")
    case .dream, .vision, .order: say("\(count) heard", "\(count) gehoord")
    case .deed: say("\(count) have chosen", "\(count) hebben gekozen")
    case .closing: say("\(count) mandates renewed", "\(count) mandaten vernieuwd")
    }
  }
  /// Before the names of those not heard yet, as an open invitation.
  public var gladToHear: String { say("We would also like to hear:", "We horen ook graag:") }
  /// Before the manners that the group chose.
  public var ourManners: String { say("How we work together:", "Zo gaan we met elkaar om:") }

  /// Under the bars of the voices, where a bar would be one person.
  public var groupsOfOneLeftOut: String {
    say("Groups of one person are left out.", "Groepen van één mens zijn weggelaten.")
  }

  // While there is nothing to show.
  public var stageWaits: String {
    say("Waiting for the session to begin.", "Wachten tot de bijeenkomst begint.")
  }
  public func stageWaits(path: String) -> String {
    say("Waiting for a session in \(path)", "Wachten op een bijeenkomst in \(path)")
  }
  public func noSuchTableYet(_ name: String) -> String {
    say("Waiting for table \(quoted(name))", "Wachten op tafel \(quoted(name))")
  }
  public func tablesThere(_ names: [String]) -> String {
    if names.isEmpty {
      return say("This session has no tables yet.", "Deze bijeenkomst heeft nog geen tafels.")
    }
    return say("The tables now: \(list(names)).", "De tafels nu: \(list(names)).")
  }
  public func stageLost(reason: String) -> String {
    say(
      "The session can’t be read now (\(reason)). This is how it stood last.",
      "De bijeenkomst is nu niet te lezen (\(reason)). Zo stond het er het laatst voor.")
  }
}
