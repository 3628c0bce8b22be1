// Standard input and output, and reasons of the system, as they stand within a sentence.

extension Words {
  public var standardOutput: String { say("Standard output", "Standaarduitvoer") }
  public var standardInput: String { say("Standard input", "Standaardinvoer") }
}

extension Words {
  /// Reasons, as they stand within a sentence.
  public var folderReplaced: String {
    say("another folder stands in its place", "er staat een andere map op die plek")
  }
  public func noFolderAbove(_ path: String) -> String {
    say("there is no folder \(path)", "er is geen map \(path)")
  }
}

extension Words {
  /// As it stands within a sentence.
  public var notARegularFile: String { say("it is no regular file", "het is geen gewoon bestand") }

  /// Two lines in one: the one damage that costs nothing.
  public func lineBreakLost(file: String, number: Int) -> String {
    say(
      "\(file), line \(number): two lines in one, their line break was lost. Both are used.",
      "\(file), regel \(number): twee regels in één, het regeleinde ertussen is weg. Beide worden gebruikt.")
  }
}

extension Words {
  /// Nobody is called so, told to a script.
  public func unknownSpeaker(_ name: String, near: [String]) -> Told {
    tell(
      Told(
        "Nobody here is called \(quoted(name)).",
        hint: didYouMean(near, else: "Enrol them by adding --enrol.")),
      Told(
        "Niemand heet hier \(quoted(name)).",
        hint: didYouMean(near, else: "Schrijf in door --enrol erbij te zetten.")))
  }

  /// An argument of the command line that is no text; both count from 1.
  public func argumentNotUTF8(_ argument: Int, byte: Int) -> Told {
    tell(
      Told("Argument \(argument) is not UTF-8 at byte \(byte).", hint: "Give it as UTF-8."),
      Told("Argument \(argument) is geen UTF-8 bij byte \(byte).", hint: "Geef het als UTF-8."))
  }

  /// Writing failed: this line and those after it are not saved.
  public func notSavedFrom(line: Int, _ told: Told) -> Told {
    tell(
      Told("Nothing is saved from line \(line) on. \(told.what)", hint: told.hint),
      Told("Vanaf regel \(line) is niets bewaard. \(told.what)", hint: told.hint))
  }
}
