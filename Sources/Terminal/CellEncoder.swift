// Converts a row of a frame to cells of ncurses, with characters that the locale can show.

import CNcurses
import Canvas

/// One cell of a curses screen, or two for a wide cluster.
struct EncodedCell: Hashable {
  /// A base character, which takes all the columns, and at most four combining marks, which take none.
  var cluster: Cluster
  var style: Style
  var columns: Int
  /// Whether terminals may disagree with the locale on its width. What follows it must be placed absolutely.
  var isAmbiguous = false

  static func blank(_ style: Style) -> EncodedCell {
    EncodedCell(cluster: Cluster(" "), style: style, columns: 1)
  }
  var isBlank: Bool { cluster == Cluster(" ") }
}

/// Reduces cells to what a locale can show, column by column. Pure, apart from the locale's widths.
struct CellEncoder {
  let asciiOnly: Bool
  /// The number of columns that a character takes in the locale; less than 1 if it takes none or isn't known.
  let width: (Unicode.Scalar) -> Int

  /// An encoder for the current locale.
  static func ofLocale(asciiOnly: Bool) -> CellEncoder {
    CellEncoder(asciiOnly: asciiOnly) { Int(doendag_width($0.value)) }
  }

  func encode(_ cells: some Sequence<Cell>) -> [EncodedCell] {
    var encoded: [EncodedCell] = []
    for cell in cells where !cell.isContinuation { encode(cell, into: &encoded) }
    return encoded
  }

  private func encode(_ cell: Cell, into encoded: inout [EncodedCell]) {
    let columns = Int(cell.width)
    func put(_ cluster: Cluster, columns: Int, isAmbiguous: Bool = false) {
      encoded.append(
        EncodedCell(cluster: cluster, style: cell.style, columns: columns, isAmbiguous: isAmbiguous))
    }
    func fill(from column: Int) { for _ in column..<columns { put(Cluster(" "), columns: 1) } }
    guard let base = cell.cluster.scalar else { return put(Cluster(" "), columns: 1) }
    if base.isASCII, cell.cluster.isSimple { return put(cell.cluster, columns: 1) }
    if asciiOnly {
      put(Cluster(Unicode.Scalar(asciiLookAlike(of: base))), columns: 1)
      return fill(from: 1)
    }
    let known = width(base)
    guard known > 0, known <= columns else {
      put(Cluster("□"), columns: 1)
      return fill(from: 1)
    }
    // If the locale takes a mark to be a character of its own, the marks are dropped.
    let isWhole = cell.cluster.isSimple || cell.cluster.scalars.dropFirst().allSatisfy { width($0) == 0 }
    // Terminals disagree on the width of emoji and of combinations with marks.
    let isAmbiguous = known != columns || !cell.cluster.isSimple || base.value >= 0x1F000
    put(isWhole ? cell.cluster : Cluster(base), columns: known, isAmbiguous: isAmbiguous)
    fill(from: known)
  }
}

/// Consecutive cells of a row.
struct CellRun: Hashable {
  let row: Int
  let column: Int
  var cells: [EncodedCell] = []

  /// The column after the last cell.
  var end: Int { cells.reduce(column) { $0 + $1.columns } }

  /// The run split into parts, in order. Each cell of ambiguous width is a part of its own, and the part before it
  /// has blanks in its place.
  var parts: [CellRun] {
    var parts: [CellRun] = []
    var part = CellRun(row: row, column: column)
    for cell in cells {
      guard cell.isAmbiguous else {
        part.cells.append(cell)
        continue
      }
      let single = CellRun(row: row, column: part.end, cells: [cell])
      part.cells += Array(repeating: .blank(cell.style), count: cell.columns)
      parts += [part, single]
      part = CellRun(row: row, column: single.end)
    }
    return part.cells.isEmpty ? parts : parts + [part]
  }
}
