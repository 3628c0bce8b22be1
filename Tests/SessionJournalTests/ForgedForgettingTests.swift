// A forgetting that was made elsewhere hides at once, and overwrites nothing before a yes; what holds a session together
// is out of its reach, and so is what has another name outside of the folder.

import Glibc
@testable import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct ForgedForgettingTests {
  private let stand = Stand()

  /// A session with a line, a phase, and a name in its title; the folder knows the user's state.
  private func room() throws -> SessionFolder {
    let path = stand.scratch.path + "/s"
    let made = try SessionFolder.create(path)
    let start = Founding(id: "zorg", title: "Met Anna de Vries", question: "Wat wil Anna?", language: .dutch)
    let (writer, reading) = try JournalWriter.found(
      [.sessionFounded(start)], in: made, at: moment(stand.milliseconds), state: stand.stateFolder)
    var session = reading.session
    try writer.append(
      [
        .enrolled(Enrolment(name: "Anna de Vries", code: "an")),
        .phaseEntered(PhaseEntered(phase: .vision)),
      ], at: moment(stand.milliseconds), into: &session)
    try stand.note("een", writer, &session)
    try stand.note("twee", writer, &session)
    return SessionFolder(path, state: stand.stateFolder)
  }

  private func bytes(_ folder: SessionFolder) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: Files.journals(in: folder.path).map { ($0, Files.read("\(folder.path)/\($0)")) })
  }

  private func marks(_ folder: SessionFolder) -> [String] {
    bytes(folder).values.flatMap { bytes in
      bytes.withUnsafeBytes { bytes in
        var index = LineIndex()
        index.add(bytes, base: 0)
        return index.entries.map { LineMark($0, by: index.writers[$0.writer]).text }
      }
    }
  }

  /// One line that lists every mark of the folder.
  private func forge(_ folder: SessionFolder) throws {
    let all = marks(folder).map { "\"\($0)\"" }.joined(separator: ",")
    let line =
      #"{"v":1,"w":"evil","n":1,"t":[\#(stand.milliseconds + 9),0],"e":"forgotten","gone":[\#(all)]"#
    try Files.write(sealed(line), to: folder.path + "/x-evil.jsonl")
  }

  @Test func oneThatWasForgedHidesAndOverwritesNothing() throws {
    let folder = try room()
    try forge(folder)
    let before = bytes(folder)
    var (writer, reading) = try stand.open(folder)
    #expect(bytes(folder) == before)
    #expect(reading.session.contributions.isEmpty)
    #expect(reading.session.founding?.id == "zorg" && reading.session.tables[0].phase == .vision)
    #expect(reading.report.hidden == 3 && reading.report.undecided.count == 1)
    // Nor do the lines of a desk that is open lose anything, when they are written again.
    try stand.note("drie", writer, &reading.session)
    writer.mend(in: reading.session)
    #expect(bytes(folder).filter { before[$0.key] != nil } == before)
  }

  @Test func aNoShowsTheLinesAgainAndKeepsTheBytes() throws {
    let folder = try room()
    try forge(folder)
    let before = bytes(folder)
    let (writer, reading) = try stand.open(folder)
    #expect(writer.answer(reading.report, isApproved: false).isEmpty)
    #expect(try stand.texts(folder) == ["een", "twee"])
    let again = try stand.open(folder).1
    #expect(again.report.hidden == 0 && again.report.undecided.isEmpty)
    #expect(bytes(folder) == before)
    // Elsewhere nobody has said no.
    #expect(
      try SessionFolder(folder.path, state: StateFolder(stand.state.path + "/b")).read().report.hidden == 3)
  }

  @Test func aYesOverwritesButNotWhatHoldsTheSessionTogether() throws {
    let folder = try room()
    try forge(folder)
    let (writer, reading) = try stand.open(folder)
    #expect(writer.answer(reading.report, isApproved: true).isEmpty)
    let all = bytes(folder).values.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(!all.contains("twee") && all.contains("Met Anna de Vries"))
    let session = try folder.read().session
    #expect(session.founding?.title == "Met Anna de Vries" && session.tables[0].phase == .vision)
    #expect(session.contributions.isEmpty)
  }

  @Test func itCannotUndoAnEarlierOne() throws {
    let folder = try room()
    let old = bytes(folder)
    _ = try Forgetter(folder, state: stand.stateFolder).forget(
      .line(Ref(desk: .plenary, number: 1)), at: moment(stand.milliseconds + 5))
    try forge(folder)
    let (writer, reading) = try stand.open(folder)
    _ = writer.answer(reading.report, isApproved: true)
    for (name, bytes) in old { try Files.write(bytes, to: "\(folder.path)/\(name)") }
    #expect(try !stand.texts(folder).contains("een"))
  }

  @Test func oneMadeHereReachesTitleAndQuestion() throws {
    let folder = try room()
    let outcome = try Forgetter(folder, state: stand.stateFolder).forget(
      .person("Anna de Vries"), at: moment(stand.milliseconds + 5))
    #expect(outcome.faults.isEmpty && outcome.stillThere.isEmpty)
    let founding = try #require(try folder.read().session.founding)
    #expect(founding.title == "Met ____ __ _____" || founding.title == "Met _____________")
    #expect(founding.question == "Wat wil ____?")
    #expect(!bytes(folder).values.contains { String(decoding: $0, as: UTF8.self).contains("Anna") })
    #expect(try folder.read().report.hidden == 0)
    // To another machine the words within the founding are no business of a stranger's.
    #expect(try SessionFolder(folder.path).read().session.founding?.id == "zorg")
  }

  @Test func wordsOfTheFoundingAreNotBlankedByAStranger() throws {
    let folder = try room()
    let founder = try #require(Files.journals(in: folder.path).first)
    let lines = split(Files.read("\(folder.path)/\(founder)"))
    let line = try #require(lines.first { String(decoding: $0, as: UTF8.self).contains("sessionFounded") })
    let mark = try #require(marks(folder).first { $0.contains(":2:") })
    let text = String(decoding: line, as: UTF8.self)
    let start = try #require(text.firstRange(of: "Anna"))
    let offset = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
    let forged =
      #"{"v":1,"w":"evil","n":1,"t":[\#(stand.milliseconds + 9),0],"e":"forgotten","blanked":["\#(mark):\#(line.count):00000000:\#(offset)_4"]"#
    try Files.write(sealed(forged), to: folder.path + "/x-evil.jsonl")
    #expect(try folder.read().session.founding?.title == "Met Anna de Vries")
  }

  @Test func whatHasANameOutsideTheFolderIsToldAndLeft() throws {
    let folder = try room()
    let name = try #require(Files.journals(in: folder.path).first)
    let outside = stand.state.path + "/outside"
    #expect(link("\(folder.path)/\(name)", outside) == 0)
    let before = Files.read(outside)
    let outcome = try Forgetter(folder, state: stand.stateFolder).forget(
      .person("Anna de Vries"), at: moment(stand.milliseconds + 5))
    #expect(outcome.faults.map(\.code) == [EMLINK])
    #expect(outcome.faults.map(\.path) == ["\(folder.path)/\(name)"])
    #expect(Files.read(outside) == before)
  }
}
