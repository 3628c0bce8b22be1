// What a program that was killed between writing and renaming leaves is found by a forgetting, and swept at start.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct TemporaryFileTests {
  private let stand = Stand()

  private var files: [String] {
    let root = stand.stateFolder.path
    return Files.names(in: root).filter { $0.hasPrefix(".") }
      + Files.names(in: root + "/drafts").filter { $0.hasPrefix(".") }
  }

  /// Leaves a draft and a list of recent sessions half written, as a kill does.
  private func leave(_ folder: SessionFolder) throws -> (draft: String, recent: String) {
    let owner = DraftStore.owner(
      session: try #require(try folder.read().session.founding?.id), folder: folder)
    let root = stand.stateFolder.path
    try Disk().makeFolders(root + "/drafts")
    let names = ("\(root)/drafts/.\(owner)-plenary.abcdefgh", "\(root)/.recent.jsonl.abcdefgh")
    try Files.write(Array("Anna de Vries: geheim".utf8), to: names.0)
    try Files.write(Array("{\"title\":\"Met Anna\"}\n".utf8), to: names.1)
    return names
  }

  @Test func theyAreSweptAtStart() throws {
    let folder = try stand.found()
    _ = try leave(folder)
    #expect(files.count == 2)
    _ = try stand.open(folder)
    #expect(files.isEmpty)
  }

  @Test func thatOfAProgramThatRunsStays() throws {
    let folder = try stand.found()
    let names = try leave(folder)
    let held = open(names.draft, O_RDONLY)
    defer { close(held) }
    #expect(flock(held, LOCK_EX) == 0)
    _ = try stand.open(folder)
    #expect(files.count == 1)
  }

  @Test func aForgettingFindsThem() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    let enrolment = Enrolment(name: "Anna de Vries", code: "an")
    try writer.append([.enrolled(enrolment)], at: moment(stand.milliseconds), into: &reading.session)
    let names = try leave(folder)
    // Even where its owner still runs.
    let held = open(names.draft, O_RDONLY)
    defer { close(held) }
    #expect(flock(held, LOCK_EX) == 0)
    _ = try Forgetter(folder, state: stand.stateFolder).forget(
      .person("Anna de Vries"), at: moment(stand.milliseconds))
    #expect(files.isEmpty)
  }
}
