// The harvest, what recurs, and what became of what was agreed the last time.

import TestSupport

@testable import SessionEngine
import Testing

@Suite struct LookingBackTests {
  @Test func whatIsTakenAlongKeepsItsOrder() throws {
    var room = Room.twoTables
    try room.say(["een", "twee"], at: .noord)
    try room.say("drie", at: .zuid)
    try room.say("/oogst #b1", at: .zuid)
    try room.say(["/harvest #a2", "/harvest #a1", "/undo"], at: .noord)
    #expect(room.session.harvest.map(\.text) == ["b1", "a2"])
    #expect(room.refusal(of: "/oogst #b1") == .alreadyHarvested("b1"))
    try room.say("/withdraw #b1", at: .zuid)
    #expect(room.session.harvest.map(\.text) == ["a2"])
  }

  @Test func whatRecursIsPutUnderOneName() throws {
    var room = Room()
    try room.say(["een", "twee", "drie", "vier", "/samen \"één dossier\" #1 #3", "/together tijd #2 #4"])
    try room.say("/samen “Een Dossier” #4 #1")
    #expect(room.session.together.map(\.name) == ["één dossier", "tijd"])
    #expect(room.session.together.map { $0.refs.map(\.text) } == [["1", "3", "4"], ["2", "4"]])
    try room.say("/undo")
    #expect(room.session.together[0].refs.map(\.text) == ["1", "3"])
  }

  @Test(
    arguments: [
      ("/together", .missing(.label)), ("/together #1 #2", .missing(.label)),
      ("/together x", .missing(.reference)),
      ("/together x #1", .tooFewToPutTogether), ("/together x #1 #2 y", .surplus("y")),
      ("/together x #1 #9", .unknownReference("#9")), ("/harvest", .missing(.reference)),
      ("/harvest #9", .unknownReference("#9")),
    ] as [(String, Refusal)])
  func badOnesAreRefused(line: String, refusal: Refusal) throws {
    var room = Room()
    try room.say(["een", "twee"])
    #expect(room.refusal(of: line) == refusal)
  }

  /// A session that an agreement (#1) and a deed (#2) were carried into.
  private func followed() -> Room {
    var room = Room()
    let origin = Ref(desk: .plenary, number: 14)
    room.write(
      .carried(
        CarriedItem(
          ref: Ref(desk: .plenary, number: 1), session: "s0", origin: origin, kind: .agreement,
          text: "samen bellen", review: day("2026-03-01"))), by: "founder")
    room.write(
      .carried(
        CarriedItem(
          ref: Ref(desk: .plenary, number: 2), session: "s0", origin: Ref(desk: .plenary, number: 21),
          kind: .deed, text: "de leverancier bellen", by: "Bram Bakker")), by: "founder")
    return room
  }

  private func judgement(_ room: Room, _ number: Int) -> Judgement? {
    room.session.carriedItem(Ref(desk: .plenary, number: number))?.judgement
  }

  @Test func whatBecameOfItIsNoted() throws {
    var room = followed()
    #expect(room.session.nextRef(at: .plenary).number == 3)
    try room.say(["/verdict #1 keep it helped", "/gedaan #2 deels hij belt terug"])
    #expect(judgement(room, 1) == Judgement(.keep, learnt: "it helped"))
    #expect(judgement(room, 2) == Judgement(.partly, learnt: "hij belt terug"))
    try room.say(["/did #2 done", "/undo"])
    #expect(judgement(room, 2) == Judgement(.partly, learnt: "hij belt terug"))
    try room.say("/undo")
    #expect(judgement(room, 2) == nil)
  }

  @Test func anAdaptedAgreementKnowsWhatItReplaces() throws {
    var room = followed()
    let ref = try room.say("/oordeel #1 aanpassen samen mailen omdat bellen niet lukt terugkijken op 1 jun")
    #expect(ref == "3")
    let line = try #require(room.line("3"))
    #expect(line.kind == .agreement && line.text == "samen mailen" && line.because == "bellen niet lukt")
    #expect(line.review == day("2026-06-01"))
    #expect(line.links.map(\.text) == ["1"])
    #expect(judgement(room, 1) == Judgement(.adapt))
    let item = try #require(room.session.carriedItem(Ref(desk: .plenary, number: 1)))
    #expect(room.session.replacements(of: item).map(\.ref.text) == ["3"])
  }

  @Test func aKeptAgreementGetsANewDayToLookBack() throws {
    var room = followed()
    try room.say("/oordeel #1 houden het werkt omdat wij bellen terugkijken op 1 dec")
    #expect(judgement(room, 1) == Judgement(.keep, learnt: "het werkt omdat wij bellen terugkijken op 1 dec"))
    try room.say("/oordeel #1 houden het werkt, terugkijken op 1 dec")
    #expect(judgement(room, 1)?.review == day("2026-12-01"))
    #expect(room.session.carriedItem(Ref(desk: .plenary, number: 1))?.nextReview == day("2026-12-01"))
    #expect(
      room.session.legacy.contains { event in
        if case .carried(let item) = event { item.review == day("2026-12-01") } else { false }
      })
  }

  /// At a table the table's own line comes before what was carried under the same number.
  @Test func aTablesOwnLineComesBeforeWhatWasCarried() throws {
    var room = followed()
    room.write(.tableAdded(TableAdded(name: "Noord", letter: "a")), by: "founder")
    try room.say(["! te duur", "+ goedkoper #1", "/oogst #1"], at: .noord)
    #expect(room.line("a2")?.links.map(\.text) == ["a1"])
    #expect(room.session.harvest.map(\.text) == ["a1"])
    try room.say("/oordeel #1 houden", at: .noord)
    #expect(judgement(room, 1)?.verdict == .keep)
  }

  /// What was carried can be linked to like any line.
  @Test func aDeedCanServeWhatWasCarried() throws {
    var room = followed()
    try room.say("bram: > #1 de lijst maken")
    #expect(room.line("3")?.links.map(\.text) == ["1"])
    #expect(room.refusal(of: "/withdraw #1") == .isCarried("1"))
  }

  @Test(
    arguments: [
      ("/verdict #2 keep", .carriedIsDeed("2")), ("/did #1 done", .carriedIsAgreement("1")),
      ("/verdict #1", .missing(.verdict)), ("/did #2", .missing(.outcome)),
      ("/verdict #1 done", .unknownChoice("done", among: ArgumentName.verdict.choices)),
      ("/did #2 keep", .unknownChoice("keep", among: ArgumentName.outcome.choices)),
      ("/did #9 done", .unknownReference("#9")),
      ("/did #3 done", .notCarried("3")), ("/did", .missing(.reference)),
    ] as [(String, Refusal)])
  func badVerdictsAreRefused(line: String, refusal: Refusal) throws {
    var room = followed()
    try room.say("een eigen regel")
    #expect(room.refusal(of: line) == refusal)
  }

  @Test func whatIsRecalledIsRecalledOnce() throws {
    var room = followed()
    let past = PastSession(id: "s0", title: "Eerste", date: day("2026-01-20"), fence: 1, means: [30, 0])
    let wording = PastWording(session: "s-1", text: "bellen", judgement: Judgement(.adapt, learnt: "traag"))
    for _ in 0..<2 {
      room.write(.sessionRecalled(past))
      room.write(.wordingRecalled(WordingRecalled(ref: Ref(desk: .plenary, number: 1), wording: wording)))
    }
    #expect(room.session.pastSessions == [past])
    #expect(room.session.carried[0].past == [wording])
  }

  @Test func meansAreInTenths() throws {
    var room = Room()
    #expect(room.session.evaluationMeans.isEmpty)
    try room.say(["/evaluate 1 4 4 3", "/evaluate 7 5"])
    #expect(room.session.evaluationMeans == [37, 0, 0, 0, 0, 0, 50])
  }

  @Test func whoIsAtTheTableIsNoted() throws {
    var room = Room()
    try room.say(["/mist een huurder uit de flat", "/principe 1 ja", "/principle 4 no not thanked yet"])
    #expect(room.session.missing.map(\.text) == ["een huurder uit de flat"])
    #expect(room.session.principles[0] == PrincipleNote(isMet: true, why: nil))
    #expect(room.session.principles[3] == PrincipleNote(isMet: false, why: "not thanked yet"))
    #expect(room.refusal(of: "/principe 7 ja") == .outOfRange("7", 1...6, .principle))
    #expect(room.refusal(of: "/principe 2 maar") == .unknownChoice("maar", among: YesOrNo.spoken))
    #expect(room.refusal(of: "/zit anna") == .missing(.table))
  }
}
