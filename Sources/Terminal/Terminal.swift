// The terminal, from claiming it to restoring it. Nothing else in the program accesses the terminal directly.

import CNcurses
import Canvas
import Glibc

/// A claimed terminal: raw, on its alternate screen. There is one at a time, used from one thread.
///
/// It is restored by ``restore()``, when the value is destroyed, at `exit`, and by every signal that kills the
/// program except SIGKILL. Signals that ask the program to end, like SIGTERM, arrive as an ``Input``, so that it can
/// save its drafts first.
public struct Terminal: ~Copyable {
  /// As of the last ``inputs()``.
  public private(set) var size: Size

  private var screen: CursesScreen
  private var writer: Writer
  private var decoder: InputDecoder
  private var standIn: StandIn?
  /// The modes that the terminal had before it was claimed.
  private var modes: termios
  private let rescue: [UInt8]
  private var isHeld = false
  private var isGone = false
  /// Whether ``wait(alsoReadable:timeoutMilliseconds:)`` found that there is input, or that the other end is closed.
  private var isInputSeen = false

  /// How long to wait for the rest of a sequence after ESC. Over a network an arrow key can arrive in two pieces.
  private static var escapeDelay: Int {
    environment("SSH_CONNECTION") ?? environment("SSH_TTY") == nil ? 25 : 150
  }

  /// Checks whether there is a terminal that can be claimed, without sending anything to it.
  ///
  /// - Throws: ``TerminalFault`` if there is none.
  public static func check() throws(TerminalFault) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    _ = try Description.ofThisTerminal()
  }

  /// Claims the terminal on standard input and standard output. Frames are reduced to the characters and colours that
  /// it can show.
  ///
  /// - Parameter mouse: Whether the wheel scrolls. The program then gets the clicks too, and selecting text takes
  ///   Shift.
  /// - Throws: ``TerminalFault`` if there is no terminal, or one that isn't capable enough. Nothing was sent to it in
  ///   that case.
  public static func claim(mouse: Bool = false) throws(TerminalFault) -> Terminal {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    let asciiOnly = !setLocale()
    let description = try Description.ofThisTerminal()
    let escapes = Escapes(description)
    var modes = termios()
    guard tcgetattr(0, &modes) == 0 else { throw .system(errno) }
    try Signals.install()
    let writer = Writer(to: 1)
    Rescue.arm(modes: modes, bytes: escapes.rescue, on: writer.descriptor)
    do throws(TerminalFault) {
      let screen = try CursesScreen(
        description, escapes, terminal: (0, 1), asciiOnly: asciiOnly, escapeDelay: escapeDelay, mouse: mouse)
      return Terminal(screen, writer, modes, rescue: escapes.rescue, description.standIn)
    } catch {
      Rescue.undo(sends: false)
      throw error
    }
  }

  private init(
    _ screen: consuming CursesScreen, _ writer: consuming Writer, _ modes: termios, rescue: [UInt8],
    _ standIn: StandIn?
  ) {
    self.screen = screen
    self.writer = writer
    self.modes = modes
    self.rescue = rescue
    self.standIn = standIn
    decoder = InputDecoder(escapeDelay: Terminal.escapeDelay)
    size = Terminal.currentSize ?? Size(rows: 24, columns: 80)
    self.screen.resize(to: size)
    enter()
  }

  deinit { Rescue.undo() }

  private mutating func enter() {
    Rescue.arm(modes: modes, bytes: rescue, on: writer.descriptor)
    isHeld = true
    writer.send(screen.enter())
  }

  /// Restores the terminal to the state in which it was found. A second call does nothing.
  public mutating func restore() {
    guard isHeld else { return }
    isHeld = false
    writer.send(screen.leave())
    // If the terminal did not accept everything in time, the shorter rescue sequence is sent instead.
    let isSaid = writer.drain(within: 500)
    Rescue.undo(sends: !isSaid)
  }

  /// Restores the terminal, stops the program as Ctrl-Z does, and claims the terminal again when the program is
  /// continued. Then a `resize` arrives, and the next ``draw(_:)`` sends everything.
  public mutating func suspend() {
    restore()
    Signals.stopHere()
    // Another program may have changed the modes in the meantime. Those are the ones to restore from now on.
    var found = termios()
    if tcgetattr(0, &found) == 0 { modes = found }
    enter()
    // Requests to end are put back; that the program was continued is handled here.
    for signal in SignalPipe.drain() where signal != SIGCONT && signal != SIGWINCH { SignalPipe.post(signal) }
    SignalPipe.post(SIGWINCH)
  }

  /// The description that is used instead of the terminal's own, to be reported to the user. Returned once; nil from
  /// then on.
  public mutating func takeStandIn() -> StandIn? {
    defer { standIn = nil }
    return standIn
  }

  /// Shows a frame: sends what differs from the last one, in one piece. Does nothing while the terminal has not
  /// accepted all of the last frame; ``wait(alsoReadable:timeoutMilliseconds:)`` returns when it has.
  public mutating func draw(_ frame: Frame) {
    guard isHeld, !isGone else { return }
    writer.flush()
    if !writer.isBehind { writer.send(screen.paint(frame)) }
  }

  /// Makes the next ``draw(_:)`` send everything, as after another program wrote to the screen.
  public mutating func redraw() { screen.forget() }

  /// Waits until there is input or a signal, the terminal accepts more output, one of the descriptors is readable, or
  /// the timeout expires.
  public mutating func wait(alsoReadable descriptors: [Int32] = [], timeoutMilliseconds: Int?) {
    let escapeWait = decoder.deadline.map { max(0, $0 - monotonicMilliseconds()) }
    let limit = [escapeWait, timeoutMilliseconds].compactMap { $0 }.min()
    var watched = ([isGone ? -1 : 0, SignalPipe.descriptor] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    if writer.isBehind, !isGone {
      watched.append(pollfd(fd: writer.descriptor, events: Int16(POLLOUT), revents: 0))
    }
    let count = poll(&watched, nfds_t(watched.count), limit.map { Int32(clamping: max(0, $0)) } ?? -1)
    isInputSeen = count > 0 && watched[0].revents != 0
  }

  /// The inputs that have arrived, in order; empty if there are none. It waits only for the rest of a sequence after
  /// ESC: 25 milliseconds, or 150 over a network.
  public mutating func inputs() -> [Input] {
    var found = signals()
    if isInputSeen {
      isInputSeen = false
      if let (codes, isAll) = screen.codes() {
        // A signal interrupts the wait after an ESC, so the rest may still come.
        found += decoder.take(codes, isAll: isAll && !SignalPipe.isWaiting, at: monotonicMilliseconds())
      } else {
        isGone = true
      }
    }
    found += decoder.expire(at: monotonicMilliseconds())
    if isGone {
      while let deadline = decoder.deadline { found += decoder.expire(at: deadline) }
      if !found.contains(.end(.hangUp)) { found.append(.end(.hangUp)) }
    }
    return found
  }

  /// The inputs that signals ask for.
  private mutating func signals() -> [Input] {
    var found: [Input] = []
    var isResized = false
    for signal in SignalPipe.drain() {
      switch signal {
      case SIGWINCH: isResized = true
      case SIGCONT:
        // The program may have been stopped by SIGSTOP, and another one may have used the terminal: set it up again.
        if isHeld {
          writer.send(screen.leave())
          enter()
        }
        isResized = true
      case SIGTSTP: found.append(.stop)
      case SIGINT: found.append(.end(.interrupt))
      case SIGTERM: found.append(.end(.terminate))
      case SIGHUP: found.append(.end(.hangUp))
      default: break
      }
    }
    if isResized {
      size = Terminal.currentSize ?? size
      // Terminals reflow their contents when their size changes, so everything is painted again.
      screen.resize(to: size)
      found.insert(.resize(size), at: 0)
    }
    return found
  }
}

// What is asked of the system.
extension Terminal {
  /// Sets the locale.
  ///
  /// - Returns: Whether characters beyond ASCII can be shown. If the locale isn't installed but its name ends in
  ///   UTF-8, then C.UTF-8 is used instead.
  static func setLocale() -> Bool {
    if setlocale(LC_CTYPE, "") == nil {
      let wish = (["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first ?? "").lowercased()
      guard wish.hasSuffix("utf-8") || wish.hasSuffix("utf8") || wish.contains("utf-8@") else { return false }
      _ = setlocale(LC_CTYPE, "C.UTF-8")
    }
    return String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
  }

  /// The size of the terminal on standard output, input or error, whichever has one first. It is limited to 1000 rows
  /// and 2000 columns, since larger ones can't be real.
  static var currentSize: Size? {
    for descriptor: Int32 in [1, 0, 2] {
      var found = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &found) == 0, found.ws_row > 0, found.ws_col > 0 {
        return Size(rows: min(Int(found.ws_row), 1000), columns: min(Int(found.ws_col), 2000))
      }
    }
    return nil
  }
}

/// The value of an environment variable; nil if it is unset or empty.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}
