// Drawing into frames: what lands where, and that nothing can leave them.

import Canvas
import TestSupport
import Testing

@Suite struct FrameTests {
  private let plain = Style.plain
  private let bold = Style(attributes: .bold)

  private func frame(_ rows: Int, _ columns: Int) -> Frame {
    Frame(size: Size(rows: rows, columns: columns))
  }

  @Test func putsTextInItsPlace() {
    var frame = frame(2, 12)
    #expect(frame.put("Wie?", at: Point(row: 0, column: 2), style: plain) == 4)
    #expect(frame.put("日本 één", at: Point(row: 1, column: 0), style: plain) == 8)
    #expect(frame.text == "  Wie?\n日本 één")
  }

  @Test func cutsAtTheLimitAndAtTheEdge() {
    var frame = frame(3, 5)
    #expect(frame.put("abcdef", at: Point(row: 0, column: 3), style: plain) == 2)
    #expect(frame.put("日本語", at: Point(row: 1, column: 0), style: plain) == 4)
    #expect(frame.put("abc", at: Point(row: 2, column: 0), style: plain, columns: 2) == 2)
    #expect(frame.text == "   ab\n日本\nab")
  }

  @Test func beginsLeftOfTheScreen() {
    var frame = frame(2, 5)
    frame.put("abcdef", at: Point(row: 0, column: -2), style: plain)
    frame.put("日本", at: Point(row: 1, column: -1), style: plain)
    #expect(frame.text == "cdef\n 本")
  }

  @Test func fillsOnlyWhatLiesOnTheScreen() {
    var frame = frame(2, 4)
    for point in [Point(row: 5, column: 0), Point(row: 0, column: 9), Point(row: -9, column: -9)] {
      frame.fill(at: point, size: Size(rows: 3, columns: 3), style: bold, with: "x")
    }
    #expect(frame == self.frame(2, 4))
    frame.fill(at: Point(row: -1, column: 2), size: Size(rows: 2, columns: 9), style: bold, with: "x")
    #expect(frame.text == "  xx\n")
  }

  @Test func endsBeforeAColumn() {
    var frame = frame(1, 10)
    #expect(frame.put("14:07", row: 0, endingBefore: 10, style: plain) == 5)
    #expect(frame.text == "     14:07")
  }

  @Test func halfOfAWideClusterLeavesABlank() {
    var frame = frame(2, 4)
    frame.put("日本", at: Point(row: 0, column: 0), style: plain)
    frame.put("x", at: Point(row: 0, column: 1), style: plain)
    frame.put("日本", at: Point(row: 1, column: 0), style: plain)
    frame.put("語", at: Point(row: 1, column: 1), style: plain)
    #expect(frame.text == " x本\n 語")
    #expect(isWhole(frame))
  }

  @Test func marksShareTheCellOfTheirBase() {
    var frame = frame(1, 4)
    frame.put("e\u{301}n", at: Point(row: 0, column: 0), style: plain)
    #expect(frame[Point(row: 0, column: 0)]?.cluster.text == "e\u{301}")
    #expect(frame[Point(row: 0, column: 1)]?.cluster.text == "n")
  }

  @Test func tenThousandMarksAreFour() {
    var frame = frame(1, 4)
    frame.put(
      "e" + String(repeating: "\u{301}", count: 10_000) + "x", at: Point(row: 0, column: 0), style: plain)
    #expect(frame[Point(row: 0, column: 0)]?.cluster.scalars.count == 5)
    #expect(frame.row(0).dropFirst().first?.cluster.text == "x")
  }

  @Test func fillsRulesAndRestyles() {
    var frame = frame(3, 6)
    frame.rule(at: Point(row: 1, column: -2), columns: 20, style: plain)
    frame.fill(at: Point(row: 2, column: 4), size: Size(rows: 9, columns: 9), style: bold, with: "█")
    frame.restyle(at: Point(row: 0, column: 0), columns: 2) { $0.adding(.bold) }
    #expect(frame.text == "\n──────\n    ██")
    #expect(frame.styles { $0 == .plain ? nil : "bold" } == "0:0-1 bold '  '\n2:4-5 bold '██'")
  }

  @Test func bothHalvesOfAWideClusterAreRestyled() {
    var frame = frame(1, 6)
    frame.put("日本語", at: Point(row: 0, column: 0), style: plain)
    frame.restyle(at: Point(row: 0, column: 1), columns: 2) { _ in bold }
    #expect(frame.styles { $0 == bold ? "bold" : "plain" } == "0:0-3 bold '日本'\n0:4-5 plain '語'")
  }

  @Test func fillTakesNothingWideOrUnsafe() {
    var frame = frame(1, 4)
    frame.fill(at: Point(row: 0, column: 0), size: Size(rows: 1, columns: 2), style: plain, with: "日")
    frame.fill(at: Point(row: 0, column: 2), size: Size(rows: 1, columns: 1), style: plain, with: "\u{202E}")
    frame.fill(at: Point(row: 0, column: 3), size: Size(rows: 1, columns: 1), style: plain, with: "\u{1B}")
    #expect(!frame.text.unicodeScalars.contains(where: isUnsafe))
    #expect(isWhole(frame))
  }

  @Test func laysOneFrameOverAnother() {
    var page = frame(2, 6)
    var note = frame(1, 3)
    note.put("a日", at: Point(row: 0, column: 0), style: bold)
    note.cursor = Point(row: 0, column: 1)
    page.place(note, at: Point(row: 1, column: 4))
    #expect(page.text == "\n    a")
    #expect(page.cursor == Point(row: 1, column: 5))
    #expect(isWhole(page))
  }

  /// Whatever is put anywhere: the frame keeps its size, halves their partners, and no cell holds anything unsafe.
  @Test(arguments: seeds)
  func nothingLeavesTheFrame(seed: UInt64) {
    var random = Seeded(seed)
    var frame = frame(Int.random(in: 0...6, using: &random), Int.random(in: 0...20, using: &random))
    for _ in 0..<80 {
      let point = Point(
        row: .random(in: -2...8, using: &random), column: .random(in: -9...24, using: &random))
      let text = random.text()
      let limit = Bool.random(using: &random) ? Int.max : Int.random(in: -2...30, using: &random)
      let used = frame.put(text, at: point, style: plain, columns: limit)
      #expect(used >= 0 && used <= max(0, limit) && used <= width(of: text))
      if Int.random(in: 0..<5, using: &random) == 0 {
        var note = self.frame(2, Int.random(in: 0...8, using: &random))
        note.put(text, at: Point(row: 0, column: 0), style: bold)
        frame.place(note, at: point)
        frame.restyle(at: point, columns: limit) { _ in bold }
      }
      #expect(frame.cells.count == frame.size.rows * frame.size.columns)
      #expect(isWhole(frame), "\(text.debugDescription) at \(point)")
      #expect(
        !frame.cells.contains { $0.cluster.scalars.contains(where: isUnsafe) }, "\(text.debugDescription)")
    }
  }

  /// Every wide cluster has its right half, and every right half its cluster.
  private func isWhole(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy { row in
      let cells = Array(frame.row(row))
      return cells.indices.allSatisfy { index in
        switch cells[index].width {
        case 2:
          index + 1 < cells.count && cells[index + 1].isContinuation
            && cells[index + 1].style == cells[index].style
        case 0: index > 0 && cells[index - 1].width == 2
        default: true
        }
      }
    }
  }

  @Test func whatDiffersIsARangeOfColumns() {
    var old = Frame(size: Size(rows: 2, columns: 10))
    old.put("zorg", at: Point(row: 1, column: 2), style: .plain)
    var new = old
    new.put("erg", at: Point(row: 1, column: 3), style: .plain)
    #expect(new.difference(from: old, row: 0) == nil)
    #expect(new.difference(from: old, row: 1) == 3..<4)
    new.restyle(at: Point(row: 1, column: 5), columns: 2) { $0.adding(.bold) }
    #expect(new.difference(from: old, row: 1) == 3..<7)
    #expect(new.difference(from: Frame(size: Size(rows: 1, columns: 10)), row: 0) == nil)
  }
}
