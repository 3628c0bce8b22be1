// A command of the program, described once: its help, its usage, its arguments and its code.

import SessionEngine

/// A command of the program. Each is one literal in a file of `Commands`, and one entry of `ProgramCommand.all`.
struct ProgramCommand: Sendable {
  /// As it is typed; empty for the start screen, which is shown without a command.
  let word: String
  /// What it does, for the list of commands: without a capital and a full stop.
  let summary: Both
  let operands: [Operand]
  /// In the order of the help.
  let options: [Option]
  /// The forms of its usage; empty if they follow from the operands and options.
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
