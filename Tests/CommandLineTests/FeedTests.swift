// Lines out of bytes, and contributions out of JSON.

import SessionEngine
import Testing
import Words

@testable import doendag

@Suite struct FeedTests {
  private func lines(_ bytes: [UInt8], pieces: Int) -> [InputLine] {
    var splitter = LineSplitter()
    var lines: [InputLine] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + pieces)
      lines += splitter.take(bytes[start..<end])
      start = end
    }
    return lines + [splitter.finish()].compactMap { $0 }
  }

  private func texts(_ lines: [InputLine]) -> [String] {
    lines.compactMap { if case .text(let text) = $0.content { text } else { nil } }
  }

  @Test(arguments: 1...7)
  func theSameLinesWhateverThePieces(pieces: Int) {
    let bytes = Array("\u{FEFF}één\r\n\n日本\u{0}x\nlast".utf8)
    let found = lines(bytes, pieces: pieces)
    #expect(texts(found) == ["één", "", "日本\u{0}x", "last"])
    #expect(found.map(\.number) == [1, 2, 3, 4])
  }

  @Test func aLineThatIsNoUTF8IsToldWithItsByte() {
    let found = lines(Array("ab".utf8) + [0xFF] + Array("\nc\n".utf8), pieces: 3)
    #expect(found[0] == InputLine(number: 1, content: .refused(.notUTF8(byte: 3))))
    #expect(found[1] == InputLine(number: 2, content: .text("c")))
    #expect(lines([0x61, 0xC3], pieces: 9)[0].content == .refused(.notUTF8(byte: 2)))
    #expect(lines([0xED, 0xA0, 0x80], pieces: 9)[0].content == .refused(.notUTF8(byte: 1)))
  }

  @Test func aLineMayBeAMebibyteLongAndNoMore() {
    let limit = LineContext.longestLine
    let most = [UInt8](repeating: 0x61, count: limit)
    #expect(texts(lines(most + [0x0D, 0x0A], pieces: 65_536)).first?.utf8.count == limit)
    let found = lines(most + [0x61, 0x0A, 0x62, 0x0A], pieces: 65_536)
    #expect(found[0].content == .refused(.tooLong(limit: limit)))
    #expect(found[1].content == .text("b"))
    #expect(lines(most + most, pieces: 65_536).map(\.content) == [.refused(.tooLong(limit: limit))])
  }

  @Test func readsJSON() throws {
    let line = try JSONLine(
      #" {"text":"a\u00e9\ud83d\ude00\n\/\\\"","by":"anna", "phase" : null,"kind":"idea","extra":[1,{"a":-2.5e3},true]} "#
    )
    #expect(line.text == "aé😀\n/\\\"")
    #expect(line.by == "anna")
    #expect(line.phase == nil)
    #expect(line.kind == "idea")
    #expect(try JSONLine("{\"text\":\"e\u{301}\"}").text.utf8.elementsEqual("e\u{301}".utf8))
    #expect(try JSONLine(#"{"text":"\u0000"}"#).text == "\u{0}")
  }

  @Test(arguments: [
    ("[1]", JSONFaultReason.notAnObject), ("x", .notAnObject), ("{", .unfinished),
    (#"{"by":"x"}"#, .noText), (#"{"text":null}"#, .noText), (#"{"text":1}"#, .notAText("text")),
    (#"{"text":"a","by":["b"]}"#, .notAText("by")), (#"{"text":"a","text":"b"}"#, .keyTwice("text")),
    (#"{"text":"a"} x"#, .unexpected(byte: 14)), (#"{"text":"a",}"#, .unexpected(byte: 13)),
    ("{\"text\":\"a\tb\"}", .unexpected(byte: 11)), (#"{"text":"\x"}"#, .unexpected(byte: 11)),
    (#"{"text":"\ud83d"}"#, .halfCharacter(byte: 10)), (#"{"text":"\ude00"}"#, .halfCharacter(byte: 10)),
    (#"{"text":"\ud83d\u0041"}"#, .halfCharacter(byte: 10)), (#"{"text":"\u12"}"#, .unexpected(byte: 12)),
    (#"{"text":"a""#, .unfinished), (#"{"text":"a","n":1.2.3}"#, .unexpected(byte: 22)),
  ])
  func tellsWhatIsWrongWithJSON(text: String, reason: JSONFaultReason) {
    #expect(throws: JSONFault(reason)) { try JSONLine(text) }
  }

  @Test func nestingHasAnEnd() {
    let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
    #expect(throws: JSONFault(.tooDeep)) { try JSONLine("{\"x\":\(deep),\"text\":\"a\"}") }
  }
}
