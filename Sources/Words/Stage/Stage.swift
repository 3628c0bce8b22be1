// The words of the stage: few, and each for the whole room.

import SessionEngine

/// What keeps a session from being read.
public enum StageFault: Sendable, Hashable {
  case noFolder, notFolder, noJournal
  /// Part of what was read is gone.
  case incomplete
  /// What the system said, as it stands within a sentence.
  case unreadable(String)
}

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
  public func stageLost(reason: String) -> String {
    say(
      "The session can’t be read now (\(reason)). This is how it stood last.",
      "De bijeenkomst is nu niet te lezen (\(reason)). Zo stond het er het laatst voor.")
  }

  /// A sentence of its own, under the one that says what is waited for.
  public func stageWaits(for fault: StageFault) -> String {
    switch fault {
    case .noFolder: say("The folder isn’t there yet.", "De map is er nog niet.")
    case .notFolder: say("What stands there is no folder.", "Wat daar staat is geen map.")
    case .noJournal, .incomplete: say("There is nothing in it to read yet.", "Er is nog niets in te lezen.")
    case .unreadable(let reason): say("It can’t be read: \(reason).", "Die is niet te lezen: \(reason).")
    }
  }

  /// As it stands within a sentence.
  public func stageReason(_ fault: StageFault) -> String {
    switch fault {
    case .noFolder: say("the folder is gone", "de map is weg")
    case .notFolder: say("what stands there is no folder", "wat daar staat is geen map")
    case .noJournal: say("there is nothing in it to read", "er is niets in te lezen")
    case .incomplete: say("part of it is gone", "een deel ervan is weg")
    case .unreadable(let reason): reason
    }
  }
}
