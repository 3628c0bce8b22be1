// The walk from dream to deed, for one table and for all, and the clock of each.

import TestSupport

@testable import SessionEngine
import Testing

@Suite struct WalkTests {
  private func phases(_ room: Room) -> [Phase] { room.session.tables.map(\.phase) }

  @Test func fromThePlenaryEveryoneMoves() throws {
    var room = Room.twoTables
    try room.say("/next")
    #expect(phases(room) == [.dream, .dream, .dream])
    try room.say("/phase daad")
    #expect(phases(room) == [.deed, .deed, .deed])
    try room.say("/back")
    #expect(phases(room) == [.order, .order, .order])
  }

  @Test func fromATablesDeskThatTableMoves() throws {
    var room = Room.twoTables
    try room.say("/next", at: .zuid)
    #expect(phases(room) == [.opening, .opening, .dream])
    try room.say("/next")
    #expect(phases(room) == [.dream, .dream, .dream])
    #expect(room.session.state(of: "Zuid")?.moves.count == 1, "a table that is there already doesn't move")
  }

  @Test func atTheEndsThereIsNoFurther() throws {
    var room = Room()
    #expect(room.refusal(of: "/back") == .isFirstPhase)
    try room.say("/phase terugblik")
    #expect(room.refusal(of: "/next") == .isLastPhase)
    #expect(room.refusal(of: "/phase terugblik") == .alreadyInPhase(.closing))
  }

  @Test func aTableThatIsBehindIsBroughtAlong() throws {
    var room = Room.twoTables
    try room.say("/phase visie")
    try room.say("/back", at: .noord)
    try room.say("/phase visie")
    #expect(phases(room) == [.vision, .vision, .vision])
  }

  @Test func goingBackIsRecorded() throws {
    var room = Room()
    try room.say(["/next", "/next", "/back"])
    let walk = room.session.state(of: nil)
    #expect(walk?.moves.map(\.to) == [.dream, .vision, .dream])
    #expect(walk?.visited == [.opening, .dream, .vision])
  }

  @Test func aTableAddedLaterIsWhereThePlenaryIs() throws {
    var room = Room()
    try room.say(["/phase visie", "/enrol Dirk, GGD,,, Noord"])
    #expect(room.session.state(of: "Noord")?.phase == .vision)
  }

  @Test func whatAPhaseWasLeftWithIsKept() throws {
    var room = Room()
    try room.say(["/mandate anna full", "/scope in wonen", "/next"])
    let left = room.session.state(of: nil)?.leftWith(.opening)
    #expect(left?.map(\.what) == [.mandate, .scopeOut])
    #expect(left?.first?.who == ["Bram Bakker", "Chadia El Amrani"])
    try room.say(["/back", "/mandate bram full", "/mandate chadia none", "/scope out geld", "/next"])
    #expect(room.session.state(of: nil)?.leftWith(.opening) == [])
  }

  @Test func linesStandInThePhaseOfTheirTable() throws {
    var room = Room.twoTables
    try room.say("/next", at: .noord)
    try room.say("droom", at: .noord)
    try room.say("welkom", at: .zuid)
    #expect(room.line("a1")?.phase == .dream)
    #expect(room.line("b1")?.phase == .opening)
  }

  @Test func theClockRunsIsHeldAndRunsOn() throws {
    var room = Room()
    func left() -> Int? { room.session.state(of: nil)?.clock.secondsLeft(at: room.now) }
    #expect(left() == nil)
    try room.say("/timer 20")
    #expect(left() == 1200)
    room.now += 500
    #expect(left() == 1200, "the second that is shown is the one that has begun")
    room.now += 60_000
    try room.say("/klok pauze")
    #expect(left() == 1140, "holding it changes nothing")
    room.now += 600_000
    #expect(left() == 1140)
    try room.say("/timer +1")
    #expect(left() == 1200)
    try room.say("/timer pause")
    #expect(left() == 1200)
    #expect(room.session.state(of: nil)?.clock.total == 1260)
    try room.say("/timer stop")
    #expect(left() == nil)
  }

  @Test func overTimeIsCountedToo() {
    let clock = ClockState.running(until: 10_000, total: 600)
    #expect(
      [8999, 9000, 9001, 9999, 10_000, 10_001, 10_999, 11_000, 12_500].map { clock.secondsLeft(at: $0) }
        == [2, 1, 1, 1, 0, 0, 0, -1, -2])
    #expect(clock.total == 600)
  }

  @Test func aClockFromAJournalCannotHurt() throws {
    for clock in [
      ClockState.running(until: .min, total: .min), .running(until: .max, total: .max),
      .paused(left: .min, total: .max),
      .paused(left: .max, total: 0),
    ] {
      var room = Room()
      room.write(.clockSet(ClockSet(clock: clock, table: nil)))
      for line in ["/timer +1", "/timer pause", "/timer pause", "/timer -1"] { try room.say(line) }
      #expect(room.session.state(of: nil)?.clock.secondsLeft(at: room.now) != nil)
    }
  }

  @Test func theInvitationIsOpenUntilItIsClosed() throws {
    var room = Room.twoTables
    func isOpen(_ table: String?) -> Bool? { room.session.state(of: table)?.invitesUnheard }
    try room.say("/invite", at: .noord)
    #expect([isOpen("Noord"), isOpen("Zuid"), isOpen(nil)] == [true, false, false])
    #expect(try room.decide("/invite", at: .noord).isEmpty)
    try room.say("/next")
    #expect(isOpen("Noord") == true)
    try room.say("/invite stop", at: .noord)
    #expect(isOpen("Noord") == false)
    #expect(try room.decide("/invite stop", at: .noord).isEmpty)
    // What an invitation is already is no step to undo.
    room.write(.invitationSet(InvitationSet(isOn: false, table: nil)))
    #expect(room.refusal(of: "/invite stop") == nil)
    #expect(room.session.undoable(at: .plenary).map(\.sequence) == [1])
  }

  @Test func eachTableHasItsOwnClock() throws {
    var room = Room.twoTables
    try room.say("/timer 5", at: .noord)
    #expect(room.session.state(of: "Noord")?.clock.total == 300)
    #expect(room.session.state(of: nil)?.clock == .stopped)
    #expect(room.refusal(of: "/timer pause", at: .zuid) == .noClock)
  }
}
