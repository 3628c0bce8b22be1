// What is acknowledged is on the disk, whatever fails.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct FaultTests {
  private let stand = Stand()

  @Test(arguments: [Disk.Call.write, .sync, .inspect], [1, 2, 3, 99])
  func aFailingDiskLosesNothing(call: Disk.Call, times: Int) throws {
    let faults = Faults()
    let folder = try stand.found(faults.disk)
    var (writer, reading) = try stand.open(folder)
    var acknowledged: [String] = []
    for number in 0..<12 {
      if number == 4 { faults.set(call, times: times, within: "/s/") }
      if number == 9 { faults.clear() }
      try stand.note("\(number)", writer, &reading.session)
      acknowledged.append("\(number)")
      #expect(reading.session.contributions.map(\.text) == acknowledged)
    }
    if times == 99 {
      guard case .elsewhere(let path, _) = writer.location else {
        Issue.record("it should be in the second place")
        return
      }
      #expect(path.hasPrefix(stand.stateFolder.path))
    }
    #expect(writer.comeHome())
    #expect(writer.location == .home)
    try stand.note("12", writer, &reading.session)
    #expect(try stand.texts(folder) == acknowledged + ["12"])
    #expect(dump(try folder.read().session) == dump(reading.session))
    #expect(stand.waiting.isEmpty)
  }

  @Test func whatNoPlaceTakesIsNotFoldedAndComesAgain() throws {
    let faults = Faults()
    let folder = try stand.found(faults.disk)
    var (writer, reading) = try stand.open(folder)
    writer.second = nil
    try stand.note("one", writer, &reading.session)
    faults.set { call, _ in call == .sync ? EIO : 0 }
    let before = dump(reading.session)
    #expect(throws: JournalFault.self) { try stand.note("lost", writer, &reading.session) }
    #expect(throws: JournalFault.self) { try stand.note("lost", writer, &reading.session) }
    #expect(dump(reading.session) == before)
    // Even where the failed line can't be taken back, the one that was acknowledged counts.
    faults.set { call, _ in call == .sync || call == .truncate || call == .remove ? EIO : 0 }
    #expect(throws: JournalFault.self) { try stand.note("lost", writer, &reading.session) }
    faults.clear()
    try stand.note("two", writer, &reading.session)
    #expect(try stand.texts(folder) == ["one", "two"])
  }

  @Test func whatWaitsComesHomeAtTheNextOpening() throws {
    let faults = Faults()
    let folder = try stand.found(faults.disk)
    do {
      var (writer, reading) = try stand.open(folder)
      try stand.note("home", writer, &reading.session)
      faults.set { call, path in call == .write && path.contains("/s/") ? ENOSPC : 0 }
      try stand.note("elsewhere", writer, &reading.session)
      #expect(try stand.texts(folder) == ["home"])
    }
    faults.clear()
    let (writer, reading) = try stand.open(folder)
    #expect(writer.desk == .plenary)
    #expect(reading.session.contributions.map(\.text) == ["home", "elsewhere"])
    #expect(stand.waiting.isEmpty)
  }

  @Test func aDeletedOrReplacedFolderIsNoticed() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    try stand.note("one", writer, &reading.session)
    #expect(rename(folder.path, folder.path + "-moved") == 0)
    mkdir(folder.path, 0o700)
    try stand.note("two", writer, &reading.session)
    #expect(writer.location != .home)
    #expect(!writer.comeHome())
    rmdir(folder.path)
    #expect(rename(folder.path + "-moved", folder.path) == 0)
    #expect(writer.comeHome())
    #expect(try stand.texts(folder) == ["one", "two"])
  }

  @Test func shortWritesAreWhole() throws {
    let folder = try stand.found(Disk(longestWrite: 7))
    var (writer, reading) = try stand.open(folder)
    try stand.note("written in little pieces", writer, &reading.session)
    #expect(try stand.texts(folder) == ["written in little pieces"])
  }

  @Test func openingAFolderThatCantBeWrittenIsADeskOfItsOwn() throws {
    let faults = Faults()
    let folder = try stand.found(faults.disk)
    faults.set { call, path in
      (call == .create && path.contains("/s/")) || (call == .access && path.hasSuffix("/s")) ? EROFS : 0
    }
    var (writer, reading) = try stand.open(folder)
    #expect(writer.desk.own.utf8.count == 4)
    #expect(writer.location != .home)
    try stand.note("kept", writer, &reading.session)
    var other = try folder.read()
    #expect(throws: JournalFault.self) {
      try JournalWriter.open(
        folder, at: moment(0), state: stand.stateFolder, hasSecondPlace: false, reading: &other)
    }
    faults.clear()
    #expect(writer.comeHome())
    #expect(try stand.texts(folder) == ["kept"])
  }

  @Test func aDeskThatNotedNothingElsewhereComesHomeEmptyHanded() throws {
    let faults = Faults()
    let folder = try stand.found(faults.disk)
    let before = stand.journals
    faults.set { call, path in call == .access && path.hasSuffix("/s") ? EROFS : 0 }
    var (writer, reading) = try stand.open(folder)
    #expect(writer.location != .home)
    #expect(!writer.comeHome())
    faults.clear()
    #expect(writer.comeHome())
    #expect(writer.location == .home)
    #expect(stand.journals == before && stand.waiting.isEmpty)
    try stand.note("one", writer, &reading.session)
    #expect(try stand.texts(folder) == ["one"])
  }

  @Test func acknowledgedLinesSurviveAKill() throws {
    let folder = try stand.found()
    var pipes: [Int32] = [0, 0]
    #expect(pipe(&pipes) == 0)
    let child = Child.fork(keeping: pipes[1])
    if child == 0 {
      var (writer, reading) = (try? stand.open(folder)) ?? { _exit(3) }()
      for number in 0..<100_000 {
        guard (try? stand.note("\(number)", writer, &reading.session)) != nil else { _exit(4) }
        var byte: UInt8 = 1
        _ = Glibc.write(pipes[1], &byte, 1)
      }
      _exit(0)
    }
    close(pipes[1])
    var acknowledged = 0
    var byte: UInt8 = 0
    while acknowledged < 200, Glibc.read(pipes[0], &byte, 1) == 1 { acknowledged += 1 }
    kill(child, SIGKILL)
    while Glibc.read(pipes[0], &byte, 1) == 1 { acknowledged += 1 }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    close(pipes[0])
    let found = try stand.texts(folder)
    #expect(acknowledged >= 200)
    #expect(found.count >= acknowledged)
    #expect(found == (0..<found.count).map(String.init))
    // The desk of the dead is free.
    #expect(try stand.open(folder).0.desk == .plenary)
  }
}
