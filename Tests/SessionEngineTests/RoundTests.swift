// Rounds: everyone in turn, the least heard first, nobody passed over but on request.

import SessionEngine
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

  @Test func aLineTakesTheTurnAndAnAdditionDoesNot() throws {
    var room = Room()
    try room.say(["/round", "anna: een", "bram: .. en nog iets", "chadia: buiten mijn beurt"])
    #expect(turns(room) == ["Bram Bakker", "Chadia El Amrani"])
    try room.say("bram: twee")
    #expect(turns(room) == ["Chadia El Amrani"])
    try room.say("chadia: drie")
    #expect(turns(room).isEmpty)
    #expect(room.session.hasRound(at: nil))
    #expect(room.refusal(of: "/skip") == .noRound)
  }

  @Test func nobodyIsPassedOverButOnRequest() throws {
    var room = Room()
    try room.say(["/ronde", "/sla", "bram: ja"])
    #expect(turns(room) == ["Chadia El Amrani"])
    try room.say(["/undo", "/undo"])
    #expect(turns(room) == ["Anna de Vries", "Bram Bakker", "Chadia El Amrani"])
  }

  @Test func aLineTakenBackGivesTheTurnBack() throws {
    var room = Room()
    try room.say(["/round", "anna: een", "/withdraw #1"])
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

  @Test func theFloorFollowsTheRound() throws {
    var room = Room()
    try room.say("/ronde")
    #expect(room.session.floor(after: .nobody, at: nil) == .person("Anna de Vries"))
    try room.say(["anna: een", "/ronde stop"])
    #expect(room.session.floor(after: .nobody, at: nil) == .nobody)
    #expect(room.refusal(of: "/ronde stop") == .noRound)
    #expect(Room([]).refusal(of: "/ronde") == .nobodyPresent)
    #expect(room.refusal(of: "/ronde nu") == .surplus("nu"))
  }
}
