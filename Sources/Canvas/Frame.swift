// A whole screen as a value: cells, and where the cursor stands.

/// What a screen shall show. Drawing never leaves it and never cuts a wide cluster in half.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Row after row; `size.rows * size.columns` of them.
  public private(set) var cells: [Cell]
  /// Where the cursor stands; nil hides it.
  public var cursor: Point?

  /// An empty screen on the ground of a style.
  public init(size: Size, ground: Style = .plain) {
    self.size = size
    cells = Array(repeating: .blank(ground), count: size.rows * size.columns)
  }

  /// The cell at a place; nil outside.
  public subscript(point: Point) -> Cell? {
    guard contains(point) else { return nil }
    return cells[point.row * size.columns + point.column]
  }

  /// Whether a place lies on the screen.
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
    guard point.row >= 0, point.row < size.rows, point.column < size.columns, columns > 0 else {
      return 0
    }
    let end = columns >= size.columns - point.column ? size.columns : point.column + columns
    guard end > point.column else { return 0 }
    var text = text
    let taken = putASCII(&text, at: point, style: style, end: end)
    guard let rest = taken.rest else { return taken.column - point.column }
    var reader = ClusterReader(visible(rest))
    var column = taken.column
    while column < end, let piece = reader.next() {
      guard column + piece.width <= end else { break }
      place(piece.cluster, width: piece.width, row: point.row, column: column, style: style)
      column += piece.width
    }
    return column - point.column
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

  /// Writes as long as the text is printable ASCII; `rest` is what begins with anything else, if there is room for it.
  private mutating func putASCII(
    _ text: inout String, at point: Point, style: Style, end: Int
  ) -> (column: Int, rest: String?) {
    var column = point.column
    let row = point.row
    let restOffset: Int? = text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count, column < end {
        let byte = bytes[offset]
        // A letter whose mark follows belongs to a cluster.
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0x20
        guard byte >= 0x20, byte < 0x7F, next < 0x80 else { return offset }
        if column >= 0 {
          place(Cluster(printable: byte), width: 1, row: row, column: column, style: style)
        }
        column += 1
        offset += 1
      }
      return nil
    }
    guard let restOffset else { return (column, nil) }
    let start = text.utf8.index(text.startIndex, offsetBy: restOffset)
    return (column, String(text[start...]))
  }

  /// Puts one cluster on the screen; what lies left of it, whole or in part, is passed over.
  private mutating func place(
    _ cluster: Cluster, width: Int, row: Int, column: Int, style: Style
  ) {
    let start = row * size.columns
    guard column >= 0 else {
      if column + width > 0 { set(.blank(style), at: start) }
      return
    }
    set(Cell(cluster: cluster, style: style, width: UInt8(width)), at: start + column)
    if width == 2 {
      set(Cell(cluster: .continuation, style: style, width: 0), at: start + column + 1)
    }
  }

  /// Replaces a cell; the other half of a wide cluster that is cut becomes a blank.
  private mutating func set(_ cell: Cell, at index: Int) {
    let old = cells[index].width
    if old != 1 {
      if old == 0, cell.width != 0 {
        cells[index - 1] = .blank(cells[index - 1].style)
      } else if old == 2, cells.index(after: index) < cells.endIndex, cells[index + 1].width == 0 {
        cells[index + 1] = .blank(cells[index + 1].style)
      }
    }
    cells[index] = cell
  }

  /// Fills a part of the screen with one character, a blank unless told; what lies outside is left out.
  public mutating func fill(
    at point: Point, size area: Size, style: Style, with scalar: Unicode.Scalar = " "
  ) {
    let columns = max(0, point.column)..<max(0, min(size.columns, point.column + area.columns))
    let rows = max(0, point.row)..<max(0, min(size.rows, point.row + area.rows))
    let cluster = width(of: String(scalar)) == 1 ? Cluster(scalar) : Cluster("□")
    guard !columns.isEmpty else { return }
    for row in rows {
      for column in columns {
        place(cluster, width: 1, row: row, column: column, style: style)
      }
    }
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
        let end = point.column + column + Int(cell.width)
        guard !cell.isContinuation else { continue }
        let fits = end <= size.columns && point.column + column < size.columns
        place(
          fits ? cell.cluster : .blank, width: fits ? Int(cell.width) : 1, row: point.row + row,
          column: min(point.column + column, size.columns), style: cell.style)
      }
    }
    if let inner = other.cursor {
      cursor = Point(row: point.row + inner.row, column: point.column + inner.column)
    }
  }
}
