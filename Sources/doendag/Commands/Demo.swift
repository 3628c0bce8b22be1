// `doendag demo`: a ready-made session to look around in.

import Glibc
import Screens
import SessionEngine
import Words

extension ProgramCommand {
  static let demo = ProgramCommand(
    "demo", Both("a ready-made session to look around in", "een bijeenkomst om in rond te kijken"),
    operands: [.folder.optional], options: [.newLanguage]
  ) { call throws(Failure) in
    let words = try call.words()
    let path = try DemoSession.make(in: call.operand(.folder), words.language, call.environment)
    guard (try? call.needTerminal()) != nil else {
      // A script needs the path byte for byte; on a terminal it is made safe to show.
      if isatty(STDOUT_FILENO) != 0 {
        try StandardOutput.print(path)
      } else {
        try StandardOutput.write(path + "\n")
      }
      return .good
    }
    return try call.openDesk(of: path)
  }
}
