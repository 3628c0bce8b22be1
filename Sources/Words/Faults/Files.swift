// What can go wrong with files and folders, said to people. Paths come in as they should be shown.

import SessionEngine

extension Words {
  /// A read or write that failed. `reason` is what the system said.
  public func cannotRead(path: String, reason: String) -> Message {
    message(
      "\(path) can’t be read: \(reason).", "\(path) is niet te lezen: \(reason).",
      hint: say("Look at the path and at who may read it.", "Kijk naar het pad en wie het mag lezen."))
  }

  public func cannotWrite(path: String, reason: String) -> Message {
    message(
      "\(path) can’t be written: \(reason).", "\(path) is niet te schrijven: \(reason).",
      hint: say("Choose another place, or make room.", "Kies een andere plek, of maak ruimte."))
  }

  public func cannotCreate(path: String, reason: String) -> Message {
    message(
      "\(path) can’t be made: \(reason).", "\(path) is niet te maken: \(reason).",
      hint: say("Choose a folder in which you may write.", "Kies een map waarin je mag schrijven."))
  }

  public func noSuchFile(path: String) -> Message {
    message(
      "There is no file \(path).", "Er is geen bestand \(path).",
      hint: say("Look at the spelling of the path.", "Kijk naar de spelling van het pad."))
  }

  public func noSuchFolder(path: String) -> Message {
    message(
      "There is no folder \(path).", "Er is geen map \(path).",
      hint: say(
        "Make a session there with: doendag new \(path) --title …",
        "Maak daar een bijeenkomst met: doendag new \(path) --title …"))
  }

  public func notAFolder(path: String) -> Message {
    message(
      "\(path) is not a folder.", "\(path) is geen map.",
      hint: say("A session is a folder; give that.", "Een bijeenkomst is een map; geef die."))
  }

  public func notASession(path: String) -> Message {
    message(
      "\(path) holds no session.", "In \(path) staat geen bijeenkomst.",
      hint: say("Make one with: doendag new FOLDER --title …", "Maak er een met: doendag new MAP --title …"))
  }

  public func notEmpty(path: String) -> Message {
    message(
      "\(path) is not empty.", "\(path) is niet leeg.",
      hint: say(
        "Give a folder that is new or empty, or open the session in it.",
        "Geef een nieuwe of lege map, of open de bijeenkomst die erin staat."))
  }

  /// A session that another one would follow can't be found.
  public func cannotFollow(path: String) -> Message {
    message(
      "The session in \(path) can’t be followed.", "De bijeenkomst in \(path) is niet te volgen.",
      hint: say(
        "Give the folder of the last session after --follows.",
        "Geef na --follows de map van de vorige bijeenkomst."))
  }

  /// Writing failed: the text is kept, and goes on in a second place.
  public func writeFailed(path: String, reason: String, secondPlace: String) -> Message {
    message(
      "Not saved in \(path): \(reason).", "Niet bewaard in \(path): \(reason).",
      hint: say(
        "Go on; everything is kept in \(secondPlace) and comes home by itself.",
        "Ga door; alles wordt bewaard in \(secondPlace) en komt vanzelf terug."))
  }

  /// Writing failed in the second place too. `waiting` is what was entered and is kept in memory only.
  public func writeFailedEverywhere(reason: String, waiting: [String]) -> Message {
    message(
      "Nothing can be saved now: \(reason).", "Er kan nu niets worden bewaard: \(reason).",
      hint: say(
        "Make room, or write it down; we keep trying. Waiting, not saved: \(quoted(waiting))",
        "Maak ruimte, of schrijf mee; we blijven het proberen. Wacht, niet bewaard: \(quoted(waiting))"))
  }

  private func quoted(_ texts: [String]) -> String { texts.map { "‘\($0)’" }.joined(separator: " · ") }

  /// A question: the desk is left while lines are saved nowhere.
  public func quitUnsaved(_ number: Int) -> String {
    say(
      "Stop? \(lines(number)) can’t be saved and will be shown once more, on the terminal.",
      "Stoppen? \(lines(number)) \(number == 1 ? "is" : "zijn") niet te bewaren; je ziet ze straks nog één keer, in de terminal."
    )
  }

  /// After the desk has ended: a line that was saved nowhere.
  public func neverSaved(_ text: String) -> String { say("Not saved: \(text)", "Niet bewaard: \(text)") }

  /// Writing works again, and what went elsewhere came home.
  public var writingRecovered: String {
    say("Saving works again; everything is in its place.", "Bewaren lukt weer; alles staat op zijn plek.")
  }

  public func saved(at time: String) -> String { say("saved \(time)", "bewaard \(time)") }
  public var notSaved: String { say("NOT SAVED", "NIET BEWAARD") }
  /// A result is not written over a journal, or over what protects a session's folder.
  public func belongsToSession(path: String) -> Message {
    message(
      "\(path) belongs to a session and stays as it is.",
      "\(path) hoort bij een bijeenkomst en blijft zoals het is.",
      hint: say("Choose another file.", "Kies een ander bestand."))
  }

  public func isThereAlready(path: String) -> Message {
    message(
      "\(path) is there already.", "\(path) bestaat al.",
      hint: say("Choose a file that isn’t there yet.", "Kies een bestand dat er nog niet is."))
  }

  /// Somebody had edited the file that would have been replaced.
  public func editedIsKept(as name: String) -> String {
    say("The edited one is now \(name).", "Het bewerkte heet nu \(name).")
  }

  public func savedTo(path: String) -> String { say("Saved in \(path).", "Bewaard in \(path).") }

  /// An unsent line of an earlier run is there again.
  public var draftOffered: String {
    say("Your unsent line is here again.", "Je onverzonden regel staat er weer.")
  }

  public var standardOutput: String { say("Standard output", "Standaarduitvoer") }
  public var standardInput: String { say("Standard input", "Standaardinvoer") }

  /// Reasons, as they stand within a sentence.
  public var folderReplaced: String {
    say("another folder stands in its place", "er staat een andere map op die plek")
  }

  public var folderGone: String { say("the folder is gone", "de map is weg") }
  public func folderMoved(to path: String) -> String {
    say("the folder was moved to \(path)", "de map is verplaatst naar \(path)")
  }

  /// The folder was deleted or moved under a desk.
  public func folderLost(path: String, reason: String, isMoved: Bool, secondPlace: String) -> Message {
    message(
      "Not saved in \(path): \(reason).", "Niet bewaard in \(path): \(reason).",
      hint: isMoved
        ? say(
          "Move it back, or open it there; what you note now waits in \(secondPlace).",
          "Zet hem terug, of open hem daar; wat je nu noteert wacht in \(secondPlace).")
        : say(
          "Go on; the lines of this desk are kept in \(secondPlace).",
          "Ga door; de regels van dit scherm staan in \(secondPlace)."))
  }

  /// A question: the folder was deleted.
  public func putBackQuestion(_ path: String) -> String {
    say("The folder \(path) is gone. Put it back?", "De map \(path) is weg. Terugzetten?")
  }

  /// What a yes puts back.
  public func putBackHolds(journals: Int, isComplete: Bool) -> String {
    isComplete
      ? say(
        "Yes: every line that was read is there again (\(count(journals, "journal", "journals"))).",
        "Ja: elke regel die gelezen is staat er weer (\(count(journals, "dagboek", "dagboeken"))).")
      : say(
        "Yes: what could be kept is there again (\(count(journals, "journal", "journals"))); not all of it.",
        "Ja: wat bewaard kon worden staat er weer (\(count(journals, "dagboek", "dagboeken"))); niet alles.")
  }

  /// What is left after a no.
  public var putBackElse: String {
    say(
      "No: only the lines of this desk are left, in the second place.",
      "Nee: alleen de regels van dit scherm blijven over, op de tweede plek.")
  }

  public var folderIsBack: String {
    say("The folder is back, with every line that was read.", "De map is terug, met elke gelezen regel.")
  }

  public var onlyOwnLeft: String {
    say("Only the lines of this desk are left.", "Alleen de regels van dit scherm zijn over.")
  }

  public func notPutBack(reason: String) -> Message {
    message(
      "It could not be put back: \(reason).", "Terugzetten lukte niet: \(reason).",
      hint: say("Everything is still kept.", "Alles is nog bewaard."))
  }

  /// As it stands within a sentence: a line that is never written, because it couldn't be read again.
  public func unwritable(_ damage: LineDamage) -> String {
    say(
      "a line could not be read again: \(reason(damage))",
      "een regel zou niet terug te lezen zijn: \(reason(damage))")
  }

  public func noFolderAbove(_ path: String) -> String {
    say("there is no folder \(path)", "er is geen map \(path)")
  }

  /// As it stands within a sentence.
  public var notARegularFile: String { say("it is no regular file", "het is geen gewoon bestand") }
}
