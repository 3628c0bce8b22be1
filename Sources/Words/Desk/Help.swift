// The help: signs, clauses, and one line for each command.

import SessionEngine

/// A line of the help: what one types, and what it does.
public struct HelpLine: Sendable, Equatable {
  public let typed: String
  public let does: String
}

extension Words {
  public var helpTitle: String { say("Help", "Hulp") }

  private func help(_ typed: String, _ english: String, _ dutch: String) -> HelpLine {
    HelpLine(typed: typed, does: say(english, dutch))
  }

  /// How a line begins.
  public var lineHelp: [HelpLine] {
    [
      help(
        say("anna: text", "anna: tekst"), "note under a name; any start or code will do",
        "noteren onder een naam; elk begin of de code volstaat"),
      help(say("text", "tekst"), "the same speaker as before", "dezelfde spreker als net"),
      help(say("?: text", "?: tekst"), "speaker not known yet", "spreker nog niet bekend"),
      help(say("we: text", "wij: tekst"), "everyone says it", "allen zeggen het"),
      help("#12", "links to line 12", "verwijst naar regel 12"),
      help(say("s/old/new/", "s/oud/nieuw/"), "mends the last line", "verbetert de laatste regel"),
      help("\\", "takes the next character as it is", "neemt het volgende teken letterlijk"),
    ]
  }

  /// The signs that say what a line is.
  public var signHelp: [HelpLine] {
    [
      help("!", "concern", "zorg"),
      help("+", "proposal; +#7 answers concern 7", "voorstel; +#7 beantwoordt zorg 7"),
      help("=", "agreement", "afspraak"),
      help(">", "deed; >#3 serves dream 3", "daad; >#3 dient droom 3"),
      help("?", "question", "vraag"),
      help("..", "adds to the line before; ..#12 to that one", "vult de vorige regel aan; ..#12 die regel"),
    ]
  }

  /// The clauses that are understood in an agreement or a deed.
  public var clauseHelp: [HelpLine] {
    [
      help(say("because …", "omdat …"), "reason of an agreement", "reden van een afspraak"),
      help(
        say("review on DATE", "terugkijken op DATUM"), "when you look back at an agreement",
        "wanneer je op een afspraak terugkijkt"),
      help(say("by DATE", "voor DATUM"), "date of a deed", "datum van een daad"),
      help(say("with NAME", "met NAAM"), "who helps with a deed", "wie bij een daad helpt"),
      help(say("first: …", "eerst: …"), "first small step of a deed", "eerste kleine stap van een daad"),
      help(
        say("DATE", "DATUM"), "1 dec, 29/1, friday, end of May, +2w", "1 dec, 29/1, vrijdag, eind mei, +2w"),
    ]
  }
}
