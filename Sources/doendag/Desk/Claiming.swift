// Claiming the terminal for the screens, and the look they begin with.

import Canvas
import SessionEngine
import Terminal
import Words

extension ProgramTask {
  /// A command that shows a session on the terminal: the plenary, or one of its tables (nil is the plenary).
  static func onTerminal(
    _ word: String,
    _ run: @escaping @Sendable (Call, _ path: String, _ table: String?) throws(Failure) -> ExitCode
  ) -> ProgramTask {
    ProgramTask(
      word,
      options: [.value("--table"), .value("--theme"), .value("--language"), .flag("--reduced-motion")],
      operands: [.folder], needed: 1
    ) { call throws(Failure) in
      let path = try call.folder()
      let table = try call.table()
      try call.needTerminal()
      return try run(call, path, table)
    }
  }
}

extension Call {
  /// The table that is asked for; nil is the plenary.
  fileprivate func table() throws(Failure) -> String? {
    guard let table = self["--table"] else { return nil }
    if (try? Enrol.check(table)) == nil {
      throw .usage { $0.badValue(table, option: "--table", choices: []) }
    }
    return table
  }

  /// The terminal; where there is none that can show a screen the run ends with 64 and a hint.
  func claimTerminal() throws(Failure) -> Terminal {
    let mouse = try settings().mouse
    do throws(TerminalFault) { return try Terminal.claim(mouse: mouse) } catch { throw noTerminal(error) }
  }

  /// The same refusal, before anything is read or written.
  func needTerminal() throws(Failure) {
    do throws(TerminalFault) { try Terminal.check() } catch { throw noTerminal(error) }
  }

  private func noTerminal(_ fault: TerminalFault) -> Failure {
    let command = word
    return .usage { words in
      fault.told(
        words, noTerminal: command.isEmpty ? words.startNeedsTerminal : words.notATerminal(command: command))
    }
  }

  /// The look that is asked for, of the settings, or the standard one. A theme that can't be used is told, and the
  /// standard one is used.
  func looks() throws(Failure) -> (looks: Looks, trouble: (@Sendable (Words) -> Told)?) {
    let shelf = ThemeShelf(surroundings)
    let theme = try settings().theme
    guard let asked = self["--theme"] ?? theme else { return (Looks(shelf: shelf), nil) }
    do throws(Failure) {
      return (Looks(try ThemeFile.find(asked, on: shelf).parsed(with: shelf), shelf: shelf), nil)
    } catch {
      return (Looks(shelf: shelf), error.tell)
    }
  }
}

extension TerminalFault {
  /// `noTerminal`: what is said where there is none.
  func told(_ words: Words, noTerminal: Told) -> Told {
    switch self {
    case .notATerminal: noTerminal
    case .unknown(let term): words.terminalUnknown(visible(term))
    case .tooSimple(let term): words.terminalTooSimple(visible(term))
    case .system(let code): words.terminalRefused(SystemError(code: code).reason(words))
    }
  }
}

extension StandIn {
  func told(_ words: Words) -> String { words.terminalStandIn(visible(wanted), used: visible(used)) }
}
