// Folders that are listed whole or not at all, and files that are replaced whole or not at all.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct WholeFileTests {
  private let scratch = Scratch()

  @Test func anErrorInTheMiddleOfAListingIsNotItsEnd() throws {
    for name in ["a", "b", "c"] { scratch.write([], to: name) }
    #expect(try Disk().list(scratch.path) == ["a", "b", "c"])
    let faults = Faults()
    faults.set(.listNext, times: 1, within: scratch.path)
    let fault = SystemFault(call: .listNext, path: scratch.path, code: EIO)
    #expect(throws: fault) { try faults.disk.list(scratch.path) }
    #expect(try faults.disk.list(scratch.path) == ["a", "b", "c"])
  }

  @Test func aSessionIsNotReadFromHalfOfItsFolder() throws {
    let faults = Faults()
    let stand = Stand()
    let folder = try stand.found(faults.disk)
    faults.set(.listNext, times: 1, within: "/s")
    #expect(throws: JournalFault.self) { try folder.read() }
    #expect(try folder.read().session.founding != nil)
  }

  @Test(arguments: [Disk.Call.create, .write, .sync, .rename])
  func whatCannotBeReplacedStaysAsItWas(_ call: Disk.Call) throws {
    scratch.write([1], to: "file")
    let faults = Faults()
    faults.set(call, times: 1, within: scratch.path)
    let path = scratch.path + "/file"
    #expect(throws: SystemFault.self) { try faults.disk.replaceFile(path, with: [2], draft: ".draft") }
    #expect(scratch.bytes(of: "file") == [1])
    #expect(scratch.names == ["file"])
    try faults.disk.replaceFile(path, with: [2], draft: ".draft")
    #expect(scratch.bytes(of: "file") == [2])
    #expect(scratch.names == ["file"])
  }

  @Test func aFolderThatCannotBeListedCanBeWrittenInto() throws {
    try Disk().makeFolders(scratch.path + "/a/b")
    let path = scratch.path + "/a/b"
    chmod(path, 0o300)
    defer { chmod(path, 0o700) }
    try Disk().replaceFile(path + "/file", with: [1], draft: ".draft")
    chmod(path, 0o700)
    #expect(try Disk().list(path) == ["file"])
    #expect(Disk().kind(of: path) == .folder)
    #expect(Disk().kind(of: path + "/file") == .regular)
    #expect(Disk().kind(of: "/dev/null") == .other)
    #expect(Disk().kind(of: path + "/nothing") == nil)
  }
}
