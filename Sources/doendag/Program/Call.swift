// One call of a command: what was given, and the language to answer in.

import SessionEngine
import Words

/// What a command is given to work with. An option or operand that the command doesn't take reads as one that wasn't given, so
/// that what several commands share can ask for it.
struct Call: Sendable {
  let arguments: ParsedArguments
  let environment: Environment

  var command: ProgramCommand { arguments.command ?? .start }
  /// The command as it was typed.
  var word: String { command.word }

  /// The value of an option; nil where it wasn't given.
  subscript(option: Option) -> String? { arguments.values[option.name] }

  func has(_ flag: Option) -> Bool { arguments.flags.contains(flag.name) }

  /// The value of an option that has to be there, and isn't blank.
  func required(_ option: Option) throws(Failure) -> String {
    guard let given = self[option], !given.trimmedSpace.isEmpty else {
      throw .usage { [word] in $0.missingArgument(option.name, command: word) }
    }
    return given
  }

  /// The choice that an option makes by its word; nil where it wasn't given.
  func choice<Choice: ArgumentChoice>(_ option: Option) throws(Failure) -> Choice? {
    guard let given = self[option] else { return nil }
    return try Choice.read(given, for: Both(option.name))
  }

  /// The day that an option names; nil where it wasn't given.
  func day(_ option: Option) throws(Failure) -> Day? {
    guard let given = self[option] else { return nil }
    guard let day = Day(iso: given) else { throw .usage { $0.badDate(given, option: option.name) } }
    return day
  }

  /// The length that an option gives; nil where it wasn't given.
  func length(_ option: Option) throws(Failure) -> Length? {
    guard let given = self[option] else { return nil }
    do throws(LengthFault) {
      return try Length(said: given)
    } catch {
      throw .usage { $0.badLength(given, option: option.name, error.reason) }
    }
  }

  /// The table that an option names, which needn't be there yet; nil, the plenary, where it wasn't given.
  func table(_ option: Option) throws(Failure) -> String? {
    guard let given = self[option] else { return nil }
    if (try? Enrol.check(given)) == nil {
      throw .usage { $0.badValue(given, option: option.name, choices: []) }
    }
    return given
  }

  /// What stands in the place of an operand; nil where nothing does.
  func operand(_ operand: Operand) -> String? {
    guard let index = command.operands.firstIndex(where: { $0.value == operand.value }),
      index < arguments.operands.count
    else { return nil }
    return arguments.operands[index]
  }

  /// The choice that an operand makes by its word; nil where it wasn't given.
  func choice<Choice: ArgumentChoice>(operand: Operand) throws(Failure) -> Choice? {
    guard let given = self.operand(operand) else { return nil }
    return try Choice.read(given, for: operand.value.placeholder)
  }

  /// The folder that many commands are given first.
  func folder() throws(Failure) -> String {
    guard let folder = operand(.folder), !folder.isEmpty else { throw missing(.folder) }
    return folder
  }

  /// The folders of a command that takes any number of them.
  func folders() throws(Failure) -> [String] {
    if arguments.operands.contains(where: \.isEmpty) { throw missing(.folder) }
    return arguments.operands
  }

  private func missing(_ operand: Operand) -> Failure {
    .usage { [word] in $0.missingArgument(operand.value.placeholder[$0.language], command: word) }
  }

  /// The words for a session's language, or for none. The settings are looked at only where nothing else decides.
  func words(session: Language? = nil) throws(Failure) -> Words {
    if let language = try choice(.language) ?? session { return Words(language) }
    return Words(try settings().language ?? .ofLocale(environment))
  }
}
