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
    let parsed = ArgumentParser.parse(arguments.texts, for: ProgramTask.all)
    do throws(Failure) {
      if let (argument, byte) = arguments.stray { throw .data { $0.argumentNotUTF8(argument, byte: byte) } }
      if parsed.asksHelp || parsed.asksVersion { return try inform(parsed) }
      if let trouble = parsed.trouble { throw ArgumentFault.failure(trouble, task: parsed.task) }
      let call = Call(arguments: parsed, environment: environment)
      return try (parsed.task ?? .start).run(call)
    } catch {
      if let message = error.message { reportFailure(message(words(for: parsed))) }
      return error.code
    }
  }

  private func inform(_ parsed: ParsedArguments) throws(Failure) -> ExitCode {
    if !parsed.asksHelp {
      try StandardOutput.write("doendag \(Program.version)\n")
      return .good
    }
    let words = words(for: parsed)
    let command = parsed.task.flatMap { ProgramCommand(rawValue: $0.word) }
    let shown = ProgramCommand.allCases.filter { command in
      ProgramTask.all.contains { $0.word == command.word }
    }
    try StandardOutput.write(command.map(words.help) ?? words.programHelp(shown))
    return .good
  }

  /// The words in which to say what went wrong before a command could say in which.
  private func words(for parsed: ParsedArguments) -> Words {
    let call = Call(arguments: parsed, environment: environment)
    let option = parsed.values["--language"].flatMap { Language(said: $0) }
    var session: Language?
    if option == nil, parsed.task?.operands.first == .folder, let folder = call.operand(0) {
      session = SessionFolder(folder).founding()?.language
    }
    return Words(
      .chosen(
        option: option, session: session, settings: (try? call.settings())?.language,
        environment: environment))
  }
}

/// Arguments that can't be, put into words.
enum ArgumentFault {
  static func failure(_ trouble: ArgumentTrouble, task: ProgramTask?) -> Failure {
    let command = task?.word
    let options = (task?.options ?? ArgumentParser.common).map(\.name) + ["--help", "--version"]
    return .usage { words in
      switch trouble {
      case .unknownCommand(let word):
        words.unknownProgramCommand(word, near: near(word, among: ProgramTask.all.map(\.word)))
      case .unknownOption(let name):
        words.unknownOption(name, command: command, near: near(name, among: options))
      case .missingValue(let option): words.missingValue(option: option, command: command)
      case .surplusValue(let option, let value): words.badValue(value, option: option, choices: [])
      case .optionTwice(let option): words.optionTwice(option, command: command)
      case .missingOperand(let operand):
        words.missingArgument(words.placeholder(operand), command: command ?? "")
      case .tooMany(let first): words.tooManyArguments(first, command: command)
      }
    }
  }
}
