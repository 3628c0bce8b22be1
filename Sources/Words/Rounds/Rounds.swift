// The words of a round: whose turn it is, and who comes next.

extension Words {
  public var round: String { say("Round", "Ronde") }
  public var inTurnNow: String { say("now", "aan de beurt") }
  public var inTurnNext: String { say("then", "daarna") }
  public var roundIsDone: String { say("The round is done.", "De ronde is rond.") }
  public var roundHints: String { say("Enter: next · /round stop", "Enter: volgende · /ronde stop") }
  public var roundEnd: String { say("/round stop ends it", "/ronde stop sluit af") }

  /// On the stage, quietly: whose turn it is.
  public func nowSpeaking(_ name: String) -> String { say("Now: \(name)", "Nu: \(name)") }
}
