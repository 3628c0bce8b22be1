// How wide text is, how it is made visible, wrapped and cut.

import Canvas
import TestSupport
import Testing

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("één", 3), ("e\u{301}", 1), ("日本", 4), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("👍🏽", 2),
    ("👨‍👩‍👧‍👦", 2), ("🇳🇱", 2), ("🏳️‍🌈", 1), ("❤️", 1), ("1️⃣", 1), ("─●○↳█", 5), ("\u{1B}", 1), ("\u{202E}", 8), ("Ａ", 2),
    ("\u{301}", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("क्षि", 3), ("می\u{200C}خواهم", 7),
  ])
  func takesColumns(text: String, columns: Int) {
    #expect(width(of: text) == columns)
  }

  @Test(arguments: [
    ("gewoon é", "gewoon é"), ("a\u{1B}[2J", "a␛[2J"), ("\u{7F}\u{0}\t\r\n", "␡␀␉␍␊"),
    ("a\u{202E}b", "a⟨U+202E⟩b"),
    ("\u{9B}m", "⟨U+009B⟩m"), ("a\u{200B}b", "a⟨U+200B⟩b"), ("\u{FEFF}x", "⟨U+FEFF⟩x"),
    ("z\u{AD}z", "z⟨U+00AD⟩z"),
    ("a\u{200D}b", "a⟨U+200D⟩b"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("می\u{200C}\u{200C}خ", "می\u{200C}⟨U+200C⟩خ"),
    ("👨\u{200D}👩", "👨\u{200D}👩"), ("❤\u{FE0F}", "❤\u{FE0F}"), ("x\u{FE0F}", "x⟨U+FE0F⟩"),
    ("\u{301}x", "◌\u{301}x"),
    ("\u{1B}\u{301}", "␛◌\u{301}"), ("\u{E0041}", "⟨U+E0041⟩"), ("\u{2028}", "⟨U+2028⟩"),
    ("\u{115F}", "⟨U+115F⟩"),
    ("🏴\u{E0067}\u{E007F}", "🏴\u{E0067}\u{E007F}"), ("ක්\u{200D}ෂ", "ක්\u{200D}ෂ"),
  ])
  func showsWhatHides(text: String, shown: String) {
    #expect(Array(visible(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  /// The tags behind a flag could carry a whole hidden message.
  @Test func tagsBehindAFlagAreFew() {
    let tags = String(String.UnicodeScalarView(repeatElement("\u{E0061}", count: 100)))
    #expect(visible("🏴" + tags).contains("⟨U+E0061⟩"))
  }

  @Test(arguments: seeds)
  func visibleIsSafeAndSettled(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<200 {
      let text = random.text()
      let shown = visible(text)
      #expect(!shown.unicodeScalars.contains(where: isUnsafe), "\(text.debugDescription)")
      #expect(Array(visible(shown).utf8) == Array(shown.utf8), "\(text.debugDescription)")
    }
  }

  @Test(arguments: seeds)
  func widthsAddUp(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<200 {
      let shown = visible(random.text())
      #expect(shown.reduce(0) { $0 + width(of: String($1)) } == width(of: shown), "\(shown.debugDescription)")
    }
  }

  @Test(arguments: [
    ("een twee drie", 8, ["een twee", "drie"]), ("een twee", 3, ["een", "twe", "e"]), ("", 5, [""]),
    ("een\n\ntwee\r\n", 9, ["een", "", "twee", ""]), ("日本語", 4, ["日本", "語"]),
    ("GGD-regio Oost", 9, ["GGD-regio", "Oost"]),
    ("welzijnswerk-overleg", 14, ["welzijnswerk-", "overleg"]), ("a    b", 3, ["a", "b"]),
    ("  ingesprongen", 20, ["  ingesprongen"]),
    ("a\tb", 5, ["a b"]), ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func wraps(text: String, columns: Int, lines: [String]) {
    #expect(wrap(text, columns: columns) == lines)
  }

  /// No line is too wide, and all that isn't blank is still there.
  @Test(arguments: seeds)
  func wrappingFitsAndLosesNothing(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<60 {
      let text = random.text().filter { !$0.isNewline }
      let columns = Int.random(in: 2...40, using: &random)
      let lines = wrap(text, columns: columns)
      for line in lines { #expect(width(of: line) <= columns, "\(text.debugDescription) at \(columns)") }
      #expect(
        essence(lines.joined()) == essence(visible(text.replacing("\t", with: " "))),
        "\(text.debugDescription)")
    }
  }

  /// The quick way through text whose scalars each stand in a column of their own breaks lines where the careful way does,
  /// which a paragraph of another script makes the whole text go.
  @Test(arguments: seeds)
  func simpleTextWrapsLikeAnyOther(seed: UInt64) {
    var random = Seeded(seed)
    let pieces = ["de", "één", " ", "  ", "coördinatie", "e-mail", "1–2", "—", "€ 5", "дом", "\u{A0}", "-"]
    for _ in 0..<60 {
      let count = Int.random(in: 0...30, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let columns = Int.random(in: 2...40, using: &random)
      #expect(wrap(text, columns: columns) == wrap(text + "\n日", columns: columns).dropLast(), "\(text)")
    }
  }

  private func essence(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  @Test(arguments: [
    ("gewoon", 6, "gewoon"), ("gewoon", 5, "gewo…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本", 4, "日本"),
    ("ab", 1, "…"),
    ("ab", 0, ""), ("ab", -3, ""), ("e\u{301}en", 2, "e\u{301}…"),
  ])
  func clips(text: String, columns: Int, clipped: String) {
    #expect(clip(text, columns: columns) == clipped)
  }

  @Test(arguments: seeds)
  func clippingFits(seed: UInt64) {
    var random = Seeded(seed)
    for columns in 0..<30 { #expect(width(of: clip(random.text(), columns: columns)) <= columns) }
  }
}
