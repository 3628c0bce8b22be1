// The call of a command: its arguments, and the language of its answer.

import SessionEngine
import Words

/// What a command has to work with. An option or operand that the command doesn't take counts as not given, so that
/// code which several commands share may ask for it.
struct Call: Sendable {
  let arguments: ParsedArguments
  let environment: Environment

  var command: ProgramCommand { arguments.command ?? .start }
  /// The command as it was typed.
  var word: String { command.word }

  /// The value of an option; nil if it wasn't given.
  subscript(option: Option) -> String? { arguments.values[option.name] }

  func has(_ flag: Option) -> Bool { arguments.flags.contains(flag.name) }

  /// The value of a required option.
  ///
  /// - Throws: ``Failure`` (64) if it is missing or blank.
  func required(_ option: Option) throws(Failure) -> String {
    guard let given = self[option], !given.trimmedSpace.isEmpty else {
      throw .usage { [word] in $0.missingArgument(option.name, command: word) }
    }
    return given
  }

  /// The choice of an option; nil if it wasn't given.
  ///
  /// - Throws: ``Failure`` (64) if there is no choice with this word.
  func choice<Choice: ArgumentChoice>(_ option: Option) throws(Failure) -> Choice? {
    guard let given = self[option] else { return nil }
    return try Choice.read(given, for: Both(option.name))
  }

  /// The day of an option; nil if it wasn't given.
  ///
  /// - Throws: ``Failure`` (64) if it isn't a date.
  func day(_ option: Option) throws(Failure) -> Day? {
    guard let given = self[option] else { return nil }
    guard let day = Day(iso: given) else { throw .usage { $0.badDate(given, option: option.name) } }
    return day
  }

  /// The length of an option; nil if it wasn't given.
  ///
  /// - Throws: ``Failure`` (64) if it isn't a length.
  func length(_ option: Option) throws(Failure) -> Length? {
    guard let given = self[option] else { return nil }
    do throws(LengthFault) {
      return try Length(said: given)
    } catch {
      throw .usage { $0.badLength(given, option: option.name, error.reason) }
    }
  }

  /// The table of an option, which needn't exist yet; nil, the plenary, if it wasn't given.
  ///
  /// - Throws: ``Failure`` (64) if no table can have this name.
  func table(_ option: Option) throws(Failure) -> String? {
    guard let given = self[option] else { return nil }
    if (try? Enrol.check(given)) == nil {
      throw .usage { $0.badValue(given, option: option.name, choices: []) }
    }
    return given
  }

  /// The value of an operand; nil if it wasn't given.
  func operand(_ operand: Operand) -> String? {
    guard let index = command.operands.firstIndex(where: { $0.value == operand.value }),
      index < arguments.operands.count
    else { return nil }
    return arguments.operands[index]
  }

  /// The choice of an operand; nil if it wasn't given.
  ///
  /// - Throws: ``Failure`` (64) if there is no choice with this word.
  func choice<Choice: ArgumentChoice>(operand: Operand) throws(Failure) -> Choice? {
    guard let given = self.operand(operand) else { return nil }
    return try Choice.read(given, for: operand.value.placeholder)
  }

  /// The folder that is the first operand of many commands.
  ///
  /// - Throws: ``Failure`` (64) if it is missing or empty.
  func folder() throws(Failure) -> String {
    guard let folder = operand(.folder), !folder.isEmpty else { throw missing(.folder) }
    return folder
  }

  /// The folders of a command that takes any number of them.
  ///
  /// - Throws: ``Failure`` (64) if one of them is empty.
  func folders() throws(Failure) -> [String] {
    if arguments.operands.contains(where: \.isEmpty) { throw missing(.folder) }
    return arguments.operands
  }

  private func missing(_ operand: Operand) -> Failure {
    .usage { [word] in $0.missingArgument(operand.value.placeholder[$0.language], command: word) }
  }

  /// The catalogue in the language of the option, of the session, of the settings or of the locale, in this order. The
  /// settings are read only if nothing before them decides.
  ///
  /// - Throws: ``Failure`` if the option (64) or the settings (78) aren't valid.
  func words(session: Language? = nil) throws(Failure) -> Words {
    if let language = try choice(.language) ?? session { return Words(language) }
    return Words(try settings().language ?? .ofLocale(environment))
  }
}
