// A row of a frame, brought down to what a locale shows: pure, and column for column.

import Canvas
import TestSupport
import Testing

@testable import Terminal

@Suite struct CellEncoderTests {
  /// A locale that knows some pictures as narrow, some not at all, and one letter as wide.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F: 0
    case 0x1F44D: 1
    case 0x1F9FF: -1
    case 0x3000...0x9FFF: 2
    case 0x25CF: 2
    default: 1
    }
  }

  private func encoded(_ text: String, columns: Int, asciiOnly: Bool = false) -> [EncodedCell] {
    var frame = Frame(size: Size(rows: 1, columns: columns))
    frame.put(text, at: Point(row: 0, column: 0), style: .plain)
    return CellEncoder(asciiOnly: asciiOnly, width: Self.width).encode(frame.row(0))
  }

  @Test(arguments: [
    ("ab c", ["a", "b", " ", "c"], [1, 1, 1, 1], ""), ("日本", ["日", "本"], [2, 2], ""),
    ("e\u{301}x", ["e\u{301}", "x"], [1, 1], "e\u{301}"), ("👍x", ["👍", " ", "x"], [1, 1, 1], "👍"),
    ("🧿x", ["□", " ", "x"], [1, 1, 1], ""), ("●x", ["□", "x"], [1, 1], ""),
  ])
  func aCellIsWhatTheLocaleShows(text: String, shown: [String], columns: [Int], ambiguous: String) {
    let cells = encoded(text, columns: columns.reduce(0, +))
    #expect(cells.map(\.cluster.text) == shown)
    #expect(cells.map(\.columns) == columns)
    #expect(cells.filter(\.isAmbiguous).map(\.cluster.text).joined() == ambiguous)
  }

  @Test func asciiIsOneColumnForOne() {
    #expect(encoded("─● één 日", columns: 10, asciiOnly: true).map(\.cluster.text).joined() == "-* een ?  ")
  }

  /// Parts stand one behind the other, and blanks lie under each ambiguous cell.
  @Test(arguments: ["", "abc", "👍", "a👍b", "e\u{301}e\u{301}", "日e\u{301}👍x", "👍👍日"])
  func thePartsOfARunAreTheRun(text: String) {
    let cells = encoded(text, columns: max(1, Canvas.width(of: text)))
    var shown: [Int: String] = [:]
    for part in CellRun(row: 3, column: 5, cells: cells).parts {
      #expect(part.row == 3 && part.cells.dropLast().allSatisfy { !$0.isAmbiguous })
      #expect(part.cells.last?.isAmbiguous != true || part.cells.count == 1)
      var column = part.column
      for cell in part.cells {
        if cell.isAmbiguous { #expect(shown[column] == " ", "no blank under \(cell.cluster.text)") }
        shown[column] = cell.cluster.text
        column += cell.columns
      }
      #expect(column == part.end)
    }
    var column = 5
    for cell in cells {
      #expect(shown[column] == cell.cluster.text)
      column += cell.columns
    }
  }
}
