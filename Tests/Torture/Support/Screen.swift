// A program on a terminal of its own, and what stands on that screen.

import Glibc

/// The desk on a pseudo-terminal: keys go in, and the screen is read as a note-taker reads it.
final class Screen {
  let process: pid_t
  private let master: Int32
  private var cells: [[String]]
  private var row = 0
  private var column = 0
  private var rest: [UInt8] = []
  private(set) var code: Int32?
  private static let rows = 24
  private static let columns = 80

  init(_ program: Program, _ arguments: [String]) throws {
    cells = Array(repeating: Array(repeating: " ", count: Screen.columns), count: Screen.rows)
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
  var text: String { cells.map { $0.joined() }.joined(separator: "\n") }

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
    take(buffer[..<count])
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

  private func take(_ bytes: ArraySlice<UInt8>) {
    rest += bytes
    var place = 0
    while place < rest.count, let length = length(at: place) {
      let piece = rest[place..<place + length]
      if piece.first == 0x1B { obey(piece) } else { show(piece) }
      place += length
    }
    rest.removeFirst(place)
  }

  /// How long the character or sequence here is; nil where its end isn't there yet.
  private func length(at place: Int) -> Int? {
    let first = rest[place]
    if first == 0x1B {
      guard place + 1 < rest.count else { return nil }
      guard rest[place + 1] == 0x5B else {
        return rest[place + 1] == 0x28 ? (place + 2 < rest.count ? 3 : nil) : 2
      }
      return rest[(place + 2)...].firstIndex { (0x40...0x7E).contains($0) }.map { $0 - place + 1 }
    }
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return place + length <= rest.count ? length : nil
  }

  private func show(_ bytes: ArraySlice<UInt8>) {
    switch bytes.first {
    case 0x0D: column = 0
    case 0x0A: row = min(Screen.rows - 1, row + 1)
    case 0x08: column = max(0, column - 1)
    case .some(let byte) where byte < 0x20: break
    default:
      if row < Screen.rows, column < Screen.columns {
        cells[row][column] = String(decoding: bytes, as: UTF8.self)
      }
      column += 1
    }
  }

  /// Placing the cursor and erasing; colours are passed over.
  private func obey(_ bytes: ArraySlice<UInt8>) {
    guard bytes.dropFirst().first == 0x5B, let letter = bytes.last else { return }
    let body = String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self)
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    switch letter {
    case UInt8(ascii: "H"): (row, column) = (count - 1, max(1, numbers.dropFirst().first ?? 1) - 1)
    case UInt8(ascii: "C"): column += count
    case UInt8(ascii: "D"): column = max(0, column - count)
    case UInt8(ascii: "K"): erase(row, from: column)
    case UInt8(ascii: "J"): for row in 0..<Screen.rows { erase(row, from: 0) }
    default: break
    }
  }

  private func erase(_ row: Int, from column: Int) {
    guard row < Screen.rows, column < Screen.columns else { return }
    for place in column..<Screen.columns { cells[row][place] = " " }
  }
}
