// A terminal for a program under test: keys go in at one end, and what the program sends comes out there.

import Canvas
import Glibc

/// Both ends of a pseudo-terminal, and the program that was started on it.
public final class PseudoTerminal {
  private var ends: (master: Int32, slave: Int32) = (-1, -1)
  /// 0 until one is started, and once its end was seen.
  public private(set) var process: pid_t = 0
  /// All that the program sent, as far as it was received.
  public private(set) var sent: [UInt8] = []

  public init(_ size: Size) throws {
    var window = PseudoTerminal.window(size)
    var (master, slave): (Int32, Int32) = (-1, -1)
    guard openpty(&master, &slave, nil, nil, &window) == 0 else { throw Unable("no terminal") }
    // Programs that other tests start meanwhile would keep the terminal open.
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    ends = (master, slave)
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    unplug()
  }

  /// The end of the program; it stays open here too, so that its modes can be looked at.
  public var slave: Int32 { ends.slave }

  /// Starts a program that leads a session of its own on this terminal.
  public func start(_ program: String, _ arguments: [String], environment: [String]) throws {
    var name = [CChar](repeating: 0, count: 128)
    guard ttyname_r(ends.slave, &name, name.count) == 0 else { throw Unable("no name of a terminal") }
    let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    process = try Spawned.start(
      program, bytes: arguments.map { Array($0.utf8) }, variables: environment.map { Array($0.utf8) },
      terminal: path)
  }

  public func send(_ text: String) { send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) { _ = write(ends.master, bytes, bytes.count) }

  public func resize(to size: Size) {
    var window = PseudoTerminal.window(size)
    _ = ioctl(ends.master, UInt(TIOCSWINSZ), &window)
  }

  private static func window(_ size: Size) -> winsize {
    winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  /// What comes within so many milliseconds; empty where nothing does, nil once nothing can come any more.
  public func receive(within milliseconds: Int32) -> [UInt8]? {
    var watched = pollfd(fd: ends.master, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(ends.master, &buffer, buffer.count)
    guard count > 0 else { return nil }
    sent += buffer[..<count]
    return Array(buffer[..<count])
  }

  /// Whether the terminal takes more of what is sent to it.
  public var hasRoom: Bool {
    var watched = pollfd(fd: ends.slave, events: Int16(POLLOUT), revents: 0)
    return poll(&watched, 1, 0) > 0 && watched.revents & Int16(POLLOUT) != 0
  }

  /// Keeps no hold of the program's end, so that its end is the end of what can come.
  public func letGo() {
    if ends.slave >= 0 { close(ends.slave) }
    ends.slave = -1
  }

  /// Takes the terminal away from under the program.
  public func unplug() {
    letGo()
    if ends.master >= 0 { close(ends.master) }
    ends.master = -1
  }

  /// The raw status of `waitpid` if the program has ended; nil while it lives.
  public func ended() -> Int32? {
    var status: Int32 = 0
    guard process > 0, waitpid(process, &status, WNOHANG) == process else { return nil }
    process = 0
    return status
  }
}
