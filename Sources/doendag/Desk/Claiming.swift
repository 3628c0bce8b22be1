// Claims the terminal for the screens, and finds the theme that they begin with.

import Canvas
import SessionEngine
import Terminal
import Words

extension Call {
  /// Claims the terminal.
  ///
  /// - Throws: ``Failure`` (64) with a hint, if there is no terminal or it can't show a screen.
  func claimTerminal() throws(Failure) -> Terminal {
    let mouse = try settings().mouse
    do throws(TerminalFault) { return try Terminal.claim(mouse: mouse) } catch { throw noTerminal(error) }
  }

  /// Checks the terminal before anything is read or written.
  ///
  /// - Throws: the same as `claimTerminal`.
  func needTerminal() throws(Failure) {
    do throws(TerminalFault) { try Terminal.check() } catch { throw noTerminal(error) }
  }

  private func noTerminal(_ fault: TerminalFault) -> Failure {
    let command = word
    return .usage { words in
      fault.message(
        words, noTerminal: command.isEmpty ? words.startNeedsTerminal : words.notATerminal(command: command))
    }
  }

  /// The theme of the option, of the settings, or the standard one, in this order. A theme that can't be used is
  /// replaced by the standard one, and `trouble` says why.
  ///
  /// - Throws: ``Failure`` (78) if the settings can't be used.
  func themes() throws(Failure) -> (themes: ThemeSwitcher, trouble: (@Sendable (Words) -> Message)?) {
    let library = ThemeLibrary(environment)
    let theme = try settings().theme
    guard let asked = self[.theme] ?? theme else { return (ThemeSwitcher(library: library), nil) }
    do throws(Failure) {
      return (
        ThemeSwitcher(try ThemeFile.find(asked, in: library).parsed(with: library), library: library), nil
      )
    } catch {
      return (ThemeSwitcher(library: library), error.message)
    }
  }
}

extension TerminalFault {
  /// - Parameter noTerminal: the message if there is no terminal at all.
  func message(_ words: Words, noTerminal: Message) -> Message {
    switch self {
    case .notATerminal: noTerminal
    case .unknown(let term): words.terminalUnknown(visible(term))
    case .tooSimple(let term): words.terminalTooSimple(visible(term))
    case .system(let code): words.terminalRefused(SystemError(code: code).reason(words))
    }
  }
}

extension StandIn {
  func message(_ words: Words) -> String { words.terminalStandIn(visible(wanted), used: visible(used)) }
}
