// What a row of a frame is on a curses screen: characters that the terminal's locale agrees on.

import CNcurses
import Canvas

/// One cell of a curses screen, or two for a wide cluster.
struct EncodedCell: Hashable {
  /// A base that takes all the columns, and at most four marks that take none.
  var cluster: Cluster
  var style: Style
  var columns: Int
  /// Whether terminals may give it another width than the locale does: nothing is to be placed relative to it.
  var isDoubtful = false

  static func blank(_ style: Style) -> EncodedCell {
    EncodedCell(cluster: Cluster(" "), style: style, columns: 1)
  }
  var isBlank: Bool { cluster == Cluster(" ") }
}

/// Brings cells down to what a locale can show, column for column. Pure, but for the locale's widths.
struct CellEncoder {
  let asciiOnly: Bool
  /// The columns that the locale gives a character; less than 1 if it knows none of its own.
  let width: (Unicode.Scalar) -> Int

  /// For the locale that is set.
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
    func put(_ cluster: Cluster, columns: Int, isDoubtful: Bool = false) {
      encoded.append(
        EncodedCell(cluster: cluster, style: cell.style, columns: columns, isDoubtful: isDoubtful))
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
    // A mark that the locale takes for a letter would be one of its own.
    let isWhole = cell.cluster.isSimple || cell.cluster.scalars.dropFirst().allSatisfy { width($0) == 0 }
    // Of pictures and of marks terminals have their own ideas.
    let isDoubtful = known != columns || !cell.cluster.isSimple || base.value >= 0x1F000
    put(isWhole ? cell.cluster : Cluster(base), columns: known, isDoubtful: isDoubtful)
    fill(from: known)
  }
}

/// Cells that belong together in one row.
struct CellRun: Hashable {
  let row: Int
  let column: Int
  var cells: [EncodedCell] = []

  /// The column behind it.
  var end: Int { cells.reduce(column) { $0 + $1.columns } }

  /// The same run in parts, in their order: each doubtful cell in one of its own, and blanks in its place in the part before.
  var parts: [CellRun] {
    var parts: [CellRun] = []
    var part = CellRun(row: row, column: column)
    for cell in cells {
      guard cell.isDoubtful else {
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
