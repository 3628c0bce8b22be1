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

  private var screen: CursesScreen
  private var writer: Writer
  private var decoder: InputDecoder
  private var standIn: StandIn?
  /// The modes that were found.
  private var modes: termios
  private let rescue: [UInt8]
  private var isHeld = false
  private var isGone = false
  /// ``wait(alsoReadable:timeoutMilliseconds:)`` saw that there is something to read, or that the other end is closed.
  private var isInputSeen = false

  /// How long the rest behind an ESC is waited for: over a network an arrow can come in two pieces.
  private static var escapeDelay: Int {
    environment("SSH_CONNECTION") ?? environment("SSH_TTY") == nil ? 25 : 150
  }

  /// Finds out whether there is a terminal that can be claimed; nothing is sent to it.
  ///
  /// - Throws: ``TerminalFault`` if there is none.
  public static func check() throws(TerminalFault) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    _ = try Description.ofThisTerminal()
  }

  /// Claims the terminal on standard input and standard output. What is drawn is brought down to what its locale shows.
  ///
  /// - Parameter mouse: Whether the wheel scrolls: then it is the program that gets clicks, and selecting text wants Shift.
  /// - Throws: ``TerminalFault`` if that is no terminal, or one that can't do it; nothing was sent to it then.
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

  /// Gives the terminal back as it was found. Doing it twice changes nothing.
  public mutating func restore() {
    guard isHeld else { return }
    isHeld = false
    writer.send(screen.leave())
    // Where the terminal didn't take it all this says it again, shorter.
    let isSaid = writer.drain(within: 500)
    Rescue.undo(sends: !isSaid)
  }

  /// Gives the terminal back, stops the program as Ctrl-Z does, and takes it again when the program is continued. A
  /// `resize` comes then, and the next ``draw(_:)`` shows everything.
  public mutating func suspend() {
    restore()
    Signals.stopHere()
    // Whoever had it may have left it in other modes than it was found in: those are to be given back.
    var found = termios()
    if tcgetattr(0, &found) == 0 { modes = found }
    enter()
    // What asks to end is kept; that the program was continued is known.
    for signal in SignalPipe.drain() where signal != SIGCONT && signal != SIGWINCH { SignalPipe.post(signal) }
    SignalPipe.post(SIGWINCH)
  }

  /// The description that had to stand in for that of the terminal: given once, to be said to the user; the next time it is nil.
  public mutating func takeStandIn() -> StandIn? {
    defer { standIn = nil }
    return standIn
  }

  /// Shows a frame: sends what differs from the last one, in one piece. While the terminal has not taken the last one
  /// nothing is drawn; ``wait(alsoReadable:timeoutMilliseconds:)`` ends when it has.
  public mutating func draw(_ frame: Frame) {
    guard isHeld, !isGone else { return }
    writer.flush()
    if !writer.isBehind { writer.send(screen.paint(frame)) }
  }

  /// Has the next ``draw(_:)`` send everything, as after another program wrote over the screen.
  public mutating func redraw() { screen.forget() }

  /// Waits for input, a signal, room for what was drawn, one of the descriptors, or the time.
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

  /// Everything that came and can be told now, in its order; empty if there is nothing. Waits for nothing but the rest
  /// behind an ESC: 25 milliseconds, 150 over a network.
  public mutating func inputs() -> [Input] {
    var found = signals()
    if isInputSeen {
      isInputSeen = false
      if let (codes, isAll) = screen.codes() {
        // A signal ends the wait behind an ESC before its time.
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

  /// What signals ask for.
  private mutating func signals() -> [Input] {
    var found: [Input] = []
    var isResized = false
    for signal in SignalPipe.drain() {
      switch signal {
      case SIGWINCH: isResized = true
      case SIGCONT:
        // Stopped from outside by SIGSTOP, perhaps, and others had the terminal meanwhile: it is left and taken anew.
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
      let wish = (["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first ?? "").lowercased()
      guard wish.hasSuffix("utf-8") || wish.hasSuffix("utf8") || wish.contains("utf-8@") else { return false }
      _ = setlocale(LC_CTYPE, "C.UTF-8")
    }
    return String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
  }

  /// Of the terminal on standard output, input or error, the first that has one. Beyond 1000 rows and 2000 columns no
  /// screen can be meant.
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

/// A variable of the environment that says something; nil if it is unset or empty.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}
