// Faults of the command line, the participants' list and the terminal, said to people.

import SessionEngine

extension Words {
  private func seeHelp(_ command: String?) -> String {
    let help = command.map { "doendag \($0) --help" } ?? "doendag --help"
    return say("See \(help).", "Zie \(help).")
  }

  public func unknownProgramCommand(_ word: String, near: [String]) -> Told {
    tell(
      Told("There is no command \(quoted(word)).", hint: didYouMean(near, else: seeHelp(nil))),
      Told("Er is geen opdracht \(quoted(word)).", hint: didYouMean(near, else: seeHelp(nil))))
  }

  public func unknownOption(_ option: String, command: String?, near: [String]) -> Told {
    tell(
      Told("There is no option \(quoted(option)).", hint: didYouMean(near, else: seeHelp(command))),
      Told("Er is geen optie \(quoted(option)).", hint: didYouMean(near, else: seeHelp(command))))
  }

  public func missingValue(option: String, command: String?) -> Told {
    tell(
      Told("\(option) needs a value after it.", hint: seeHelp(command)),
      Told("Na \(option) hoort een waarde.", hint: seeHelp(command)))
  }

  /// An option or argument that must be there: `--title`, `FOLDER`.
  public func missingArgument(_ argument: String, command: String) -> Told {
    tell(
      Told("\(argument) is missing.", hint: seeHelp(command)),
      Told("\(argument) ontbreekt.", hint: seeHelp(command)))
  }

  public func tooManyArguments(_ first: String, command: String?) -> Told {
    tell(
      Told(
        "\(quoted(first)) is one argument too many.",
        hint: "Put words with spaces between quotes. " + seeHelp(command)),
      Told(
        "\(quoted(first)) is te veel.",
        hint: "Zet woorden met spaties tussen aanhalingstekens. " + seeHelp(command)))
  }

  public func optionTwice(_ option: String, command: String?) -> Told {
    tell(
      Told("\(option) was given twice.", hint: seeHelp(command)),
      Told("\(option) staat er twee keer.", hint: seeHelp(command)))
  }

  /// A value that the option doesn't take; `choices` empty where there is no list of them.
  public func badValue(_ value: String, option: String, choices: [String], near: [String] = []) -> Told {
    let help = choices.isEmpty ? "" : hintOneOf(choices)
    return tell(
      Told("\(quoted(value)) doesn’t fit \(option).", hint: didYouMean(near, else: help)),
      Told("\(quoted(value)) past niet bij \(option).", hint: didYouMean(near, else: help)))
  }

  public func badDate(_ value: String, option: String) -> Told {
    tell(
      Told("\(quoted(value)) is not a date for \(option).", hint: "Write YYYY-MM-DD, like 2026-12-01."),
      Told("\(quoted(value)) is geen datum voor \(option).", hint: "Schrijf JJJJ-MM-DD, zoals 2026-12-01."))
  }

  public var emptyText: Told {
    tell(
      Told("The text is empty.", hint: "Give the words that were said."),
      Told("De tekst is leeg.", hint: "Geef de woorden die gezegd zijn."))
  }

  /// A line of standard input that is refused.
  public func refusedLine(_ number: Int, _ told: Told) -> String {
    say("line \(number): \(told.line)", "regel \(number): \(told.line)")
  }

  /// A line of JSON that can't be read.
  public func badJSONLine(reason: String) -> Told {
    tell(
      Told(
        "This is not a JSON object with a text: \(reason).",
        hint: "Write one object a line, like {\"text\":\"…\",\"by\":\"…\"}."),
      Told(
        "Dit is geen JSON-object met een tekst: \(reason).",
        hint: "Schrijf één object per regel, zoals {\"text\":\"…\",\"by\":\"…\"}."))
  }

  public func tableMade(_ name: String) -> String {
    say("\(name) is a new table.", "\(name) is een nieuwe tafel.")
  }

  public var namesInside: Told {
    tell(
      Told(
        "Names stand in these lines; nothing was written.",
        hint: "Edit the lines, or write them as they are with --anyway."),
      Told(
        "In deze regels staan namen; er is niets geschreven.",
        hint: "Wijzig de regels, of schrijf ze zoals ze zijn met --anyway."))
  }
}

/// What can be wrong with a list of participants.
public enum ListTrouble: Sendable, Equatable {
  case empty
  case noNameColumn(found: [String])
  case nameTwice(String, firstLine: Int, secondLine: Int)
  case emptyName(line: Int)
  case unusableName(String, line: Int)
  case badQuoting(line: Int)
  case notText
  /// A word that is no mandate.
  case badMandate(String, line: Int)
  case columnTwice(String)
}

extension Words {
  /// `file`: as it should be shown; lines count from 1, the header included.
  public func listFault(_ trouble: ListTrouble, file: String) -> Told {
    switch trouble {
    case .empty:
      tell(
        Told("\(file) is empty.", hint: "The first line is a header with the column name."),
        Told("\(file) is leeg.", hint: "De eerste regel is een kop met de kolom naam."))
    case .noNameColumn(let found):
      tell(
        Told(
          "\(file), line 1: no column name among \(list(found.map(quoted), atMost: 6)).",
          hint: "Call the column with the names: name"),
        Told(
          "\(file), regel 1: geen kolom naam bij \(list(found.map(quoted), atMost: 6)).",
          hint: "Noem de kolom met de namen: naam"))
    case .nameTwice(let name, let first, let second):
      tell(
        Told(
          "\(file): \(quoted(name)) stands on line \(first) and on line \(second).",
          hint: "Give one of them a surname or a letter."),
        Told(
          "\(file): \(quoted(name)) staat op regel \(first) en op regel \(second).",
          hint: "Geef een van beiden een achternaam of letter."))
    default: smallListFault(trouble, file: file)
    }
  }

  private func smallListFault(_ trouble: ListTrouble, file: String) -> Told {
    switch trouble {
    case .emptyName(let line):
      tell(
        Told("\(file), line \(line): no name.", hint: "Fill in a name, or take the line out."),
        Told("\(file), regel \(line): geen naam.", hint: "Vul een naam in, of haal de regel weg."))
    case .unusableName(let name, let line):
      tell(
        Told(
          "\(file), line \(line): \(quoted(name)) can’t be used as a name.",
          hint: "A name is one line of 1 to 200 bytes."),
        Told(
          "\(file), regel \(line): \(quoted(name)) kan geen naam zijn.",
          hint: "Een naam is één regel van 1 tot 200 bytes."))
    case .badQuoting(let line):
      tell(
        Told(
          "\(file), line \(line): a quote is opened and not closed.",
          hint: "Close it with \", and double a quote inside."),
        Told(
          "\(file), regel \(line): een aanhalingsteken gaat open en niet dicht.",
          hint: "Sluit met \", en verdubbel er een binnenin."))
    case .notText:
      tell(
        Told("\(file) is no text in UTF-8 or Windows-1252.", hint: "Save the list as CSV UTF-8."),
        Told("\(file) is geen tekst in UTF-8 of Windows-1252.", hint: "Bewaar de lijst als CSV UTF-8."))
    case .badMandate(let word, let line):
      tell(
        Told(
          "\(file), line \(line): \(quoted(word)) is no mandate.",
          hint: "Choose \(choice(Extent.spoken.map { $0[language] })), or leave it empty."),
        Told(
          "\(file), regel \(line): \(quoted(word)) is geen mandaat.",
          hint: "Kies \(choice(Extent.spoken.map { $0[language] })), of laat leeg."))
    case .columnTwice(let column):
      tell(
        Told("\(file), line 1: the column \(quoted(column)) stands there twice.", hint: "Keep one of them."),
        Told("\(file), regel 1: de kolom \(quoted(column)) staat er twee keer.", hint: "Houd er één."))
    case .empty, .noNameColumn, .nameTwice: Told("")
    }
  }
}
