// Bytes as terminals send them, and the keys that they mean.

import Canvas
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  private func decode(_ bytes: [UInt8]) -> [Input] {
    var decoder = InputDecoder()
    decoder.feed(bytes)
    return decoder.take(isQuiet: true)
  }

  private func keys(_ text: String) -> [Key] {
    decode(Array(text.utf8)).compactMap { input in
      if case .key(let key) = input { key } else { nil }
    }
  }

  @Test(arguments: [
    ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft),
    ("\u{1B}Od", .wordLeft), ("\u{1B}[1;2A", .scrollUp), ("\u{1B}[H", .home), ("\u{1B}OF", .end),
    ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete),
    ("\u{1B}[2~", .insert), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
    ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[B", .function(2)),
    ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)),
    ("\u{1B}[24~", .function(12)), ("\u{1B}[1;2R", .function(3)), ("\u{1B}OM", .enter),
    ("\u{1B}Ow", .character("7")), ("\u{1B}Ok", .character("+")), ("\u{1B}x", .alt("x")),
    ("\u{1B}é", .alt("é")), ("\u{1B}\u{7F}", .deleteWordLeft), ("\u{1B}", .escape), ("\u{1B}[", .alt("[")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{3}", .control("c")), ("\u{0}", .control(" ")), ("\u{1F}", .control("_")), ("é", .character("é")),
    ("e\u{301}", .character("e\u{301}")), ("\u{1B}[9;2u", .backTab), ("\u{1B}[107;5u", .control("k")),
    ("\u{85}", .character("\u{FFFD}")),
  ])
  func aKeyIsOneKey(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test(arguments: ["\u{1B}[I", "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[<0;1;1M", "\u{1B}[1;1R\u{1B}[O"])
  func whatMeansNothingIsNoText(bytes: String) {
    #expect(keys(bytes).allSatisfy { if case .character = $0 { false } else { true } })
  }

  @Test func escapeTwiceIsEscapeTwice() {
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
  }

  @Test func whatIsNoUTF8IsReplaced() {
    #expect(
      decode([0x61, 0xFF, 0x62]) == [
        .key(.character("a")), .key(.character("\u{FFFD}")), .key(.character("b")),
      ])
    #expect(decode([0xC3, 0x28]) == [.key(.character("\u{FFFD}")), .key(.character("("))])
  }

  /// However the bytes are cut into reads, they mean the same.
  @Test(arguments: UInt64(1)...60)
  func cutsMakeNoDifference(seed: UInt64) {
    var random = Seeded(seed)
    let parts = [
      "a", "é", "日", "👍", "\u{1B}[A", "\u{1B}[1;5D", "\r", "\u{1B}[15~", "\u{1B}x",
      "\u{1B}[200~een\rtwee\u{1B}[201~",
    ]
    let text = (0..<12).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    var decoder = InputDecoder()
    var found: [Input] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...7, using: &random))
      rest = rest.dropFirst(piece.count)
      decoder.feed(piece)
      // A paste ends when nothing more comes: here that is when all has come.
      found += decoder.take(isQuiet: false)
    }
    found += decoder.take(isQuiet: true)
    #expect(found == decode(Array(text.utf8)))
  }

  @Test func aPasteIsWholeAndItsLineEndsAreNewlines() {
    #expect(
      decode(Array("\u{1B}[200~een\r\ntwee\rdrie\u{1B}[201~\r".utf8)) == [
        .paste("een\ntwee\ndrie"), .key(.enter),
      ])
  }

  /// Somebody puts an end marker into a text, so that the rest of it is typed when it is pasted.
  @Test func anEarlyEndMarkerIsOnlyText() {
    let pasted = "een\u{1B}[201~\rtwee\r"
    var decoder = InputDecoder()
    decoder.feed(Array("\u{1B}[200~een\u{1B}[201~".utf8))
    #expect(decoder.take(isQuiet: false).isEmpty)
    #expect(decoder.patience == .pasteEnd)
    decoder.feed(Array("\rtwee\r\u{1B}[201~".utf8))
    #expect(decoder.take(isQuiet: true) == [.paste(pasted.replacing("\r", with: "\n"))])
  }

  @Test func aPasteOfMegabytesIsWhole() {
    var decoder = InputDecoder()
    decoder.feed(Array("\u{1B}[200~".utf8))
    _ = decoder.take(isQuiet: false)
    for _ in 0..<512 { decoder.feed([UInt8](repeating: 0x61, count: 4096)) }
    #expect(decoder.take(isQuiet: false).isEmpty)
    decoder.feed(Array("\u{1B}[201~".utf8))
    guard case .paste(let text)? = decoder.take(isQuiet: true).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == 2 << 20)
  }

  /// Any bytes at all: no crash, no control character among the letters.
  @Test(arguments: UInt64(1)...60)
  func noiseIsHarmless(seed: UInt64) {
    var random = Seeded(seed)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
    for input in decode(bytes + Array("\u{1B}[".utf8) + bytes) {
      guard case .key(.character(let character)) = input else { continue }
      #expect(!character.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    }
  }
}
