// Rounds: everyone in turn, the least heard first, nobody passed over but on request.

@testable import SessionEngine
import TestSupport
import Testing

@Suite struct RoundTests {
  /// Whose turn it is, and who comes after.
  private func turns(_ room: Room, at table: String? = nil) -> [String] {
    room.session.turn(at: table).map { [$0.name] + room.session.turnsToCome(at: table) } ?? []
  }

  @Test func theLeastHeardComeFirst() throws {
    var room = Room()
    try room.say(["anna: een", "anna: twee", "chadia: drie", "/ronde"])
    #expect(turns(room) == ["Bram Bakker", "Chadia El Amrani", "Anna de Vries"])
  }

  @Test func aTurnStaysUntilItIsPassedOn() throws {
    var room = Room()
    try room.say(["/round", "anna: een", "nog een", ".. en nog iets", "chadia: buiten mijn beurt"])
    #expect(turns(room) == ["Anna de Vries", "Bram Bakker", "Chadia El Amrani"])
    try room.say("/skip")
    #expect(turns(room) == ["Bram Bakker", "Chadia El Amrani"])
    try room.say(["bram: twee", "/skip"])
    #expect(turns(room) == ["Chadia El Amrani"])
    try room.say("/skip")
    #expect(turns(room).isEmpty)
    #expect(room.session.hasRound(at: nil))
    #expect(room.refusal(of: "/skip") == .noRound)
  }

  /// Journals that were written before turns were passed on stay what they were: there a line took the turn.
  @Test func inARoundOfAnOldJournalALineTakesTheTurn() throws {
    var room = Room()
    room.write(.roundBegun(RoundBegun(names: room.session.participants.map(\.name), table: nil)))
    try room.say(["anna: een", "bram: .. en nog iets", "chadia: buiten mijn beurt"])
    #expect(turns(room) == ["Bram Bakker", "Chadia El Amrani"])
    try room.say("bram: twee")
    #expect(turns(room) == ["Chadia El Amrani"])
    try room.say("/intrekken #1")
    #expect(turns(room) == ["Anna de Vries", "Chadia El Amrani"])
    try room.say("/ongedaan")
    try room.say("chadia: drie")
    #expect(turns(room).isEmpty)
  }

  /// Who spoke passes the turn on, who didn't is passed over: a skip takes nothing from who has spoken.
  @Test func aSkipOfWhoHasSpokenOnlyGoesOn() throws {
    var room = Room()
    try room.say(["/ronde", "anna: een"])
    #expect(try room.decide("/sla") == [.turnPassed(TurnPassed(name: "Anna de Vries", table: nil))])
    try room.say("/sla")
    #expect(try room.decide("/sla") == [.turnSkipped(TurnSkipped(name: "Bram Bakker", table: nil))])
  }

  @Test func nobodyIsPassedOverButOnRequest() throws {
    var room = Room()
    try room.say(["/ronde", "/sla", "bram: ja"])
    #expect(turns(room) == ["Bram Bakker", "Chadia El Amrani"])
    try room.say(["/undo", "/undo"])
    #expect(turns(room) == ["Anna de Vries", "Bram Bakker", "Chadia El Amrani"])
  }

  @Test func aLineTakenBackGivesTheTurnBack() throws {
    var room = Room()
    try room.say(["/round", "anna: een", "/skip", "/withdraw #1"])
    #expect(turns(room).first == "Anna de Vries")
  }

  @Test func whoComesLateComesLastAndWhoLeftIsNotWaitedFor() throws {
    var room = Room()
    try room.say(["/round", "/enrol Dirk Vos, GGD", "/left anna de vries"])
    #expect(turns(room) == ["Bram Bakker", "Chadia El Amrani", "Dirk Vos"])
  }

  @Test func eachTableHasItsOwn() throws {
    var room = Room.twoTables
    try room.say("/ronde", at: .noord)
    #expect(turns(room, at: "Noord") == ["Anna", "Bram"])
    #expect(turns(room, at: "Zuid").isEmpty)
    #expect(room.refusal(of: "/skip", at: .zuid) == .noRound)
    try room.say("/zit bram Zuid", at: .noord)
    #expect(turns(room, at: "Noord") == ["Anna"])
  }

  /// Who has the floor after a line, as a desk gives it.
  private func floor(_ room: inout Room, after line: String, had before: Floor = .nobody) throws -> Floor {
    let events = try room.decide(line)
    let known = room.session.turn(at: nil)?.name
    try room.say(line)
    return room.session.floor(after: before, turn: known, events, at: room.desk())
  }

  @Test func theFloorFollowsTheRound() throws {
    var room = Room()
    #expect(try floor(&room, after: "/ronde") == .person("Anna de Vries"))
    let anna = Floor.person("Anna de Vries")
    #expect(try floor(&room, after: "anna: een", had: anna) == anna)
    let chadia = Floor.person("Chadia El Amrani")
    #expect(try floor(&room, after: "chadia: tussendoor", had: chadia) == chadia)
    #expect(try floor(&room, after: "/sla", had: chadia) == .person("Bram Bakker"))
    #expect(try floor(&room, after: "/ronde stop", had: .person("Bram Bakker")) == chadia)
    #expect(room.refusal(of: "/ronde stop") == .noRound)
    #expect(Room([]).refusal(of: "/ronde") == .nobodyPresent)
    #expect(room.refusal(of: "/ronde nu") == .surplus("nu"))
  }

  /// Once everybody had a turn nobody takes the floor from who has it, whoever comes in and whatever is taken back.
  @Test func aFinishedRoundGivesNoFloor() throws {
    var room = Room()
    try room.say(["/ronde", "anna: een", "/sla", "bram: twee", "/sla", "chadia: drie", "/sla"])
    try room.say(["bram: na", "/erbij Zita Laat, GGD"])
    #expect(turns(room).isEmpty)
    let bram = Floor.person("Bram Bakker")
    #expect(try floor(&room, after: "/intrekken #1", had: bram) == bram)
    #expect(try floor(&room, after: "nog iets", had: bram) == bram)
  }

  @Test func aLineGivenToAnotherGivesTheTurnBack() throws {
    var room = Room()
    try room.say(["/ronde", "anna: een", "/sla", "/van #1 bram"])
    #expect(turns(room).first == "Anna de Vries")
  }

  @Test func aRoundThatIsDoneAgainHasItsTurns() throws {
    var room = Room()
    try room.say(["/ronde", "anna: een", "/sla", "/undo", "/undo", "/undo", "/redo", "/redo", "/redo"])
    #expect(turns(room) == ["Bram Bakker", "Chadia El Amrani"])
  }

  /// A skip that is taken back belongs to its own round.
  @Test func aSkipBelongsToItsRound() throws {
    var room = Room()
    try room.say(["/ronde", "/sla", "/ronde"])
    #expect(turns(room).first == "Anna de Vries")
    try room.say(["/undo"])
    #expect(turns(room).first == "Bram Bakker")
    try room.say("/undo")
    #expect(turns(room).first == "Anna de Vries")
  }
}
