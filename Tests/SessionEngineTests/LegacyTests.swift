// What one session leaves to the next, and that one to the one after it.

import SessionEngine
import TestSupport
import Testing

@Suite struct LegacyTests {
  /// The session that follows, with the same people.
  private func next(after room: Room, _ id: String) -> Room {
    var next = Room([], id: id)
    for event in room.session.legacy { next.write(event, by: "founder") }
    return next
  }

  private func texts(_ room: Room) -> [String] {
    room.session.carried.map {
      "#\($0.ref.text) \($0.kind.word) \($0.text) (\($0.session) #\($0.origin.text))"
    }
  }

  private func first() throws -> Room {
    var room = Room()
    try room.say([
      "bram: > de leverancier bellen eerst: het nummer zoeken voor 1 apr met anna",
      "= samen overleggen op maandag omdat dat scheelt terugkijken op 1 mei", "= elkaar bellen", "een idee",
      "> een lijst maken", "/withdraw #3", "/fence 1", "/evaluate 2 3 4",
    ])
    return room
  }

  @Test func whatIsAgreedAndToBeDoneIsCarried() throws {
    let room = next(after: try first(), "s2")
    #expect(
      texts(room) == [
        "#1 agreement samen overleggen op maandag (s1 #2)", "#2 deed de leverancier bellen (s1 #1)",
        "#3 deed een lijst maken (s1 #5)",
      ])
    let deed = room.session.carried[1]
    #expect(
      deed.by == "Bram Bakker" && deed.due == day("2026-04-01") && deed.firstStep == "het nummer zoeken")
    #expect(deed.helpers == ["Anna de Vries"])
    #expect(room.session.carried[0].because == "dat scheelt")
    #expect(room.session.carried[0].review == day("2026-05-01"))
    #expect(
      room.session.pastSessions == [
        PastSession(id: "s1", title: "Zorg in Oost", fence: 1, means: [0, 35, 0, 0, 0, 0, 0])
      ])
    #expect(room.session.nextRef(at: .plenary).text == "4")
  }

  @Test func whatIsSettledGoesNoFurther() throws {
    var second = next(after: try first(), "s2")
    try second.say(["/verdict #1 drop te vaak", "/did #2 done gelukt", "/did #3 partly de helft"])
    let third = next(after: second, "s3")
    #expect(texts(third) == ["#1 deed een lijst maken (s1 #5)"])
    #expect(third.session.carried[0].judgement == nil)
    #expect(
      third.session.carried[0].past == [
        PastWording(session: "s2", text: "een lijst maken", judgement: Judgement(.partly, learnt: "de helft"))
      ])
    #expect(third.session.pastSessions.map(\.id) == ["s1", "s2"])
  }

  /// Kept in the second session, adapted in the third, adapted again in the fourth: the fifth knows all of it.
  @Test func anAdaptedAgreementKnowsAllThatItReplaces() throws {
    var second = next(after: try first(), "s2")
    try second.say("/verdict #1 keep bevalt")
    var third = next(after: second, "s3")
    try third.say("/verdict #1 adapt samen overleggen op dinsdag")
    var fourth = next(after: third, "s4")
    let item = try #require(fourth.session.carried.first { $0.kind == .agreement })
    #expect(item.text == "samen overleggen op dinsdag" && item.session == "s3")
    try fourth.say(["/oordeel #\(item.ref.text) aanpassen", "= #\(item.ref.text) samen overleggen op afroep"])
    let fifth = next(after: fourth, "s5")
    let last = try #require(fifth.session.carried.first { $0.kind == .agreement })
    #expect(last.text == "samen overleggen op afroep")
    #expect(
      last.past.map { "\($0.session) \($0.text): \($0.judgement?.verdict.word ?? "-")" } == [
        "s2 samen overleggen op maandag: keep", "s3 samen overleggen op maandag: adapt",
        "s4 samen overleggen op dinsdag: adapt",
      ])
    #expect(fifth.session.carried.filter { $0.kind == .agreement }.count == 1)
  }

  /// An agreement that is to be adapted and has no new words yet is not lost.
  @Test func whatHasNoNewWordsYetIsCarriedAsItWas() throws {
    var second = next(after: try first(), "s2")
    try second.say("/verdict #1 adapt")
    #expect(texts(next(after: second, "s3"))[0] == "#1 agreement samen overleggen op maandag (s1 #2)")
  }

  @Test func aSessionThatWasNotFoundedLeavesNothing() { #expect(Session().legacy.isEmpty) }
}
