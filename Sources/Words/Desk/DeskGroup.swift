// The words of the desk for a group at several tables.

import SessionEngine

extension Words {
  // The tables at a glance.
  /// Over the number of things that a table is still asked.
  public var asksHead: String { say("asks", "vraagt") }
  public var overTime: String { say("time is up", "tijd om") }
  public func shortMinutes(_ number: Int) -> String { "\(number) min" }
  public var tablesTitle: String { say("All tables at a glance", "Alle tafels in één oogopslag") }
  public var noTables: String {
    say("This session has no tables.", "Deze bijeenkomst heeft geen tafels.")
  }

  /// A question: everyone is moved at once.
  public func moveEveryone(to phase: Phase) -> String {
    say(
      "Not every table is ready for \(name(phase)). Move everyone all the same?",
      "Nog niet elke tafel is klaar voor \(name(phase)). Toch iedereen daarheen?")
  }

  /// How it stands with a table before everyone is moved.
  public func stand(of table: String?, in phase: Phase, asks: [String]) -> String {
    "\(self.table(table)) (\(name(phase))): \(asks.joined(separator: ", "))"
  }
  public func stand(of table: String?, in phase: Phase) -> String {
    say(
      "\(self.table(table)) is further, in \(name(phase)), and would go back",
      "\(self.table(table)) is al verder, bij \(name(phase)), en gaat dan terug")
  }

  /// Another desk moved this one.
  public func moved(to phase: Phase, everyone: Bool, backForTable: Bool, key: String) -> String {
    let now =
      everyone
      ? say("Everyone is in \(name(phase)) now.", "Iedereen is nu bij \(name(phase)).")
      : say("Now in \(name(phase)).", "Nu bij \(name(phase)).")
    return backForTable
      ? say("\(now) \(key): back for this table.", "\(now) \(key): terug voor deze tafel.")
      : say("\(now) \(key) goes back.", "\(now) \(key) gaat terug.")
  }

  // Rounds.
  public var inTurnNow: String { say("now", "aan de beurt") }
  public var inTurnNext: String { say("then", "daarna") }
  public var roundIsDone: String { say("The round is done.", "De ronde is rond.") }
  public var roundHints: String { say("/skip passes over · /round stop", "/sla slaat over · /ronde stop") }
  public var roundEnd: String { say("/round stop ends it", "/ronde stop sluit af") }
  /// On the stage, quietly: whose turn it is.
  public func nowSpeaking(_ name: String) -> String { say("Now: \(name)", "Nu: \(name)") }

  // Shows of hands.
  public var pollHead: String { say("Show of hands", "Handen omhoog") }
  public func hands(_ number: Int) -> String {
    say(count(number, "hand", "hands"), count(number, "hand", "handen"))
  }
  public var pollIsClosed: String { say("closed", "gesloten") }
  public var byNameTitle: String { say("Name and choice", "Naam en keuze") }
  /// The count was left without being written.
  public func countWaits(_ counts: [Int], key: String) -> String {
    let told = counts.map(String.init).joined(separator: " ")
    return say(
      "The count \(told) is not written yet: \(key) goes on with it.",
      "De telling \(told) is nog niet genoteerd: \(key) gaat ermee verder.")
  }
  public var noPollOpen: String {
    say("No show of hands is open: /poll", "Er is geen peiling open: /peiling")
  }

  // The harvest.
  public var harvestTitle: String { say("What does this table take along?", "Wat neemt deze tafel mee?") }
  public var nothingHarvested: String {
    say("Nothing was harvested yet: /harvest", "Er is nog niets geoogst: /oogst")
  }
  /// A mark with a line that was harvested.
  public var isHarvested: String { say("harvested", "geoogst") }
  public var perhapsTheSame: String { say("Perhaps the same", "Zegt misschien hetzelfde") }
  public var nothingAlike: String {
    say("No lines look alike.", "Er lijken geen bijdragen op elkaar.")
  }

  // Looking back, and who is at the table.
  public var lookingBackHint: String {
    say(
      "/verdict #… keep|adapt|drop · /did #… done|partly|notyet|dropped",
      "/oordeel #… houden|aanpassen|loslaten · /gedaan #… klaar|deels|nogniet")
  }
  public var lookingBackShort: String { say("/verdict #… · /did #…", "/oordeel #… · /gedaan #…") }
  /// What came in the place of an agreement.
  public func before(_ text: String) -> String { say("before: \(text)", "eerder: \(text)") }
  public var overSessionsLegend: String {
    say(
      "■ the fence, 1 to 3 · the mean of the evaluation, 1 to 5",
      "■ de schutting, 1 t/m 3 · het gemiddelde van de evaluatie, 1 t/m 5")
  }
  public var perspectives: String { say("perspectives", "perspectieven") }
  /// Principles that aren't met yet: `not yet acknowledged`.
  public func notYet(_ principles: [String]) -> String {
    say("not yet \(list(principles))", "nog niet \(list(principles))")
  }
  public var principlesHead: String { say("six principles", "zes principes") }
  public var missingHead: String { say("missing", "ontbreekt") }
  /// What is typed to record it.
  public var presentHint: String { say("/principle 2 yes|no · /missing", "/principe 2 ja|nee · /mist") }
}
