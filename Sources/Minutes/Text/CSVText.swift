// Cells of the CSV minutes: RFC 4180, never a formula, nothing hidden.

import Canvas

extension Buffer {
  /// Adds a cell.
  mutating func add(cell text: String) {
    text.reading { addCell($0) }
  }

  private mutating func addCell(_ bytes: UnsafeBufferPointer<UInt8>) {
    let needsQuotes = bytes.contains { needsQuote[Int($0)] }
    if needsQuotes { add(byte: 0x22) }
    if startsFormula(bytes) { add(byte: 0x27) }
    var run = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let hidden = byte >= 0x80 ? HiddenCharacters.character(at: at, in: bytes) : nil
      if hidden == nil, !isSpecialInCell[Int(byte)] {
        at += 1
        continue
      }
      add(bytes[run..<at])
      addSpecial(byte, hidden?.value, isBeforeLineFeed: at + 1 < bytes.count && bytes[at + 1] == 0x0A)
      at += hidden?.length ?? 1
      run = at
    }
    add(bytes[run..<bytes.count])
    if needsQuotes { add(byte: 0x22) }
  }

  private mutating func addSpecial(_ byte: UInt8, _ hidden: UInt32?, isBeforeLineFeed: Bool) {
    if let hidden { return addToken(of: hidden) }
    switch byte {
    case 0x22: add("\"\"")
    // A carriage return before a line feed is part of the line's end.
    case 0x0D where isBeforeLineFeed: break
    default: addPicture(of: byte)
    }
  }

  /// Whether a spreadsheet could take the cell for a formula.
  private func startsFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes.first {
    case 0x00, 0x09, 0x0A, 0x0D, UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
      return true
    case 0xEF:
      // `＝＋－＠`, the signs in full width.
      return bytes.count > 2 && bytes[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[2])
    default: return false
    }
  }
}

/// Quotes, separators of any spreadsheet, and line breaks.
private let needsQuote: [Bool] = (0...255).map { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 < 0x20 }

private let isSpecialInCell: [Bool] = (0...255).map {
  ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x22 || $0 == 0x7F
}
