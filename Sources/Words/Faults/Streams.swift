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
