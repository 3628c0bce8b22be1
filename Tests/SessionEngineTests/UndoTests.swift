// Undo and redo: every step of a desk, and what they leave alone.

import SessionEngine
import TestSupport
import Testing

@Suite struct UndoTests {
  static let steps = [
    "bram: te duur", "/edit #1 te laat", "/withdraw #1", "/by #1 chadia", "/by #1 ?", "/move #1 visie",
    "/kind #1 zorg",
    "s/een/twee/",
    "/next", "/phase daad", "/enrol Dirk Vos, GGD, arts, beleid, Noord", "/left anna de vries",
    "/scope in wonen", "/scope out zorg", "/mandate bram full akkoord van het bestuur",
    "/renew bram changed minder tijd",
    "/renew all", "/role bram voorzitter", "/manner luisteren", "/none chadia geen tijd", "/private wrijving",
    "/timer 20", "/invite", "/evaluate 3 4 5 2", "/fence 2", "/result soft een mooi verhaal",
    "/round", "/poll schaal hoe staan we ervoor", "/poll consent #1", "/harvest #1", "/mist een huurder",
    "/principe 3 nee alleen beroepskrachten", "/zit bram Zuid",
  ]

  @Test(arguments: steps)
  func everyStepIsTakenBackAndDoneAgain(step: String) throws {
    var room = Room()
    try room.say(["anna: een", "/timer 10"])
    room.now += 60_000
    let before = seen(room)
    try room.say(step)
    let after = seen(room)
    #expect(before != after)
    try room.say("/undo")
    #expect(seen(room) == before)
    try room.say("/redo")
    #expect(seen(room) == after)
    try room.say("/undo")
    #expect(seen(room) == before)
  }

  /// What somebody does at once is taken back, and done again, at once, however many events it took.
  @Test(arguments: [
    ["anna: een twee", "s/anna: een/bram: drie/"], ["/poll scale hoe gaat het?", "/poll scale en nu?"],
    ["een", "twee", "drie", "/kind #1-#3 deed"], ["een", "twee", "/withdraw #1 #2"],
    ["een", "twee", "/by #1 #2 bram"], ["een", "twee", "/harvest #1-#2"],
  ])
  func aStepOfSeveralEventsIsTakenBackAtOnce(lines: [String]) throws {
    var room = Room()
    try room.say(Array(lines.dropLast()))
    let before = seen(room)
    let last = try #require(lines.last)
    #expect(try room.decide(last).count > 1)
    try room.say(last)
    let after = seen(room)
    try room.say("/undo")
    #expect(seen(room) == before)
    try room.say("/redo")
    #expect(seen(room) == after)
    try room.say("/undo")
    #expect(seen(room) == before)
  }

  /// What is seen: people whose enrolment was undone, lines withdrawn and texts taken back are not.
  private func seen(_ room: Room) -> String { visible(room.session) }

  @Test func whereThereIsNothingItIsRefused() throws {
    var room = Room()
    #expect(room.refusal(of: "/undo") == .nothingToUndo)
    #expect(room.refusal(of: "/redo") == .nothingToRedo)
    try room.say(["een", "/undo"])
    #expect(room.refusal(of: "/undo") == .nothingToUndo)
  }

  @Test func whatTheSessionBeganWithStays() {
    #expect(Room().refusal(of: "/undo") == .nothingToUndo)
  }

  @Test func aNewStepEndsWhatCouldBeRedone() throws {
    var room = Room()
    try room.say(["een", "/undo", "twee"])
    #expect(room.refusal(of: "/redo") == .nothingToRedo)
  }

  @Test func eachDeskUndoesItsOwn() throws {
    var room = Room()
    try room.say("hier")
    try room.say("daar", at: .second)
    try room.say("/undo")
    #expect(room.line("1")?.isWithdrawn == true)
    #expect(room.line("1-ktbw")?.isWithdrawn == false)
  }

  @Test func undoLeavesWhatAnotherDeskChangedSince() throws {
    var room = Room()
    try room.say(["?: een", "/by #1 bram"])
    try room.say(["/edit #1 anders", "/move #1 visie"], at: .second)
    try room.say("/undo")
    #expect(room.line("1")?.speaker == nil)
    #expect(room.line("1")?.text == "anders")
    #expect(room.line("1")?.phase == .vision)
    #expect(room.session.state(of: nil)?.lines(in: .vision).map(\.int) == [0])
  }

  @Test func aLineThatAnotherDeskWithdrewIsNotBackByAnUndo() throws {
    var room = Room()
    try room.say(["bram: een", "/by #1 chadia"])
    try room.say("/withdraw #1", at: .second)
    try room.say("/undo")
    #expect(room.line("1")?.isWithdrawn == true)
    #expect(room.person("Chadia El Amrani")?.turns.total == 0)
  }

  @Test func aWordingThatAnotherDeskGaveLaterStays() throws {
    var room = Room()
    try room.say(["een", "/edit #1 twee"])
    try room.say("/edit #1 drie", at: .second)
    try room.say("/undo")
    #expect(room.line("1")?.text == "drie")
  }

  @Test func ofAPersonOnlyWhatTheStepSetIsTakenBack() throws {
    var room = Room()
    try room.say("/mandate bram full")
    try room.say(["/role bram voorzitter", "/left bram"], at: .second)
    try room.say("/undo")
    #expect(room.person("Bram Bakker")?.mandate.extent == nil)
    #expect(room.person("Bram Bakker")?.role == "voorzitter")
    #expect(room.person("Bram Bakker")?.leftAt != nil)
  }

  @Test func whatAnotherDeskSetOfThatPersonSinceStays() throws {
    var room = Room()
    try room.say("/role bram voorzitter")
    try room.say("/role bram schrijver", at: .second)
    try room.say("/undo")
    #expect(room.person("Bram Bakker")?.role == "schrijver")
    try room.say("/undo", at: .second)
    #expect(room.person("Bram Bakker")?.role == "voorzitter")
  }

  @Test func aMoveThatOthersWentOnFromStays() throws {
    var room = Room.twoTables
    try room.say("/next", at: .noord)
    try room.say("/phase visie")
    try room.say("/undo", at: .noord)
    #expect(room.session.state(of: "Noord")?.phase == .vision)
    #expect(room.session.state(of: "Noord")?.moves.map(\.to) == [.dream, .vision])
    try room.say("/undo")
    #expect(room.session.state(of: "Noord")?.phase == .dream)
    #expect(room.session.state(of: "Zuid")?.phase == .opening)
    #expect(room.session.state(of: nil)?.phase == .opening)
  }

  @Test func theMoveOfAllIsTakenBackWhereNobodyMovedSince() throws {
    var room = Room.twoTables
    try room.say("/next")
    try room.say("/next", at: .zuid)
    try room.say("/undo")
    #expect(room.session.state(of: nil)?.phase == .opening)
    #expect(room.session.state(of: "Noord")?.phase == .opening)
    #expect(room.session.state(of: "Noord")?.visited == [.opening])
    #expect(room.session.state(of: "Zuid")?.phase == .vision)
  }

  @Test func theClockThatAnotherDeskSetStays() throws {
    var room = Room()
    try room.say("/timer 10")
    try room.say("/timer 20", at: .second)
    try room.say("/undo")
    #expect(room.session.state(of: nil)?.clock.total == 1200)
  }

  @Test func whoIsEnrolledOnTwoLaptopsStaysWhenOneTakesItBack() throws {
    var room = Room()
    let dirk = Event.enrolled(Enrolment(name: "Dirk", code: "di"))
    room.write(dirk)
    room.write(dirk, at: .second)
    try room.say("/undo")
    #expect(room.person("Dirk")?.isEnrolled == true)
    try room.say("/undo", at: .second)
    #expect(room.person("Dirk")?.isEnrolled == false)
    try room.say("/redo", at: .second)
    #expect(room.person("Dirk")?.isEnrolled == true)
  }

  @Test func whatIsKnownOfSomebodyStaysWhenTheyAreEnrolledAgain() throws {
    var room = Room()
    try room.say(["/none bram geen tijd", "/mandate bram limited", "/left bram", "/enrol Bram Bakker"])
    let bram = room.person("Bram Bakker")
    #expect(bram?.declinedDeed == "geen tijd" && bram?.mandate.extent == .limited)
    #expect(bram?.leftAt == nil && bram?.organisation == "Huisartsen")
    try room.say("/left bram")
    room.write(.enrolled(Enrolment(name: "Bram Bakker", code: "bb")), at: .second)
    #expect(room.person("Bram Bakker")?.leftAt == nil, "who is enrolled again is there")
    #expect(room.person("Bram Bakker")?.declinedDeed == "geen tijd")
  }

  @Test func anEnrolmentTakenBackLosesNoLine() throws {
    var room = Room()
    try room.say("/enrol Dirk Vos")
    try room.say("dirk: hallo", at: .second)
    try room.say("/undo")
    #expect(room.speaker("1-ktbw") == "Dirk Vos")
    #expect(room.session.enrolled.count == 3)
  }

  @Test func longAgoIsForgottenAndNearIsNot() throws {
    var room = Room()
    for number in 1...2500 { try room.say("regel \(number)") }
    var undone = 0
    while !room.session.undoable(at: .plenary).isEmpty {
      try room.say("/undo")
      undone += 1
    }
    #expect((1000...2000).contains(undone))
    #expect(room.session.lastLine(at: .plenary)?.ref.number == 2500 - undone)
  }
}
