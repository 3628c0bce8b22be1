// What can be the matter with the terminal, said to people.

import Canvas

extension Words {
  /// `doendag`, `open` or `show` without a terminal.
  public func notATerminal(command: String) -> Message {
    message(
      "doendag \(command) needs a terminal.", "doendag \(command) heeft een terminal nodig.",
      hint: say(
        "In a script, use doendag add and doendag minutes.",
        "Gebruik in een script doendag add en doendag minutes."))
  }

  /// The start screen without a terminal.
  public var startNeedsTerminal: Message {
    message(
      "The start screen needs a terminal.", "Het startscherm heeft een terminal nodig.",
      hint: say(
        "In a script, use doendag add and doendag minutes. See doendag --help.",
        "Gebruik in een script doendag add en doendag minutes. Zie doendag --help."))
  }

  /// Nothing is known of what TERM says; it may be empty.
  public func terminalUnknown(_ term: String) -> Message {
    message(
      term.isEmpty
        ? "TERM is not set." : "The terminal type \(quoted(term)) is not known on this computer.",
      term.isEmpty
        ? "TERM staat niet aan." : "Het terminaltype \(quoted(term)) is op deze computer niet bekend.",
      hint: hintToSetTERM)
  }

  private var hintToSetTERM: String {
    say("Set TERM, for example: TERM=xterm-256color", "Zet TERM, bijvoorbeeld: TERM=xterm-256color")
  }

  /// It can't place its cursor.
  public func terminalTooSimple(_ term: String) -> Message {
    message(
      "The terminal type \(quoted(term)) can’t show screens.",
      "Het terminaltype \(quoted(term)) kan geen schermen tonen.",
      hint: hintToSetTERM)
  }

  /// The screens run, by the description of another terminal.
  public func terminalStandIn(_ wanted: String, used: String) -> String {
    say(
      "This computer doesn’t know \(wanted); shown as on \(used).",
      "\(wanted) is op deze computer niet bekend; getoond als op \(used).")
  }

  /// The system refused what a screen needs.
  public func terminalRefused(_ reason: String) -> Message {
    message(
      "The terminal can’t be used: \(reason).", "De terminal is niet te gebruiken: \(reason).",
      hint: say("Try another terminal window.", "Probeer een ander terminalvenster."))
  }

  /// On the screen itself, so short: the size there is and the one that is needed.
  public func tooSmall(_ size: Size, needed: Size) -> [String] {
    [
      say("Too small: \(size.columns)x\(size.rows).", "Te klein: \(size.columns)x\(size.rows)."),
      say("Make it \(needed.columns)x\(needed.rows).", "Maak \(needed.columns)x\(needed.rows)."),
      say("All is kept.", "Alles is bewaard."),
    ]
  }
}
