// The program on a pseudo-terminal of its own, byte for byte.

import Canvas
import Glibc
import TestSupport
import Testing

/// The program on a pseudo-terminal, and every byte that it sends there.
final class RawTerminal {
  private let terminal: PseudoTerminal
  var bytes: [UInt8] { terminal.sent }

  init(_ box: Sandbox, _ arguments: [String]) throws {
    terminal = try PseudoTerminal(Size(rows: 30, columns: 100))
    try terminal.start(try Sandbox.program(), arguments, environment: box.variables)
    terminal.letGo()
  }

  func type(_ text: String) { terminal.send(text) }

  /// Takes in what comes until nothing has for a while; the first of it is waited for.
  func settle() {
    if bytes.isEmpty { _ = take(within: 20_000) }
    while take(within: 150) {}
  }

  private func take(within milliseconds: Int32) -> Bool {
    terminal.receive(within: milliseconds)?.isEmpty == false
  }

  /// Ends it, and gives all that it sent.
  func end() -> [UInt8] {
    settle()
    kill(terminal.process, SIGTERM)
    while take(within: 10_000) {}
    return bytes
  }
}
