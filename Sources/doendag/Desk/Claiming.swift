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
    do throws(TerminalFault) { return try Terminal.claim() } catch { throw noTerminal(error) }
  }

  /// The same refusal, before anything is read or written.
  func needTerminal() throws(Failure) {
    do throws(TerminalFault) { try Terminal.check() } catch { throw noTerminal(error) }
  }

  private func noTerminal(_ fault: TerminalFault) -> Failure {
    let command = word
    return .usage { words in
      switch fault {
      case .notATerminal: command.isEmpty ? words.startNeedsTerminal : words.notATerminal(command: command)
      case .unknown(let term), .tooSimple(let term): words.terminalUnknown(term)
      case .system(let code): words.terminalRefused(SystemError(code: code).reason(words))
      }
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
