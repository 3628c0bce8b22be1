// A session that goes while it is shown: journal by journal, and then its folder.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct VanishingTests {
  private let scratch = Scratch()
  private let elsewhere = Scratch()
  private var state: StateFolder { StateFolder(elsewhere.path + "/doendag") }

  /// As a sync engine or `rm -r` deletes it: one journal after the other, and then the folder.
  @Test func whatWasReadStaysWhileItIsDeletedFileByFile() throws {
    let path = scratch.path + "/s"
    let first = try JournalWriter.found(
      [founding("Zorg in Oost")], in: SessionFolder.create(path), at: moment(1000), state: state
    ).writer
    var reading = try SessionFolder(path).read()
    let second = try JournalWriter.open(
      SessionFolder(path), table: "", at: moment(2000), state: state, reading: &reading)
    try second.append(
      [note("blijft", at: second.desk, in: reading.session)], at: moment(3000), into: &reading.session)
    var watched = Watched(path)
    #expect(watched.texts == ["blijft"])
    for name in try SessionFolder(path).read().report.journals.sorted().reversed() {
      unlink(path + "/" + name)
      #expect(watched.wakes { _ in true })
      #expect(watched.title == "Zorg in Oost")
      #expect(watched.texts == ["blijft"])
    }
    if case .lost = watched.watch.state {} else { Issue.record("\(watched.watch.state)") }
    withExtendedLifetime(first) {}
  }
}
