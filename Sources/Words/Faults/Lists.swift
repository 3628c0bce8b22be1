// Faults in the list of participants.

import SessionEngine

/// What can be wrong with a list of participants.
public enum ListFaultReason: Sendable, Equatable {
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
  public func message(for reason: ListFaultReason, file: String) -> Message {
    switch reason {
    case .empty:
      message(
        "\(file) is empty.", "\(file) is leeg.",
        hint: say(
          "The first line is a header with the column name.", "De eerste regel is een kop met de kolom naam.")
      )
    case .noNameColumn(let found):
      message(
        "\(file), line 1: no column name among \(list(found.map(quoted), atMost: 6)).",
        "\(file), regel 1: geen kolom naam bij \(list(found.map(quoted), atMost: 6)).",
        hint: say("Call the column with the names: name", "Noem de kolom met de namen: naam"))
    case .nameTwice(let name, let first, let second):
      message(
        "\(file): \(quoted(name)) stands on line \(first) and on line \(second).",
        "\(file): \(quoted(name)) staat op regel \(first) en op regel \(second).",
        hint: say("Give one of them a surname or a letter.", "Geef een van beiden een achternaam of letter."))
    case .emptyName(let line):
      message(
        "\(file), line \(line): no name.", "\(file), regel \(line): geen naam.",
        hint: say("Fill in a name, or take the line out.", "Vul een naam in, of haal de regel weg."))
    case .unusableName(let name, let line):
      message(
        "\(file), line \(line): \(quoted(name)) can’t be used as a name.",
        "\(file), regel \(line): \(quoted(name)) kan geen naam zijn.",
        hint: hintOnNames)
    case .badQuoting(let line):
      message(
        "\(file), line \(line): a quote is opened and not closed.",
        "\(file), regel \(line): een aanhalingsteken gaat open en niet dicht.",
        hint: say(
          "Close it with \", and double a quote inside.", "Sluit met \", en verdubbel er een binnenin."))
    case .notText:
      message(
        "\(file) is no text in UTF-8 or Windows-1252.", "\(file) is geen tekst in UTF-8 of Windows-1252.",
        hint: say("Save the list as CSV UTF-8.", "Bewaar de lijst als CSV UTF-8."))
    case .badMandate(let word, let line):
      message(
        "\(file), line \(line): \(quoted(word)) is no mandate.",
        "\(file), regel \(line): \(quoted(word)) is geen mandaat.",
        hint: say(
          "Choose \(choice(Extent.spoken.map { $0[language] })), or leave it empty.",
          "Kies \(choice(Extent.spoken.map { $0[language] })), of laat leeg."))
    case .columnTwice(let column):
      message(
        "\(file), line 1: the column \(quoted(column)) stands there twice.",
        "\(file), regel 1: de kolom \(quoted(column)) staat er twee keer.",
        hint: hintToKeepOne)
    }
  }

  /// A file that should be text.
  public func notText(file: String) -> Message { message(for: .notText, file: file) }
}
