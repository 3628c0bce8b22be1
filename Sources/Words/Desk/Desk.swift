// The words of the desk: its headings, the line, and what it says when something was done.

import SessionEngine

extension Words {
  public var notYetHeard: String { say("not yet heard", "nog niet gehoord") }
  public var everyoneHeard: String { say("everyone was heard", "iedereen is gehoord") }
  public var phaseStillAsks: String { say("this phase still asks", "deze fase vraagt nog") }
  public var nothingNotedYet: String {
    say("Nothing was noted in this phase yet.", "In deze fase is nog niets genoteerd.")
  }
  public var noSpeakerYet: String { say("who?", "wie?") }
  /// At the start, on every desk.
  public var nameNoClients: String { say("Name no clients.", "Noem geen cliënten bij naam.") }
  public var timeIsUp: String { say("time is up", "de tijd is om") }

  /// What the line will become: `idea in Dream`, `concern in Vision · answers #7`.
  public func willBe(_ kind: Kind, in phase: Phase) -> String {
    say("\(name(kind)) in \(name(phase))", "\(name(kind)) bij \(name(phase))")
  }
  public func willAdd(to ref: Ref?) -> String {
    guard let ref else { return say("adds to the line before", "vult de vorige regel aan") }
    return say("adds to #\(ref.text)", "vult #\(ref.text) aan")
  }
  public var willBeCommand: String { say("command", "opdracht") }
  public func understoodReason(_ text: String) -> String { say("because \(text)", "omdat \(text)") }
  public func understoodReview(_ day: Day) -> String {
    say("review \(shortDate(day))", "terugkijken \(shortDate(day))")
  }
  public func understoodDue(_ day: Day) -> String { say("by \(shortDate(day))", "voor \(shortDate(day))") }
  public func understoodHelpers(_ names: [String]) -> String {
    say("with \(list(names))", "met \(list(names))")
  }
  public func understoodStep(_ text: String) -> String { say("first: \(text)", "eerst: \(text)") }

  /// An unknown name on the line; `key` is the key that enrols.
  public func offerEnrolment(_ name: String, key: String) -> String {
    say(
      "\(name) is not enrolled yet. \(key) enrols.", "\(name) is nog niet ingeschreven. \(key) schrijft in.")
  }

  // What was done.
  public func noted(_ ref: Ref) -> String { say("#\(ref.text) noted", "#\(ref.text) genoteerd") }
  public var undoneNow: String {
    say("Undone. /redo does it again.", "Ongedaan gemaakt. /opnieuw doet het weer.")
  }
  public var redoneNow: String { say("Done again.", "Weer gedaan.") }

  // Questions. Enter, y or j is yes; Esc or n is no.
  public func leaveAnyway(_ asks: [String]) -> String {
    say(
      "This phase still asks: \(list(asks)). Go on all the same?",
      "Deze fase vraagt nog: \(list(asks)). Toch verder?")
  }
  public func notePasted(_ number: Int) -> String {
    say(
      "Note these \(lines(number)) as separate contributions?",
      "Deze \(lines(number)) elk als bijdrage noteren?")
  }
  public var quitQuestion: String { say("Stop? Everything is saved.", "Stoppen? Alles is bewaard.") }
  public var yesNo: String { say("Enter or y: yes · Esc or n: no", "Enter of j: ja · Esc of n: nee") }
  public var interruptAgain: String { say("Ctrl-C again stops.", "Nog eens Ctrl-C stopt.") }

  // Search and palette.
  public var searchFor: String { say("Search what was said", "Zoek in wat gezegd is") }
  public func found(_ number: Int) -> String {
    if number == 0 { return say("Nothing found.", "Niets gevonden.") }
    return say("\(contributions(number)) found", "\(contributions(number)) gevonden")
  }
  public var paletteTitle: String { say("What would you like to do?", "Wat wil je doen?") }
  public var nothingFits: String { say("Nothing fits that.", "Daar past niets bij.") }

  public var now: String { say("now", "nu") }
  public var left: String { say("left", "nog") }
  public var hasLeft: String { say("has left", "is weg") }
  public func linesBelow(_ number: Int) -> String { say("\(number) below", "\(number) hieronder") }
}
