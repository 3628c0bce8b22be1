// The fixture on a terminal of its own: what it sends, and what it writes down of what it was sent.

import Canvas
import Glibc
import TestSupport

/// Starts the fixture on a fresh pseudo-terminal and reads what it sends and what it writes down.
final class Fixture {
  private let terminal: PseudoTerminal
  private let report: String
  private let modesBefore: [UInt8]

  init(environment: [String], rows: Int = 24, columns: Int = 80) throws {
    terminal = try PseudoTerminal(Size(rows: rows, columns: columns))
    modesBefore = Self.modes(terminal.slave)
    report = "/tmp/doendag-terminal-test-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    // It lies beside the program that runs the tests.
    try terminal.start(Spawned.folder + "/TerminalFixture", [report], environment: environment)
  }

  deinit { unlink(report) }

  var process: pid_t { terminal.process }
  /// All that the program sent, as far as it was received.
  var sent: [UInt8] { terminal.sent }
  /// Whether the terminal takes more of what is sent to it.
  var hasRoom: Bool { terminal.hasRoom }

  private static func modes(_ descriptor: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  /// Whether the modes are those from before the program began.
  var isAsBefore: Bool { Self.modes(terminal.slave) == modesBefore }

  /// Sets modes in which a shell reads lines.
  func cook() {
    var modes = termios()
    tcgetattr(terminal.slave, &modes)
    modes.c_lflag |= tcflag_t(ICANON | ECHO)
    tcsetattr(terminal.slave, TCSANOW, &modes)
  }

  func send(_ text: String) { terminal.send(text) }
  func unplug() { terminal.unplug() }
  func resize(rows: Int, columns: Int) { terminal.resize(to: Size(rows: rows, columns: columns)) }

  /// What the program sends until it has been silent for a while, or until `isEnough`.
  func received(until isEnough: (String) -> Bool = { _ in false }) -> String {
    var bytes: [UInt8] = []
    while let part = terminal.receive(within: 300), !part.isEmpty {
      bytes += part
      if isEnough(String(decoding: bytes, as: UTF8.self)) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the program wrote down, once that holds `text`; what is there after ten seconds if it never does.
  ///
  /// - Parameter reads: Whether what it sends is taken meanwhile, as a terminal does that isn't stuck.
  func log(holding text: String, reads: Bool = true) -> String {
    var log = ""
    for _ in 0..<1000 {
      log = Files.text(report)
      if log.contains(text) { return log }
      if reads { _ = received { _ in true } }
      usleep(10_000)
    }
    return log
  }

  /// Waits for the end, and takes in what was still sent; the raw status of `waitpid`, nil if it lives after ten seconds.
  func end() -> Int32? {
    for _ in 0..<1000 {
      if let status = terminal.ended() {
        // What it wrote last can be on its way through the terminal.
        while let part = terminal.receive(within: 50), !part.isEmpty {}
        return status
      }
      usleep(10_000)
    }
    return nil
  }
}
