// A program on a terminal of its own, and what stands on that screen.

import Canvas
import Glibc
import TestSupport

/// The desk on a pseudo-terminal: keys go in, and the screen is read as a note-taker reads it.
final class Screen {
  let process: pid_t
  private let master: Int32
  private var emulator = Emulator(Size(rows: Screen.rows, columns: Screen.columns))
  private(set) var code: Int32?
  private static let rows = 24
  private static let columns = 80

  init(_ program: Program, _ arguments: [String]) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var size = winsize(
      ws_row: UInt16(Screen.rows), ws_col: UInt16(Screen.columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.master, &ends.slave, nil, nil, &size) == 0 else { throw Unable("no terminal") }
    for end in [ends.master, ends.slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let words = program.words(arguments)
    process = try Spawned.start(
      words.program, words.arguments, environment: program.environment, input: ends.slave, output: ends.slave,
      messages: ends.slave, session: true)
    close(ends.slave)
    master = ends.master
  }

  deinit {
    if code == nil { end(SIGKILL) }
    close(master)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

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
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    emulator.take(buffer[..<count])
    return true
  }

  /// Ends it by a signal and reads what it still sent.
  func end(_ signal: Int32) {
    kill(process, signal)
    var status: Int32 = 0
    let end = now() + 20_000
    while waitpid(process, &status, WNOHANG) == 0 {
      read(within: 10)
      if now() > end {
        kill(process, SIGKILL)
        code = -SIGALRM
        waitpid(process, &status, 0)
        return
      }
    }
    while read(within: 0), isReadable {}
    code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  private var isReadable: Bool {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) > 0 && watched.revents & Int16(POLLIN) != 0
  }
}
