// Faults of the command line and of what comes in on standard input, said to people.

import SessionEngine

/// What can be wrong with a length on the command line.
public enum LengthTrouble: Sendable, Hashable, CaseIterable {
  case notALength, noUnit, outOfBounds
}

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

  public var namesInside: Told {
    tell(
      Told(
        "Names stand in these lines; nothing was written.",
        hint: "Edit the lines, or write them as they are with --anyway."),
      Told(
        "In deze regels staan namen; er is niets geschreven.",
        hint: "Wijzig de regels, of schrijf ze zoals ze zijn met --anyway."))
  }

  /// Nobody is called so, told to a script.
  public func unknownSpeaker(_ name: String, near: [String]) -> Told {
    tell(
      Told(
        "Nobody here is called \(quoted(name)).",
        hint: didYouMean(near, else: "Enrol them by adding --enrol.")),
      Told(
        "Niemand heet hier \(quoted(name)).",
        hint: didYouMean(near, else: "Schrijf in door --enrol erbij te zetten.")))
  }

  /// An argument of the command line that is no text; both count from 1.
  public func argumentNotUTF8(_ argument: Int, byte: Int) -> Told {
    tell(
      Told("Argument \(argument) is not UTF-8 at byte \(byte).", hint: "Give it as UTF-8."),
      Told("Argument \(argument) is geen UTF-8 bij byte \(byte).", hint: "Geef het als UTF-8."))
  }

  /// Writing failed: this line and those after it are not saved.
  public func notSavedFrom(line: Int, _ told: Told) -> Told {
    tell(
      Told("Nothing is saved from line \(line) on. \(told.what)", hint: told.hint),
      Told("Vanaf regel \(line) is niets bewaard. \(told.what)", hint: told.hint))
  }

  /// `option`: after which it stands.
  public func badLength(_ text: String, option: String, _ trouble: LengthTrouble) -> Told {
    let hint = say(
      "Write metres or centimetres, like 12m, 1.5m or 200cm.",
      "Schrijf meters of centimeters, zoals 12m, 1,5m of 200cm.")
    switch trouble {
    case .notALength:
      return tell(
        Told("\(quoted(text)) after \(option) is no length.", hint: hint),
        Told("\(quoted(text)) na \(option) is geen lengte.", hint: hint))
    case .noUnit:
      return tell(
        Told("\(quoted(text)) after \(option) has no unit.", hint: hint),
        Told("\(quoted(text)) na \(option) heeft geen eenheid.", hint: hint))
    case .outOfBounds:
      return tell(
        Told("\(quoted(text)) after \(option) can’t be.", hint: "Give a length between 1cm and 1000m."),
        Told("\(quoted(text)) na \(option) kan niet.", hint: "Geef een lengte tussen 1cm en 1000m."))
    }
  }

  /// One of the two options stands without the other.
  public func optionNeedsOther(_ option: String, other: String) -> Told {
    tell(
      Told(
        "\(option) needs \(other) beside it.",
        hint: "Write, for example: doendag doctor --room 12m --image-height 2m"),
      Told(
        "Bij \(option) hoort \(other).",
        hint: "Schrijf bijvoorbeeld: doendag doctor --room 12m --image-height 2m"))
  }
}
