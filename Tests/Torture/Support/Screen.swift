// A program on a terminal of its own, and what stands on that screen.

import Canvas
import Glibc
import TestSupport

/// The desk on a pseudo-terminal: keys go in, and the screen is read as a note-taker reads it.
final class Screen {
  let process: pid_t
  private let terminal: PseudoTerminal
  private var emulator = Emulator(Screen.size)
  private(set) var code: Int32?
  private static let size = Size(rows: 24, columns: 80)

  init(_ program: Program, _ arguments: [String]) throws {
    let words = program.words(arguments)
    terminal = try PseudoTerminal(Screen.size)
    try terminal.start(words.program, words.arguments, environment: program.environment)
    terminal.letGo()
    process = terminal.process
  }

  deinit { if code == nil { end(SIGKILL) } }

  func type(_ text: String) { terminal.send(text) }

  /// The screen as text, one line a row.
  var text: String { emulator.text }

  /// Waits until the screen shows this; false if it doesn't within so many seconds, or the program ends.
  func shows(_ wanted: String, within seconds: Int = 10) -> Bool {
    let end = now() + seconds * 1000
    while true {
      if text.contains(wanted) { return true }
      if now() > end || !read(within: 100) { return text.contains(wanted) }
    }
  }

  /// Takes in what was sent; false once nothing can come any more.
  @discardableResult
  func read(within milliseconds: Int32) -> Bool {
    guard let bytes = terminal.receive(within: milliseconds) else { return false }
    emulator.take(bytes[...])
    return true
  }

  /// Ends it by a signal and reads what it still sent.
  func end(_ signal: Int32) {
    kill(process, signal)
    let end = now() + 20_000
    while code == nil {
      read(within: 10)
      if let status = terminal.ended() {
        code = Spawned.code(of: status)
      } else if now() > end {
        kill(process, SIGKILL)
        code = -SIGALRM
      }
    }
    while let bytes = terminal.receive(within: 0), !bytes.isEmpty { emulator.take(bytes[...]) }
  }
}
