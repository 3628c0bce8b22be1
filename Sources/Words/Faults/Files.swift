// What can go wrong with files and folders, said to people. Paths come in as they should be shown.

import SessionEngine

extension Words {
  /// A read or write that failed. `reason` is what the system said.
  public func cannotRead(path: String, reason: String) -> Told {
    tell(
      Told("\(path) can’t be read: \(reason).", hint: "Look at the path and at who may read it."),
      Told("\(path) is niet te lezen: \(reason).", hint: "Kijk naar het pad en wie het mag lezen."))
  }

  public func cannotWrite(path: String, reason: String) -> Told {
    tell(
      Told("\(path) can’t be written: \(reason).", hint: "Choose another place, or make room."),
      Told("\(path) is niet te schrijven: \(reason).", hint: "Kies een andere plek, of maak ruimte."))
  }

  public func cannotCreate(path: String, reason: String) -> Told {
    tell(
      Told("\(path) can’t be made: \(reason).", hint: "Choose a folder in which you may write."),
      Told("\(path) is niet te maken: \(reason).", hint: "Kies een map waarin je mag schrijven."))
  }

  public func noSuchFile(path: String) -> Told {
    tell(
      Told("There is no file \(path).", hint: "Look at the spelling of the path."),
      Told("Er is geen bestand \(path).", hint: "Kijk naar de spelling van het pad."))
  }

  public func noSuchFolder(path: String) -> Told {
    tell(
      Told("There is no folder \(path).", hint: "Make a session there with: doendag new \(path) --title …"),
      Told("Er is geen map \(path).", hint: "Maak daar een bijeenkomst met: doendag new \(path) --title …"))
  }

  public func notAFolder(path: String) -> Told {
    tell(
      Told("\(path) is not a folder.", hint: "A session is a folder; give that."),
      Told("\(path) is geen map.", hint: "Een bijeenkomst is een map; geef die."))
  }

  public func notASession(path: String) -> Told {
    tell(
      Told("\(path) holds no session.", hint: "Make one with: doendag new FOLDER --title …"),
      Told("In \(path) staat geen bijeenkomst.", hint: "Maak er een met: doendag new MAP --title …"))
  }

  public func notEmpty(path: String) -> Told {
    tell(
      Told("\(path) is not empty.", hint: "Give a folder that is new or empty, or open the session in it."),
      Told(
        "\(path) is niet leeg.", hint: "Geef een nieuwe of lege map, of open de bijeenkomst die erin staat."))
  }

  /// A session that another one would follow can't be found.
  public func cannotFollow(path: String) -> Told {
    tell(
      Told(
        "The session in \(path) can’t be followed.",
        hint: "Give the folder of the last session after --follows."),
      Told(
        "De bijeenkomst in \(path) is niet te volgen.",
        hint: "Geef na --follows de map van de vorige bijeenkomst."))
  }

  /// Writing failed: the text is kept, and goes on in a second place.
  public func writeFailed(path: String, reason: String, secondPlace: String) -> Told {
    tell(
      Told(
        "Not saved in \(path): \(reason).",
        hint: "Go on; everything is kept in \(secondPlace) and comes home by itself."),
      Told(
        "Niet bewaard in \(path): \(reason).",
        hint: "Ga door; alles wordt bewaard in \(secondPlace) en komt vanzelf terug."))
  }

  /// Writing failed in the second place too.
  public func writeFailedEverywhere(path: String, reason: String) -> Told {
    tell(
      Told(
        "Nothing can be saved now: \(reason).",
        hint: "The text stays on the screen. Make room or write it down; we keep trying."),
      Told(
        "Er kan nu niets worden bewaard: \(reason).",
        hint: "De tekst blijft op het scherm. Maak ruimte of schrijf mee; we blijven het proberen."))
  }

  /// Writing works again, and what went elsewhere came home.
  public var writingRecovered: String {
    say("Saving works again; everything is in its place.", "Bewaren lukt weer; alles staat op zijn plek.")
  }

  public func saved(at time: String) -> String { say("saved \(time)", "bewaard \(time)") }
  public var notSaved: String { say("NOT SAVED", "NIET BEWAARD") }
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

  public func noFolderAbove(_ path: String) -> String {
    say("there is no folder \(path)", "er is geen map \(path)")
  }

  /// As it stands within a sentence.
  public var notARegularFile: String { say("it is no regular file", "het is geen gewoon bestand") }
}
