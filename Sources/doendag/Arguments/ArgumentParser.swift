// Parses the arguments of the program: options in any order, `--option value` and `--option=value`, `--`.

/// The command line, parsed.
struct ParsedArguments: Sendable {
  /// Nil where no command was given.
  fileprivate(set) var command: ProgramCommand?
  /// The last value of each option that takes one.
  fileprivate(set) var values: [String: String] = [:]
  fileprivate(set) var flags: Set<String> = []
  fileprivate(set) var operands: [String] = []
  fileprivate(set) var asksHelp = false
  fileprivate(set) var asksVersion = false
  /// The first error. What follows it is parsed all the same, since it may ask for help.
  fileprivate(set) var fault: ArgumentFault?
}

/// An error in the arguments.
enum ArgumentFault: Sendable, Equatable {
  case unknownCommand(String)
  case unknownOption(String)
  case missingValue(String)
  case surplusValue(option: String, value: String)
  case optionTwice(String)
  case missingOperand(Operand)
  case tooMany(String)
}

/// Parses arguments one by one.
struct ArgumentParser {
  /// Understood with every command and without one.
  static let help = "--help"
  static let version = "--version"
  private let commands: [ProgramCommand]
  private var parsed = ParsedArguments()
  private var endsOptions = false
  private var seesCommand = false

  init(_ commands: [ProgramCommand]) { self.commands = commands }

  /// - Parameter arguments: without the name of the program.
  static func parse(_ arguments: [String], for commands: [ProgramCommand]) -> ParsedArguments {
    var parser = ArgumentParser(commands)
    return parser.parse(arguments[...])
  }

  private mutating func parse(_ arguments: ArraySlice<String>) -> ParsedArguments {
    var rest = arguments
    while let argument = rest.popFirst() {
      if endsOptions || !ArgumentParser.isOption(argument) {
        takeOperand(argument)
      } else if argument == "--" {
        endsOptions = true
      } else {
        takeOption(argument, &rest)
      }
    }
    finish()
    return parsed
  }

  /// `-` is no option but standard input, and `-5` or `- this` is text.
  private static func isOption(_ argument: String) -> Bool {
    let bytes = Array(argument.utf8.prefix(2))
    guard bytes.first == UInt8(ascii: "-"), let second = bytes.dropFirst().first else { return false }
    return second == UInt8(ascii: "-") || (0x41...0x5A).contains(second) || (0x61...0x7A).contains(second)
  }

  private mutating func takeOperand(_ argument: String) {
    if seesCommand { return parsed.operands.append(argument) }
    seesCommand = true
    parsed.command = commands.first { $0.word == argument }
    if parsed.command == nil { note(.unknownCommand(argument)) }
  }

  private mutating func takeOption(_ argument: String, _ rest: inout ArraySlice<String>) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? argument
    let given = parts.count == 2 ? String(parts[1]) : nil
    if argument == ArgumentParser.help || argument == "-h" { return parsed.asksHelp = true }
    if argument == ArgumentParser.version { return parsed.asksVersion = true }
    guard let option = known.first(where: { $0.name == name }) else { return note(.unknownOption(name)) }
    if parsed.values[name] != nil || parsed.flags.contains(name) { return note(.optionTwice(name)) }
    guard option.value != nil else {
      if let given { return note(.surplusValue(option: name, value: given)) }
      parsed.flags.insert(name)
      return
    }
    if let given { return parsed.values[name] = given }
    guard let next = rest.first, next == "-" || !ArgumentParser.isOption(next) else {
      return note(.missingValue(name))
    }
    parsed.values[name] = rest.removeFirst()
  }

  /// The options that are accepted here. Before the command is known these are the options of all commands, so that an
  /// option may precede its command.
  private var known: [Option] {
    if let command = parsed.command { return command.options }
    let all = commands.flatMap(\.options)
    return seesCommand ? all : ProgramCommand.start.options + all
  }

  private mutating func note(_ fault: ArgumentFault) {
    if parsed.fault == nil { parsed.fault = fault }
  }

  private mutating func finish() {
    let command = parsed.command ?? .start
    let taken = Set(command.options.map(\.name))
    let all = parsed.flags.sorted() + parsed.values.keys.sorted()
    if let strange = all.first(where: { !taken.contains($0) }) { note(.unknownOption(strange)) }
    if parsed.command == nil { return }
    let (operands, given) = (command.operands, parsed.operands)
    if given.count > operands.count, operands.last?.isRepeated != true {
      note(.tooMany(given[operands.count]))
    }
    if let missing = operands.dropFirst(given.count).first(where: { !$0.isOptional }) {
      note(.missingOperand(missing))
    }
  }
}
