// Faults in the list of participants.

import SessionEngine

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
    }
  }

  /// A file that should be text.
  public func notText(file: String) -> Told { listFault(.notText, file: file) }
}
