// Frames as lines of the scrollback: the looks of the frame, and nothing that moves or erases.

import Canvas
import Glibc
import TestSupport
import Testing

@testable import Terminal

extension CursesTests {
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

    private func lines(_ depth: ColourDepth, asciiOnly: Bool = false) throws -> [String] {
      let description = try depth.found()
      let bytes = try Description.withSetUp(description.name) {
        inlineLines(of: frame(), .ofLocale(asciiOnly: asciiOnly), description)
      }
      let text = String(decoding: try #require(bytes), as: UTF8.self)
      #expect(text.hasSuffix("\n"))
      return text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(arguments: ColourDepth.allHere)
    func eachLineIsARowOfTheFrame(depth: ColourDepth) throws {
      let frame = frame()
      let lines = try lines(depth)
      let description = try depth.found()
      #expect(lines.count == frame.size.rows)
      for (row, line) in lines.enumerated() {
        var emulator = Emulator(Size(rows: 1, columns: frame.size.columns))
        emulator.take(Array(line.utf8))
        #expect(emulator.unknown.isEmpty, "\(emulator.unknown)")
        for (spot, cell) in zip(emulator.spots, frame.row(row)) {
          #expect(spot.text == (cell.isContinuation ? "" : cell.cluster.text))
          #expect(spot.style == shown(cell.style, on: description))
        }
      }
    }

    /// Each line by itself begins and ends plain, so that scrolling and what the shell writes next take no colour from it.
    @Test(arguments: ColourDepth.allHere)
    func nothingButLooksIsSent(depth: ColourDepth) throws {
      let lines = try lines(depth)
      #expect(lines.count > 1)
      for line in lines {
        var emulator = Emulator(Size(rows: 1, columns: 40))
        emulator.take(Array(line.utf8) + Array("X".utf8))
        #expect(emulator.spots.last { $0.text == "X" }?.style == .plain)
        #expect(line.replacing(/\e\[[0-9;:]*m|\e\(B/, with: "").utf8.allSatisfy { $0 >= 0x20 }, "\(line)")
      }
    }

    @Test func asciiAloneWhereNothingElseCanBeShown() throws {
      let lines = try lines(.monochrome, asciiOnly: true)
      #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
      #expect(lines.first?.replacing("\u{1B}(B\u{1B}[m\u{1B}[39;49m", with: "") == "een ? ?  *    ")
    }

    @Test func withoutColoursTheRaisedIsReversed() throws {
      #expect(try lines(.monochrome)[1].contains("\u{1B}[7mgekozen"))
    }
  }
}
