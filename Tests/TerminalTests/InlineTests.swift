// Frames as lines of the scrollback: the looks of the frame, and nothing that moves or erases.

import Canvas
import Glibc
import Testing

@testable import Terminal

@Suite struct InlineTests {
  init() { _ = setlocale(LC_CTYPE, "C.UTF-8") }

  private static let ink = Style(foreground: .rgb(20, 20, 20), background: .rgb(250, 250, 250))
  private static let raised = Style(
    foreground: .rgb(255, 255, 255), background: .rgb(40, 30, 120), attributes: [.raised, .bold])

  private func frame() -> Frame {
    var frame = Frame(size: Size(rows: 3, columns: 14), ground: Self.ink)
    frame.put("één 日本 ●", at: Point(row: 0, column: 0), style: Self.ink)
    frame.put("gekozen", at: Point(row: 1, column: 7), style: Self.raised)
    frame.put("e\u{301}─x", at: Point(row: 2, column: 2), style: Self.ink.adding(.underline))
    return frame
  }

  private func lines(_ depth: ColourDepth, asciiOnly: Bool = false, endsSingly: Bool = true) -> [String] {
    var capabilities = Capabilities()
    capabilities.depth = depth
    capabilities.asciiOnly = asciiOnly
    capabilities.endsSingly = endsSingly
    var pen = Pen(capabilities)
    let text = String(decoding: pen.lines(of: frame()), as: UTF8.self)
    #expect(text.hasSuffix("\n"))
    return text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: ColourDepth.allCases, [true, false])
  func eachLineIsARowOfTheFrame(depth: ColourDepth, endsSingly: Bool) {
    let frame = frame()
    let lines = lines(depth, endsSingly: endsSingly)
    #expect(lines.count == frame.size.rows)
    for (row, line) in lines.enumerated() {
      var emulator = Emulator(Size(rows: 1, columns: frame.size.columns))
      emulator.take(Array(line.utf8))
      #expect(emulator.unknown.isEmpty, "\(emulator.unknown)")
      for (spot, cell) in zip(emulator.spots, frame.row(row)) {
        var style = cell.style.degraded(to: depth)
        style.attributes.remove(.raised)
        #expect(spot.text == (cell.isContinuation ? "" : cell.cluster.text))
        #expect(spot.style == style)
      }
    }
  }

  /// Each line by itself begins and ends plain, so that scrolling and what the shell writes next take no colour from it.
  @Test(arguments: ColourDepth.allCases, [true, false])
  func nothingButLooksIsSent(depth: ColourDepth, endsSingly: Bool) {
    for line in lines(depth, endsSingly: endsSingly) {
      var emulator = Emulator(Size(rows: 1, columns: 40))
      emulator.take(Array(line.utf8) + Array("X".utf8))
      #expect(emulator.spots.last { $0.text == "X" }?.style == .plain)
      for sequence in line.split(separator: "\u{1B}").dropFirst(line.first == "\u{1B}" ? 0 : 1) {
        let body = sequence.dropFirst().prefix { $0.isNumber || $0 == ";" }
        #expect(sequence.first == "[" && sequence.dropFirst(1 + body.count).first == "m", "\(sequence)")
      }
    }
  }

  @Test func asciiAloneWhereNothingElseCanBeShown() {
    let lines = lines(.monochrome, asciiOnly: true)
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(lines.first == "een ? ?  *    ")
  }

  @Test func withoutColoursTheRaisedIsReversed() {
    #expect(lines(.monochrome)[1] == "       \u{1B}[1;7mgekozen\u{1B}[22;27m")
  }
}
