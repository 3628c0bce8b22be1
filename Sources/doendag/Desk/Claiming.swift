// Claiming the terminal for the screens, and the look they begin with.

import Canvas
import SessionEngine
import Terminal
import Words

extension Call {
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
