// The words of the desk: its headings, the line, and what it says when something was done.

import SessionEngine

extension Words {
  public var nothingNotedYet: String {
    say("Nothing was noted in this phase yet.", "In deze fase is nog niets genoteerd.")
  }
  /// At the start, on every desk.
  public var nameNoClients: String { say("Name no clients.", "Noem geen cliënten bij naam.") }
  public var timeIsUp: String { say("time is up", "de tijd is om") }

  // What was done.
  public var undoneNow: String {
    say("Undone. /redo does it again.", "Ongedaan gemaakt. /opnieuw doet het weer.")
  }
  public var redoneNow: String { say("Done again.", "Weer gedaan.") }

  // Questions. Enter, y or j is yes; Esc or n is no.
  public var quitQuestion: String { say("Stop? Everything is saved.", "Stoppen? Alles is bewaard.") }
  public var yesNo: String { say("Enter or y: yes · Esc or n: no", "Enter of j: ja · Esc of n: nee") }
  public var interruptAgain: String { say("Ctrl-C again stops.", "Nog eens Ctrl-C stopt.") }

  // Search and palette.
  public var searchFor: String { say("Search what was said", "Zoek in wat gezegd is") }
  public var paletteTitle: String { say("What would you like to do?", "Wat wil je doen?") }
  public var nothingFits: String { say("Nothing fits that.", "Daar past niets bij.") }

  public var left: String { say("left", "nog") }
  public func linesBelow(_ number: Int) -> String { say("\(number) below", "\(number) hieronder") }

  /// Where a list has no room for all: '+3'.
  public func andMore(_ number: Int) -> String { say("and \(number) more", "en nog \(number)") }

  public func saved(at time: String, line: String?) -> String {
    line.map { "#\($0) \(saved(at: time))" } ?? saved(at: time)
  }
}
