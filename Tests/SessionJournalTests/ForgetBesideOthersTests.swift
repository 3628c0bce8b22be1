// Forgetting while others go on: a desk that is open, lines that wait elsewhere, drafts.

import Glibc
import TestSupport

@testable import SessionEngine
import Testing

@testable import SessionJournal

@Suite struct ForgetBesideOthersTests {
  @Test func aDeskThatIsOpenDropsItAndGoesOn() throws {
    let room = try ForgetRoom()
    var (desk, reading) = try room.stand.open(SessionFolder(room.folder.path))
    var follower = Follower(room.folder, from: reading)
    try room.stand.note("eerst", desk, &reading.session)
    _ = try room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    #expect(try follower.refresh(&reading.session, besides: desk) == .anew)
    #expect(reading.session.enrolled.map(\.name) == ["Bram Bos", "Anne Bos"])
    #expect(reading.session.forgettings == 1)
    try room.stand.note("en verder", desk, &reading.session)
    #expect(desk.location == .home)
    #expect(try room.found() == [])
    let session = try room.folder.read().session
    #expect(session.contributions.suffix(2).map(\.text) == ["eerst", "en verder"])
    #expect(dump(session) == dump(reading.session))
    desk = try room.stand.open(room.folder).0
    #expect(try room.folder.read().report.isWhole)
  }

  @Test func aForgettingThatComesFromElsewhereIsEnough() throws {
    let room = try ForgetRoom()
    let before = try room.home().files
    let copy = Scratch()
    for (name, bytes) in before { copy.write(bytes, to: name) }
    let there = SessionFolder(copy.path)
    var reading = try there.read()
    var follower = Follower(there, from: reading)
    _ = try follower.refresh(&reading.session)
    _ = try room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    for (name, bytes) in try room.home().files where before[name] == nil { copy.write(bytes, to: name) }
    #expect(try follower.refresh(&reading.session) == .anew)
    #expect(reading.session.enrolled.map(\.name) == ["Bram Bos", "Anne Bos"])
    #expect(try dump(reading.session) == dump(room.folder.read().session))
  }

  @Test func whatIsRewordedInIgnoranceGoesAtTheNextRun() throws {
    let room = try ForgetRoom()
    let (desk, reading) = try room.stand.open(SessionFolder(room.folder.path))
    var session = reading.session
    _ = try room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    let late = Event.reworded(
      Reworded(
        ref: Ref(desk: .plenary, number: 1), wording: Wording(kind: .idea, text: "niemand weet het nog")))
    try desk.append([late], at: moment(room.stand.milliseconds + 9), into: &session)
    #expect(try room.folder.read().report.returned.count == 1)
    #expect(try room.found() == ["niemand weet"])
    _ = try room.stand.open(room.folder)
    #expect(try room.found() == [])
  }

  @Test func whatWaitsElsewhereDoesNotComeBack() throws {
    let faults = Faults()
    let room = try ForgetRoom(disk: faults.disk)
    let path = room.folder.path
    let (desk, reading) = try room.stand.open(room.folder)
    var session = reading.session
    faults.set { call, asked in
      asked.hasPrefix(path) && (call == .write || call == .create) ? ENOSPC : 0
    }
    try desk.append(
      [note("niemand weet dit", at: desk.desk, in: session, by: "Anna de Vries")],
      at: moment(room.stand.milliseconds + 1), into: &session)
    #expect(desk.location != .home)
    let other = Forgetter(SessionFolder(path), state: room.stand.stateFolder)
    let outcome = try other.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    #expect(outcome.refs.count == 3)
    faults.clear()
    #expect(desk.comeHome())
    #expect(try room.found() == [])
    #expect(try room.folder.read().report.isWhole)
  }

  @Test func draftsGoToo() throws {
    let room = try ForgetRoom()
    func draft(_ own: String) throws -> DraftStore {
      DraftStore(
        room.stand.stateFolder, session: "zorg-in-oost-4711", folder: room.folder,
        desk: try #require(DeskLabel(text: own)))
    }
    var (whole, part, other) = (try draft(""), try draft("b"), try draft("c"))
    try whole.typed("/edit #1 " + ForgetRoom.secret, at: 1)
    try part.typed("br: zoals Anna zei", at: 1)
    try other.typed("br: iets anders", at: 1)
    _ = try room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    #expect(try draft("").left == nil)
    #expect(try draft("b").left == "br: zoals ____ zei")
    #expect(try draft("c").left == "br: iets anders")
  }
  /// Where the drafts could not be written the next forgetting finds them, though no journal knows any more of whom.
  @Test func draftsThatStayedGoTheNextTime() throws {
    let faults = Faults()
    let room = try ForgetRoom(disk: faults.disk)
    func draft(_ own: String) throws -> DraftStore {
      DraftStore(
        room.stand.stateFolder, session: "zorg-in-oost-4711", folder: room.folder,
        desk: try #require(DeskLabel(text: own)))
    }
    var (whole, part, other) = (try draft(""), try draft("b"), try draft("c"))
    try whole.typed("/wijzig #1 " + ForgetRoom.secret, at: 1)
    try part.typed("br: zoals Anna zei", at: 1)
    try other.typed("/wijzig #2 iets anders", at: 1)
    let state = StateFolder(room.stand.stateFolder.path, disk: faults.disk)
    let forgetter = Forgetter(room.folder, state: state)
    #expect(try forgetter.plan(room.anna).drafts == 2)
    faults.set { call, path in (call == .rename || call == .remove) && path.contains("/drafts/") ? EACCES : 0
    }
    let outcome = try forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    #expect(outcome.faults.map(\.code) == [EACCES])
    #expect(try room.found() == [])
    #expect(try draft("").left == "/wijzig #1 " + ForgetRoom.secret)
    faults.clear()
    let plan = try forgetter.plan(room.anna)
    #expect(plan.drafts == 2 && plan.isInNoJournal && !plan.isEmpty)
    let journals = try room.home().files
    #expect(try forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 9)).faults.isEmpty)
    #expect(try draft("").left == nil)
    #expect(try draft("b").left == "br: zoals ____ zei")
    #expect(try draft("c").left == "/wijzig #2 iets anders")
    #expect(try room.home().files == journals)
    #expect(try forgetter.plan(room.anna).isEmpty)
  }
}
