// The terminal, from claiming it to giving it back: the only place where the program touches one.

import CNcurses
import Canvas
import Glibc

/// Why waiting ended.
public enum Wake: Hashable, Sendable {
  /// There may be something in ``Terminal/inputs()``.
  case input
  /// This descriptor can be read, or its other end is closed.
  case readable(Int32)
  /// The time is over.
  case timeout
}

/// A claimed terminal: raw, on its alternate screen. There is one at a time, used from one thread.
///
/// It is given back by ``restore()``, when the value ends its life, at `exit`, and by every signal that kills but
/// SIGKILL. What asks the program to end, like SIGTERM, comes as an ``Input``, so that it can keep its drafts.
public struct Terminal: ~Copyable {
  /// As of the last ``inputs()``.
  public internal(set) var size: Size
  /// Whether the locale shows nothing but ASCII. What is drawn is brought down to that; big digits have a form of their own.
  public let asciiOnly: Bool
  public let colourDepth: ColourDepth

  let capabilities: Capabilities
  /// The modes that were found.
  var modes: termios
  var isHeld = false
  var isGone = false
  var painter: Painter
  var decoder = InputDecoder()
  var buffer = [UInt8](repeating: 0, count: 4096)
  /// When bytes came last, in milliseconds of ``now()``.
  var lastRead = 0
  /// ``wait(alsoReadable:timeoutMilliseconds:)`` saw that there is something to read.
  var isInputSeen = false

  /// How long a lone escape is waited on for the rest of a sequence.
  private static let escapeMilliseconds: Int32 = 25
  /// How long a terminal must be silent before a paste has ended.
  private static let pasteMilliseconds: Int32 = 50
  /// After which silence a paste without an end marker is over.
  private static let brokenPasteMilliseconds = 1000

  /// Whether there is a terminal that can be claimed; nothing is sent to it.
  public static func check() throws(TerminalFault) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    _ = try Capabilities.ofThisTerminal(asciiOnly: !setLocale())
  }

  /// Claims the terminal on standard input and standard output.
  ///
  /// - Throws: ``TerminalFault`` if that is no terminal, or one that can't do it; nothing was sent to it then.
  public static func claim() throws(TerminalFault) -> Terminal {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    let asciiOnly = !setLocale()
    let capabilities = try Capabilities.ofThisTerminal(asciiOnly: asciiOnly)
    var modes = termios()
    guard tcgetattr(0, &modes) == 0 else { throw .system(errno) }
    try Signals.install()
    var terminal = Terminal(capabilities, modes)
    terminal.enter()
    return terminal
  }

  private init(_ capabilities: Capabilities, _ modes: termios) {
    self.capabilities = capabilities
    self.modes = modes
    asciiOnly = capabilities.asciiOnly
    colourDepth = capabilities.depth
    painter = Painter(capabilities)
    size = Terminal.currentSize()
  }

  deinit { Rescue.undo() }

  /// Gives the terminal back as it was found. Doing it twice changes nothing.
  public mutating func restore() {
    Rescue.undo()
    isHeld = false
  }

  /// Shows a frame: sends what differs from the last one, in one piece.
  public mutating func draw(_ frame: Frame) {
    guard isHeld, !isGone else { return }
    send(painter.bytes(toShow: frame))
  }

  /// Has the next ``draw(_:)`` send everything, as after another program wrote over the screen.
  public mutating func redraw() { painter.forget() }

  /// Waits for input, a signal, one of the descriptors, or the time. Interruptions don't end it early.
  public mutating func wait(alsoReadable descriptors: [Int32] = [], timeoutMilliseconds: Int?) -> [Wake] {
    let isPasting = decoder.patience == .paste
    let timeout =
      isPasting
      ? min(timeoutMilliseconds ?? .max, Terminal.brokenPasteMilliseconds) : timeoutMilliseconds
    let watched = [isGone ? -1 : 0, Signals.descriptor] + descriptors
    var polls = watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let limit = timeout.map { Int32(clamping: max(0, $0)) } ?? -1
    let count = poll(&polls, nfds_t(polls.count), limit)
    isInputSeen = count > 0 && polls[0].revents != 0
    // A handler has written to the pipe when poll is interrupted: say so, the pipe is read next.
    if count < 0 { return [.input] }
    if count == 0 { return isPasting ? [.input, .timeout] : [.timeout] }
    var wakes: [Wake] = polls[0].revents != 0 || polls[1].revents != 0 ? [.input] : []
    for entry in polls.dropFirst(2) where entry.revents != 0 { wakes.append(.readable(entry.fd)) }
    return wakes
  }

  /// Everything that came and can be told now, in its order; empty if there is nothing. Waits at most some tens of
  /// milliseconds, and only to tell Esc from a sequence or the end of a paste from its middle.
  public mutating func inputs() -> [Input] {
    var found = signals()
    _ = readAll()
    let isBroken =
      decoder.patience == .paste
      && (isGone || Terminal.now() - lastRead >= Terminal.brokenPasteMilliseconds)
    found += decoder.take(isQuiet: isBroken)
    while true {
      let patience = decoder.patience
      guard patience == .escape || patience == .pasteEnd else { break }
      let limit = patience == .escape ? Terminal.escapeMilliseconds : Terminal.pasteMilliseconds
      let isQuiet = !(isReadable(within: limit) && readAll())
      found += decoder.take(isQuiet: isQuiet)
      if isQuiet { break }
    }
    if isGone, !found.contains(.end(.hangUp)) { found.append(.end(.hangUp)) }
    return found
  }

  /// Gives the terminal back, stops the program as Ctrl-Z does, and takes it again when the program is continued. A
  /// `resize` comes then, and the next ``draw(_:)`` shows everything.
  public mutating func suspend() {
    leave()
    Signals.stopHere()
    enterAgain()
  }

  /// Lends the terminal to another program, a pager or an editor, until that ends.
  ///
  /// - Parameter arguments: Its name, searched for in PATH, and what it is given.
  /// - Returns: Its exit status; 128 and the signal if one ended it; nil if it couldn't be started.
  public mutating func run(_ arguments: [String]) -> Int32? {
    leave()
    Signals.step(aside: true)
    defer {
      Signals.step(aside: false)
      enterAgain()
    }
    return Terminal.spawn(arguments)
  }
}
