// A screen of ncurses: claimed, painted, resized, left for a while; and what is typed at it.

import CNcurses
import Canvas
import Glibc

/// The screen that ncurses keeps of a terminal. There is one at a time, used from one thread.
///
/// What has to be sent is handed out as bytes: it writes nothing itself, but where ``CursesOutput`` can't help it.
struct CursesScreen: ~Copyable {
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  /// Read from, and never shown: `wgetch` paints its own window first.
  private let keyboard: UnsafeMutablePointer<WINDOW>
  private let input: UnsafeMutablePointer<FILE>
  private var output: CursesOutput
  private let escapes: Escapes
  private let wantsMouse: Bool
  /// With this ncurses gives colours back when it comes back: it has not changed them, but somebody else may have.
  private let paletteReset: [UInt8]
  private var isResuming = false
  /// What ncurses began with, until that is sent.
  private var opening: [UInt8]
  private let encoder: CellEncoder
  private var pairs: ColourPairs
  /// What ncurses knows to be shown; nil after another program wrote there.
  private var shown: Frame?
  private var cells: [cchar_t] = []
  private var letters: [wchar_t] = []

  /// Reads this many codes at a time: behind them a resize or a signal has its turn.
  private static let mostCodes = 16_384

  /// Sets the modes of a terminal and takes over its screen. Handlers of signals have to be set before: ncurses takes those
  /// that nobody has.
  ///
  /// - Parameters:
  ///   - terminal: Descriptors of the terminal, to read from and to write to.
  ///   - escapeDelay: How long the rest behind an ESC is waited for, in milliseconds.
  ///   - mouse: Whether the wheel scrolls. The terminal's own way to select text is gone then.
  init(
    _ description: Description, _ escapes: Escapes, terminal: (input: Int32, output: Int32), asciiOnly: Bool,
    escapeDelay: Int, mouse: Bool
  ) throws(TerminalFault) {
    var output = try CursesOutput(of: terminal.output)
    let own = dup(terminal.input)
    guard own >= 0, fcntl(own, F_SETFD, FD_CLOEXEC) == 0, let input = fdopen(own, "r") else {
      throw .system(errno)
    }
    // The size is what the system says, whatever LINES and COLUMNS say.
    use_env(false)
    use_tioctl(true)
    guard let screen = newterm(description.name, output.file, input), let window = doendag_stdscr(),
      let keyboard = newpad(1, 1)
    else {
      fclose(input)
      throw .unknown(description.name)
    }
    raw()
    noecho()
    nonl()
    def_prog_mode()
    output.divert()
    set_escdelay(Int32(escapeDelay))
    // Draws are never put off because something was typed.
    typeahead(-1)
    // Has ncurses read the keys and colours of the description, and say how it begins.
    opening = output.take {
      keypad(keyboard, true)
      keypad(keyboard, false)
      if description.depth != .monochrome { start_color() }
    }
    KnownSequences.define(speaksECMA48: description.speaksECMA48)
    // A click of a mouse that another program left on is no key.
    if !mouse { keyok(KEY_MOUSE, false) }
    self.screen = screen
    self.window = window
    self.keyboard = keyboard
    self.input = input
    self.output = output
    self.escapes = escapes
    encoder = .ofLocale(asciiOnly: asciiOnly)
    pairs = ColourPairs(description)
    wantsMouse = mouse
    paletteReset = Array((Description.string("oc") ?? "").utf8)
  }

  deinit {
    delwin(keyboard)
    delscreen(screen)
    fclose(input)
  }

  /// What is to be sent before the first frame, now and after ``leave()``: then the modes are set again, too.
  mutating func enter() -> [UInt8] {
    output.withTerminal { reset_prog_mode() }
    shown = nil
    defer { opening = [] }
    return opening + escapes.begin
      + output.take {
        keypad(keyboard, true)
        guard wantsMouse else { return }
        // ncurses waits for more behind a click that it is to leave out, so it leaves out none.
        mousemask(mmask_t(doendag_all_mouse_events), nil)
        mouseinterval(0)
      }
  }

  /// Leaves the terminal as it was found, but for its modes; gives what is to be sent for that.
  mutating func leave() -> [UInt8] {
    isResuming = !paletteReset.isEmpty
    return escapes.end
      + output.take {
        keypad(keyboard, false)
        endwin()
      } + escapes.clearing
  }

  mutating func resize(to size: Size) {
    // `resizeterm` would do the same and put a key into the input.
    resize_term(Int32(size.rows), Int32(size.columns))
    shown = nil
  }

  /// Has the next ``paint(_:)`` send everything.
  mutating func forget() { shown = nil }

  /// What is to be sent so that the terminal shows the frame.
  mutating func paint(_ frame: Frame) -> [UInt8] {
    if pairs.setPage(frame.ground) || shown?.size != frame.size { shown = nil }
    let isWhole = shown == nil
    if isWhole {
      werase(window)
      clearok(window, true)
    }
    let doubtful = putRows(of: frame)
    shown = frame
    let cursor = frame.cursor.flatMap { frame.contains($0) ? $0 : nil }
    var bytes = update(placingCursor: doubtful.isEmpty ? cursor : nil, shows: cursor != nil)
    for run in doubtful { bytes += paint(run, columns: frame.size.columns, shows: cursor != nil) }
    if !doubtful.isEmpty { bytes += update(placingCursor: cursor, shows: cursor != nil) }
    guard isWhole else { return bytes }
    if isResuming, let range = bytes.firstRange(of: paletteReset) { bytes.removeSubrange(range) }
    isResuming = false
    return escapes.beginPainting + bytes + escapes.endPainting
  }

  /// What was typed, as far as it is there. Something must be: there is no look first, which costs as much as the reading.
  ///
  /// - Returns: Nil if nothing could be read: the other end is closed. `isAll` says that no more is there, also behind an ESC.
  mutating func codes() -> (codes: [InputCode], isAll: Bool)? {
    var codes: [InputCode] = []
    var isAny = false
    // Only behind a control character ncurses may have read ahead.
    var mayHoldMore = false
    nodelay(keyboard, false)
    while true {
      var waiting: Int32 = 0
      if isAny { _ = ioctl(fileno(input), doendag_waiting_bytes, &waiting) }
      if isAny, waiting == 0 {
        guard mayHoldMore else { return (codes, true) }
        nodelay(keyboard, true)
      } else if codes.count >= Self.mostCodes {
        return (codes, false)
      }
      errno = 0
      let code = wgetch(keyboard)
      if code == ERR { return isAny ? (codes, true) : errno == EINTR ? (codes, false) : nil }
      isAny = true
      if code < 0x20 { mayHoldMore = true }
      append(code, to: &codes)
    }
  }

  private func append(_ code: Int32, to codes: inout [InputCode]) {
    if let byte = UInt8(exactly: code) { return codes.append(.byte(byte)) }
    if code == KEY_MOUSE {
      var event = MEVENT()
      guard getmouse(&event) == OK else { return }
      let state = UInt32(truncatingIfNeeded: event.bstate)
      if state & doendag_wheel_up != 0 { codes.append(.key(.scrollUp, bytes: [])) }
      if state & doendag_wheel_down != 0 { codes.append(.key(.scrollDown, bytes: [])) }
      return
    }
    if let known = KnownSequences.code(code) { return codes.append(known) }
    var bytes: [UInt8] = []
    if let sent = keybound(code, 0) {
      bytes = String(cString: sent).utf8.map { $0 }
      free(sent)
    }
    if let key = key(ofCode: code) {
      codes.append(.key(key, bytes: bytes))
    } else {
      codes += bytes.map(InputCode.byte)
    }
  }
}

// Painting.
extension CursesScreen {
  /// Gives ncurses the rows that changed, but for those with doubtful cells, which come back.
  private mutating func putRows(of frame: Frame) -> [CellRun] {
    var doubtful: [CellRun] = []
    for row in 0..<frame.size.rows {
      let cells = frame.row(row)
      var columns = 0..<cells.count
      if let shown {
        guard let differing = frame.difference(from: shown, row: row) else { continue }
        columns = differing
      }
      var start = cells.startIndex + columns.lowerBound
      // The left half of a wide cluster has changed with the right one.
      if cells[start].isContinuation { start -= 1 }
      let part = cells[start..<cells.startIndex + columns.upperBound]
      let run = CellRun(row: row, column: start - cells.startIndex, cells: encoder.encode(part))
      if run.cells.contains(where: \.isDoubtful) { doubtful.append(run) } else { put(run) }
    }
    return doubtful
  }

  private mutating func put(_ run: CellRun) {
    cells.removeAll(keepingCapacity: true)
    var last: CursesLook?
    for cell in run.cells {
      var look = pairs.look(of: cell.style)
      // A blank looks like what stands before it, where nobody can tell: each other look costs some forty bytes.
      if cell.isBlank, let last, let ground = look.ground, ground == last.ground { look = last }
      cells.append(cursesCell(cell, look))
      last = look
    }
    mvwadd_wchnstr(window, Int32(run.row), Int32(run.column), cells, Int32(cells.count))
  }

  private mutating func cursesCell(_ cell: EncodedCell, _ look: CursesLook) -> cchar_t {
    letters.removeAll(keepingCapacity: true)
    if cell.cluster.isSimple, let scalar = cell.cluster.scalar {
      letters.append(wchar_t(bitPattern: scalar.value))
    } else {
      letters += cell.cluster.scalars.map { wchar_t(bitPattern: $0.value) }
    }
    letters.append(0)
    var pair = look.pair
    var made = cchar_t()
    setcchar(&made, letters, look.attributes, 0, &pair)
    return made
  }

  /// - Parameters:
  ///   - cursor: Where it comes to stand; nil leaves it wherever painting ended.
  ///   - shows: Whether it is seen.
  private mutating func update(placingCursor cursor: Point?, shows: Bool) -> [UInt8] {
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    leaveok(window, cursor == nil)
    return output.take {
      curs_set(shows ? 1 : 0)
      wnoutrefresh(window)
      doupdate()
    }
  }

  /// Paints a row with doubtful cells part by part, and behind each such cell places the cursor where it should be by now.
  /// So no error of width adds up, and what follows stands where it should.
  private mutating func paint(_ run: CellRun, columns: Int, shows: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in run.parts {
      put(part)
      bytes += update(placingCursor: nil, shows: shows)
      // At the edge ncurses knows by itself that nobody knows.
      if part.cells.last?.isDoubtful == true, part.end < columns {
        bytes += (Description.string("cup", Int32(part.row), Int32(part.end)) ?? "").utf8
      }
    }
    return bytes
  }
}
