// What a value on the command line is: a folder, a file, a word out of several; and how the help writes it.

import SessionEngine
import Words

/// What kind of thing a value names. Completion in a shell follows from it.
enum ValueKind: Sendable, Hashable {
  /// Words of the user's own.
  case text
  /// The folder of a session, which may be yet to be made.
  case folder
  case file
  /// The name of a theme, or the path of its file.
  case theme
  /// The name of a table of the session.
  case table
  /// The name of somebody in the session.
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
  /// What stands for it in usage and messages: `FOLDER`, `MAP`.
  let placeholder: Both
  /// What stands for it in a list of options, where an example says more than the placeholder: `12m`.
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

  /// A word out of those of a type. Without a placeholder all of them stand there: `nl|en`.
  static func choice<Choice: ArgumentChoice>(
    of type: Choice.Type, _ placeholder: Both? = nil
  ) -> ArgumentValue {
    ArgumentValue(
      .choice(type.argumentChoices.map(\.argumentWord)), placeholder ?? type.argumentWords(separator: "|"))
  }
}

/// Something that is chosen by its word on the command line.
protocol ArgumentChoice: Sendable {
  /// All there are, in the order in which help and refusals name them.
  static var argumentChoices: [Self] { get }
  /// The word for it in help and refusals.
  var argumentWord: Both { get }
  /// What was meant; nil for a word that is none of them. More words may be understood than are named.
  init?(argument: String)
}

extension ArgumentChoice {
  /// The words for all of them, in one text.
  static func argumentWords(separator: String) -> Both {
    let words = argumentChoices.map(\.argumentWord)
    return Both(
      words.map(\.english).joined(separator: separator), words.map(\.dutch).joined(separator: separator))
  }

  /// What was meant by a word, or a refusal that names the choices. `place`: the option or placeholder it was given for.
  static func read(_ given: String, for argument: Both) throws(Failure) -> Self {
    if let choice = Self(argument: given) { return choice }
    throw .usage { words in
      let all = argumentChoices.map { $0.argumentWord[words.language] }
      let near = near(given, among: all)
      // To name all of them as what might have been meant says nothing.
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
  /// What the catalogue says in each language.
  fileprivate init(_ text: (Words) -> String) { self.init(text(Words(.english)), text(Words(.dutch))) }
}
