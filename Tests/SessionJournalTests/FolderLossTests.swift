// A folder that is deleted or moved under an open desk is told of, and put back only after a yes, with every line.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct FolderLossTests {
  private let stand = Stand()

  /// A desk that has read a line of another one, and noted one itself.
  private func desk() throws -> (SessionFolder, JournalWriter, Reading) {
    let folder = try stand.found()
    do {
      var (other, reading) = try stand.open(folder)
      try stand.note("of another", other, &reading.session)
      _ = other
    }
    var (writer, reading) = try stand.open(folder)
    #expect(!writer.keepCopy())
    try stand.note("own", writer, &reading.session)
    _ = writer.keepCopy()
    return (folder, writer, reading)
  }

  private func bytes(in path: String) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: Files.names(in: path).map { ($0, Files.read("\(path)/\($0)")) })
  }

  @Test func aFolderThatIsDeletedIsToldAndNothingIsMadeThere() throws {
    var (folder, writer, reading) = try desk()
    Files.remove(folder.path)
    writer.lookAfterFolder()
    guard case .elsewhere(let path, let reason) = writer.location else {
      Issue.record("it should be in the second place")
      return
    }
    #expect(reason == .gone(path: folder.path))
    // What this desk noted is there at once.
    #expect(Files.text(path).contains(#""text":"own""#))
    try stand.note("after", writer, &reading.session)
    writer.mend(in: reading.session)
    #expect(!writer.comeHome())
    #expect(Files.names(in: folder.path).isEmpty && access(folder.path, F_OK) != 0)
    #expect(writer.canPutBack)
  }

  @Test func aYesPutsEveryLineBackByteForByte() throws {
    var (folder, writer, reading) = try desk()
    let before = bytes(in: folder.path)
    Files.remove(folder.path)
    writer.lookAfterFolder()
    try stand.note("after", writer, &reading.session)
    try writer.putBack()
    #expect(writer.location == .home)
    let now = bytes(in: folder.path)
    for (name, bytes) in before { #expect(now[name] == bytes, "\(name)") }
    #expect(try stand.texts(folder) == ["of another", "own", "after"])
    #expect(try folder.read().report.isWhole)
    #expect(stand.waiting.isEmpty)
    try stand.note("and on", writer, &reading.session)
    #expect(try stand.texts(folder) == ["of another", "own", "after", "and on"])
  }

  @Test func aNoLeavesTheOwnLinesInTheSecondPlace() throws {
    let (folder, writer, _) = try desk()
    Files.remove(folder.path)
    writer.lookAfterFolder()
    writer.dropCopy()
    #expect(!writer.canPutBack)
    #expect(access(folder.path, F_OK) != 0)
    let root = stand.stateFolder.path
    let kept = Files.names(in: root + "/second").flatMap { name in
      Files.journals(in: "\(root)/second/\(name)").map { Files.text("\(root)/second/\(name)/\($0)") }
    }.joined()
    #expect(kept.contains(#""text":"own""#) && !kept.contains("of another"))
    #expect(Files.names(in: root + "/copies").isEmpty)
  }

  @Test func aFolderThatIsMovedIsToldWithItsNewPath() throws {
    var (folder, writer, reading) = try desk()
    let moved = folder.path + "-moved"
    let before = bytes(in: folder.path)
    #expect(rename(folder.path, moved) == 0)
    writer.lookAfterFolder()
    guard case .elsewhere(_, let reason) = writer.location else {
      Issue.record("it should be in the second place")
      return
    }
    #expect(reason == .moved(path: folder.path, to: moved))
    #expect(!writer.canPutBack)
    try stand.note("after", writer, &reading.session)
    #expect(!writer.comeHome())
    #expect(access(folder.path, F_OK) != 0)
    #expect(bytes(in: moved) == before)
    #expect(rename(moved, folder.path) == 0)
    #expect(writer.comeHome())
    #expect(try stand.texts(folder) == ["of another", "own", "after"])
  }

  /// `rm -r` deletes the journals first: a desk that wrote its own again would keep the folder from going.
  @Test func aFolderIsNotFilledAgainWhileItIsBeingDeleted() throws {
    let (folder, writer, reading) = try desk()
    for name in Files.journals(in: folder.path) { unlink("\(folder.path)/\(name)") }
    writer.mend(in: reading.session)
    #expect(Files.journals(in: folder.path).isEmpty)
    writer.lookAfterFolder()
    #expect(!writer.comeHome())
    #expect(writer.canPutBack)
    #expect(Files.journals(in: folder.path).isEmpty)
    try writer.putBack()
    #expect(try stand.texts(folder) == ["of another", "own"])
  }

  @Test func aJournalThatAloneWasDeletedComesHomeLater() throws {
    let (folder, writer, reading) = try desk()
    let own = try #require(Files.journals(in: folder.path).first { $0.contains(writer.writer.text) })
    unlink("\(folder.path)/\(own)")
    writer.mend(in: reading.session)
    #expect(writer.location != .home && !stand.waiting.isEmpty)
    #expect(writer.comeHome())
    #expect(try stand.texts(folder) == ["of another", "own"])
    #expect(stand.waiting.isEmpty)
  }

  @Test func whatIsReplacedWhileItIsReadStaysCopied() throws {
    let (folder, writer, _) = try desk()
    let other = try #require(Files.journals(in: folder.path).first { !$0.contains(writer.writer.text) })
    // As a sync engine may do: another file under the name, with other lines.
    let path = "\(folder.path)/\(other)"
    let before = Files.text(path)
    let line = sealed(
      #"{"v":1,"w":"late","n":1,"t":[\#(stand.milliseconds + 9),0],"e":"missed","text":"late""#)
    try Files.write(line, to: path + ".new")
    #expect(rename(path + ".new", path) == 0)
    #expect(!writer.keepCopy())
    Files.remove(folder.path)
    writer.lookAfterFolder()
    try writer.putBack()
    let all = Files.journals(in: folder.path).map { Files.text("\(folder.path)/\($0)") }
    #expect(all.contains(before))
    #expect(Files.read(path) == line)
  }

  @Test func theCopyOfAKilledDeskIsSweptUnlessItsFolderIsGone() throws {
    let (folder, writer, _) = try desk()
    let root = stand.stateFolder.path + "/copies"
    for name in ["dead-aaaa", "lost-bbbb"] {
      try Disk().makeFolders("\(root)/\(name)")
      try Files.write(Array("x\n".utf8), to: "\(root)/\(name)/copy-1.jsonl")
    }
    try Files.write(Array(folder.path.utf8), to: "\(root)/dead-aaaa/home")
    try Files.write(Array((folder.path + "-gone").utf8), to: "\(root)/lost-bbbb/home")
    _ = try stand.open(folder)
    let names = Files.names(in: root)
    #expect(!names.contains("dead-aaaa") && names.contains("lost-bbbb"))
    // That of a desk that is open stays.
    #expect(names.contains { $0.hasSuffix(writer.writer.text) })
  }
}
