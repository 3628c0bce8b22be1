// What is acknowledged is on the disk, whatever fails, and no two desks give one reference.

import Glibc
import SessionEngine
import Testing

@testable import SessionJournal

@Suite struct WritingTests {
  private let scratch = Scratch()
  private let state = Scratch()
  private var place: StatePlace { StatePlace(state.path + "/doendag") }
  private let milliseconds: Int64 = 1_763_731_992_123

  /// A folder within the scratch, with a session founded in it and nobody at its desk.
  private func found(_ disk: Disk = Disk()) throws -> SessionFolder {
    let folder = try SessionFolder.create(scratch.path + "/s", disk: disk)
    _ = try JournalWriter.found([founding()], in: folder, at: moment(milliseconds), state: place)
    return folder
  }

  private func open(_ folder: SessionFolder, table: String = "") throws -> (JournalWriter, Reading) {
    var reading = try folder.read()
    let writer = try JournalWriter.open(
      folder, table: table, at: moment(milliseconds), state: place, reading: &reading)
    return (writer, reading)
  }

  private func note(_ text: String, _ writer: JournalWriter, _ session: inout Session) throws {
    let event = SessionJournalTests.note(text, at: writer.desk, in: session)
    try writer.append([event], at: moment(milliseconds), into: &session)
  }

  private func texts(_ folder: SessionFolder) throws -> [String] {
    try folder.read().session.contributions.map(\.text)
  }

  private func mode(_ path: String) -> mode_t {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & 0o777 : 0
  }

  @Test func aSessionIsMadeInAnEmptyFolderOnly() throws {
    let folder = try found()
    #expect(throws: JournalFault.notEmpty(path: folder.path)) { try SessionFolder.create(folder.path) }
    #expect(throws: JournalFault.noSuchFolder(path: scratch.path + "/no")) {
      try SessionFolder.create(scratch.path + "/no/s")
    }
    #expect(throws: JournalFault.notAFolder(path: folder.path + "/.stignore")) {
      try SessionFolder.create(folder.path + "/.stignore")
    }
    mkdir(scratch.path + "/empty", 0o755)
    _ = try SessionFolder.create(scratch.path + "/empty/")
    #expect(mode(scratch.path + "/empty") == 0o700)
    let names = try Disk().list(Disk().openFolder(folder.path))
    #expect(names.contains(".gitattributes") && names.contains(".stignore"))
  }

  @Test(arguments: [0, 0o077, 0o777] as [mode_t])
  func everythingIsForItsOwnerAlone(mask: mode_t) throws {
    // The mask is the process's: the calls are made in a child, the other tests keep theirs.
    try Child.run {
      umask(mask)
      let folder = try found()
      var draft = DraftStore(place, session: "x", folder: folder, desk: .plenary)
      try draft.typed("wat ik nog wil zeggen", at: 0)
    }
    #expect(mode(scratch.path + "/s") == 0o700)
    for name in try Disk().list(Disk().openFolder(scratch.path + "/s")) {
      #expect(mode(scratch.path + "/s/" + name) == 0o600, "\(name)")
    }
    #expect(mode(place.path + "/drafts") == 0o700)
  }

  @Test func oneAfterTheOtherGoesOnCounting() throws {
    let folder = try found()
    for round in 1...3 {
      var (writer, reading) = try open(folder)
      #expect(writer.desk == .plenary)
      #expect(reading.session.nextRef(at: writer.desk).text == "\(round)")
      try note("round \(round)", writer, &reading.session)
      (writer, reading) = try open(folder, table: "b")
      #expect(reading.session.nextRef(at: writer.desk).text == "b\(round)")
      try note("table \(round)", writer, &reading.session)
    }
    #expect(try folder.read().session.contributions.map(\.ref.text) == ["1", "b1", "2", "b2", "3", "b3"])
  }

  @Test func severalAtOnceNeverGiveOneReference() throws {
    let folder = try found()
    var desks: [(JournalWriter, Reading)] = []
    for _ in 0..<8 { desks.append(try open(folder)) }
    #expect(Set(desks.map { $0.0.desk }).count == 8)
    #expect(desks[0].0.desk == .plenary)
    #expect(desks.dropFirst().allSatisfy { $0.0.desk.own.utf8.count == 4 })
    for place in desks.indices { try note("\(place)", desks[place].0, &desks[place].1.session) }
    let contributions = try folder.read().session.contributions
    #expect(Set(contributions.map(\.ref)).count == 8)
    // A desk of letters that is left goes on counting when its place needs it again.
    let letters = desks[3].0.desk
    desks.remove(at: 3)
    let next = try open(folder)
    #expect(next.0.desk == letters)
    #expect(next.1.session.nextRef(at: letters).number == 2)
  }

  @Test func aCopyOfTheFolderHasLettersOfItsOwn() throws {
    let folder = try found()
    var (writer, reading) = try open(folder)
    try note("before", writer, &reading.session)
    let other = Scratch()
    for name in try Disk().list(Disk().openFolder(folder.path)) {
      let home = try Disk().openFolder(folder.path)
      let file = try #require(try Disk().openRegular(name, in: home))
      other.write(try Disk().readAll(file), to: name)
    }
    let copy = SessionFolder(other.path)
    var (guest, guestReading) = try open(copy)
    #expect(guest.desk.own.utf8.count == 4)
    try note("there", guest, &guestReading.session)
    try note("here", writer, &reading.session)
    let merged = Scratch()
    for path in [other.path, folder.path] {
      let home = try Disk().openFolder(path)
      for name in try Disk().list(home) {
        if let file = try Disk().openRegular(name, in: home) {
          merged.write(try Disk().readAll(file), to: name)
        }
      }
    }
    let session = try SessionFolder(merged.path).read().session
    #expect(Set(session.contributions.map(\.text)) == ["before", "here", "there"])
    #expect(session.contributions.first { $0.text == "here" }?.ref.text == "2")
  }

  @Test func whereThereAreNoLocksNobodyTakesADeskOver() throws {
    let faults = Faults()
    faults.set { call, _ in call == .lock ? ENOLCK : 0 }
    let folder = try found(faults.disk)
    let desks = try (0..<3).map { _ in try open(folder).0.desk }
    #expect(Set(desks).count == 3)
    #expect(desks.allSatisfy { !$0.own.isEmpty })
  }

  @Test func aFolderSetBackGivesNoNumberAgain() throws {
    let folder = try found()
    let before = try Disk().list(Disk().openFolder(folder.path))
    do {
      var (writer, reading) = try open(folder)
      for text in ["one", "two"] { try note(text, writer, &reading.session) }
    }
    for name in try Disk().list(Disk().openFolder(folder.path)) where !before.contains(name) {
      unlink(folder.path + "/" + name)
    }
    var (writer, reading) = try open(folder)
    #expect(writer.desk.own.utf8.count == 4)
    try note("three", writer, &reading.session)
  }

  @Test func theClockNeverGoesBack() throws {
    let folder = try found()
    var (writer, reading) = try open(folder)
    for (number, milliseconds) in [5_000_000_000_000, 7, 1_763_731_992_123].enumerated() {
      let event = SessionJournalTests.note("\(number)", at: writer.desk, in: reading.session)
      try writer.append([event], at: moment(Int64(milliseconds)), into: &reading.session)
    }
    let session = try folder.read().session
    #expect(session.contributions.map(\.text) == ["0", "1", "2"])
    #expect(session.contributions.map(\.at) == [5_000_000_000_000, 7, 1_763_731_992_123])
    #expect(dump(session) == dump(reading.session))
  }

  @Test(arguments: [Disk.Call.write, .sync, .inspect], [1, 2, 3, 99])
  func aFailingDiskLosesNothing(call: Disk.Call, times: Int) throws {
    let faults = Faults()
    let folder = try found(faults.disk)
    var (writer, reading) = try open(folder)
    var acknowledged: [String] = []
    for number in 0..<12 {
      if number == 4 { faults.set(call, times: times, within: "/s/") }
      if number == 9 { faults.clear() }
      try note("\(number)", writer, &reading.session)
      acknowledged.append("\(number)")
      #expect(reading.session.contributions.map(\.text) == acknowledged)
    }
    if times == 99 {
      guard case .elsewhere(let path, _) = writer.location else {
        Issue.record("it should be in the second place")
        return
      }
      #expect(path.hasPrefix(place.path))
    }
    #expect(writer.comeHome())
    #expect(writer.location == .home)
    try note("12", writer, &reading.session)
    #expect(try texts(folder) == acknowledged + ["12"])
    #expect(dump(try folder.read().session) == dump(reading.session))
    #expect(waiting.isEmpty)
  }

  private var waiting: [String] {
    let root = (try? Disk().list(Disk().openFolder(place.path + "/second"))) ?? []
    return root.flatMap { name in
      ((try? Disk().list(Disk().openFolder(place.path + "/second/" + name))) ?? []).filter {
        $0.hasSuffix(".jsonl")
      }
    }
  }

  @Test func whatNoPlaceTakesIsNotFoldedAndComesAgain() throws {
    let faults = Faults()
    let folder = try found(faults.disk)
    var (writer, reading) = try open(folder)
    writer.second = nil
    try note("one", writer, &reading.session)
    faults.set { call, _ in call == .sync ? EIO : 0 }
    let before = dump(reading.session)
    #expect(throws: JournalFault.self) { try note("lost", writer, &reading.session) }
    #expect(throws: JournalFault.self) { try note("lost", writer, &reading.session) }
    #expect(dump(reading.session) == before)
    // Even where the failed line can't be taken back, the one that was acknowledged counts.
    faults.set { call, _ in call == .sync || call == .truncate || call == .remove ? EIO : 0 }
    #expect(throws: JournalFault.self) { try note("lost", writer, &reading.session) }
    faults.clear()
    try note("two", writer, &reading.session)
    #expect(try texts(folder) == ["one", "two"])
  }

  @Test func whatWaitsComesHomeAtTheNextOpening() throws {
    let faults = Faults()
    let folder = try found(faults.disk)
    do {
      var (writer, reading) = try open(folder)
      try note("home", writer, &reading.session)
      faults.set { call, path in call == .write && path.contains("/s/") ? ENOSPC : 0 }
      try note("elsewhere", writer, &reading.session)
      #expect(try texts(folder) == ["home"])
    }
    faults.clear()
    let (writer, reading) = try open(folder)
    #expect(writer.desk == .plenary)
    #expect(reading.session.contributions.map(\.text) == ["home", "elsewhere"])
    #expect(waiting.isEmpty)
  }

  @Test func aDeletedOrReplacedFolderIsNoticed() throws {
    let folder = try found()
    var (writer, reading) = try open(folder)
    try note("one", writer, &reading.session)
    #expect(rename(folder.path, folder.path + "-moved") == 0)
    mkdir(folder.path, 0o700)
    try note("two", writer, &reading.session)
    #expect(writer.location != .home)
    #expect(!writer.comeHome())
    rmdir(folder.path)
    #expect(rename(folder.path + "-moved", folder.path) == 0)
    #expect(writer.comeHome())
    #expect(try texts(folder) == ["one", "two"])
  }

  @Test func shortWritesAreWhole() throws {
    let folder = try found(Disk(longestWrite: 7))
    var (writer, reading) = try open(folder)
    try note("written in little pieces", writer, &reading.session)
    #expect(try texts(folder) == ["written in little pieces"])
  }

  @Test func openingAFolderThatCantBeWrittenIsADeskOfItsOwn() throws {
    let faults = Faults()
    let folder = try found(faults.disk)
    faults.set { call, path in call == .create && path.contains("/s/") ? EROFS : 0 }
    var (writer, reading) = try open(folder)
    #expect(writer.desk.own.utf8.count == 4)
    #expect(writer.location != .home)
    try note("kept", writer, &reading.session)
    var other = try folder.read()
    #expect(throws: JournalFault.self) {
      try JournalWriter.open(
        folder, at: moment(0), state: place, hasSecondPlace: false, reading: &other)
    }
    faults.clear()
    #expect(writer.comeHome())
    #expect(try texts(folder) == ["kept"])
  }

  @Test func acknowledgedLinesSurviveAKill() throws {
    let folder = try found()
    var pipes: [Int32] = [0, 0]
    #expect(pipe(&pipes) == 0)
    let child = Child.fork()
    if child == 0 {
      var (writer, reading) = (try? open(folder)) ?? { _exit(3) }()
      for number in 0..<100_000 {
        guard (try? note("\(number)", writer, &reading.session)) != nil else { _exit(4) }
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
    let found = try texts(folder)
    #expect(acknowledged >= 200)
    #expect(found.count >= acknowledged)
    #expect(found == (0..<found.count).map(String.init))
    // The desk of the dead is free.
    #expect(try open(folder).0.desk == .plenary)
  }
}
