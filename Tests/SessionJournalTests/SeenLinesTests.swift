// The loss of a journal shows in the others, which name what their writers had read.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct SeenLinesTests {
  private let stand = Stand()

  private func journal(of writer: JournalWriter, _ folder: SessionFolder) throws -> String {
    let name = try #require(Files.journals(in: folder.path).first { $0.contains(writer.writer.text) })
    return "\(folder.path)/\(name)"
  }

  @Test func aJournalThatIsLostIsToldByTheNextRun() throws {
    let folder = try stand.found()
    var (one, reading) = try stand.open(folder)
    try stand.note("one", one, &reading.session)
    try stand.note("two", one, &reading.session)
    var (next, later) = try stand.open(folder)
    try stand.note("three", next, &later.session)
    #expect(try folder.read().report.isWhole)
    unlink(try journal(of: one, folder))
    let report = try folder.read().report
    #expect(!report.isWhole)
    #expect(report.missing == [one.writer: 3])
  }

  @Test func anOpenDeskNamesWhatCameAfterIt() throws {
    let folder = try stand.found()
    var (desk, reading) = try stand.open(folder)
    try stand.note("one", desk, &reading.session)
    var follower = Follower(folder, from: try folder.read())
    try stand.note("one and a half", desk, &reading.session)
    var (other, later) = try stand.open(folder)
    try stand.note("two", other, &later.session)
    _ = try follower.refresh(&reading.session, besides: desk)
    #expect(follower.report.isWhole)
    try stand.note("three", desk, &reading.session)
    #expect(try folder.read().report.isWhole)
    #expect(try stand.texts(folder) == ["one", "one and a half", "two", "three"])
    unlink(try journal(of: other, folder))
    #expect(try folder.read().report.missing == [other.writer: 2])
  }

  @Test func theEndOfAJournalThatIsCutOffIsTold() throws {
    let folder = try stand.found()
    var (one, reading) = try stand.open(folder)
    try stand.note("one", one, &reading.session)
    try stand.note("two", one, &reading.session)
    var (next, later) = try stand.open(folder)
    try stand.note("three", next, &later.session)
    let path = try journal(of: one, folder)
    let lines = split(Files.read(path))
    try Files.write(joined(Array(lines.dropLast())), to: path)
    #expect(try folder.read().report.missing == [one.writer: 1])
  }

  /// A run that comes after a hundred others names the last of them, which names the one before it.
  @Test func whatAnotherNamesIsNotNamedAgain() throws {
    let folder = try stand.found()
    for number in 0..<20 {
      var (writer, reading) = try stand.open(folder)
      try stand.note("\(number)", writer, &reading.session)
    }
    let seen = Files.journals(in: folder.path).flatMap { split(Files.read("\(folder.path)/\($0)")) }
      .compactMap { line -> Int? in
        guard case .deskOpened(let desk) = decode(line + [0x0A]).events.first?.event else { return nil }
        return desk.seen.count
      }
    #expect(seen.sorted() == [0] + Array(repeating: 1, count: 20))
  }

  @Test func aFollowerTellsWhatIsMissingUntilItComes() throws {
    let folder = try stand.found()
    var (one, reading) = try stand.open(folder)
    try stand.note("one", one, &reading.session)
    let path = try journal(of: one, folder)
    let away = stand.state.path + "/away"
    let start = try folder.read()
    var session = start.session
    var follower = Follower(folder, from: start)
    var (next, later) = try stand.open(folder)
    try stand.note("two", next, &later.session)
    // Not yet there, as a sync engine may bring them: the later journal first.
    let text = Files.read(path)
    #expect(rename(path, away) == 0)
    var second = Follower(folder, from: try folder.read())
    #expect(second.report.missing == [one.writer: 2])
    try Files.write(text, to: path)
    _ = try second.refresh(&session)
    #expect(second.report.isWhole)
    _ = try follower.refresh(&session)
    #expect(follower.report.isWhole)
  }
}
