// Faults of the command line and of what comes in on standard input, said to people.

import SessionEngine

/// What can be wrong with a length on the command line.
public enum LengthFaultReason: Sendable, Hashable, CaseIterable {
  case notALength, noUnit, outOfBounds
}

extension Words {
  private func seeHelp(_ command: String?) -> String {
    let help = command.map { "doendag \($0) --help" } ?? "doendag --help"
    return say("See \(help).", "Zie \(help).")
  }

  public func unknownProgramCommand(_ word: String, near: [String]) -> Message {
    message(
      "There is no command \(quoted(word)).", "Er is geen opdracht \(quoted(word)).",
      hint: didYouMean(near, else: seeHelp(nil)))
  }

  public func unknownOption(_ option: String, command: String?, near: [String]) -> Message {
    message(
      "There is no option \(quoted(option)).", "Er is geen optie \(quoted(option)).",
      hint: didYouMean(near, else: seeHelp(command)))
  }

  public func missingValue(option: String, command: String?) -> Message {
    message("\(option) needs a value after it.", "Na \(option) hoort een waarde.", hint: seeHelp(command))
  }

  /// An option or argument that must be there: `--title`, `FOLDER`.
  public func missingArgument(_ argument: String, command: String) -> Message {
    message("\(argument) is missing.", "\(argument) ontbreekt.", hint: seeHelp(command))
  }

  public func tooManyArguments(_ first: String, command: String?) -> Message {
    message(
      "\(quoted(first)) is one argument too many.", "\(quoted(first)) is te veel.",
      hint: say("Put words with spaces between quotes. ", "Zet woorden met spaties tussen aanhalingstekens. ")
        + seeHelp(command))
  }

  public func optionTwice(_ option: String, command: String?) -> Message {
    message("\(option) was given twice.", "\(option) staat er twee keer.", hint: seeHelp(command))
  }

  /// A value that the option doesn't take; `choices` empty where there is no list of them.
  public func badValue(_ value: String, option: String, choices: [String], near: [String] = []) -> Message {
    let help = choices.isEmpty ? "" : hintOneOf(choices)
    return message(
      "\(quoted(value)) doesn’t fit \(option).", "\(quoted(value)) past niet bij \(option).",
      hint: didYouMean(near, else: help))
  }

  public func badDate(_ value: String, option: String) -> Message {
    message(
      "\(quoted(value)) is not a date for \(option).", "\(quoted(value)) is geen datum voor \(option).",
      hint: say("Write YYYY-MM-DD, like 2026-12-01.", "Schrijf JJJJ-MM-DD, zoals 2026-12-01."))
  }

  public var emptyText: Message {
    message(
      "The text is empty.", "De tekst is leeg.",
      hint: say("Give the words that were said.", "Geef de woorden die gezegd zijn."))
  }

  /// A line of standard input that is refused.
  public func refusedLine(_ number: Int, _ message: Message) -> String {
    say("line \(number): \(message.line)", "regel \(number): \(message.line)")
  }

  /// What should be seen about a line of standard input that was noted.
  public func remark(_ number: Int, _ remark: Remark, today: Day) -> String {
    let text = self.remark(remark, today: today)
    return say("line \(number): \(text).", "regel \(number): \(text).")
  }

  /// A line was noted with a name that nobody here has.
  public func notedUnknown(_ number: Int, _ name: String, isInText: Bool) -> String {
    isInText
      ? say(
        "line \(number): nobody here is called \(quoted(name)); it stays in the text.",
        "regel \(number): niemand heet hier \(quoted(name)); het blijft in de tekst staan.")
      : say(
        "line \(number): nobody here is called \(quoted(name)); noted under ‘?’.",
        "regel \(number): niemand heet hier \(quoted(name)); genoteerd onder ‘?’.")
  }

  public var namesInside: Message {
    message(
      "Names, organisations or roles stand in these lines; nothing was written.",
      "In deze regels staan namen, organisaties of rollen; er is niets geschreven.",
      hint: say(
        "Edit the lines, or write them as they are with --anyway.",
        "Wijzig de regels, of schrijf ze zoals ze zijn met --anyway."))
  }

  /// No participant has this name; for a script, which has no way to enrol but the option.
  public func unknownSpeaker(_ name: String, near: [String]) -> Message {
    Message(
      message(for: .unknownName(name, near: near)).text,
      hint: didYouMean(
        near, else: say("Enrol them by adding --enrol.", "Schrijf in door --enrol erbij te zetten.")))
  }

  /// An argument of the command line that is no text; both count from 1.
  public func argumentNotUTF8(_ argument: Int, byte: Int) -> Message {
    message(
      "Argument \(argument) is not UTF-8 at byte \(byte).",
      "Argument \(argument) is geen UTF-8 bij byte \(byte).",
      hint: say("Give it as UTF-8.", "Geef het als UTF-8."))
  }

  /// Writing failed: this line and those after it are not saved.
  public func notSavedFrom(line: Int, _ message: Message) -> Message {
    self.message(
      "Nothing is saved from line \(line) on. \(message.text)",
      "Vanaf regel \(line) is niets bewaard. \(message.text)",
      hint: message.hint)
  }

  /// `option`: after which it stands.
  public func badLength(_ text: String, option: String, _ reason: LengthFaultReason) -> Message {
    let hint = say(
      "Write metres or centimetres, like 12m, 1.5m or 200cm.",
      "Schrijf meters of centimeters, zoals 12m, 1,5m of 200cm.")
    switch reason {
    case .notALength:
      return message(
        "\(quoted(text)) after \(option) is no length.", "\(quoted(text)) na \(option) is geen lengte.",
        hint: hint)
    case .noUnit:
      return message(
        "\(quoted(text)) after \(option) has no unit.", "\(quoted(text)) na \(option) heeft geen eenheid.",
        hint: hint)
    case .outOfBounds:
      return message(
        "\(quoted(text)) after \(option) can’t be.", "\(quoted(text)) na \(option) kan niet.",
        hint: say("Give a length between 1cm and 1000m.", "Geef een lengte tussen 1cm en 1000m."))
    }
  }

  /// One of the two options stands without the other.
  public func optionNeedsOther(_ option: String, other: String) -> Message {
    message(
      "\(option) needs \(other) beside it.", "Bij \(option) hoort \(other).",
      hint: say(
        "Write, for example: doendag doctor --room 12m --image-height 2m",
        "Schrijf bijvoorbeeld: doendag doctor --room 12m --image-height 2m"))
  }
}
