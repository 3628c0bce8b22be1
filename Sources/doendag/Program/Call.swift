// One call of a command: what was given, and the language to answer in.

import SessionEngine
import Words

/// What a command is given to work with.
struct Call: Sendable {
  let arguments: ParsedArguments
  let environment: Environment

  /// The value of an option; nil where it wasn't given.
  subscript(option: String) -> String? { arguments.values[option] }

  func has(_ flag: String) -> Bool { arguments.flags.contains(flag) }

  /// The operand at a place; nil where there are fewer.
  func operand(_ place: Int) -> String? {
    place < arguments.operands.count ? arguments.operands[place] : nil
  }

  /// The folder that is the first operand of many commands.
  func folder() throws(Failure) -> String {
    guard let folder = operand(0), !folder.isEmpty else {
      throw .usage { [word] in $0.missingArgument($0.placeholder(.folder), command: word) }
    }
    return folder
  }

  /// The command as it was typed.
  var word: String { arguments.task?.word ?? "" }

  /// The language that `--language` asks for; nil where it wasn't given.
  func languageOption() throws(Failure) -> Language? {
    guard let given = self["--language"] else { return nil }
    guard let language = Language(said: given) else {
      throw .usage { $0.badValue(given, option: "--language", choices: ["nl", "en"]) }
    }
    return language
  }

  /// The words for a session's language, or for none. The settings are looked at only where nothing else decides.
  func words(session: Language? = nil) throws(Failure) -> Words {
    if let language = try languageOption() ?? session { return Words(language) }
    return Words(try settings().language ?? .ofLocale(environment))
  }
}
