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
  /// What an undo took back.
  ///
  /// - Parameter phase: where the group is again, if it took back a move.
  public func undone(_ what: [String], backIn phase: Phase?) -> String {
    let back = phase.map { say(" You are back in \(name($0)).", " Jullie zijn terug in \(name($0)).") }
    return say("Undone: ", "Ongedaan: ") + step(what) + "." + (back ?? "")
  }

  /// What a redo did again.
  ///
  /// - Parameter phase: where the group is now, if it did a move again.
  public func redone(_ what: [String], in phase: Phase?) -> String {
    let now = phase.map { say(" You are in \(name($0)).", " Jullie zijn in \(name($0)).") }
    return say("Done again: ", "Weer gedaan: ") + step(what) + "." + (now ?? "")
  }

  private func step(_ what: [String]) -> String {
    let more = what.count - 2
    return what.prefix(2).joined(separator: ", ")
      + (more > 0 ? say(" and \(more) more", " en nog \(more)") : "")
  }

  /// - Parameter phase: where the group was before.
  public func undoPhase(backTo phase: Phase) -> String {
    say(
      "Undo the move? You go back to \(name(phase)).",
      "Ongedaan maken? Jullie gaan terug naar \(name(phase)).")
  }

  /// A line that was refused makes room for the next; `key` puts it back.
  public func refusedPutAway(key: String) -> String {
    say("That line was not noted. \(key) puts it back.", "Die regel is niet genoteerd. \(key) zet hem terug.")
  }

  // Questions. Enter, y or j is yes; Esc or n is no.
  public var quitQuestion: String { say("Stop? Everything is saved.", "Stoppen? Alles is bewaard.") }
  public var yesNo: String { say("Enter or y: yes · Esc or n: no", "Enter of j: ja · Esc of n: nee") }
  public var enterOrEscape: String { say("Enter: yes · Esc: no", "Enter: ja · Esc: nee") }
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
