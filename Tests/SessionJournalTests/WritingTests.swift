// Which desk a run is, so that no two give one reference, and what it leaves on the disk.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct WritingTests {
  private let stand = Stand()

  private func mode(_ path: String) -> mode_t {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & 0o777 : 0
  }

  @Test func aSessionIsMadeInAnEmptyFolderOnly() throws {
    let folder = try stand.found()
    #expect(throws: JournalFault.notEmpty(path: folder.path)) { try SessionFolder.create(folder.path) }
    #expect(throws: JournalFault.noSuchFolder(path: stand.scratch.path + "/no")) {
      try SessionFolder.create(stand.scratch.path + "/no/s")
    }
    #expect(throws: JournalFault.notAFolder(path: folder.path + "/.stignore")) {
      try SessionFolder.create(folder.path + "/.stignore")
    }
    mkdir(stand.scratch.path + "/empty", 0o755)
    _ = try SessionFolder.create(stand.scratch.path + "/empty/")
    #expect(mode(stand.scratch.path + "/empty") == 0o700)
    let names = try Disk().list(Disk().openFolder(folder.path))
    #expect(names.contains(".gitattributes") && names.contains(".stignore"))
  }

  @Test(arguments: [0, 0o077, 0o777] as [mode_t])
  func everythingIsForItsOwnerAlone(mask: mode_t) throws {
    // The mask is the process's: the calls are made in a child, the other tests keep theirs.
    try Child.run {
      umask(mask)
      let folder = try stand.found()
      var draft = DraftStore(stand.stateFolder, session: "x", folder: folder, desk: .plenary)
      try draft.typed("wat ik nog wil zeggen", at: 0)
    }
    #expect(mode(stand.scratch.path + "/s") == 0o700)
    for name in try Disk().list(Disk().openFolder(stand.scratch.path + "/s")) {
      #expect(mode(stand.scratch.path + "/s/" + name) == 0o600, "\(name)")
    }
    #expect(mode(stand.stateFolder.path + "/drafts") == 0o700)
  }

  @Test func oneAfterTheOtherGoesOnCounting() throws {
    let folder = try stand.found()
    for round in 1...3 {
      var (writer, reading) = try stand.open(folder)
      #expect(writer.desk == .plenary)
      #expect(reading.session.nextRef(at: writer.desk).text == "\(round)")
      try stand.note("round \(round)", writer, &reading.session)
      (writer, reading) = try stand.open(folder, table: "b")
      #expect(reading.session.nextRef(at: writer.desk).text == "b\(round)")
      try stand.note("table \(round)", writer, &reading.session)
    }
    #expect(try folder.read().session.contributions.map(\.ref.text) == ["1", "b1", "2", "b2", "3", "b3"])
  }

  @Test func aRunThatNotesNothingLeavesNoJournalBehind() throws {
    let folder = try stand.found()
    let before = stand.journals
    var open: [JournalWriter] = []
    for round in 0..<60 {
      let (writer, _) = try stand.open(folder, table: round % 2 == 0 ? "" : "b")
      if round < 3 { open.append(writer) }
      writer.mend(in: Session())
      #expect(writer.comeHome())
    }
    #expect(stand.journals == before)
    // Who hasn't noted anything has its desk all the same.
    #expect(open.map(\.desk.own.isEmpty) == [true, true, false])
    var reading = try folder.read()
    try stand.note("one", open[0], &reading.session)
    #expect(stand.journals.count == before.count + 1)
  }

  @Test func severalAtOnceNeverGiveOneReference() throws {
    let folder = try stand.found()
    var desks: [(JournalWriter, Reading)] = []
    for _ in 0..<8 { desks.append(try stand.open(folder)) }
    #expect(Set(desks.map { $0.0.desk }).count == 8)
    #expect(desks[0].0.desk == .plenary)
    #expect(desks.dropFirst().allSatisfy { $0.0.desk.own.utf8.count == 4 })
    for index in desks.indices { try stand.note("\(index)", desks[index].0, &desks[index].1.session) }
    let contributions = try folder.read().session.contributions
    #expect(Set(contributions.map(\.ref)).count == 8)
    // A desk of letters that is left goes on counting when its place needs it again.
    let letters = desks[3].0.desk
    desks.remove(at: 3)
    let next = try stand.open(folder)
    #expect(next.0.desk == letters)
    #expect(next.1.session.nextRef(at: letters).number == 2)
  }

  @Test func aCopyOfTheFolderHasLettersOfItsOwn() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    try stand.note("before", writer, &reading.session)
    let other = Scratch()
    for name in try Disk().list(Disk().openFolder(folder.path)) {
      let home = try Disk().openFolder(folder.path)
      let file = try #require(try Disk().openRegular(name, in: home))
      other.write(try Disk().readAll(file), to: name)
    }
    let copy = SessionFolder(other.path)
    var (guest, guestReading) = try stand.open(copy)
    #expect(guest.desk.own.utf8.count == 4)
    try stand.note("there", guest, &guestReading.session)
    try stand.note("here", writer, &reading.session)
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
    let folder = try stand.found(faults.disk)
    let desks = try (0..<3).map { _ in try stand.open(folder).0.desk }
    #expect(Set(desks).count == 3)
    #expect(desks.allSatisfy { !$0.own.isEmpty })
  }

  @Test func aFolderSetBackGivesNoNumberAgain() throws {
    let folder = try stand.found()
    let before = try Disk().list(Disk().openFolder(folder.path))
    do {
      var (writer, reading) = try stand.open(folder)
      for text in ["one", "two"] { try stand.note(text, writer, &reading.session) }
    }
    for name in try Disk().list(Disk().openFolder(folder.path)) where !before.contains(name) {
      unlink(folder.path + "/" + name)
    }
    var (writer, reading) = try stand.open(folder)
    #expect(writer.desk.own.utf8.count == 4)
    try stand.note("three", writer, &reading.session)
  }

  @Test func theClockNeverGoesBack() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    for (number, milliseconds) in [5_000_000_000_000, 7, 1_763_731_992_123].enumerated() {
      let event = SessionJournalTests.note("\(number)", at: writer.desk, in: reading.session)
      try writer.append([event], at: moment(Int64(milliseconds)), into: &reading.session)
    }
    let session = try folder.read().session
    #expect(session.contributions.map(\.text) == ["0", "1", "2"])
    #expect(session.contributions.map(\.at) == [5_000_000_000_000, 7, 1_763_731_992_123])
    #expect(dump(session) == dump(reading.session))
  }
}
