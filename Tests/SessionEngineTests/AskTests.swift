// What each phase asks before it can be left in good order: each ask appears, and vanishes when it is met.

import SessionEngine
import TestSupport
import Testing

@Suite struct AskTests {
  @Test func theOpeningAsksMandatesAndBothSidesOfTheScope() throws {
    var room = Room()
    #expect(
      room.asks(.opening) == ["mandate: Anna de Vries, Bram Bakker, Chadia El Amrani", "scopeIn", "scopeOut"])
    try room.say(["/mandate anna full", "/mandate bram none", "/scope in wonen"])
    #expect(room.asks(.opening) == ["mandate: Chadia El Amrani", "scopeOut"])
    try room.say(["/mandate chadia limited", "/scope out geld"])
    #expect(room.asks(.opening) == [])
    try room.say("/undo")
    #expect(room.asks(.opening) == ["scopeOut"])
  }

  @Test func theDreamAsksADreamOfEveryone() throws {
    var room = Room()
    try room.say(["/phase droom", "anna: samen", "bram: ! te duur", "chadia: ? hoe"])
    #expect(room.asks(.dream) == ["dream: Bram Bakker, Chadia El Amrani"], "a concern is no dream")
    try room.say(["bram: elkaar kennen", "chadia: .. en eten"])
    #expect(room.asks(.dream) == [], "who adds dreams too")
    try room.say("/withdraw #4")
    #expect(room.asks(.dream) == ["dream: Bram Bakker"])
  }

  @Test func theVisionAsksAnAmbitionAndToHearEveryone() throws {
    var room = Room()
    try room.say("/phase visie")
    #expect(room.asks(.vision) == ["ambition", "heard: Anna de Vries, Bram Bakker, Chadia El Amrani"])
    try room.say(["anna: ! te duur", "bram: ? hoe"])
    #expect(room.asks(.vision) == ["ambition", "heard: Chadia El Amrani"])
    try room.say("chadia: één loket")
    #expect(room.asks(.vision) == [])
    try room.say("/move #3 droom")
    #expect(room.asks(.vision) == ["ambition", "heard: Chadia El Amrani"])
  }

  @Test func theOrderAsksAProposalForEachConcernAndReasonAndReviewForEachAgreement() throws {
    var room = Room()
    try room.say(["! te duur", "! te ver", "= bellen", "= appen omdat het snel is"])
    #expect(room.asks(.order) == ["proposal: 1, 2", "reason: 3", "review: 3, 4"])
    try room.say(["+ #1 samen kopen", "/edit #3 = bellen omdat het kan, terugkijken op 1 dec"])
    #expect(room.asks(.order) == ["proposal: 2", "review: 4"])
    try room.say(["/withdraw #5", "/withdraw #4", "/withdraw #2"])
    #expect(room.asks(.order) == ["proposal: 1"])
  }

  @Test func theDeedAsksOwnerStepAndDateAndADeedOrNoneOfEveryone() throws {
    var room = Room()
    try room.say(["/phase daad", "?: de sleutel halen", "anna: bellen voor vrijdag eerst: nummer zoeken"])
    #expect(
      room.asks(.deed) == ["deedOrNone: Bram Bakker, Chadia El Amrani", "owner: 1", "step: 1", "date: 1"])
    try room.say(["/by #1 bram", "/none chadia geen tijd", "/edit #1 sleutel halen voor 1 dec eerst: vragen"])
    #expect(room.asks(.deed) == [])
  }

  @Test func theClosingAsksRenewalAndAnEvaluation() throws {
    var room = Room()
    #expect(room.asks(.closing) == ["renewal: Anna de Vries, Bram Bakker, Chadia El Amrani", "evaluation"])
    try room.say(["/renew anna refused", "/renew all", "/evaluate 1 4 5 3"])
    #expect(room.asks(.closing) == [])
  }

  @Test func whoLeftIsAskedNothingAndWhoComesBackIs() throws {
    var room = Room()
    try room.say(["/left bram", "/left chadia"])
    #expect(room.asks(.opening).first == "mandate: Anna de Vries")
    #expect(room.asks(.closing).first == "renewal: Anna de Vries")
    try room.say("/enrol Bram Bakker")
    #expect(room.asks(.opening).first == "mandate: Anna de Vries, Bram Bakker")
  }

  @Test func eachTableAsksOfItsOwn() throws {
    var room = Room.twoTables
    try room.say("/phase visie")
    try room.say(["anna: ! duur", "bram: samen"], at: .noord)
    #expect(room.asks(.vision, table: "Noord") == [])
    #expect(room.asks(.vision, table: "Zuid") == ["ambition at Zuid", "heard at Zuid: Chadia, Dirk"])
    #expect(room.asks(.vision) == ["ambition at Zuid", "heard at Zuid: Chadia, Dirk"])
    #expect(room.asks(.order, table: "Noord") == ["proposal at Noord: a1"])
    #expect(room.asks(.order, table: "Zuid") == [])
  }

  @Test func aProposalOfAnotherTableAnswersToo() throws {
    var room = Room.twoTables
    try room.say("! duur", at: .noord)
    try room.say("+ #a1 samen kopen", at: .zuid)
    #expect(room.asks(.order) == [])
  }

  @Test func whoHasNoTableIsAskedAtThePlenary() throws {
    var room = Room.twoTables
    try room.say("/enrol Eva, Gemeente")
    #expect(room.asks(.dream) == ["dream: Eva", "dream at Noord: Anna, Bram", "dream at Zuid: Chadia, Dirk"])
    try room.say(["/phase visie", "eva: één loket"])
    #expect(room.asks(.vision).contains("ambition") == false)
  }

  @Test func notHeardIsPerPhaseAndTable() throws {
    var room = Room.twoTables
    try room.say("anna: hallo", at: .noord)
    #expect(room.session.notHeard(in: .opening, table: nil).map(\.name) == ["Bram", "Chadia", "Dirk"])
    #expect(room.session.notHeard(in: .opening, table: "Noord").map(\.name) == ["Bram"])
    #expect(room.session.notHeard(in: .dream, table: "Noord").map(\.name) == ["Anna", "Bram"])
  }

  @Test func asksAreLeftWhereTheWalkHasMovedOn() throws {
    var room = Room()
    try room.say(["! duur", "/next"])
    let asks = room.session.allAsks
    func left(_ kind: AskKind) -> Bool? { asks.first { $0.ask.what == kind }?.left }
    #expect(left(.mandate) == true)
    #expect(left(.dream) == false)
    #expect(left(.proposal) == false, "asked of the line, before its phase")
    #expect(left(.renewal) == nil, "a phase that was not entered asks nothing of people yet")
  }
}
