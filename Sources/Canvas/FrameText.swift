// A frame row by row: as cells, as what differs from another, and as readable text for tests that compare whole screens.

extension Frame {
  /// The cells of one row; none outside.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The columns of a row from the first to the last that differ from those of a frame of the same size; nil if none do.
  public func difference(from other: Frame, row: Int) -> Range<Int>? {
    guard other.size == size, row >= 0, row < size.rows else { return nil }
    let range = row * size.columns..<(row + 1) * size.columns
    return cells.withUnsafeBufferPointer { new -> Range<Int>? in
      other.cells.withUnsafeBufferPointer { old -> Range<Int>? in
        let new = UnsafeBufferPointer(rebasing: new[range])
        let old = UnsafeBufferPointer(rebasing: old[range])
        // Rows seldom differ: all cells are looked at before it is asked where.
        var difference: UInt64 = 0
        for column in new.indices { difference |= new[column].difference(from: old[column]) }
        if difference == 0 { return nil }
        guard let first = new.indices.first(where: { new[$0] != old[$0] }),
          let last = new.indices.last(where: { new[$0] != old[$0] })
        else { return nil }
        return first..<last + 1
      }
    }
  }

  /// The rows, joined by newlines, without the blanks that end them; a wide cluster stands once.
  public var text: String {
    (0..<size.rows).map(rowText).joined(separator: "\n")
  }

  private func rowText(_ row: Int) -> String {
    var line = ""
    var blanks = 0
    for cell in self.row(row) where !cell.isContinuation {
      if cell.isBlank {
        blanks += 1
      } else {
        line += String(repeating: " ", count: blanks) + cell.cluster.text
        blanks = 0
      }
    }
    return line
  }

  /// Where the style changes: one line a run, `row:first-last name 'text'`, blank runs of the ground left out.
  ///
  /// - Parameter name: What to call a style: the name of its role, say; nil leaves the run out.
  public func styles(named name: (Style) -> String?) -> String {
    var lines: [String] = []
    for row in 0..<size.rows {
      var run: (first: Int, style: Style, text: String)?
      func finish(_ last: Int) {
        guard let run, let name = name(run.style) else { return }
        lines.append("\(row):\(run.first)-\(last) \(name) '\(run.text)'")
      }
      for (column, cell) in self.row(row).enumerated() {
        if run?.style != cell.style {
          finish(column - 1)
          run = (column, cell.style, "")
        }
        if !cell.isContinuation { run?.text += cell.cluster.text }
      }
      finish(size.columns - 1)
    }
    return lines.joined(separator: "\n")
  }
}
