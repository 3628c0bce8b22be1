// The record: additions hang under their line, each line stands once, whatever refers to what.

import Foundation
import Minutes
@testable import SessionEngine
import Testing

@Suite struct RecordOfLines {
  private func lines(of made: Fixture, containing word: String) throws -> [Substring] {
    let text = try made.minutes()
    let start = try #require(text.range(of: "## Wat er gezegd is"))
    return text[start.upperBound...].prefix { $0 != "█" }.split(separator: "\n").filter { $0.contains(word) }
  }

  @Test func additionsHangUnderTheirLineFromAnyPhase() throws {
    var made = try Fixture()
    let line = try made.note("gedeelde zin", in: .vision)
    let addition = try made.note("vroege aanvulling", in: .dream, addsTo: line)
    try made.note("op de aanvulling", in: .closing, addsTo: addition)
    #expect(try lines(of: made, containing: "gedeelde zin") == ["- \\#1: gedeelde zin"])
    #expect(try lines(of: made, containing: "vroege aanvulling") == ["  - \\#2: vroege aanvulling"])
    #expect(try lines(of: made, containing: "op de aanvulling") == ["    - \\#3 · idee: op de aanvulling"])
  }

  @Test func additionsToWhatIsGoneStandAlone() throws {
    var made = try Fixture()
    let line = try made.note("weg ermee")
    try made.note("los stukje", addsTo: line)
    made.happen(.withdrawn(Withdrawn(ref: line)))
    #expect(try lines(of: made, containing: "los stukje") == ["- \\#2: los stukje (aanvulling op \\#1)"])
  }

  @Test func ringsAndLongChainsLoseNothing() throws {
    var made = try Fixture()
    let first = Ref(desk: .plenary, number: 1)
    try made.note("ring nul", addsTo: Ref(desk: .plenary, number: 2))
    try made.note("ring een", addsTo: first)
    try made.note("zichzelf", addsTo: Ref(desk: .plenary, number: 3))
    var last = first
    for number in 0..<300 { last = try made.note("keten \(number)", addsTo: last) }
    #expect(try lines(of: made, containing: "ring").count == 2)
    #expect(try lines(of: made, containing: "zichzelf").count == 1)
    #expect(try lines(of: made, containing: "keten").count == 300)
  }
}
