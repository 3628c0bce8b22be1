// Cells of the CSV minutes: RFC 4180, never a formula, nothing hidden.

extension Buffer {
  /// Adds a cell.
  mutating func add(cell text: String) {
    text.reading { addCell($0) }
  }

  private mutating func addCell(_ bytes: UnsafeBufferPointer<UInt8>) {
    let needsQuotes = bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 < 0x20 }
    if needsQuotes { add(byte: 0x22) }
    if let first = bytes.first, startsFormula(first) { add(byte: 0x27) }
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x80, let hidden = Hidden.character(at: at, in: bytes) {
        addToken(hidden.value)
        at += hidden.length
        continue
      }
      switch byte {
      case 0x22: add("\"\"")
      case 0x0A, 0x09: add(byte: byte)
      // A carriage return before a line feed is part of the line's end.
      case 0x0D where at + 1 < bytes.count && bytes[at + 1] == 0x0A: break
      case 0x00..<0x20, 0x7F: addPicture(of: byte)
      default: add(byte: byte)
      }
      at += 1
    }
    if needsQuotes { add(byte: 0x22) }
  }

  private func startsFormula(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x00 || "=+-@".utf8.contains(byte)
  }
}
