// The kinds of values on the command line, such as a folder, a file or one of several words, and their names in the
// help.

import SessionEngine
import Words

/// The kind of a value, from which a shell can complete it.
enum ValueKind: Sendable, Hashable {
  /// Any text.
  case text
  /// The folder of a session, which needn't exist yet.
  case folder
  case file
  /// The name of a theme, or the path of its file.
  case theme
  /// The name of a table of the session.
  case table
  /// The name of a participant.
  case person
  /// The reference of a line: `#12`.
  case reference
  case date
  /// With its unit: `12m`.
  case length
  /// One of these words, in the order in which the help names them.
  case choice([Both])
}

/// The description of a value.
struct ArgumentValue: Sendable, Hashable {
  let kind: ValueKind
  /// Its name in usage lines and messages: `FOLDER`, `MAP`.
  let placeholder: Both
  /// Shown in the list of options where it says more than the placeholder: `12m`.
  let example: String?

  init(_ kind: ValueKind, _ placeholder: Both, example: String? = nil) {
    self.kind = kind
    self.placeholder = placeholder
    self.example = example
  }

  static let folder = ArgumentValue(.folder, Both("FOLDER", "MAP"))
  static let file = ArgumentValue(.file, Both("FILE", "BESTAND"))
  static let theme = ArgumentValue(.theme, Both("NAME|FILE", "NAAM|BESTAND"))
  static let table = ArgumentValue(.table, Both("NAME", "NAAM"))
  static let person = ArgumentValue(.person, Both("NAME", "NAAM"))

  /// One of the words of a type. If there is no placeholder, all of them are listed: `nl|en`.
  static func choice<Choice: ArgumentChoice>(
    of type: Choice.Type, _ placeholder: Both? = nil
  ) -> ArgumentValue {
    ArgumentValue(
      .choice(type.argumentChoices.map(\.argumentWord)), placeholder ?? type.argumentWords(separator: "|"))
  }
}

/// Something that is chosen by its word on the command line.
protocol ArgumentChoice: Sendable {
  /// All choices, in the order in which help and error messages list them.
  static var argumentChoices: [Self] { get }
  /// The word for it in help and error messages.
  var argumentWord: Both { get }
  /// The choice with this word; nil if there is none. More words may be accepted than are listed.
  init?(argument: String)
}

extension ArgumentChoice {
  /// The words for all of them, in one text.
  static func argumentWords(separator: String) -> Both {
    let words = argumentChoices.map(\.argumentWord)
    return Both(
      words.map(\.english).joined(separator: separator), words.map(\.dutch).joined(separator: separator))
  }

  /// The choice with this word.
  ///
  /// - Parameter argument: the option or placeholder that the word was given for.
  /// - Throws: ``Failure`` (64) with the choices, if there is none with this word.
  static func read(_ given: String, for argument: Both) throws(Failure) -> Self {
    if let choice = Self(argument: given) { return choice }
    throw .usage { words in
      let all = argumentChoices.map { $0.argumentWord[words.language] }
      let near = near(given, among: all)
      // Suggesting every choice would be of no help.
      return words.badValue(
        given, option: argument[words.language], choices: all, near: near.count < all.count ? near : [])
    }
  }
}

extension ArgumentChoice where Self: CaseIterable {
  static var argumentChoices: [Self] { Array(allCases) }
}

extension ArgumentChoice where Self: RawRepresentable<String> {
  var argumentWord: Both { Both(rawValue) }
  init?(argument: String) { self.init(rawValue: argument) }
}

extension ArgumentChoice where Self: FixedWord {
  init?(argument: String) { self.init(said: argument) }
}

extension Language: ArgumentChoice {
  static let argumentChoices: [Language] = [.dutch, .english]
  var argumentWord: Both { Both(word) }
}

extension Phase: ArgumentChoice {
  var argumentWord: Both { Both { $0.name(self).lowercased() } }
}

extension Kind: ArgumentChoice {
  var argumentWord: Both { Both { $0.name(self).lowercased() } }
}

extension Both {
  /// The text of the catalogue in both languages.
  fileprivate init(_ text: (Words) -> String) { self.init(text(Words(.english)), text(Words(.dutch))) }
}
