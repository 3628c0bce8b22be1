// Following live, drafts and recent sessions.

import Glibc
import TestSupport

@testable import SessionEngine
import Testing

@testable import SessionJournal

@Suite struct FollowingTests {
  private let scratch = Scratch()
  private var state: StateFolder { StateFolder(scratch.path + "/state/doendag") }

  private func found() throws -> (SessionFolder, JournalWriter, Reading) {
    let folder = try SessionFolder.create(scratch.path + "/s")
    let made = try JournalWriter.found([founding()], in: folder, at: moment(1000), state: state)
    return (folder, made.writer, made.reading)
  }

  private func append(_ text: String, _ writer: JournalWriter, _ session: inout Session, at: Int64 = 1000)
    throws
  {
    try writer.append([note(text, at: writer.desk, in: session)], at: moment(at), into: &session)
  }

  private func isReadable(_ descriptor: Int32?) -> Bool {
    guard let descriptor else { return false }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 1
  }

  @Test func whatOthersAppendArrives() throws {
    var (folder, writer, reading) = try found()
    var stage = try folder.read()
    var follower = Follower(folder, from: stage)
    #expect(try follower.refresh(&stage.session) == .none)
    #expect(!isReadable(follower.descriptor))
    for number in 0..<5 {
      try append("\(number)", writer, &reading.session)
      #expect(isReadable(follower.descriptor) || follower.needsPolling)
      #expect(try follower.refresh(&stage.session) == .added(1))
      #expect(dump(stage.session) == dump(reading.session))
    }
    #expect(try follower.refresh(&stage.session) == .none)
    // A desk that opens is a journal that wasn't there.
    var other = try folder.read()
    let second = try JournalWriter.open(folder, at: moment(2000), state: nil, reading: &other)
    try append("other", second, &other.session, at: 3000)
    #expect(try follower.refresh(&stage.session) == .added(2))
    #expect(dump(stage.session) == dump(other.session))
  }

  @Test func whatBelongsEarlierIsFoldedAnew() throws {
    var (folder, writer, reading) = try found()
    var other = try folder.read()
    let second = try JournalWriter.open(folder, at: moment(1000), state: nil, reading: &other)
    var follower = Follower(folder, from: reading)
    try append("late", writer, &reading.session, at: 9000)
    try append("early", second, &other.session, at: 5000)
    #expect(try follower.refresh(&reading.session, besides: writer) == .anew)
    #expect(reading.session.contributions.map(\.text) == ["early", "late"])
    #expect(dump(reading.session) == dump(try folder.read().session))
    try append("mine", writer, &reading.session, at: 9500)
    #expect(try follower.refresh(&reading.session, besides: writer) == .none)
    try append("yours", second, &other.session, at: 9700)
    #expect(try follower.refresh(&reading.session, besides: writer) == .added(1))
    #expect(reading.session.contributions.map(\.text) == ["early", "late", "mine", "yours"])
  }

  @Test func halfALineWaitsForItsOtherHalf() throws {
    let (folder, writer, reading) = try found()
    var stage = try folder.read()
    var follower = Follower(folder, from: stage)
    _ = try follower.refresh(&stage.session)
    let other = try #require(WriterID("other"))
    let stamp = Stamp(
      id: EventID(writer: other, sequence: 1), tick: Tick(milliseconds: 5000, counter: 0), at: 5000,
      desk: .plenary)
    let bytes = lines([
      StampedEvent(.mannerChosen(MannerChosen(text: "elkaar laten uitpraten")), stamp: stamp)
    ])
    let home = try Disk().openFolder(folder.path)
    let file = try Disk().create("other.jsonl", in: home)
    for byte in bytes {
      #expect(try follower.refresh(&stage.session) == .none)
      try Disk().write([byte], to: file)
    }
    #expect(try follower.refresh(&stage.session) == .added(1))
    #expect(stage.session.manners.map(\.text) == ["elkaar laten uitpraten"])
    withExtendedLifetime((writer, reading)) {}
  }

  @Test func conflictCopiesAndVanishedJournalsAreNoticed() throws {
    var (folder, writer, reading) = try found()
    try append("one", writer, &reading.session)
    var stage = try folder.read()
    var follower = Follower(folder, from: stage)
    let name = try #require(stage.report.journals.first)
    let home = try Disk().openFolder(folder.path)
    let file = try #require(try Disk().openRegular(name, in: home))
    let copy = try Disk().create("\(name.dropLast(6)) (1).jsonl", in: home)
    try Disk().write(try Disk().readAll(file), to: copy)
    #expect(try follower.refresh(&stage.session) == .anew)
    #expect(dump(stage.session) == dump(reading.session))
    unlink(folder.path + "/" + name)
    #expect(try follower.refresh(&stage.session) == .anew)
    #expect(dump(stage.session) == dump(reading.session))
  }

  @Test func whatWaitsInTheSecondPlaceStaysInView() throws {
    let faults = Faults()
    let folder = try SessionFolder.create(scratch.path + "/s", disk: faults.disk)
    let made = try JournalWriter.found([founding()], in: folder, at: moment(1000), state: state)
    var reading = made.reading
    var other = try SessionFolder(folder.path).read()
    let second = try JournalWriter.open(
      SessionFolder(folder.path), at: moment(1000), state: nil, reading: &other)
    var follower = Follower(folder, from: reading)
    faults.set(.write, times: .max, within: "/s/")
    try append("elsewhere", made.writer, &reading.session, at: 9000)
    try append("early", second, &other.session, at: 5000)
    #expect(try follower.refresh(&reading.session, besides: made.writer) == .anew)
    #expect(reading.session.contributions.map(\.text) == ["early", "elsewhere"])
  }

  @Test func aDraftOutlivesTheProgramThatHeldIt() throws {
    let (folder, _, _) = try found()
    func store() -> DraftStore { DraftStore(state, session: "x", folder: folder, desk: .plenary) }
    var draft = store()
    #expect(draft.left == nil)
    try draft.typed("N", at: 5000)
    #expect(store().left == "N")
    #expect(draft.due == nil)
    try draft.typed("Ni\u{1B}\n", at: 5999)
    #expect(store().left == "N")
    #expect(draft.due == 6000)
    try draft.typed("Niemand é", at: 6000)
    #expect(store().left == "Niemand é")
    try draft.typed("Niemand e\u{301} hoeft", at: 6001)
    try draft.flush(at: 6001)
    #expect(store().left.map { Array($0.utf8) } == Array("Niemand e\u{301} hoeft".utf8))
    draft.sent()
    #expect(store().left == nil)
    #expect(draft.due == nil)
    var other = DraftStore(state, session: "y", folder: folder, desk: .plenary)
    try other.typed("other", at: 0)
    #expect(store().left == nil)
    #expect(try Disk().list(Disk().openFolder(state.path + "/drafts")).count == 1)
  }

  @Test func aDraftThatCantBeWrittenWaits() throws {
    let (folder, _, _) = try found()
    let faults = Faults()
    let broken = StateFolder(state.path, disk: faults.disk)
    var draft = DraftStore(broken, session: "x", folder: folder, desk: .plenary)
    faults.set(.rename, times: 1, within: "")
    #expect(throws: SystemFault.self) { try draft.typed("kept", at: 0) }
    #expect(draft.due == 1000)
    try draft.flush(at: 1000)
    #expect(draft.left == "kept")
    #expect(try Disk().list(Disk().openFolder(state.path + "/drafts")).count == 1)
  }

  @Test func recentSessionsAreTheLastOnesFirst() throws {
    let recent = RecentSessions(state)
    #expect(recent.all.isEmpty)
    for number in 0..<30 {
      let path = "/home/anna/\(number % 25)"
      try recent.note(RecentSession(path: path, title: "Zorg \"\(number)\"\n", openedAt: Int64(number)))
    }
    #expect(recent.all.count == RecentSessions.limit)
    #expect(recent.all.first == RecentSession(path: "/home/anna/4", title: "Zorg \"29\"\n", openedAt: 29))
    #expect(Set(recent.all.map(\.path)).count == RecentSessions.limit)
    try recent.drop("/home/anna/4")
    #expect(recent.all.first?.openedAt == 28)
    let damaged = "nonsense\n{\"path\":\"/a\",\"title\":\"A\",\"at\":7}\n{\"path\":3}\n{\"path\":\"/b\""
    try state.replace("recent.jsonl", in: "", with: Array(damaged.utf8))
    #expect(recent.all == [RecentSession(path: "/a", title: "A", openedAt: 7)])
  }

  @Test func aJournalThatCannotBeReadIsToldAsLongAsItCannot() throws {
    let stand = Stand()
    let faults = Faults()
    let folder = try stand.found(faults.disk)
    var (_, reading) = try stand.open(folder)
    var follower = Follower(folder, from: reading)
    _ = try follower.refresh(&reading.session)
    faults.set { call, path in call == .open && path.hasSuffix("b-aaaaaaaa.jsonl") ? EACCES : 0 }
    try Files.write([], to: folder.path + "/b-aaaaaaaa.jsonl")
    _ = try follower.refresh(&reading.session)
    #expect(follower.report.unreadable.map(\.code) == [EACCES])
    // Something else happens, and this is told still.
    try Files.write([], to: folder.path + "/b-bbbbbbbb.jsonl")
    _ = try follower.refresh(&reading.session)
    #expect(follower.report.unreadable.map(\.code) == [EACCES])
    faults.clear()
    try Files.write([0x0A], to: folder.path + "/b-aaaaaaaa.jsonl")
    _ = try follower.refresh(&reading.session)
    #expect(follower.report.isWhole)
    symlink("/dev/zero", folder.path + "/b-cccccccc.jsonl")
    _ = try follower.refresh(&reading.session)
    #expect(follower.report.refused == ["b-cccccccc.jsonl"])
  }

  @Test func aGapIsToldAsSoonAsItIsThere() throws {
    let stand = Stand()
    let folder = try stand.found()
    var (_, reading) = try stand.open(folder)
    var follower = Follower(folder, from: reading)
    func line(_ number: Int) -> [UInt8] {
      sealed(
        #"{"v":1,"w":"x","n":\#(number),"t":[\#(stand.milliseconds + Int64(number)),0],"e":"missed","text":"\#(number)""#
      )
    }
    try Files.write(line(1), to: folder.path + "/x.jsonl")
    _ = try follower.refresh(&reading.session)
    #expect(follower.report.isWhole)
    try Files.write(line(1) + line(3), to: folder.path + "/x.jsonl")
    _ = try follower.refresh(&reading.session)
    #expect(follower.report.missing.values.map { $0 } == [1])
    try Files.write(line(1) + line(3) + line(2), to: folder.path + "/x.jsonl")
    _ = try follower.refresh(&reading.session)
    #expect(follower.report.isWhole)
    #expect(reading.session.missing.map(\.text) == ["1", "2", "3"])
  }
}
