// A screen of ncurses: sets it up, paints it, resizes it, leaves it, and reads what is typed.

import CNcurses
import Canvas
import Glibc

/// The screen that ncurses keeps of a terminal. There is one at a time, used from one thread.
///
/// It returns the bytes to be sent instead of writing them, except where ``CursesOutput`` has to let ncurses write to
/// the terminal itself.
struct CursesScreen: ~Copyable {
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  /// A pad that is only read from. `wgetch` refreshes its window first, and a pad has nothing to refresh.
  private let keyboard: UnsafeMutablePointer<WINDOW>
  private let input: UnsafeMutablePointer<FILE>
  private var output: CursesOutput
  private let escapes: Escapes
  private let wantsMouse: Bool
  /// The sequence that resets the palette. ncurses sends it when it resumes; it is taken out again, because this
  /// program has not changed the palette, but the user may have.
  private let paletteReset: [UInt8]
  private var isResuming = false
  /// What ncurses sent to initialise the terminal, kept for the first ``enter()``.
  private var opening: [UInt8]
  private let encoder: CellEncoder
  private var pairs: ColourPairs
  /// The frame that ncurses takes to be on the screen; nil if everything has to be painted again.
  private var shown: Frame?
  private var cells: [cchar_t] = []
  private var letters: [wchar_t] = []

  /// The most codes read in one go, so that a resize or a signal doesn't wait behind a long paste.
  private static let mostCodes = 16_384

  /// Sets the modes of a terminal and takes over its screen. Signal handlers have to be installed before this,
  /// because ncurses installs its own for signals that have none.
  ///
  /// - Parameters:
  ///   - terminal: The descriptors of the terminal, for reading and for writing.
  ///   - escapeDelay: How long to wait for the rest of a sequence after ESC, in milliseconds.
  ///   - mouse: Whether the wheel scrolls. The terminal then sends clicks too, instead of selecting text with them.
  /// - Throws: `unknown` if ncurses doesn't know the terminal, or `system`.
  init(
    _ description: Description, _ escapes: Escapes, terminal: (input: Int32, output: Int32), asciiOnly: Bool,
    escapeDelay: Int, mouse: Bool
  ) throws(TerminalFault) {
    var output = try CursesOutput(of: terminal.output)
    let own = dup(terminal.input)
    guard own >= 0, fcntl(own, F_SETFD, FD_CLOEXEC) == 0, let input = fdopen(own, "r") else {
      throw .system(errno)
    }
    // Ask the kernel for the size, and ignore LINES and COLUMNS.
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
    // Don't postpone updates while there is input.
    typeahead(-1)
    // Makes ncurses load the keys and colours of the description, and captures what it sends at first.
    opening = output.take {
      keypad(keyboard, true)
      keypad(keyboard, false)
      if description.depth != .monochrome { start_color() }
    }
    KnownSequences.define(speaksECMA48: description.speaksECMA48)
    // If another program left the mouse on, its clicks must not be read as keys.
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

  /// Sets the modes of the terminal again.
  ///
  /// - Returns: What to send before the first frame, at the start and after ``leave()``.
  mutating func enter() -> [UInt8] {
    output.withTerminal { reset_prog_mode() }
    shown = nil
    defer { opening = [] }
    return opening + escapes.begin
      + output.take {
        keypad(keyboard, true)
        guard wantsMouse else { return }
        // Ask for all events: after one that isn't asked for, ncurses waits for the next instead of returning.
        mousemask(mmask_t(doendag_all_mouse_events), nil)
        mouseinterval(0)
      }
  }

  /// Leaves the screen.
  ///
  /// - Returns: What to send to leave the terminal as it was found, apart from its modes.
  mutating func leave() -> [UInt8] {
    isResuming = !paletteReset.isEmpty
    return escapes.end
      + output.take {
        keypad(keyboard, false)
        endwin()
      } + escapes.clearing
  }

  mutating func resize(to size: Size) {
    // `resizeterm` would also put KEY_RESIZE into the input.
    resize_term(Int32(size.rows), Int32(size.columns))
    shown = nil
  }

  /// Makes the next ``paint(_:)`` send everything.
  mutating func forget() { shown = nil }

  /// - Returns: What to send so that the terminal shows the frame.
  mutating func paint(_ frame: Frame) -> [UInt8] {
    if pairs.setPage(frame.ground) || shown?.size != frame.size { shown = nil }
    let isWhole = shown == nil
    if isWhole {
      werase(window)
      clearok(window, true)
    }
    let ambiguous = putRows(of: frame)
    shown = frame
    let cursor = frame.cursor.flatMap { frame.contains($0) ? $0 : nil }
    var bytes = update(placingCursor: ambiguous.isEmpty ? cursor : nil, shows: cursor != nil)
    for run in ambiguous { bytes += paint(run, columns: frame.size.columns, shows: cursor != nil) }
    if !ambiguous.isEmpty { bytes += update(placingCursor: cursor, shows: cursor != nil) }
    guard isWhole else { return bytes }
    if isResuming, let range = bytes.firstRange(of: paletteReset) { bytes.removeSubrange(range) }
    isResuming = false
    return escapes.beginPainting + bytes + escapes.endPainting
  }

  /// Reads what was typed. To be called only when the input is readable: it doesn't check first, as that would cost
  /// as much as reading.
  ///
  /// - Returns: Nil if nothing could be read because the other end is closed. `isAll` says that nothing is left to
  ///   read, and that ncurses has waited for the rest after an ESC.
  mutating func codes() -> (codes: [InputCode], isAll: Bool)? {
    var codes: [InputCode] = []
    var isAny = false
    // ncurses may hold bytes that it has read ahead, but only after a control character.
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
  /// Hands the changed rows to ncurses, except those with cells of ambiguous width.
  ///
  /// - Returns: The rows with such cells, which have to be painted part by part.
  private mutating func putRows(of frame: Frame) -> [CellRun] {
    var ambiguous: [CellRun] = []
    for row in 0..<frame.size.rows {
      let cells = frame.row(row)
      var columns = 0..<cells.count
      if let shown {
        guard let differing = frame.difference(from: shown, row: row) else { continue }
        columns = differing
      }
      var start = cells.startIndex + columns.lowerBound
      // If the right half of a wide cluster changed, so did its left half.
      if cells[start].isContinuation { start -= 1 }
      let part = cells[start..<cells.startIndex + columns.upperBound]
      let run = CellRun(row: row, column: start - cells.startIndex, cells: encoder.encode(part))
      if run.cells.contains(where: \.isAmbiguous) { ambiguous.append(run) } else { put(run) }
    }
    return ambiguous
  }

  private mutating func put(_ run: CellRun) {
    cells.removeAll(keepingCapacity: true)
    var last: CursesLook?
    for cell in run.cells {
      var look = pairs.look(of: cell.style)
      // A blank takes the look of the cell before it if that makes no visible difference: a change of look costs some
      // forty bytes.
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
  ///   - cursor: Where to place the cursor; nil leaves it wherever painting ends.
  ///   - shows: Whether the cursor is visible.
  private mutating func update(placingCursor cursor: Point?, shows: Bool) -> [UInt8] {
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    leaveok(window, cursor == nil)
    return output.take {
      curs_set(shows ? 1 : 0)
      wnoutrefresh(window)
      doupdate()
    }
  }

  /// Paints a row with cells of ambiguous width part by part. After each such cell the cursor is placed explicitly,
  /// so that a terminal with another idea of the width doesn't shift what follows.
  private mutating func paint(_ run: CellRun, columns: Int, shows: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in run.parts {
      put(part)
      bytes += update(placingCursor: nil, shows: shows)
      // After the last column ncurses doesn't rely on the position of the cursor anyway.
      if part.cells.last?.isAmbiguous == true, part.end < columns {
        bytes += (Description.string("cup", Int32(part.row), Int32(part.end)) ?? "").utf8
      }
    }
    return bytes
  }
}
