// The words for the walk through the phases: leaving one, moving everyone, being moved by another desk.

import SessionEngine

extension Words {
  /// `Dream`, `Droom`.
  public func name(_ phase: Phase) -> String {
    switch phase {
    case .opening: say("Opening", "Welkom")
    case .dream: say("Dream", "Droom")
    case .vision: say("Vision", "Visie")
    case .order: say("Order", "Orde")
    case .deed: say("Deed", "Daad")
    case .closing: say("Closing", "Terugblik")
    }
  }

  /// The phases in their order, as they can be typed.
  var phases: String { list(Phase.allCases.map { name($0).lowercased() }) }

  public var phaseStillAsks: String { say("this phase still asks", "deze fase vraagt nog") }

  public func leaveAnyway(_ asks: [String]) -> String {
    say(
      "This phase still asks: \(list(asks)). Go on all the same?",
      "Deze fase vraagt nog: \(list(asks)). Toch verder?")
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

  /// The open invitation was switched on or off.
  public func invitationIs(_ isOn: Bool) -> String {
    isOn
      ? say("On the stage: who has not been heard.", "Op het podium: wie nog niet gehoord is.")
      : say(
        "No longer on the stage: who has not been heard.", "Niet meer op het podium: wie nog niet gehoord is."
      )
  }
}
