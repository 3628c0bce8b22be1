// Standard input and output, named within a sentence.

extension Words {
  public var standardOutput: String { say("Standard output", "Standaarduitvoer") }
  public var standardInput: String { say("Standard input", "Standaardinvoer") }
}
