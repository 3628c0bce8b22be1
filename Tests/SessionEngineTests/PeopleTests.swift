// Who arrives late, goes early, comes back, or changes tables.

import TestSupport

@testable import SessionEngine
import Testing

@Suite struct PeopleTests {
  @Test func aNewcomerHasWhatWasSaid() throws {
    var room = Room()
    try room.say("/enrol Dirk Vos, GGD, arts, beleid, Noord")
    let dirk = room.person("Dirk Vos")
    #expect(dirk?.organisation == "GGD" && dirk?.role == "arts" && dirk?.perspective == "beleid")
    #expect(dirk?.table == "Noord" && dirk?.knownPerspective == .policy)
    #expect(room.session.state(of: "Noord")?.letter == "a")
  }

  @Test func whatIsLeftOutIsNotKnown() throws {
    var room = Room()
    try room.say(["/enrol Dirk", "/erbij Eva Smit,,vrijwilliger"])
    #expect(room.person("Dirk")?.organisation == nil)
    #expect(room.person("Eva Smit")?.organisation == nil)
    #expect(room.person("Eva Smit")?.role == "vrijwilliger")
  }

  @Test func whoComesInAtATableSitsThere() throws {
    var room = Room.twoTables
    try room.say("/enrol Eva, GGD", at: .zuid)
    #expect(room.person("Eva")?.table == "Zuid")
    try room.say("/enrol Finn, GGD,,, noord", at: .zuid)
    #expect(room.person("Finn")?.table == "Noord", "the table that is meant is the one there is")
    try room.say("/enrol Gea, GGD")
    #expect(room.person("Gea")?.table == nil)
    #expect(room.session.tables.count == 3)
  }

  @Test func whoLeftIsBackWhenEnrolledAgain() throws {
    var room = Room()
    try room.say("/left bram")
    #expect(room.person("Bram Bakker")?.leftAt == room.now)
    #expect(
      try room.decide("/enrol bram bakker") == [
        .participantReturned(ParticipantReturned(name: "Bram Bakker"))
      ])
    try room.say("/enrol bram bakker")
    #expect(room.person("Bram Bakker")?.isPresent == true)
    #expect(room.session.participants.count == 3)
  }

  @Test func whoIsThereCanChangeTables() throws {
    var room = Room.twoTables
    try room.say("/enrol Anna,,,, zuid")
    #expect(room.person("Anna")?.table == "Zuid")
    #expect(room.person("Anna")?.organisation == "Wijkteam")
    #expect(room.refusal(of: "/enrol Anna,,,, Zuid") == .nameTaken("Anna"))
  }

  @Test(arguments: ["", " ", "Dirk\nVos", "Dirk\u{0}", "Dirk\u{7F}", String(repeating: "a", count: 201)])
  func aNameThatCannotBeUsedIsRefused(name: String) {
    #expect(throws: Refusal.unusableName(name)) { try Enrol.check(name) }
  }

  @Test func aLineOfSomebodyNeverEnrolledIsKeptUnderTheirName() {
    var room = Room()
    room.write(
      .noted(
        Note(
          ref: Ref(desk: .plenary, number: 1), phase: .dream, by: "Onbekend",
          wording: Wording(kind: .idea, text: "hallo"))))
    #expect(room.speaker("1") == "Onbekend")
    #expect(room.person("Onbekend")?.turns.total == 1)
  }
}
