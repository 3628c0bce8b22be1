// What is sent to a terminal: few bytes, and afterwards the screen is the frame.

import Canvas
import Glibc
import Testing

@testable import Terminal

@Suite struct PainterTests {
  private static let styles: [Style] = [
    Style(foreground: .rgb(20, 20, 20), background: .rgb(255, 255, 255)),
    Style(foreground: .rgb(80, 0, 0), background: .rgb(255, 255, 255), attributes: .bold),
    Style(foreground: .rgb(255, 255, 255), background: .rgb(40, 30, 120), attributes: .raised),
    Style(attributes: [.underline, .reverse]), .plain,
  ]
  private static let words = [
    "gewoon", "日本語", "e\u{301}én", "👍🏽", "─────", "● ○", "x", "          ", "🇳🇱", "한국",
  ]

  init() { _ = setlocale(LC_CTYPE, "C.UTF-8") }

  private func capabilities(_ depth: ColourDepth, erases: Bool, endsSingly: Bool) -> Capabilities {
    var capabilities = Capabilities()
    capabilities.depth = depth
    capabilities.erasesWithGround = erases
    capabilities.endsSingly = endsSingly
    capabilities.hideCursor = "\u{1B}[?25l"
    return capabilities
  }

  private func randomFrame(_ size: Size, from old: Frame?, _ random: inout Seeded) -> Frame {
    let styles = Self.styles
    var frame = old ?? Frame(size: size, ground: styles[0])
    for _ in 0..<Int.random(in: 0...9, using: &random) {
      let point = Point(
        row: .random(in: 0..<size.rows, using: &random),
        column: .random(in: -2..<size.columns, using: &random))
      frame.put(
        Self.words.randomElement(using: &random) ?? "", at: point,
        style: styles.randomElement(using: &random) ?? .plain)
    }
    frame.cursor =
      Bool.random(using: &random) ? Point(row: 0, column: .random(in: 0..<size.columns, using: &random)) : nil
    return frame
  }

  /// After any frame comes any other, on any terminal: the screen shows it, colours and all.
  @Test(arguments: UInt64(1)...40, ColourDepth.allCases)
  func theScreenIsTheFrame(seed: UInt64, depth: ColourDepth) {
    var random = Seeded(seed)
    let capabilities = capabilities(depth, erases: seed % 2 == 0, endsSingly: seed % 3 != 0)
    var painter = Painter(capabilities)
    let size = Size(rows: .random(in: 1...6, using: &random), columns: .random(in: 2...30, using: &random))
    var emulator = Emulator(size)
    var frame: Frame?
    for _ in 0..<12 {
      let next = randomFrame(size, from: Bool.random(using: &random) ? frame : nil, &random)
      emulator.take(painter.bytes(toShow: next))
      compare(emulator, next, depth)
      frame = next
    }
    #expect(emulator.unknown.isEmpty, "\(emulator.unknown)")
  }

  private func compare(_ emulator: Emulator, _ frame: Frame, _ depth: ColourDepth) {
    var shown: [Style: Style] = [:]
    var wrong: [String] = []
    for (index, cell) in frame.cells.enumerated() {
      let spot = emulator.spots[index]
      var style = shown[cell.style] ?? cell.style.degraded(to: depth)
      shown[cell.style] = style
      style.attributes.remove(.raised)
      // Erasing leaves the ground; the colour of text that isn't there can't be seen.
      let isAlike =
        cell.isBlank ? spot.style.background == style.background : spot.style == style
      if spot.text != (cell.isContinuation ? "" : cell.cluster.text) || !isAlike {
        wrong.append("\(index): \(spot), not \(cell.cluster.text) \(style)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
    #expect(emulator.isCursorShown == (frame.cursor != nil))
    if let cursor = frame.cursor { #expect(emulator.cursor == cursor) }
  }

  /// A terminal that gives pictures one column: all around them is still where it should be.
  @Test(arguments: UInt64(1)...20)
  func anErrorOfWidthStaysWhereItIs(seed: UInt64) {
    var random = Seeded(seed)
    var painter = Painter(capabilities(.indexed, erases: true, endsSingly: true))
    let size = Size(rows: 2, columns: 24)
    var emulator = Emulator(size, pictureColumns: 1)
    for _ in 0..<8 {
      var frame = randomFrame(size, from: nil, &random)
      frame.put(
        "een 👍 twee 👨‍👩‍👧 drie", at: Point(row: 1, column: .random(in: 0..<6, using: &random)), style: .plain)
      emulator.take(painter.bytes(toShow: frame))
      for (index, cell) in frame.cells.enumerated() where cell.width == 1 {
        #expect(emulator.spots[index].text == cell.cluster.text, "at \(index)")
      }
    }
  }

  private func line(_ text: String) -> Frame {
    var frame = Frame(size: Size(rows: 24, columns: 80), ground: Self.styles[0])
    let used = frame.put(text, at: Point(row: 23, column: 0), style: Self.styles[0])
    frame.cursor = Point(row: 23, column: used)
    return frame
  }

  @Test(arguments: [("ab", "abc", 1), ("ab", "ab ", 1), ("ab", "abé", 2), ("ab", "ab日", 3), ("ab", "ab", 0)])
  func aTypedLetterIsThatLetter(before: String, after: String, bytes: Int) {
    var painter = Painter(capabilities(.indexed, erases: true, endsSingly: true))
    _ = painter.bytes(toShow: line(before))
    #expect(painter.bytes(toShow: line(after)).count == bytes)
  }

  @Test func aBackspaceIsFourBytesAtMost() {
    var painter = Painter(capabilities(.indexed, erases: true, endsSingly: true))
    _ = painter.bytes(toShow: line("abc"))
    #expect(painter.bytes(toShow: line("ab")).count <= 4)
  }

  @Test func aTickOfTheClockIsLittle() {
    var painter = Painter(capabilities(.direct, erases: true, endsSingly: true))
    func desk(_ clock: String) -> Frame {
      var frame = line("en we delen")
      frame.put(clock, row: 0, endingBefore: 80, style: Self.styles[1])
      return frame
    }
    _ = painter.bytes(toShow: desk("12:40"))
    #expect(painter.bytes(toShow: desk("12:39")).count <= 100)
  }

  @Test func asciiTerminalsGetAscii() {
    var capabilities = capabilities(.monochrome, erases: false, endsSingly: false)
    capabilities.asciiOnly = true
    var painter = Painter(capabilities)
    var frame = Frame(size: Size(rows: 1, columns: 12))
    frame.put("─● één 日x", at: Point(row: 0, column: 0), style: .plain)
    var emulator = Emulator(frame.size)
    emulator.take(painter.bytes(toShow: frame))
    #expect(emulator.spots.map(\.text).joined() == "-* een ? x  ")
  }
}
