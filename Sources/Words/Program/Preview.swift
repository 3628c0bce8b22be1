// What stands on the page that shows a theme: a session in a few lines.

import SessionEngine

/// A line of the page that shows a theme.
public struct SampleLine: Sendable, Equatable {
  /// Nil for an addition to the line before.
  public let kind: Kind?
  public let speaker: String
  public let text: String
}

extension Words {
  public var sampleTitle: String { say("Care in East", "Zorg in Oost") }
  public var sampleQuestion: String {
    say("Who is there after six?", "Wie is er na zes uur?")
  }
  public var samplePrompt: String {
    say("What do you see when our work together succeeds?", "Wat zie je als onze samenwerking slaagt?")
  }

  /// One of each kind.
  public var sampleLines: [SampleLine] {
    func line(_ kind: Kind?, _ speaker: String, _ english: String, _ dutch: String) -> SampleLine {
      SampleLine(kind: kind, speaker: speaker, text: say(english, dutch))
    }
    return [
      line(.idea, "Anna", "Nobody tells her story twice.", "Niemand vertelt zijn verhaal twee keer."),
      line(nil, "Fatima", "and she tells it herself", "en zij vertelt het zelf"),
      line(.concern, "Chadia", "The budget stays divided by law.", "Het budget blijft per wet."),
      line(.proposal, "Bram", "A small pot together for the evenings.", "Een potje voor de avonden."),
      line(.agreement, "Anna", "Everybody reads one file.", "Iedereen leest één dossier."),
      line(.deed, "Bram", "I call the supplier by Friday.", "Ik bel de leverancier voor vrijdag."),
      line(.question, "Dirk", "Who pays for that?", "Wie betaalt dat?"),
      line(.reflection, "Yusra", "We know each other by name now.", "We kennen elkaar nu bij naam."),
    ]
  }
  public var sampleTyped: String { say("and we share one fi", "en we delen één dos") }
  /// The rest of the word that is being typed.
  public var sampleGhost: String { say("le", "sier") }
  public var sampleChosen: String { say("the chosen line", "de gekozen regel") }
  public var samplePanel: String { say("what lies over the page", "wat over de pagina ligt") }
  public var sampleInfo: String { say("Undone.", "Ongedaan gemaakt.") }
  public var sampleWarning: String { say("Time is up.", "De tijd is om.") }
  public var sampleError: String { say("Not saved: the disk is full.", "Niet bewaard: de schijf is vol.") }
}
