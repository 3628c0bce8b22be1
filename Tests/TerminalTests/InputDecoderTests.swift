// Bytes as terminals send them, through ncurses, and the keys that they mean.

import Canvas
import Glibc
import TestSupport
import Testing

@testable import Terminal

extension CursesTests {
  @Suite struct InputDecoderTests {
    private let terminal: TestScreen

    init() throws {
      terminal = try TestScreen(try ColourDepth.indexed.found(), Size(rows: 2, columns: 9))
    }

    /// What the bytes mean that come in one piece, with silence after it.
    private func decode(_ bytes: [UInt8]) throws -> [Input] { try decode([(bytes, 100_000)]) }

    /// The same for pieces with silences, in milliseconds, after them.
    private func decode(_ pieces: [(bytes: [UInt8], silence: Int)]) throws -> [Input] {
      var decoder = InputDecoder(escapeDelay: 25)
      var found: [Input] = []
      var now = 0
      for (bytes, silence) in pieces {
        // A pseudo-terminal holds some 4,000 bytes.
        for start in stride(from: 0, to: bytes.count, by: 2000) {
          let codes = terminal.codes(for: Array(bytes[start..<min(bytes.count, start + 2000)]))
          found += decoder.take(codes, isAll: true, at: now)
        }
        now += silence
        found += decoder.expire(at: now)
      }
      return found
    }

    private func keys(_ text: String) throws -> [Key] { keys(try decode(Array(text.utf8))) }

    private func keys(_ inputs: [Input]) -> [Key] {
      inputs.compactMap { input in
        if case .key(let key) = input { key } else { nil }
      }
    }

    @Test(arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft),
      ("\u{1B}Od", .wordLeft), ("\u{1B}[1;2A", .scrollUp), ("\u{1B}[H", .home), ("\u{1B}OF", .end),
      ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete),
      ("\u{1B}[3;5~", .delete), ("\u{1B}[3^", .delete),
      ("\u{1B}[2~", .insert), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
      ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[B", .function(2)),
      ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}[1;2P", .function(1)), ("\u{1B}[17;2~", .function(6)),
      ("\u{1B}OM", .enter), ("\u{1B}Ow", .character("7")), ("\u{1B}Ok", .character("+")),
      ("\u{1B}x", .alt("x")),
      ("\u{1B}é", .character("é")), ("\u{1B}\u{7F}", .deleteWordLeft), ("\u{1B}", .escape),
      ("\u{1B}[", .alt("[")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{3}", .control("c")), ("\u{0}", .control(" ")), ("\u{1F}", .control("_")), ("é", .character("é")),
      ("e\u{301}", .character("e\u{301}")), ("\u{1B}[9;2u", .backTab), ("\u{1B}[107;5u", .control("k")),
      ("\u{85}", .character("\u{FFFD}")),
    ])
    func aKeyIsOneKey(bytes: String, key: Key) throws {
      #expect(try keys(bytes) == [key])
    }

    /// Keys in odd forms: Alt before a key, the protocols of xterm and kitty, with locks on and with what was released.
    @Test(arguments: [
      ("\u{1B}\r", [Key.enter]), ("\u{1B}\n", [.enter]), ("\u{1B}\t", [.backTab]),
      ("\u{1B}\u{1B}[A", [.scrollUp]),
      ("\u{1B}\u{1B}OD", [.wordLeft]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}O2P", [.function(1)]),
      ("\u{1B}O5C", [.wordRight]),
      ("\u{1B}O1;2Q", [.function(2)]), ("\u{1B}\u{18}", []),
      ("\u{1B}[27;5;107~", [.control("k")]), ("\u{1B}[27;2;13~", [.enter]),
      ("\u{1B}[27;6;75~", [.control("k")]),
      ("\u{1B}[107;69u", [.control("k")]), ("\u{1B}[107;197u", [.control("k")]),
      ("\u{1B}[97;65u", [.character("a")]),
      ("\u{1B}[1;129A", [.up]), ("\u{1B}[1;69C", [.wordRight]), ("\u{1B}[3;129~", [.delete]),
      ("\u{1B}[97;2u", [.character("A")]), ("\u{1B}[97:65;2u", [.character("A")]),
      ("\u{1B}[55:37;2u", [.character("%")]),
      ("\u{1B}[97;;233u", [.character("é")]), ("\u{1B}[97;1:1u", [.character("a")]),
      ("\u{1B}[97;1:2u", [.character("a")]),
      ("\u{1B}[97;1:3u", []), ("\u{1B}[1;1:3A", []), ("\u{1B}[3;1:3~", []),
      ("\u{1B}[107;5:1u", [.control("k")]),
      ("\u{1B}[13u", [.enter]), ("\u{1B}[27u", [.escape]), ("\u{1B}[127;5u", [.deleteWordLeft]),
      ("\u{1B}[32;5u", [.control(" ")]), ("\u{1B}[97;9u", []),
      ("\u{1B}[57400u", [.character("1")]), ("\u{1B}[57414u", [.enter]), ("\u{1B}[57419u", [.up]),
      ("\u{1B}[57410;129u", [.character("/")]), ("\u{1B}[57441;2u", []), ("\u{1B}[57358u", []),
    ])
    func anOddFormIsItsKey(bytes: String, expected: [Key]) throws {
      #expect(try keys(bytes) == expected)
    }

    /// Answers and reports that nobody asked for, and what another program left on.
    private static let noise: [String] = [
      "\u{1B}[I", "\u{1B}[O", "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[>41;367;0c", "\u{1B}[?62;c",
      "\u{1B}[12;40R",
      "\u{1B}[1;2R", "\u{1B}[1;1R\u{1B}[O", "\u{1B}[?12;40R", "\u{1B}[0n", "\u{1B}[?2026;2$y",
      "\u{1B}[8;24;80t",
      "\u{1B}[<0;10;10M", "\u{1B}[<65;10;10m", "\u{1B}[32;10;10M", "\u{1B}[M !!", "\u{1B}[M`xy",
      "\u{1B}[M \u{7F}\u{7F}", "\u{1B}[M \u{7F}!",
      "\u{1B}[M\u{60}\u{7E}A",
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]0;/stop\r\u{7}",
      "\u{1B}P1+r544e=787465726d\u{1B}\\", "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
      "\u{1B}^pm\u{1B}\\", "\u{1B}Xsos\u{1B}\\", "\u{1B}]52;c;YWJj\u{7}\u{1B}[?1;2c", "\u{1B}[?0u",
      "\u{1B}[?1u",
      "\u{1B}[=1;1u", "\u{1B}[201~", "\u{1B}[E",
    ]

    @Test(arguments: noise)
    func whatIsNoKeyIsNothing(bytes: String) throws {
      #expect(try decode(Array("a\(bytes)b".utf8)) == [.key(.character("a")), .key(.character("b"))])
    }

    /// However such an answer is cut, with a silence between the parts, it stays nothing; and a key stays that key. Only
    /// behind ESC alone a silence means Esc.
    @Test(arguments: noise + ["\u{1B}[12;40Rx", "\u{1B}[1;5Cx", "\u{1B}[200~een\u{1B}[201~"])
    func aCutChangesNothing(bytes: String) throws {
      let bytes = Array(bytes.utf8)
      let whole = try decode(bytes)
      for cut in 1..<max(1, bytes.count) where bytes[cut - 1] != 0x1B {
        let found = try decode([(Array(bytes[..<cut]), 40), (Array(bytes[cut...]), 100_000)])
        #expect(found == whole, "cut at \(cut)")
      }
    }

    @Test func aHalfOfALetterIsNone() throws {
      #expect(
        try decode([0x61, 0xFF, 0x62]) == [
          .key(.character("a")), .key(.character("\u{FFFD}")), .key(.character("b")),
        ])
      for half: [UInt8] in [[0xC3], [0xA9], [0xE2, 0x82], [0xF0, 0x9F, 0x91], [0xE2]] {
        #expect(try decode(half).isEmpty)
        #expect(try decode(half + [0x28]) == [.key(.character("("))], "\(half)")
        #expect(try keys(decode([(half, 400), ([0x0D], 400)])) == [.enter])
      }
      #expect(try decode([([0xC3], 400), ([0xA9], 400)]) == [.key(.character("é"))])
      // Behind one bad byte no letter is lost.
      #expect(try keys(decode([0xA9] + Array("twaalf letters".utf8))).count == 14)
    }

    /// However the bytes are cut into reads, they mean the same.
    @Test(arguments: UInt64(1)...40)
    func cutsMakeNoDifference(seed: UInt64) throws {
      var random = Seeded(seed)
      let parts = [
        "a", "é", "日", "👍", "\u{1B}[A", "\u{1B}[1;5D", "\r", "\u{1B}[15~", "\u{1B}x", "\u{1B}[107;5u",
        "\u{1B}[12;40R",
      ]
      let text = (0..<12).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      var pieces: [(bytes: [UInt8], silence: Int)] = []
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        var count = min(rest.count, Int.random(in: 1...7, using: &random))
        // A lone ESC with nothing behind it is the key.
        if rest[rest.startIndex + count - 1] == 0x1B { count += 1 }
        pieces.append((Array(rest.prefix(count)), 5))
        rest = rest.dropFirst(count)
      }
      pieces.append(([], 1000))
      #expect(try decode(pieces) == decode(Array(text.utf8)))
    }

    @Test func aPasteIsWholeAndItsLineEndsAreNewlines() throws {
      #expect(
        try decode(Array("\u{1B}[200~een\r\ntwee\rdrie\u{1B}[201~\r".utf8)) == [
          .paste("een\ntwee\ndrie"), .key(.enter),
        ])
    }

    /// Keys, sequences and answers in a paste are its text, byte for byte.
    @Test(
      arguments: noise.filter { !$0.contains("[201~") } + [
        "\u{1B}[A\u{1B}OA\u{1B}[3;5~", "\u{1B}", "\u{8}\u{7F}\t",
      ])
    func whatIsPastedIsText(bytes: String) throws {
      let text = bytes.replacing("\r", with: "\n")
      #expect(try decode(Array("\u{1B}[200~\(bytes)\u{1B}[201~".utf8)) == [.paste(text)])
    }

    /// Behind a lone ESC the rest of an arrow or an answer is not typed, though Esc was told.
    @Test(arguments: [30, 100, 600]) func theRestBehindALateEscapeIsNotTyped(silence: Int) throws {
      for (rest, keys) in [
        ("[D", [Key.left]), ("[12;40R", []), ("]11;rgb:0/0/0\u{7}", []), ("[<0;1;1M", []), ("OA", [.up]),
      ] {
        let found = try self.keys(decode([([0x1B], silence), (Array(rest.utf8), 2000)]))
        #expect(found == [.escape] + keys, "\(rest)")
      }
      let typed = try keys(decode([([0x1B], silence), (Array("[".utf8), 100), (Array("a".utf8), 100)]))
      #expect(typed == [.escape, .character("["), .character("a")])
    }

    /// Who types behind an answer that never ends loses nothing.
    @Test func anAnswerWithoutAnEndSwallowsNobodysWords() throws {
      var pieces: [(bytes: [UInt8], silence: Int)] = [(Array("\u{1B}]11;rgb:ff".utf8), 100)]
      for letter in "woorden".utf8 { pieces.append(([letter], 120)) }
      #expect(try keys(decode(pieces)) == "woorden".map { .character($0) })
    }

    /// Pastes one behind the other, with keys between them, in one burst.
    @Test func pastesInABurstAreText() throws {
      let burst = "\u{1B}[200~een\u{1B}[201~\r\u{1B}[200~twee\u{1B}[201~\r"
      #expect(try decode(Array(burst.utf8)) == [.paste("een\ntwee"), .key(.enter)])
    }

    /// Somebody puts an end mark into a text, so that the rest of it is typed when it is pasted; a stall helps him.
    @Test(arguments: [0, 10, 60, 300, 900])
    func anEarlyEndMarkIsOnlyText(stall: Int) throws {
      let first = Array("\u{1B}[200~een\u{1B}[201~".utf8)
      let second = Array("\rtwee\r\u{1B}[201~".utf8)
      let found = try decode([(first, stall), (second, 1000)])
      #expect(keys(found).isEmpty, "\(found)")
      let text = found.map { if case .paste(let text) = $0 { text } else { "" } }.joined()
      #expect(text == "een\ntwee\n")
      // Who types on gets every key, after a moment at most.
      #expect(
        try keys(decode([(first, 60), (Array("ab".utf8), 1000)])) == [.character("a"), .character("b")])
      #expect(try keys(decode([(first, 60), ([0x0D], 0)])) == [.enter])
    }

    @Test func aPasteWhoseEndMarkWasLostEnds() throws {
      let found = try decode([(Array("\u{1B}[200~een".utf8), 1001), ([0x0D], 0)])
      #expect(found == [.paste("een"), .key(.enter)])
    }

    /// The end of the terminal is no time at all: what is open is given out, and nothing is counted beyond.
    @Test(arguments: ["\u{1B}[200~een", "\u{1B}[200~een\u{1B}[201~", "\u{1B}[12", "\u{1B}]", "\u{C3}", "a"])
    func whatIsOpenAtTheEndIsGivenOut(bytes: String) throws {
      var decoder = InputDecoder(escapeDelay: 25)
      var found = decoder.take(terminal.codes(for: Array(bytes.utf8)), isAll: true, at: 0)
      while let deadline = decoder.deadline { found += decoder.expire(at: deadline) }
      #expect(found.contains(.paste("een")) == bytes.contains("een"))
    }

    /// The wheel where it is asked for; a click is nothing.
    @Test func theWheelScrollsWhereItIsAskedFor() throws {
      let terminal = try TestScreen(try ColourDepth.indexed.found(), Size(rows: 20, columns: 40), mouse: true)
      var decoder = InputDecoder(escapeDelay: 25)
      for (bytes, keys) in [
        ("\u{1B}[<64;10;10M", [Key.scrollUp]), ("\u{1B}[<65;10;10M", [.scrollDown]), ("\u{1B}[<0;10;10M", []),
        ("\u{1B}[<0;10;10m", []), ("a", [.character("a")]),
      ] {
        let found = decoder.take(terminal.codes(for: Array(bytes.utf8)), isAll: true, at: 0)
        #expect(found == keys.map { .key($0) }, "\(bytes.debugDescription)")
      }
    }

    @Test func aPasteOfMegabytesIsWhole() throws {
      var decoder = InputDecoder(escapeDelay: 25)
      #expect(decoder.take([.pasteStart], isAll: true, at: 0).isEmpty)
      for now in 0..<256 {
        #expect(decoder.take(Array(repeating: .byte(0x61), count: 8192), isAll: false, at: now).isEmpty)
      }
      #expect(decoder.take([.pasteEnd], isAll: true, at: 256).isEmpty)
      guard case .paste(let text)? = decoder.expire(at: 1000).first else {
        Issue.record("no paste")
        return
      }
      #expect(text.utf8.count == 2 << 20)
    }

    /// Any bytes at all: no crash, no control character among the letters.
    @Test(arguments: UInt64(1)...40)
    func noiseIsHarmless(seed: UInt64) throws {
      var random = Seeded(seed)
      let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
      var letters = 0
      for input in try decode(bytes + Array("\u{1B}[".utf8) + bytes) {
        guard case .key(.character(let character)) = input else { continue }
        letters += 1
        #expect(!character.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
      }
      #expect(letters > 0)
    }
  }
}
