// Any size, any text: the desk is drawn without a fault, and the cursor stays on the screen.

import Canvas
import SessionEngine
import TestSupport
import Testing
import Words

@testable import Screens

@Suite struct AnySizeTests {
  private let pieces = [
    "anna: ", "! ", "+ #1 ", "..", "é", "e\u{301}", "日本語", "👩‍👩‍👧‍👦", "ש‎לום", "woord ", "omdat ", "voor vrijdag ",
    String(repeating: "lang", count: 60), "\u{202E}", "\u{7}", "/", "?", "#", " ",
    "/ronde<Enter>", "/peiling schaal zo<Enter>", "/oogst<Enter>", "/samen<Enter>",
    "/peiling consent #1<Enter>",
  ]
  private let special: [Key] = [
    .enter, .enter, .enter, .tab, .escape, .up, .down, .left, .right, .backspace, .home, .function(2),
    .function(3), .function(6), .control("k"), .control("f"), .control("x"), .pageUp, .control("w"),
    .backTab, .control("g"), .backspace, .character("1"), .character("x"),
  ]

  @Test(arguments: [1, 7, 42, 1987, 20_261_201] as [UInt64])
  func keysAndSizesAtRandom(seed: UInt64) throws {
    var random = Seeded(seed)
    var desk = try Harness(people: sevenPeople, language: seed % 2 == 0 ? .dutch : .english)
    for step in 0..<240 {
      if Bool.random(using: &random), let key = special.randomElement(using: &random) {
        desk.take(.key(key))
      } else if let piece = pieces.randomElement(using: &random) {
        if step % 17 == 0 { desk.take(.paste(piece + "\n" + piece)) } else { desk.type(piece) }
      }
      let size = Size(
        rows: .random(in: 0...60, using: &random), columns: .random(in: 0...220, using: &random))
      let frame = desk.model.render(size: size, theme: .fallback)
      #expect(frame.size == size)
      if let cursor = frame.cursor { #expect(frame.contains(cursor), "seed \(seed), step \(step)") }
    }
    #expect(desk.model.session.contributions.count > 3)
  }

  /// What is kept between the keys of the page, and of how it is set, is what would be drawn without it; and it is kept for
  /// what is drawn, so that drawing makes none of it again.
  @Test(arguments: [2, 9, 77, 1999] as [UInt64])
  func aPageThatIsKeptIsThePage(seed: UInt64) throws {
    var random = Seeded(seed)
    var desk = try Harness(people: sevenPeople)
    for step in 0..<100 {
      if step % 20 == 0 {
        let rows = Int.random(in: 6...50, using: &random)
        desk.take(.resize(Size(rows: rows, columns: .random(in: 20...180, using: &random))))
      }
      if Bool.random(using: &random), let key = special.randomElement(using: &random) {
        desk.take(.key(key))
      } else {
        desk.type(pieces.randomElement(using: &random) ?? "")
      }
      let kept = try #require(desk.model.arrangement)
      let size = kept.terms.size
      var fresh = desk.model
      (fresh.page, fresh.arrangement) = (nil, nil)
      fresh.refresh()
      #expect(kept.terms == fresh.arrangement(for: size).terms, "seed \(seed), step \(step)")
      let blocks = fresh.blockRows(kept.layout).count
      #expect(desk.model.page?.terms == fresh.pageTerms(kept.layout, blocks: blocks))
      #expect(
        desk.model.render(size: size, theme: .fallback) == fresh.render(size: size, theme: .fallback),
        "seed \(seed), step \(step)")
    }
  }

  @Test(arguments: [Language.dutch, .english], [true, false])
  func theCardAndThePreviewFitAnySize(language: Language, asciiOnly: Bool) {
    let card = TestCard(words: Words(language), asciiOnly: asciiOnly)
    let preview = ThemePreview(words: Words(language), asciiOnly: asciiOnly)
    for columns in [0, 1, 2, 3, 10, 24, 59, 60, 200] {
      for rows in [0, 1, 2, 12, 60] {
        let size = Size(rows: rows, columns: columns)
        #expect(card.render(size: size, theme: .fallback).size == size)
        #expect(preview.render(size: size, theme: .fallback).size == size)
      }
      // The card is whole in the height that it asks for.
      let size = Size(rows: card.height(columns: columns), columns: columns)
      let lines = card.render(size: size, theme: .fallback).text.split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first == lines.last)
      if columns > 24 {
        for line in lines { #expect(width(of: String(line)) == columns) }
      }
    }
  }
}
