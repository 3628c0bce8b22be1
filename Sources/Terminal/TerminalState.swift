// Claiming and leaving, reading and writing: the system's side of the terminal.

import CNcurses
import Canvas
import Glibc

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
  static func currentSize() -> Size {
    var found = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &found) == 0, found.ws_row > 0, found.ws_col > 0 else {
      return Size(rows: 24, columns: 80)
    }
    // Beyond this no screen can be meant.
    return Size(rows: min(Int(found.ws_row), 1000), columns: min(Int(found.ws_col), 2000))
  }

  /// Takes the terminal: raw modes, alternate screen, marked pastes.
  mutating func enter() {
    let end = "\u{1B}[?2004l\u{1B}[0m" + capabilities.showCursor
    let leave = capabilities.leave.isEmpty ? "\u{1B}[H\u{1B}[2J" : capabilities.leave
    Rescue.arm(modes: modes, bytes: Array((end + leave).utf8))
    var raw = modes
    cfmakeraw(&raw)
    while tcsetattr(0, TCSANOW, &raw) != 0, errno == EINTR {}
    isHeld = true
    isInputSeen = false
    painter.forget()
    send(Array((capabilities.enter + "\u{1B}[?2004h").utf8))
  }

  /// Leaves the terminal to others for a while.
  mutating func leave() {
    Rescue.undo()
    isHeld = false
  }

  /// Takes it again. The size may be another by now: that is told, and the next draw shows everything.
  mutating func enterAgain() {
    // Whoever had it may have left it in other modes than it was found in: those are to be given back.
    var found = termios()
    if tcgetattr(0, &found) == 0 { modes = found }
    enter()
    // What asks to end is kept; that the program was continued is known.
    for signal in Signals.drain() where signal != SIGCONT && signal != SIGWINCH { Signals.post(signal) }
    Signals.post(SIGWINCH)
  }

  /// What signals ask for.
  mutating func signals() -> [Input] {
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
      painter.forget()
      found.insert(.resize(size), at: 0)
    }
    return found
  }

  /// Reads what is there now; says whether there was anything.
  mutating func readAll() -> Bool {
    var isAny = false
    while !isGone, isInputSeen || isReadable(within: 0) {
      isInputSeen = false
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else {
        isGone = true
        return isAny
      }
      isAny = true
      lastRead = Terminal.now()
      decoder.feed(buffer[..<count])
      // More may have come meanwhile: that is for the next time.
      if count < buffer.count { break }
    }
    return isAny
  }

  /// Whether there is something to read from the terminal, or it is gone.
  func isReadable(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, milliseconds) > 0
  }

  /// Milliseconds on a clock that never jumps.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// Sends bytes, however slow the terminal takes them; gives up if it is gone, or stuck while the program shall end.
  mutating func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(1, $0.baseAddress.map { $0 + sent }, bytes.count - sent) }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        var watched = pollfd(fd: 1, events: Int16(POLLOUT), revents: 0)
        _ = poll(&watched, 1, 1000)
      } else if errno != EINTR || Signals.isEndAsked {
        // Its screen is lost; what was typed may still be read.
        painter.forget()
        return
      }
    }
  }
}
