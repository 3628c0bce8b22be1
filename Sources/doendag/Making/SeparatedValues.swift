// Parses CSV as spreadsheets write it (RFC 4180, with a comma, semicolon or tab as the separator).

/// A row, with the line of the file on which it begins, from 1.
struct SeparatedRow: Sendable, Equatable {
  let line: Int
  var cells: [String]

  var isEmpty: Bool { cells.allSatisfy { $0.trimmedSpace.isEmpty } }
}

/// The quote that is opened on this line, from 1, is never closed.
struct OpenQuote: Error, Equatable {
  let line: Int
}

enum SeparatedValues {
  static let separators: [Unicode.Scalar] = [";", "\t", ","]

  /// All rows. A cell between quotes may contain separators, doubled quotes and line breaks.
  ///
  /// - Throws: ``OpenQuote``.
  static func rows(of text: String, separator: Unicode.Scalar) throws(OpenQuote) -> [SeparatedRow] {
    var reader = RowReader(separator: separator)
    for scalar in text.unicodeScalars { reader.take(scalar) }
    return try reader.finish()
  }
}

private struct RowReader {
  private enum State { case start, bare, quoted, afterQuote }

  let separator: Unicode.Scalar
  private var rows: [SeparatedRow] = []
  private var cells: [String] = []
  private var cell = String.UnicodeScalarView()
  private var state = State.start
  private var line = 1
  private var rowLine = 1
  private var quoteLine = 1
  private var wasReturn = false

  init(separator: Unicode.Scalar) { self.separator = separator }

  mutating func take(_ scalar: Unicode.Scalar) {
    let isSecondOfBreak = wasReturn && scalar == "\n"
    wasReturn = scalar == "\r"
    let isBreak = scalar == "\n" || scalar == "\r"
    if isBreak, !isSecondOfBreak { line += 1 }
    switch (state, scalar) {
    case (.quoted, "\""): state = .afterQuote
    case (.quoted, _): cell.append(scalar)
    case (.afterQuote, "\""):
      cell.append(scalar)
      state = .quoted
    case (_, separator): endCell()
    case (_, "\n"), (_, "\r"): if !isSecondOfBreak { endRow() } else { rowLine = line }
    case (.start, "\""):
      state = .quoted
      quoteLine = line
    case (.start, _):
      state = .bare
      cell.append(scalar)
    case (.bare, _), (.afterQuote, _): cell.append(scalar)
    }
  }

  private mutating func endCell() {
    cells.append(String(cell))
    cell = String.UnicodeScalarView()
    state = .start
  }

  private mutating func endRow() {
    endCell()
    rows.append(SeparatedRow(line: rowLine, cells: cells))
    cells = []
    rowLine = line
  }

  mutating func finish() throws(OpenQuote) -> [SeparatedRow] {
    if state == .quoted { throw OpenQuote(line: quoteLine) }
    if state != .start || !cells.isEmpty { endRow() }
    return rows
  }
}
