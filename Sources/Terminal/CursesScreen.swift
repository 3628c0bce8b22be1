// A screen of ncurses: claimed, painted, resized, left for a while; and what is typed at it.

import CNcurses
import Canvas
import Glibc

/// The screen that ncurses keeps of a terminal. There is one at a time, used from one thread.
///
/// It writes nothing to the terminal itself: what has to be sent is handed out as bytes.
struct CursesScreen: ~Copyable {
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  /// Read from, and never shown: `wgetch` paints its own window first.
  private let keyboard: UnsafeMutablePointer<WINDOW>
  private let output: CursesOutput
  private let input: UnsafeMutablePointer<FILE>
  private let escapes: Escapes
  private let encoder: CellEncoder
  private var pairs: ColourPairs
  /// What ncurses knows to be shown; nil after another program wrote there.
  private var shown: Frame?
  private var cells: [cchar_t] = []

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
    _ description: Description, terminal: (input: Int32, output: Int32), asciiOnly: Bool, escapeDelay: Int,
    mouse: Bool
  ) throws(TerminalFault) {
    guard let input = fdopen(dup(terminal.input), "r") else { throw .system(errno) }
    let output = try CursesOutput(of: terminal.output)
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
    keypad(keyboard, true)
    nodelay(keyboard, true)
    KnownSequences.define(speaksECMA48: description.speaksECMA48)
    if mouse {
      // ncurses waits for more behind a click that it is to leave out, so it leaves out none.
      mousemask(mmask_t(doendag_all_mouse_events), nil)
      mouseinterval(0)
    } else {
      keyok(KEY_MOUSE, false)
    }
    self.screen = screen
    self.window = window
    self.keyboard = keyboard
    self.output = output
    self.input = input
    escapes = Escapes(description)
    encoder = .ofLocale(asciiOnly: asciiOnly)
    pairs = ColourPairs(description)
  }

  deinit {
    delwin(keyboard)
    delscreen(screen)
    fclose(input)
  }

  /// What is to be sent before the first frame.
  func begin() -> [UInt8] { escapes.begin }

  /// Leaves the terminal as it was found, but for its modes; gives what is to be sent for that.
  mutating func leave() -> [UInt8] {
    keypad(keyboard, false)
    endwin()
    return escapes.end + output.take() + escapes.clearing
  }

  /// Sets the modes again and begins anew, after ``leave()``.
  mutating func enterAgain() -> [UInt8] {
    output.withTerminal { reset_prog_mode() }
    keypad(keyboard, true)
    shown = nil
    return escapes.begin + output.take()
  }

  mutating func resize(to size: Size) {
    resizeterm(Int32(size.rows), Int32(size.columns))
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
    curs_set(cursor == nil ? 0 : 1)
    update(placingCursor: doubtful.isEmpty ? cursor : nil)
    var bytes = output.take()
    for run in doubtful { bytes += paint(run, of: frame) }
    if !doubtful.isEmpty {
      update(placingCursor: cursor)
      bytes += output.take()
    }
    return isWhole ? escapes.beginPainting + bytes + escapes.endPainting : bytes
  }

  /// What was typed, as far as it is there; and whether it is all that there is.
  mutating func codes() -> (codes: [InputCode], isAll: Bool) {
    var codes: [InputCode] = []
    while codes.count < Self.mostCodes {
      let code = wgetch(keyboard)
      if code == ERR { return (codes, true) }
      append(code, to: &codes)
    }
    return (codes, false)
  }

  private func append(_ code: Int32, to codes: inout [InputCode]) {
    if let byte = UInt8(exactly: code) { return codes.append(.byte(byte)) }
    if code == KEY_RESIZE { return }
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
  /// Cells that belong together in one row.
  private struct Run {
    let row: Int
    var column: Int
    var cells: [EncodedCell] = []

    /// Each doubtful cell in a part of its own, with blanks in its place in the part before.
    var parts: [Run] {
      var parts: [Run] = []
      var part = self
      part.cells = []
      for cell in cells {
        guard cell.isDoubtful else {
          part.cells.append(cell)
          continue
        }
        let column = part.column + part.cells.reduce(0) { $0 + $1.columns }
        part.cells += Array(repeating: .blank(cell.style), count: cell.columns)
        parts += [part, Run(row: row, column: column, cells: [cell])]
        part = Run(row: row, column: column + cell.columns)
      }
      return part.cells.isEmpty ? parts : parts + [part]
    }
  }

  /// Gives ncurses the rows that changed, but for those with doubtful cells, which come back.
  private mutating func putRows(of frame: Frame) -> [Run] {
    var doubtful: [Run] = []
    for row in 0..<frame.size.rows {
      let cells = frame.row(row)
      var columns = 0..<cells.count
      if let shown {
        guard let differing = frame.difference(from: shown, row: row) else { continue }
        columns = differing
      }
      // The left half of a wide cluster has changed with the right one.
      if cells[cells.startIndex + columns.lowerBound].isContinuation {
        columns = columns.lowerBound - 1..<columns.upperBound
      }
      let part = cells[cells.startIndex + columns.lowerBound..<cells.startIndex + columns.upperBound]
      let run = Run(row: row, column: columns.lowerBound, cells: encoder.encode(part))
      if run.cells.contains(where: \.isDoubtful) { doubtful.append(run) } else { put(run) }
    }
    return doubtful
  }

  private mutating func put(_ run: Run) {
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

  private func cursesCell(_ cell: EncodedCell, _ look: CursesLook) -> cchar_t {
    var pair = look.pair
    var made = cchar_t()
    let text = cell.cluster.scalars.map { wchar_t(bitPattern: $0.value) } + [0]
    setcchar(&made, text, look.attributes, 0, &pair)
    return made
  }

  /// - Parameter cursor: Nil leaves it wherever painting ended.
  private func update(placingCursor cursor: Point?) {
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    leaveok(window, cursor == nil)
    wnoutrefresh(window)
    output.writing { doupdate() }
  }

  /// Paints a row with doubtful cells part by part: each such cell over blanks and by itself, and then the cursor is placed
  /// where it should be by now. So no error of width adds up, and what follows stands where it should.
  private mutating func paint(_ run: Run, of frame: Frame) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in run.parts {
      put(part)
      update(placingCursor: nil)
      bytes += output.take()
      guard let cell = part.cells.last, cell.isDoubtful else { continue }
      let column = part.column + cell.columns
      // At the edge ncurses knows by itself that nobody knows.
      guard column < frame.size.columns else { continue }
      bytes += (Description.string("cup", Int32(run.row), Int32(column)) ?? "").utf8
    }
    return bytes
  }
}
