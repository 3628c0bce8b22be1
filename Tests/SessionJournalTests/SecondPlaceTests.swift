// What waits in the second place comes home to the folder that it belongs to, and to no other.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct SecondPlaceTests {
  private let stand = Stand()

  /// A session whose desk noted `home` in its folder and `waits` in the second place, and was killed then.
  private func leave(_ path: String? = nil) throws -> SessionFolder {
    let faults = Faults()
    let folder = try stand.found(faults.disk)
    let given = path.map { SessionFolder($0, disk: faults.disk) } ?? folder
    var (writer, reading) = try stand.open(given)
    try stand.note("home", writer, &reading.session)
    faults.set { call, path in call == .write && path.hasPrefix(given.path + "/") ? ENOSPC : 0 }
    try stand.note("waits", writer, &reading.session)
    #expect(stand.waiting.count == 1)
    return SessionFolder(folder.path)
  }

  private func copy(_ folder: SessionFolder) throws -> SessionFolder {
    let copy = stand.scratch.path + "/copy"
    try Files.copy(folder.path, to: copy)
    return SessionFolder(copy)
  }

  @Test func aCopyElsewhereTakesNothingOfIt() throws {
    let folder = try leave()
    let copy = try copy(folder)
    // The folder isn't where it was, as when a medium was taken out.
    #expect(rename(folder.path, folder.path + "-away") == 0)
    var (writer, reading) = try stand.open(copy)
    try stand.note("in the copy", writer, &reading.session)
    #expect(reading.session.contributions.map(\.text) == ["home", "in the copy"])
    #expect(rename(folder.path + "-away", folder.path) == 0)
    (writer, reading) = try stand.open(folder)
    #expect(reading.session.contributions.map(\.text) == ["home", "waits"])
    #expect(stand.waiting.isEmpty)
  }

  @Test func aRelativePathIsNoAddress() throws {
    let child = stand.scratch.path + "/sub"
    mkdir(child, 0o700)
    // The working directory is the process's: the desk runs in a child.
    try Child.run {
      chdir(stand.scratch.path)
      _ = try leave("s")
    }
    #expect(stand.waiting.count == 1)
    let folder = SessionFolder(stand.scratch.path + "/s")
    let copy = try copy(folder)
    try Child.run {
      chdir(child)
      let (_, reading) = try stand.open(SessionFolder("../copy"))
      if reading.session.contributions.map(\.text) != ["home"] { throw Unable(saying: "it came to the copy") }
    }
    #expect(stand.waiting.count == 1)
    _ = copy
    #expect(try stand.open(folder).1.session.contributions.map(\.text) == ["home", "waits"])
  }

  @Test func itFollowsTheFolderToWhereItWasMoved() throws {
    let folder = try leave()
    let moved = stand.scratch.path + "/moved"
    #expect(rename(folder.path, moved) == 0)
    let (_, reading) = try stand.open(SessionFolder(moved))
    #expect(reading.session.contributions.map(\.text) == ["home", "waits"])
  }

  @Test func itComesToAFolderThatStandsInTheSamePlaceAgain() throws {
    let folder = try leave()
    let copy = try copy(folder)
    #expect(rename(folder.path, folder.path + "-away") == 0)
    #expect(rename(copy.path, folder.path) == 0)
    let (_, reading) = try stand.open(folder)
    #expect(reading.session.contributions.map(\.text) == ["home", "waits"])
  }

  @Test func anOverruledFoundingStrandsNothing() throws {
    let folder = try leave()
    // Another session was founded in the same folder elsewhere, earlier; and nothing is known here any more.
    let older =
      sealed(#"{"v":1,"w":"older","n":1,"t":[5,0],"e":"deskOpened","place":"x","session":"older""#)
      + sealed(
        #"{"v":1,"w":"older","n":2,"t":[5,1],"e":"sessionFounded","id":"older","title":"O","language":"nl""#)
    try Files.write(older, to: folder.path + "/plenary-olderold.jsonl")
    #expect(try SessionFolder(folder.path).read().session.founding?.id == "older")
    _ = try stand.open(SessionFolder(folder.path))
    #expect(stand.waiting.isEmpty)
    // It is in the folder, and read wherever its session counts.
    try Files.write([], to: folder.path + "/plenary-olderold.jsonl")
    #expect(try stand.texts(folder) == ["home", "waits"])
  }

  @Test func numbersThatWaitAreNotGivenAgain() throws {
    let folder = try leave()
    // The folder can't be written still, and another program begins: with letters of its own, or after what waits.
    let faults = Faults()
    let blocked = SessionFolder(folder.path, disk: faults.disk)
    faults.set { call, path in call == .create && path.hasPrefix(folder.path + "/") ? ENOSPC : 0 }
    var (writer, reading) = try stand.open(blocked)
    #expect(reading.session.contributions.map(\.text) == ["home", "waits"])
    try stand.note("later", writer, &reading.session)
    #expect(Set(reading.session.contributions.map(\.ref)).count == 3)
    faults.clear()
    #expect(writer.comeHome())
    let session = try stand.open(folder).1.session
    #expect(Set(session.contributions.map(\.text)) == ["home", "waits", "later"])
    #expect(Set(session.contributions.map(\.ref)).count == 3)
  }
}
