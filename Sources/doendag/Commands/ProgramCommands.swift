// The list of all commands. A new command is one file in this folder and one entry here.

extension ProgramCommand {
  /// In the order of the help.
  static let all: [ProgramCommand] = [
    demo, new, open, show, add, minutes, check, themes, playbook, doctor, forget, overview,
  ]
}
