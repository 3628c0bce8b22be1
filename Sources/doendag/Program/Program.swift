// The program as a whole: parses the arguments, runs the command and reports its failure.

import SessionEngine
import SessionJournal
import Words

/// One run of the program.
struct Program: Sendable {
  static let version = "0.1.0"
  let environment: Environment

  /// Runs the command of the arguments.
  func run(_ arguments: GivenArguments) -> ExitCode {
    let parsed = ArgumentParser.parse(arguments.texts, for: ProgramCommand.all)
    let call = Call(arguments: parsed, environment: environment)
    do throws(Failure) {
      if let (argument, byte) = arguments.invalid { throw .data { $0.argumentNotUTF8(argument, byte: byte) } }
      if parsed.asksHelp || parsed.asksVersion { return try printHelpOrVersion(call) }
      if let fault = parsed.fault { throw .arguments(fault, of: parsed.command) }
      return try call.command.run(call)
    } catch {
      if let message = error.message { reportFailure(message(words(for: call))) }
      return error.code
    }
  }

  private func printHelpOrVersion(_ call: Call) throws(Failure) -> ExitCode {
    if !call.arguments.asksHelp {
      try StandardOutput.write("doendag \(Program.version)\n")
      return .good
    }
    let words = words(for: call)
    try StandardOutput.write(call.arguments.command?.help(words) ?? ProgramCommand.programHelp(words))
    return .good
  }

  /// The catalogue for a failure. The command may have failed before it chose a language, and invalid options or
  /// settings must not fail again here, so they are ignored.
  private func words(for call: Call) -> Words {
    let option = call[.language].flatMap { Language(argument: $0) }
    var session: Language?
    if option == nil, let folder = call.operand(.folder) {
      session = SessionFolder(folder, state: .ofUser()).founding()?.language
    }
    return Words(
      .chosen(
        option: option, session: session, settings: (try? call.settings())?.language,
        environment: environment))
  }
}

extension Failure {
  /// The failure for an error in the arguments.
  ///
  /// - Parameter command: nil if none was given, or an unknown one.
  fileprivate static func arguments(_ fault: ArgumentFault, of command: ProgramCommand?) -> Failure {
    let word = command?.word
    let options = (command ?? .start).options.map(\.name) + [ArgumentParser.help, ArgumentParser.version]
    return .usage { words in
      switch fault {
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
