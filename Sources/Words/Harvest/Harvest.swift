// The words of the harvest: what a table takes along to the plenary, and what recurs there.

extension Words {
  public var harvest: String { say("Harvest", "Oogst") }
  public var together: String { say("What recurs", "Wat terugkeert") }
  public var harvestTitle: String { say("What does this table take along?", "Wat neemt deze tafel mee?") }

  public var nothingHarvested: String {
    say("Nothing was harvested yet: /harvest", "Er is nog niets geoogst: /oogst")
  }

  /// A mark with a line that was harvested.
  public var harvestedMark: String { say("harvested", "geoogst") }

  public var perhapsTheSame: String { say("Perhaps the same", "Zegt misschien hetzelfde") }

  public var nothingAlike: String {
    say("No lines look alike.", "Er lijken geen bijdragen op elkaar.")
  }
}
