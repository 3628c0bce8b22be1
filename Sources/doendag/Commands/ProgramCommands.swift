// Every command of the program: one row each. To add one, write its file here and put its row.

extension ProgramCommand {
  /// In the order of the help.
  static let all: [ProgramCommand] = [
    demo, new, open, show, add, minutes, check, themes, playbook, doctor, forget, overview,
  ]
}
