// A command of the program, described once: its help, its usage, what is read from the command line, and its code.

import SessionEngine

/// A command of the program. Each is one literal in a file of `Commands`, and one row in `ProgramCommand.all`.
struct ProgramCommand: Sendable {
  /// As it is typed; empty for the start screen, which needs none.
  let word: String
  /// What it does, as it stands in the list of commands: no capital, no full stop.
  let summary: Both
  let operands: [Operand]
  /// In the order in which the help tells them.
  let options: [Option]
  /// How it is typed, where that doesn't follow from the operands and options.
  let forms: [[UsagePart]]
  let run: @Sendable (Call) throws(Failure) -> ExitCode

  init(
    _ word: String, _ summary: Both, operands: [Operand] = [], options: [Option] = [],
    forms: [[UsagePart]] = [],
    run: @escaping @Sendable (Call) throws(Failure) -> ExitCode
  ) {
    self.word = word
    self.summary = summary
    self.operands = operands
    self.options = options
    self.forms = forms
    self.run = run
  }
}
