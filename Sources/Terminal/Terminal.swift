// The terminal, from claiming it to giving it back: the only place where the program touches one.

import CNcurses
import Canvas
import Glibc

/// A claimed terminal: raw, on its alternate screen. There is one at a time, used from one thread.
///
/// It is given back by ``restore()``, when the value ends its life, at `exit`, and by every signal that kills but
/// SIGKILL. What asks the program to end, like SIGTERM, comes as an ``Input``, so that it can keep its drafts.
public struct Terminal: ~Copyable {
  /// As of the last ``inputs()``.
  public private(set) var size: Size
  /// Whether the locale shows nothing but ASCII. What is drawn is brought down to that; big digits have a form of their own.
  public let asciiOnly: Bool
  public let colourDepth: ColourDepth
  private var standIn: StandIn?

  private var screen: CursesScreen
  private var writer: Writer
  private var decoder: InputDecoder
  /// The modes that were found.
  private var modes: termios
  private let rescue: [UInt8]
  private var isHeld = true
  private var isGone = false

  /// How long the rest behind an ESC is waited for: over a network an arrow can come in two pieces.
  private static var escapeDelay: Int {
    environment("SSH_CONNECTION") ?? environment("SSH_TTY") == nil ? 25 : 150
  }

  /// Whether there is a terminal that can be claimed; nothing is sent to it.
  public static func check() throws(TerminalFault) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    _ = try Description.ofThisTerminal()
  }

  /// Claims the terminal on standard input and standard output.
  ///
  /// - Parameter mouse: Whether the wheel scrolls: then it is the program that gets clicks, and selecting text wants Shift.
  /// - Throws: ``TerminalFault`` if that is no terminal, or one that can't do it; nothing was sent to it then.
  public static func claim(mouse: Bool = false) throws(TerminalFault) -> Terminal {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    let asciiOnly = !setLocale()
    let description = try Description.ofThisTerminal()
    var modes = termios()
    guard tcgetattr(0, &modes) == 0 else { throw .system(errno) }
    try Signals.install()
    let writer = Writer(to: 1)
    Rescue.arm(modes: modes, bytes: Escapes(description).rescue, on: writer.descriptor)
    do throws(TerminalFault) {
      let screen = try CursesScreen(
        description, terminal: (0, 1), asciiOnly: asciiOnly, escapeDelay: escapeDelay, mouse: mouse)
      return Terminal(screen, writer, description, modes, asciiOnly: asciiOnly)
    } catch {
      Rescue.undo(sends: false)
      throw error
    }
  }

  private init(
    _ screen: consuming CursesScreen, _ writer: consuming Writer, _ description: Description,
    _ modes: termios,
    asciiOnly: Bool
  ) {
    self.screen = screen
    self.writer = writer
    self.modes = modes
    self.asciiOnly = asciiOnly
    colourDepth = description.depth
    standIn = description.standIn
    rescue = Escapes(description).rescue
    decoder = InputDecoder(escapeDelay: Terminal.escapeDelay)
    size = Terminal.currentSize()
    self.screen.resize(to: size)
    self.writer.send(self.screen.begin())
  }

  deinit { Rescue.undo() }

  /// Gives the terminal back as it was found. Doing it twice changes nothing.
  public mutating func restore() {
    guard isHeld else { return }
    isHeld = false
    writer.send(screen.leave())
    writer.drain(within: 500)
    // ncurses has said all; but where the terminal didn't take it this says it again, shorter.
    Rescue.undo(sends: writer.isBehind)
  }

  /// Shows a frame: sends what differs from the last one, in one piece. While the terminal has not taken the last one
  /// nothing is drawn; ``wait(alsoReadable:timeoutMilliseconds:)`` ends when it has.
  public mutating func draw(_ frame: Frame) {
    guard isHeld, !isGone else { return }
    writer.flush()
    if !writer.isBehind { writer.send(screen.paint(frame)) }
  }

  /// The description that had to stand in for that of the terminal: to be told once, so the next time it is nil.
  public mutating func takeStandIn() -> StandIn? {
    defer { standIn = nil }
    return standIn
  }

  /// Has the next ``draw(_:)`` send everything, as after another program wrote over the screen.
  public mutating func redraw() { screen.forget() }

  /// Waits for input, a signal, room for what was drawn, one of the descriptors, or the time.
  public mutating func wait(alsoReadable descriptors: [Int32] = [], timeoutMilliseconds: Int?) {
    let patience = decoder.deadline.map { max(0, $0 - Terminal.now()) }
    let limit = [patience, timeoutMilliseconds].compactMap { $0 }.min()
    var watched = ([isGone ? -1 : 0, Signals.descriptor] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    if writer.isBehind, !isGone {
      watched.append(pollfd(fd: writer.descriptor, events: Int16(POLLOUT), revents: 0))
    }
    _ = poll(&watched, nfds_t(watched.count), limit.map { Int32(clamping: max(0, $0)) } ?? -1)
  }

  /// Everything that came and can be told now, in its order; empty if there is nothing. Waits for nothing but the rest
  /// behind an ESC, some tens of milliseconds.
  public mutating func inputs() -> [Input] {
    var found = signals()
    found += decoder.pass(at: Terminal.now())
    if !isGone, Terminal.isReadable(0) {
      let (codes, isAll) = screen.codes()
      // Something could be read, and there was nothing: the other end is closed.
      isGone = codes.isEmpty && Terminal.isReadable(0)
      found += decoder.take(codes, isAll: isAll, at: Terminal.now())
    }
    if isGone {
      found += decoder.pass(at: .max)
      if !found.contains(.end(.hangUp)) { found.append(.end(.hangUp)) }
    }
    return found
  }

  /// Gives the terminal back, stops the program as Ctrl-Z does, and takes it again when the program is continued. A
  /// `resize` comes then, and the next ``draw(_:)`` shows everything.
  public mutating func suspend() {
    restore()
    Signals.stopHere()
    enterAgain()
  }

  /// Lends the terminal to another program, a pager or an editor, until that ends.
  ///
  /// - Parameter arguments: Its name, searched for in PATH, and what it is given.
  /// - Returns: Its exit status; 128 and the signal if one ended it; nil if it couldn't be started.
  public mutating func run(_ arguments: [String]) -> Int32? {
    restore()
    Signals.step(aside: true)
    defer {
      Signals.step(aside: false)
      enterAgain()
    }
    return Terminal.spawn(arguments)
  }

  /// Takes the terminal again. The size may be another by now: that is told, and the next draw shows everything.
  private mutating func enterAgain() {
    // Whoever had it may have left it in other modes than it was found in: those are to be given back.
    var found = termios()
    if tcgetattr(0, &found) == 0 { modes = found }
    enter()
    // What asks to end is kept; that the program was continued is known.
    for signal in Signals.drain() where signal != SIGCONT && signal != SIGWINCH { Signals.post(signal) }
    Signals.post(SIGWINCH)
  }

  private mutating func enter() {
    Rescue.arm(modes: modes, bytes: rescue, on: writer.descriptor)
    isHeld = true
    writer.send(screen.enterAgain())
  }

  /// What signals ask for.
  private mutating func signals() -> [Input] {
    var found: [Input] = []
    var isResized = false
    for signal in Signals.drain() {
      switch signal {
      case SIGWINCH: isResized = true
      case SIGCONT:
        // Stopped from outside by SIGSTOP, perhaps: a shell has set its own modes meanwhile.
        if isHeld { enter() }
        isResized = true
      case SIGTSTP: found.append(.stop)
      case SIGINT: found.append(.end(.interrupt))
      case SIGTERM: found.append(.end(.terminate))
      case SIGHUP: found.append(.end(.hangUp))
      default: break
      }
    }
    if isResized {
      size = Terminal.currentSize()
      // Terminals rearrange what they show when their size changes.
      screen.resize(to: size)
      found.insert(.resize(size), at: 0)
    }
    return found
  }
}

// What is asked of the system.
extension Terminal {
  /// Whether characters beyond ASCII can be shown. A locale that promises UTF-8 and isn't installed is taken at its word.
  static func setLocale() -> Bool {
    if setlocale(LC_CTYPE, "") == nil {
      let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment)
      let wish = names.first { !$0.isEmpty }?.lowercased() ?? ""
      guard wish.hasSuffix("utf-8") || wish.hasSuffix("utf8") || wish.contains("utf-8@") else { return false }
      _ = setlocale(LC_CTYPE, "C.UTF-8")
    }
    return String(cString: doendag_encoding()) == "UTF-8"
  }

  /// As the system knows it; 80x24 where it doesn't.
  private static func currentSize() -> Size {
    var found = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &found) == 0, found.ws_row > 0, found.ws_col > 0 else {
      return Size(rows: 24, columns: 80)
    }
    // Beyond this no screen can be meant.
    return Size(rows: min(Int(found.ws_row), 1000), columns: min(Int(found.ws_col), 2000))
  }

  /// Whether there is something to read, or the other end is closed.
  private static func isReadable(_ descriptor: Int32) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) > 0
  }

  /// Milliseconds on a clock that never jumps.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
