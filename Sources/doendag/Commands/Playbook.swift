// `doendag playbook`: prints the built-in playbook, as a template for one's own.

import SessionEngine
import Words

extension ProgramCommand {
  static let playbook = ProgramCommand(
    "playbook",
    Both(
      "print the built-in playbook, a start for your own",
      "het ingebouwde draaiboek tonen, een begin voor je eigen"),
    operands: [.language]
  ) { call throws(Failure) in
    let asked: Language? = try call.choice(operand: .language)
    let words = if let asked { Words(asked) } else { try call.words() }
    try StandardOutput.write(words.builtInPlaybookMarkdown)
    return .good
  }
}

extension Operand {
  fileprivate static let language = Operand(.choice(of: Language.self)).optional
}
