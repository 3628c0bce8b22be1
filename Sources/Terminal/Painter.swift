// What must be sent so that a terminal that shows one frame shows the next.

import CNcurses
import Canvas

/// Remembers what the terminal shows and sends what differs.
///
/// The bytes are written here and not by a curses window, which ends each update by resetting colours and so sends some
/// thirty bytes for a typed letter on a coloured ground; here it is the letter. Clusters whose width a terminal may see
/// otherwise are placed between explicit positions, so that no error can add up.
struct Painter {
  private var pen: Pen
  private var current: Frame?

  init(_ capabilities: Capabilities) { pen = Pen(capabilities) }

  /// The terminal shows something else, nobody knows what.
  mutating func forget() {
    current = nil
    pen.forget()
  }

  /// The bytes that turn what is shown into this frame; none if nothing differs.
  mutating func bytes(toShow frame: Frame) -> [UInt8] {
    if current?.size != frame.size { startOver(frame) }
    if let old = current {
      for row in 0..<frame.size.rows { paint(row, of: frame, over: old) }
    }
    current = frame
    if let cursor = frame.cursor, frame.contains(cursor) {
      reach(cursor.column, row: cursor.row, in: frame.row(cursor.row))
      // The next letter will most likely be typed here: it shall cost itself and nothing more.
      if let cell = frame[cursor] { pen.use(cell.style) }
      pen.show(true)
    } else {
      pen.show(false)
    }
    return pen.take()
  }

  private mutating func startOver(_ frame: Frame) {
    pen.forget()
    let ground = frame.cells.first?.style ?? .plain
    let isBare = pen.shown(ground).attributes.isDisjoint(with: [.reverse, .underline])
    let base = pen.capabilities.erasesWithGround && isBare ? ground : .plain
    pen.use(base)
    pen.write("\u{1B}[H\u{1B}[2J")
    pen.move(to: Point(row: 0, column: 0))
    current = Frame(size: frame.size, ground: base)
  }

  private mutating func paint(_ row: Int, of frame: Frame, over old: Frame) {
    guard let differing = frame.difference(from: old, row: row) else { return }
    let new = frame.row(row)
    let was = old.row(row)
    let columns = frame.size.columns
    let start = new.startIndex
    let tail = tailStart(new)
    var column = differing.lowerBound
    while column < differing.upperBound {
      guard new[start + column] != was[start + column] else {
        column += 1
        continue
      }
      reach(column, row: row, in: new)
      if column >= tail, columns - column > 4 {
        pen.use(new[start + column].style)
        pen.write("\u{1B}[K")
        return
      }
      send(new[start + column], at: Point(row: row, column: column), in: frame.size)
      column += max(1, Int(new[start + column].width))
    }
  }

  /// From which column on the row is blank in one bare style that erasing leaves; its width if there is none.
  private mutating func tailStart(_ row: ArraySlice<Cell>) -> Int {
    guard let last = row.last, last.isBlank else { return row.count }
    let shown = pen.shown(last.style)
    guard shown.attributes.isDisjoint(with: [.reverse, .underline]) else { return row.count }
    guard pen.capabilities.erasesWithGround || shown.background == .terminal else { return row.count }
    let end = row.lastIndex { $0 != last } ?? row.startIndex - 1
    return end + 1 - row.startIndex
  }

  /// Goes to a column; over a short gap in the same style by sending again what stands there.
  private mutating func reach(_ column: Int, row: Int, in cells: ArraySlice<Cell>) {
    if let place = pen.place, place.row == row, (1...3).contains(column - place.column) {
      let gap = cells[(cells.startIndex + place.column)..<(cells.startIndex + column)]
      let style = cells[cells.startIndex + column].style
      if gap.allSatisfy({ $0.style == style && Self.ascii($0) != nil }) {
        pen.use(style)
        for cell in gap { pen.put(Self.ascii(cell) ?? 0x20, columns: cells.count) }
        return
      }
    }
    pen.move(to: Point(row: row, column: column))
  }

  private static func ascii(_ cell: Cell) -> UInt8? {
    guard cell.cluster.isSimple, let scalar = cell.cluster.scalar, scalar.isASCII else { return nil }
    return UInt8(scalar.value)
  }

  /// Sends one cluster; the cursor stands at its place, and behind it afterwards if that can be known.
  private mutating func send(_ cell: Cell, at point: Point, in size: Size) {
    let width = Int(cell.width)
    let isLast = point.row == size.rows - 1 && point.column + width >= size.columns
    if isLast && !pen.capabilities.holdsLastColumn { return }
    pen.use(cell.style)
    if let byte = Self.ascii(cell) { return pen.put(byte, columns: size.columns) }
    guard let base = cell.cluster.scalar else { return pen.put(0x20, columns: size.columns) }
    if pen.capabilities.asciiOnly {
      pen.put(asciiLookAlike(of: base), columns: size.columns)
      if width == 2 { pen.put(0x20, columns: size.columns) }
      return
    }
    let known = Int(doendag_width(base.value))
    if known == width, cell.cluster.isSimple, !isEmojiLike(base) {
      return pen.put([base], taking: width, columns: size.columns)
    }
    if width == 2 {
      pen.put(0x20, columns: size.columns)
      pen.put(0x20, columns: size.columns)
      pen.move(to: point)
    }
    pen.put(known < 1 ? ["□"] : cell.cluster.scalars, taking: width, columns: size.columns)
    pen.doubtPlace()
  }

  /// Pictures, of which terminals have their own ideas.
  private func isEmojiLike(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x1F000 }
}
