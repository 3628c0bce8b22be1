// Claiming the terminal for the screens, and the theme they begin with.

import Canvas
import SessionEngine
import Terminal
import Words

extension Call {
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
      fault.message(
        words, noTerminal: command.isEmpty ? words.startNeedsTerminal : words.notATerminal(command: command))
    }
  }

  /// The theme that is asked for, else that of the settings, else the standard one. Where it can't be used the standard one
  /// is, and `trouble` says why.
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
  /// `noTerminal`: what is said where there is none.
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
