// Knowing what founded a session without reading all of it.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct FoundingLineTests {
  private let stand = Stand()

  private var journal: String { stand.scratch.path + "/s/" + stand.journals[0] }

  private func append(_ text: String) {
    let file = open(journal, O_WRONLY | O_APPEND)
    #expect(write(file, text, text.utf8.count) == text.utf8.count)
    close(file)
  }

  @Test func itIsWhatTheFoldFinds() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder, table: "b")
    try stand.note("one", writer, &reading.session)
    #expect(folder.founding() != nil)
    #expect(folder.founding() == reading.session.founding)
  }

  @Test func whatFollowsIsNotRead() throws {
    let folder = try stand.found()
    let founding = folder.founding()
    #expect(founding != nil)
    append("{\"v\":1,\"w\":\"broken\n\0\0\0\u{FF}\n<<<<<<< mine\n")
    #expect(folder.founding() == founding)
    // More than any memory has room for.
    #expect(truncate(journal, 1 << 40) == 0)
    #expect(folder.founding() == founding)
  }

  @Test func anotherJournalThatCannotBeReadIsPassedOver() throws {
    let faults = Faults()
    let folder = try stand.found(faults.disk)
    let founding = folder.founding()
    var (writer, reading) = try stand.open(folder, table: "b")
    try stand.note("one", writer, &reading.session)
    #expect(stand.journals.contains { $0.hasPrefix("b-") })
    faults.set { call, path in call == .read && path.contains("/b-") ? EIO : 0 }
    #expect(folder.founding() == founding)
    withExtendedLifetime(writer) {}
  }

  @Test func whereNothingFoundsASessionThereIsNone() throws {
    #expect(SessionFolder(stand.scratch.path + "/nowhere").founding() == nil)
    let folder = try stand.found()
    #expect(truncate(journal, 40) == 0)
    #expect(folder.founding() == nil)
  }
}
