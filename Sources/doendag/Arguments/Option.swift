// What a command takes on the command line: its options and operands.

import Words

/// An option of a command.
struct Option: Sendable, Hashable {
  /// With its hyphens: `--title`.
  let name: String
  let takesValue: Bool

  static func value(_ name: String) -> Option { Option(name: name, takesValue: true) }
  static func flag(_ name: String) -> Option { Option(name: name, takesValue: false) }
}

/// A command of the program: how it is called, what it takes, and what it does. Each is one file in `Commands`, and one
/// row in `ProgramTask.all`.
struct ProgramTask: Sendable {
  let word: String
  let options: [Option]
  let operands: [Placeholder]
  /// How many of the operands must be there.
  let needed: Int
  /// Whether the last of the operands may be given any number of times.
  let repeatsOperand: Bool
  let run: @Sendable (Call) throws(Failure) -> ExitCode

  init(
    _ word: String, options: [Option] = [], operands: [Placeholder] = [], needed: Int = 0,
    repeatsOperand: Bool = false,
    run: @escaping @Sendable (Call) throws(Failure) -> ExitCode
  ) {
    self.word = word
    self.options = options
    self.operands = operands
    self.needed = needed
    self.repeatsOperand = repeatsOperand
    self.run = run
  }
}
