// The big digits, as the back row sees them.

import Canvas
import Testing

@Suite struct BigDigitsTests {
  @Test func threeRows() {
    #expect(
      BigDigits.rows("12:40", height: .three) == [
        " ▄▄  ▄▄▄▄   ▄  ▄ ▄▄▄▄", "  █  ▄▄▄█ ▀ █▄▄█ █  █", " ▄█▄ █▄▄▄ ▀    █ █▄▄█",
      ])
  }

  @Test func fiveRows() {
    #expect(
      BigDigits.rows("-3", height: .five) == [
        "        ████████", "              ██", "██████    ██████", "              ██", "        ████████",
      ])
  }

  @Test func asciiForms() {
    #expect(
      BigDigits.rows("7", height: .five, ascii: true) == ["########"] + Array(repeating: "      ##", count: 4)
    )
    #expect(BigDigits.rows("9:05", height: .three, ascii: true) == ["       ", "9 : 0 5", "       "])
  }

  @Test(arguments: [BigDigits.Height.three, .five], [false, true])
  func rowsAreOfOneWidth(height: BigDigits.Height, ascii: Bool) {
    let rows = BigDigits.rows("0123456789:+- x", height: height, ascii: ascii)
    #expect(rows.count == height.rawValue)
    #expect(
      Set(rows.map { width(of: $0) }) == [BigDigits.columns("0123456789:+- ", height: height, ascii: ascii)])
  }

  @Test func everyFigureDiffers() {
    let figures = "0123456789:+-".map { BigDigits.rows(String($0), height: .three) }
    #expect(Set(figures).count == figures.count)
  }

  @Test func lookAlikesArePrintableASCII() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect((0x20..<0x7F).contains(asciiLookAlike(of: scalar)))
    }
    #expect("Één ● ─ … €".unicodeScalars.map { asciiLookAlike(of: $0) } == Array("Een * - . e".utf8))
  }
}
