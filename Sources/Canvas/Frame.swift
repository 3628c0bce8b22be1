// A whole screen as a value: cells, and where the cursor stands.

/// What a screen shall show. Drawing never leaves it and never cuts a wide cluster in half.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// The style of the page, on which all else stands. A terminal makes its colours the ones that it goes back to.
  public let ground: Style
  /// Row after row; `size.rows * size.columns` of them.
  public private(set) var cells: [Cell]
  /// Where the cursor stands; nil hides it.
  public var cursor: Point?

  /// An empty screen on the ground of a style.
  public init(size: Size, ground: Style = .plain) {
    self.size = size
    self.ground = ground
    cells = Array(repeating: .blank(ground), count: size.rows * size.columns)
  }

  /// The cell at a position; nil outside the frame.
  public subscript(point: Point) -> Cell? {
    guard contains(point) else { return nil }
    return cells[point.row * size.columns + point.column]
  }

  /// Whether a position lies on the screen.
  public func contains(_ point: Point) -> Bool {
    point.row >= 0 && point.row < size.rows && point.column >= 0 && point.column < size.columns
  }

  /// Writes text in one row and says how many columns it took, at most `columns`.
  ///
  /// The text goes through ``visible(_:)`` and is one line: wrap before. What doesn't fit is left out, without a mark:
  /// ``clip(_:columns:)`` before. It may begin left of the screen; what lies there is passed over.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style, columns: Int = .max
  ) -> Int {
    guard point.row >= 0, point.row < size.rows, columns > 0,
      point.column < size.columns, point.column > -1_000_000
    else {
      return 0
    }
    let end = columns >= size.columns - point.column ? size.columns : point.column + columns
    guard end > point.column else { return 0 }
    let look = Look(style, width: 1)
    var text = text
    return text.withUTF8 { bytes in
      var column = point.column
      withRow(point.row) { row in
        if columnsOfSimple(bytes) != nil {
          Frame.placeSimple(bytes, in: row, from: &column, to: end, look: look)
          return
        }
        scanClusters(bytes) { cluster, width, _ in
          guard column + width <= end else { return false }
          Frame.place(cluster, width: width, in: row, column: column, look: look)
          column += width
          return true
        }
      }
      return column - point.column
    }
  }

  /// Puts text in which each scalar stands in a column of its own into a row.
  private static func placeSimple(
    _ bytes: UnsafeBufferPointer<UInt8>, in row: UnsafeMutableBufferPointer<Cell>, from column: inout Int,
    to end: Int, look: Look
  ) {
    var offset = 0
    while offset < bytes.count, column < end {
      let (value, length) = decodeScalar(bytes, at: offset)
      offset += length
      if column >= 0 { set(Cell(cluster: Cluster(simple: value), look: look), in: row, at: column) }
      column += 1
    }
  }

  /// Writes text so that it ends just before column `end`; says in which column it begins.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, endingBefore end: Int, style: Style
  ) -> Int {
    let start = end - width(of: text)
    put(text, at: Point(row: row, column: start), style: style, columns: end - start)
    return start
  }

  @inline(__always)
  private mutating func withRow(_ row: Int, _ body: (UnsafeMutableBufferPointer<Cell>) -> Void) {
    let range = row * size.columns..<(row + 1) * size.columns
    cells.withUnsafeMutableBufferPointer { body(UnsafeMutableBufferPointer(rebasing: $0[range])) }
  }

  /// Puts one cluster into a row; what lies left of it, whole or in part, is passed over.
  @inline(__always)
  private static func place(
    _ cluster: Cluster, width: Int, in row: UnsafeMutableBufferPointer<Cell>, column: Int, look: Look
  ) {
    guard column >= 0 else {
      if column + width > 0 { set(Cell(cluster: .blank, look: look), in: row, at: 0) }
      return
    }
    guard width == 2 else { return set(Cell(cluster: cluster, look: look), in: row, at: column) }
    set(Cell(cluster: cluster, look: look.taking(2)), in: row, at: column)
    set(Cell(cluster: .continuation, look: look.taking(0)), in: row, at: column + 1)
  }

  /// Replaces a cell; the other half of a wide cluster that is cut becomes a blank.
  @inline(__always)
  private static func set(_ cell: Cell, in row: UnsafeMutableBufferPointer<Cell>, at column: Int) {
    let old = row[column].width
    if old != 1 { cut(old, from: cell, in: row, at: column) }
    row[column] = cell
  }

  @inline(never)
  private static func cut(
    _ old: UInt8, from cell: Cell, in row: UnsafeMutableBufferPointer<Cell>, at column: Int
  ) {
    if old == 0, cell.width != 0 {
      row[column - 1] = .blank(row[column - 1].style)
    } else if old == 2, column + 1 < row.count, row[column + 1].width == 0 {
      row[column + 1] = .blank(row[column + 1].style)
    }
  }

  /// Fills a part of the screen with one character, a blank unless told; what lies outside is left out.
  public mutating func fill(
    at point: Point, size area: Size, style: Style, with scalar: Unicode.Scalar = " "
  ) {
    let columns = Frame.part(point.column, area.columns, of: size.columns)
    let rows = Frame.part(point.row, area.rows, of: size.rows)
    let cluster = width(of: String(scalar)) == 1 ? Cluster(scalar) : Cluster("□")
    guard !columns.isEmpty else { return }
    let look = Look(style, width: 1)
    for row in rows {
      withRow(row) { cells in
        for column in columns { Frame.place(cluster, width: 1, in: cells, column: column, look: look) }
      }
    }
  }

  /// What of `length` from `start` on lies between 0 and `end`.
  private static func part(_ start: Int, _ length: Int, of end: Int) -> Range<Int> {
    let first = min(max(0, start), end)
    return first..<max(first, min(end, start + length))
  }

  /// Draws a horizontal rule of `columns` columns.
  public mutating func rule(
    at point: Point, columns: Int, style: Style, with scalar: Unicode.Scalar = "─"
  ) {
    fill(at: point, size: Size(rows: 1, columns: columns), style: style, with: scalar)
  }

  /// Changes how a part of a row looks and leaves its text: the line that is chosen. Of a wide cluster at the edge of the
  /// part both halves change.
  public mutating func restyle(at point: Point, columns: Int, _ change: (Style) -> Style) {
    guard point.row >= 0, point.row < size.rows, columns > 0, point.column < size.columns else { return }
    let start = point.row * size.columns
    let end = columns >= size.columns - point.column ? size.columns : point.column + columns
    for column in max(0, point.column)..<max(0, point.column, end) {
      let index = start + column
      let style = change(cells[index].style)
      cells[index].style = style
      if cells[index].width == 0 { cells[index - 1].style = style }
      if cells[index].width == 2 { cells[index + 1].style = style }
    }
  }

  /// Lays another frame over this one, with its cursor if it has one.
  public mutating func place(_ other: Frame, at point: Point) {
    for row in 0..<other.size.rows where point.row + row >= 0 && point.row + row < size.rows {
      for column in 0..<other.size.columns {
        let cell = other.cells[row * other.size.columns + column]
        let target = point.column + column
        guard !cell.isContinuation, target < size.columns else { continue }
        let fits = target + Int(cell.width) <= size.columns
        withRow(point.row + row) { cells in
          Frame.place(
            fits ? cell.cluster : .blank, width: fits ? Int(cell.width) : 1, in: cells, column: target,
            look: cell.look.taking(1))
        }
      }
    }
    if let inner = other.cursor {
      cursor = Point(row: point.row + inner.row, column: point.column + inner.column)
    }
  }
}
