// Reading never crashes, whatever is typed, and what was noted can be noted.

import SessionEngine
import TestSupport
import Testing

@Suite struct HostileLineTests {
  static let pieces: [String] =
    (0x20..<0x7F).map { String(Character(Unicode.Scalar(UInt8($0)))) }
    + [
      "\u{0}", "\u{7}", "\u{1B}[31m", "\r\n", "\r", "\n", "\t", "\u{85}", "\u{2028}", "\u{202E}", "\u{200D}",
      "\u{FEFF}",
      "e\u{301}", "\u{301}", "é", "日本", "👩‍👩‍👧‍👦", "🇳🇱", "ﷺ", "İ", "ß", "ſ", "\u{1F3FD}", "\u{E0001}", "\u{10FFFF}",
      "٣",
      "#12", "#1", "..", "?:", "/", "s/", "an:", "bram:", "omdat ", "terugkijken op ", "voor ", "met ",
      "eerst: ", "1 dec",
      "vrijdag", "+2w", "2026-02-30", "/edit #1 ", "/by #1 ", "/enrol ", "/mandate ", "/timer ", "/evaluate ",
      "\\", "\"", " ",
    ]

  @Test(arguments: UInt64(1)...20)
  func randomLinesAreRead(seed: UInt64) {
    var random = Seeded(seed)
    var room = Room(["Anna de Vries", "Bram Bakker", "Zoë 't Hooft", "李雷"])
    for _ in 0..<150 {
      let line = (0..<random.number(0...14)).map { _ in random.pick(HostileLineTests.pieces) }.joined()
      let events = (try? room.decide(line)) ?? []
      for event in events { room.write(event) }
      _ = (try? room.decide("s/\(random.pick(HostileLineTests.pieces))/x/")) ?? []
    }
    let recount = Recount(session: room.session)
    #expect(recount.kept == recount.expected)
    _ = room.session.reflection
    _ = room.session.allAsks
  }

  @Test(arguments: HostileLineTests.pieces)
  func eachPieceAloneAndRepeatedIsRead(piece: String) {
    let room = Room()
    for count in [1, 2, 3, 100] { _ = room.refusal(of: String(repeating: piece, count: count)) }
    for lead in ["!", "+ #", "..", "an: ", "/", "/by #", "s/", "\\", "= x omdat ", "> x voor "] {
      _ = room.refusal(of: lead + piece)
    }
  }

  @Test(arguments: ["woord ", "#1 ", "\u{301}", "an: ", "omdat ", "met an, ", "\\", "👩‍👩‍👧‍👦"])
  func longLinesAreReadWhole(piece: String) throws {
    var room = Room()
    let line = "= x" + String(repeating: piece, count: 65_536 / piece.utf8.count)
    try room.say(line)
    #expect(room.line("1")?.said == line)
  }

  @Test func aLineThatNoJournalCouldHoldIsRefused() {
    let line = String(repeating: "a", count: LineContext.longestLine + 1)
    #expect(Room().refusal(of: line) == .tooLong(limit: LineContext.longestLine))
    #expect(Room().refusal(of: String(line.dropLast())) == nil)
  }

  @Test func aTextIsKeptByteForByte() throws {
    var room = Room()
    for text in ["e\u{301}", "é", "a\u{202E}b", "tab\there", "nul\u{0}nul", "日本 👩‍👩‍👧‍👦"] {
      let ref = try room.say(text)
      #expect(room.line(ref).map { Array($0.text.utf8) } == Array(text.utf8))
    }
  }

  @Test func plainTextHasNoShorthand() throws {
    let room = Room()
    for text in ["! te duur", "/next", "bram: hallo", "zie #1", "..", "s/a/b/", "= x omdat y", "  ruimte  "] {
      let command = NoteLine(text: text, by: "Bram Bakker", kind: nil, phase: .dream)
      let events = try command.decide(in: room.session, at: room.desk())
      guard case .noted(let note) = events.first else { continue }
      #expect(note.wording == Wording(kind: .idea, text: text))
      #expect(note.by == "Bram Bakker" && note.phase == .dream)
    }
    let empty = NoteLine(text: " \t", by: nil, kind: .concern, phase: .dream)
    #expect(throws: Refusal.missing(.text)) { try empty.decide(in: room.session, at: room.desk()) }
  }
}
