// The program as a whole: reads the arguments, does what they ask, and reports what went wrong.

import SessionEngine
import SessionJournal
import Words

/// One run of the program.
struct Program: Sendable {
  static let version = "0.1.0"
  let environment: Environment

  /// Does what the arguments ask.
  func run(_ arguments: GivenArguments) -> ExitCode {
    let parsed = ArgumentParser.parse(arguments.texts, for: ProgramCommand.all)
    let call = Call(arguments: parsed, environment: environment)
    do throws(Failure) {
      if let (argument, byte) = arguments.stray { throw .data { $0.argumentNotUTF8(argument, byte: byte) } }
      if parsed.asksHelp || parsed.asksVersion { return try inform(call) }
      if let trouble = parsed.trouble { throw .arguments(trouble, of: parsed.command) }
      return try call.command.run(call)
    } catch {
      if let message = error.message { reportFailure(message(words(for: call))) }
      return error.code
    }
  }

  private func inform(_ call: Call) throws(Failure) -> ExitCode {
    if !call.arguments.asksHelp {
      try StandardOutput.write("doendag \(Program.version)\n")
      return .good
    }
    let words = words(for: call)
    try StandardOutput.write(call.arguments.command?.help(words) ?? ProgramCommand.programHelp(words))
    return .good
  }

  /// The words in which to say what went wrong before a command could say in which.
  private func words(for call: Call) -> Words {
    let option = call[.language].flatMap { Language(argument: $0) }
    var session: Language?
    if option == nil, let folder = call.operand(.folder) {
      session = SessionFolder(folder).founding()?.language
    }
    return Words(
      .chosen(
        option: option, session: session, settings: (try? call.settings())?.language,
        environment: environment))
  }
}

extension Failure {
  /// Arguments that can't be. `command`: nil where none was given, or one that there isn't.
  fileprivate static func arguments(_ trouble: ArgumentTrouble, of command: ProgramCommand?) -> Failure {
    let word = command?.word
    let options = (command ?? .start).options.map(\.name) + [ArgumentParser.help, ArgumentParser.version]
    return .usage { words in
      switch trouble {
      case .unknownCommand(let word):
        words.unknownProgramCommand(word, near: near(word, among: ProgramCommand.all.map(\.word)))
      case .unknownOption(let name):
        words.unknownOption(name, command: word, near: near(name, among: options))
      case .missingValue(let option): words.missingValue(option: option, command: word)
      case .surplusValue(let option, let value): words.badValue(value, option: option, choices: [])
      case .optionTwice(let option): words.optionTwice(option, command: word)
      case .missingOperand(let operand):
        words.missingArgument(operand.value.placeholder[words.language], command: word ?? "")
      case .tooMany(let first): words.tooManyArguments(first, command: word)
      }
    }
  }
}
