// What is sent to a terminal: few bytes, and afterwards the screen is the frame.

import Canvas
import Glibc
import TestSupport
import Testing

@testable import Terminal

extension CursesTests {
  @Suite struct PaintingTests {
    private static let styles: [Style] = [
      Style(foreground: .rgb(20, 20, 20), background: .rgb(255, 255, 255)),
      Style(foreground: .rgb(80, 0, 0), background: .rgb(255, 255, 255), attributes: .bold),
      Style(foreground: .rgb(255, 255, 255), background: .rgb(40, 30, 120), attributes: .raised),
      Style(
        foreground: .rgb(20, 20, 20), background: .rgb(255, 255, 255), attributes: [.underline, .reverse]),
      Style(foreground: .rgb(0, 0, 0), background: .rgb(7, 7, 7)),
    ]
    /// Of a theme without colours: a page has either none or both of every cell.
    private static let plain: [Style] = [.plain, Style(attributes: .bold), Style(attributes: .reverse)]
    private static let words = [
      "gewoon", "日本語", "e\u{301}én", "👍🏽", "─────", "● ○", "x", "          ", "🇳🇱", "한국",
    ]

    private func randomFrame(_ size: Size, from old: Frame?, _ random: inout Seeded) -> Frame {
      let isPlain = old.map { Self.plain.contains($0.ground) } ?? Bool.random(using: &random)
      let styles = isPlain ? Self.plain : Self.styles
      // The page changes its colours now and then, as with another theme.
      let ground = styles[Int.random(in: 0...9, using: &random) == 0 ? 2 : 0]
      var frame = old ?? Frame(size: size, ground: ground)
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        let point = Point(
          row: .random(in: 0..<size.rows, using: &random),
          column: .random(in: -2..<size.columns, using: &random))
        frame.put(
          Self.words.randomElement(using: &random) ?? "", at: point,
          style: styles.randomElement(using: &random) ?? .plain)
      }
      frame.cursor =
        Bool.random(using: &random)
        ? Point(row: 0, column: .random(in: 0..<size.columns, using: &random)) : nil
      return frame
    }

    /// After any frame comes any other, at any depth of colour: the screen shows it, colours and all.
    @Test(arguments: UInt64(1)...16, ColourDepth.allHere)
    func theScreenIsTheFrame(seed: UInt64, depth: ColourDepth) throws {
      var random = Seeded(seed)
      let description = try depth.found()
      var size = Size(rows: .random(in: 1...6, using: &random), columns: .random(in: 2...30, using: &random))
      let terminal = try TestScreen(description, size)
      var emulator = Emulator(size)
      var frame: Frame?
      for step in 0..<12 {
        if step == 8 {
          size = Size(
            rows: .random(in: 1...20, using: &random), columns: .random(in: 2...40, using: &random))
          terminal.screen.resize(to: size)
          #expect(emulator.unknown.isEmpty, "\(emulator.unknown)")
          emulator.resize(to: size)
          frame = nil
        }
        let next = randomFrame(size, from: Bool.random(using: &random) ? frame : nil, &random)
        emulator.take(terminal.paint(next))
        compare(emulator, next, description)
        frame = next
      }
      #expect(emulator.unknown.isEmpty, "\(emulator.unknown)")
    }

    private func compare(_ emulator: Emulator, _ frame: Frame, _ description: Description) {
      var wrong: [String] = []
      for (index, cell) in frame.cells.enumerated() {
        let spot = emulator.spots[index]
        let style = shown(cell.style, on: description)
        // Of what is blank without marks, the colour of the text can't be seen.
        let isAlike =
          cell.isBlank && style.attributes.isDisjoint(with: [.underline, .reverse])
          ? spot.style.background == style.background : spot.style == style
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
    func anErrorOfWidthStaysWhereItIs(seed: UInt64) throws {
      var random = Seeded(seed)
      let size = Size(rows: 2, columns: 24)
      let terminal = try TestScreen(try ColourDepth.indexed.found(), size)
      var emulator = Emulator(size, pictureColumns: 1)
      for _ in 0..<8 {
        var frame = randomFrame(size, from: nil, &random)
        frame.put(
          "een 👍 twee 👨‍👩‍👧 drie", at: Point(row: 1, column: .random(in: 0..<6, using: &random)),
          style: frame.ground)
        emulator.take(terminal.paint(frame))
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

    private func bytes(from before: Frame, to after: Frame, _ depth: ColourDepth = .indexed) throws -> Int {
      let terminal = try TestScreen(try depth.found(), before.size)
      _ = terminal.paint(before)
      return terminal.paint(after).count
    }

    @Test(arguments: [
      ("ab", "abc", 1), ("ab", "ab ", 1), ("ab", "abé", 2), ("ab", "ab日", 3), ("ab", "ab", 0),
      ("abc", "ab", 4),
    ])
    func aTypedLetterIsThatLetter(before: String, after: String, most: Int) throws {
      for depth in ColourDepth.allHere {
        #expect(try bytes(from: line(before), to: line(after), depth) <= most, "\(depth)")
      }
    }

    /// With 24 bits each colour is some twenty bytes, and ncurses sends four of them.
    @Test(
      arguments: [(ColourDepth.indexed, 100), (.direct, 105), (.eight, 60), (.monochrome, 20)].filter {
        ColourDepth.allHere.contains($0.0)
      })
    func aTickOfTheClockIsLittle(depth: ColourDepth, most: Int) throws {
      func desk(_ clock: String) -> Frame {
        var frame = line("en we delen")
        let accent = Style(foreground: .rgb(56, 48, 143), background: Self.styles[0].background)
        frame.put(clock, row: 0, endingBefore: 80, style: accent)
        return frame
      }
      #expect(try bytes(from: desk("12:40"), to: desk("12:39"), depth) <= most)
    }

    @Test func asciiTerminalsGetAscii() throws {
      var frame = Frame(size: Size(rows: 1, columns: 13))
      frame.put("─● één 日x", at: Point(row: 0, column: 0), style: .plain)
      let terminal = try TestScreen(try ColourDepth.monochrome.found(), frame.size, asciiOnly: true)
      var emulator = Emulator(frame.size)
      let bytes = terminal.paint(frame)
      #expect(bytes.allSatisfy { $0 < 0x80 })
      emulator.take(bytes)
      #expect(emulator.spots.map(\.text).joined() == "-* een ? x   ")
    }
  }
}
