// `doendag playbook`: the built-in playbook, a start for one's own.

import SessionEngine
import Words

extension ProgramTask {
  static let playbook = ProgramTask("playbook", operands: [.language]) { call throws(Failure) in
    let words: Words
    if let given = call.operand(0) {
      guard let language = Language(said: given) else {
        throw .usage { $0.badValue(given, option: $0.placeholder(.language), choices: ["nl", "en"]) }
      }
      words = Words(language)
    } else {
      words = try call.words()
    }
    try StandardOutput.write(words.builtInPlaybookMarkdown)
    return .good
  }
}
