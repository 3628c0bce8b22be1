// A run whose journal is replaced by an older copy, deleted or cut writes its lines anew.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct MendedJournalTests {
  /// What becomes of the journal after three lines, of which an older copy has one.
  enum Harm: CaseIterable { case replaced, overwritten, overwrittenInTheMiddleOfALine, cut, deleted }

  private let stand = Stand()

  /// A run that noted three lines, and its journal, harmed.
  private func harmed(
    _ harm: Harm
  ) throws -> (folder: SessionFolder, writer: JournalWriter, reading: Reading) {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    try stand.note("een", writer, &reading.session)
    let name = try #require(try journals(folder).first { $0.contains(writer.writer.text) })
    let path = folder.path + "/" + name
    let home = try Disk().openFolder(folder.path)
    let older = try Disk().readAll(try #require(try Disk().openRegular(name, in: home)))
    try stand.note("twee", writer, &reading.session)
    try stand.note("drie", writer, &reading.session)
    switch harm {
    case .replaced:
      put(older, path + ".tmp", O_CREAT)
      #expect(rename(path + ".tmp", path) == 0)
    case .overwritten: put(older, path, O_TRUNC)
    case .overwrittenInTheMiddleOfALine: put(older.dropLast(9), path, O_TRUNC)
    case .cut: #expect(truncate(path, 0) == 0)
    case .deleted: #expect(unlink(path) == 0)
    }
    return (folder, writer, reading)
  }

  private func put(_ bytes: some Collection<UInt8>, _ path: String, _ flags: Int32) {
    let bytes = Array(bytes)
    let file = open(path, O_WRONLY | flags, 0o600)
    #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
    close(file)
  }

  private func journals(_ folder: SessionFolder) throws -> [String] { try folder.read().report.journals }

  @Test(arguments: Harm.allCases) func allLinesComeAgainWhenItIsSeen(harm: Harm) throws {
    let (folder, writer, reading) = try harmed(harm)
    #expect(try stand.texts(folder).count < 3)
    writer.mend(in: reading.session)
    // What was deleted comes a little later: the folder may be going.
    #expect((writer.location == .home) == (harm != .deleted))
    #expect(writer.comeHome())
    #expect(try stand.texts(folder) == ["een", "twee", "drie"])
    #expect(try dump(folder.read().session) == dump(reading.session))
    let before = try journals(folder)
    writer.mend(in: reading.session)
    #expect(try journals(folder) == before)
  }

  /// Only what the folder lacks is written again, so that an engine that lays older copies all day doesn't fill it.
  @Test func whatIsThereIsNotWrittenAgain() throws {
    let (folder, writer, reading) = try harmed(.replaced)
    let before = try journals(folder)
    writer.mend(in: reading.session)
    let fresh = try #require(try journals(folder).first { !before.contains($0) })
    let home = try Disk().openFolder(folder.path)
    let bytes = try Disk().readAll(try #require(try Disk().openRegular(fresh, in: home)))
    #expect(decode(bytes).events.count == 2)
  }

  /// Another journal is laid back too, so that all is read anew while this one lacks its last lines.
  @Test func aRunNeverLosesItsOwnLinesFromView() throws {
    let folder = try stand.found()
    var (other, there) = try stand.open(folder, table: "b")
    try stand.note("daar", other, &there.session)
    var (writer, reading) = try stand.open(folder)
    var follower = Follower(folder, from: reading)
    try stand.note("een", writer, &reading.session)
    let home = try Disk().openFolder(folder.path)
    let names = try journals(folder).filter {
      $0.contains(writer.writer.text) || $0.contains(other.writer.text)
    }
    let older = try names.map { try Disk().readAll(try #require(try Disk().openRegular($0, in: home))) }
    try stand.note("daar twee", other, &there.session)
    _ = try follower.refresh(&reading.session, besides: writer)
    try stand.note("twee", writer, &reading.session)
    for (name, bytes) in zip(names, older) {
      put(bytes, folder.path + "/.tmp", O_CREAT)
      #expect(rename(folder.path + "/.tmp", folder.path + "/" + name) == 0)
    }
    _ = try? follower.refresh(&reading.session, besides: writer)
    let own = reading.session.contributions.map(\.text).filter { !$0.hasPrefix("daar") }
    #expect(own == ["een", "twee"])
    try stand.note("drie", writer, &reading.session)
    #expect(reading.session.contributions.last?.ref.number == 3)
    #expect(try Set(stand.texts(folder)).isSuperset(of: ["een", "twee", "drie", "daar"]))
    #expect(try folder.read().session.contributions.allSatisfy { $0.ref.desk.own.isEmpty })
  }

  /// The folder was set aside, and an older copy of it came in its place.
  @Test func whatAnOlderFolderLacksIsWritten() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    let older = Scratch()
    let home = try Disk().openFolder(folder.path)
    for name in try Disk().list(home) {
      older.write(try Disk().readAll(try #require(try Disk().openRegular(name, in: home))), to: name)
    }
    try stand.note("een", writer, &reading.session)
    #expect(rename(folder.path, folder.path + "-weg") == 0)
    mkdir(folder.path, 0o700)
    for name in older.names { put(older.bytes(of: name), folder.path + "/" + name, O_CREAT) }
    try stand.note("twee", writer, &reading.session)
    #expect(writer.location == .home)
    #expect(try stand.texts(folder) == ["een", "twee"])
  }

  /// What was forgotten meanwhile is written nowhere again, in the second place neither.
  @Test func whatWasForgottenStaysAway() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    for text in ["een", "een geheim van iemand", "drie"] { try stand.note(text, writer, &reading.session) }
    let secret = Ref(desk: writer.desk, number: 2)
    _ = try Forgetter(folder, state: stand.stateFolder).forget(.line(secret), at: moment(stand.milliseconds))
    reading = try folder.read()
    writer.mend(in: reading.session)
    #expect(rename(folder.path, folder.path + "-weg") == 0)
    try stand.note("vier", writer, &reading.session)
    guard case .elsewhere(let path, _) = writer.location else {
      Issue.record("it should be in the second place")
      return
    }
    let parts = path.split(separator: "/").map(String.init)
    let second = try Disk().openFolder("/" + parts.dropLast().joined(separator: "/"))
    let bytes = try Disk().readAll(try #require(try Disk().openRegular(parts[parts.count - 1], in: second)))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("geheim"))
    #expect(String(decoding: bytes, as: UTF8.self).contains("drie"))
  }

  @Test(arguments: Harm.allCases) func allLinesComeAgainWithTheNextOne(harm: Harm) throws {
    var (folder, writer, reading) = try harmed(harm)
    try stand.note("vier", writer, &reading.session)
    #expect(writer.comeHome())
    #expect(try stand.texts(folder) == ["een", "twee", "drie", "vier"])
    #expect(try dump(folder.read().session) == dump(reading.session))
  }

  /// The folder goes too: all of it waits in the second place and comes home with the folder.
  @Test func allLinesComeHomeToAnOlderCopyOfTheFolder() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    let older = Scratch()
    let scratch = try Disk().openFolder(folder.path)
    for name in try Disk().list(scratch) {
      let file = try #require(try Disk().openRegular(name, in: scratch))
      older.write(try Disk().readAll(file), to: name)
    }
    try stand.note("een", writer, &reading.session)
    Files.remove(folder.path)
    writer.mend(in: reading.session)
    #expect(writer.location != .home)
    try stand.note("twee", writer, &reading.session)
    mkdir(folder.path, 0o700)
    for name in older.names { put(older.bytes(of: name), folder.path + "/" + name, O_CREAT) }
    #expect(writer.comeHome())
    #expect(try stand.texts(folder) == ["een", "twee"])
    #expect(stand.waiting.isEmpty)
  }
}
