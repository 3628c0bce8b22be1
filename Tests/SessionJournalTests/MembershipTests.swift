// Journals belong to their session: whatever is laid into a folder, the session in it stays what it is.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct MembershipTests {
  private let stand = Stand()
  private let other = Stand()

  private func found(_ stand: Stand, _ id: String, at milliseconds: Int64) throws -> SessionFolder {
    let folder = try SessionFolder.create(stand.scratch.path + "/s")
    let founding = Event.sessionFounded(Founding(id: id, title: "Over \(id)", language: .dutch))
    _ = try JournalWriter.found([founding], in: folder, at: moment(milliseconds), state: stand.stateFolder)
    return SessionFolder(folder.path, state: stand.stateFolder)
  }

  private func copyJournals(of stand: Stand, to folder: SessionFolder) throws {
    for name in stand.journals {
      try Files.write(Files.read("\(stand.scratch.path)/s/\(name)"), to: "\(folder.path)/\(name)")
    }
  }

  private func note(_ text: String, in stand: Stand, _ folder: SessionFolder) throws -> String {
    var (writer, reading) = try stand.open(folder)
    try stand.note(text, writer, &reading.session)
    return reading.session.contributions.last?.ref.text ?? ""
  }

  @Test func journalsOfAnotherSessionAreToldAndPassedOver() throws {
    let mine = try found(stand, "mine", at: stand.milliseconds)
    // The other one is older: without anything known, it would be the one that counts.
    let theirs = try found(other, "theirs", at: stand.milliseconds - 5000)
    #expect(try note("mijn", in: stand, mine) == "1")
    #expect(try note("hun", in: other, theirs) == "1")
    try copyJournals(of: other, to: mine)
    let reading = try mine.read()
    #expect(reading.session.founding?.id == "mine")
    #expect(reading.session.contributions.map(\.text) == ["mijn"])
    #expect(Set(reading.report.strange.keys) == Set(other.journals))
    #expect(reading.report.foundings.map(\.id) == ["theirs", "mine"])
    #expect(!reading.report.isWhole && reading.report.missing.isEmpty)
    #expect(try note("verder", in: stand, mine) == "2")
  }

  @Test func whatStrangersAppendIsNotTakenInByAnOpenDesk() throws {
    let mine = try found(stand, "mine", at: stand.milliseconds)
    let theirs = try found(other, "theirs", at: stand.milliseconds - 5000)
    var (writer, reading) = try stand.open(mine)
    try stand.note("mijn", writer, &reading.session)
    // Nothing is known on a machine whose state is lost; the desk knows.
    var follower = Follower(SessionFolder(mine.path), from: reading)
    _ = try note("hun", in: other, theirs)
    try copyJournals(of: other, to: mine)
    _ = try follower.refresh(&reading.session, besides: writer)
    #expect(reading.session.contributions.map(\.text) == ["mijn"])
    _ = try note("nog een", in: other, theirs)
    try copyJournals(of: other, to: mine)
    _ = try follower.refresh(&reading.session, besides: writer)
    #expect(reading.session.contributions.map(\.text) == ["mijn"])
    #expect(follower.report.strange.count == other.journals.count)
    try stand.note("verder", writer, &reading.session)
    #expect(reading.session.contributions.map(\.ref.text) == ["1", "2"])
  }

  @Test func whoKnowsNeitherTakesTheOldestAndSaysSo() throws {
    let mine = try found(stand, "mine", at: stand.milliseconds)
    let theirs = try found(other, "theirs", at: stand.milliseconds - 5000)
    _ = try note("mijn", in: stand, mine)
    _ = try note("hun", in: other, theirs)
    try copyJournals(of: other, to: mine)
    let reading = try SessionFolder(mine.path, state: StateFolder(other.state.path + "/nothing")).read()
    #expect(reading.session.founding?.id == "theirs")
    #expect(reading.session.contributions.map(\.text) == ["hun"])
    #expect(reading.report.foundings.map(\.id) == ["theirs", "mine"])
    #expect(reading.report.session == "theirs")
  }

  @Test func aJournalWithoutAnIdentityBelongsToTheFolder() throws {
    let mine = try found(stand, "mine", at: stand.milliseconds)
    let old =
      sealed(
        #"{"v":1,"w":"old","n":1,"t":[\#(stand.milliseconds),1],"e":"deskOpened","label":"b","place":"x""#)
      + sealed(
        #"{"v":1,"w":"old","n":2,"t":[\#(stand.milliseconds),2],"d":"b","e":"noted","ref":"b1","phase":"dream","text":"oud""#
      )
    try Files.write(old, to: mine.path + "/b-oldoldol.jsonl")
    let reading = try mine.read()
    #expect(reading.session.contributions.map(\.text) == ["oud"])
    #expect(reading.report.isWhole)
  }

  /// A forged first line must not take a journal out of its session.
  @Test func aForgedOpeningDrivesOutNobody() throws {
    let mine = try found(stand, "mine", at: stand.milliseconds)
    var (writer, reading) = try stand.open(mine)
    try stand.note("mijn", writer, &reading.session)
    let forged = sealed(
      #"{"v":1,"w":"\#(writer.writer.text)","n":1,"t":[\#(stand.milliseconds + 9),0],"e":"deskOpened","place":"x","session":"evil""#
    )
    try Files.write(forged, to: mine.path + "/x-forged.jsonl")
    let again = try mine.read()
    #expect(again.session.contributions.map(\.text) == ["mijn"])
    #expect(again.report.strange.isEmpty)
    #expect(again.report.doubles.count == 1)
  }

  @Test func aDamagedFoundingHandsTheFolderToNobody() throws {
    let mine = try found(stand, "mine", at: stand.milliseconds)
    let theirs = try found(other, "theirs", at: stand.milliseconds - 5000)
    _ = try note("mijn", in: stand, mine)
    _ = try note("hun", in: other, theirs)
    let journal = try #require(
      stand.journals.first { Files.text("\(mine.path)/\($0)").contains("sessionFounded") })
    let text = Files.text("\(mine.path)/\(journal)").split(separator: "Over mine")
    try Files.write(Array(text.joined(separator: "Over mijn").utf8), to: "\(mine.path)/\(journal)")
    try copyJournals(of: other, to: mine)
    #expect(try mine.read().session.contributions.map(\.text) == ["mijn"])
  }

  @Test func twoLinesWithOneNumberAreToldWithBothFiles() throws {
    let folder = try found(stand, "mine", at: stand.milliseconds)
    func line(_ text: String, _ milliseconds: Int64) -> [UInt8] {
      sealed(#"{"v":1,"w":"x","n":1,"t":[\#(milliseconds),0],"e":"missed","text":"\#(text)""#)
    }
    try Files.write(line("one", 1), to: folder.path + "/a.jsonl")
    try Files.write(line("one", 1), to: folder.path + "/b.jsonl")
    #expect(try folder.read().report.isWhole)
    try Files.write(line("two", 2), to: folder.path + "/c.jsonl")
    let reading = try folder.read()
    #expect(reading.session.missing.map(\.text) == ["two"])
    let double = try #require(reading.report.doubles.first)
    #expect(["a.jsonl", "b.jsonl"].contains(double.one.file) && double.other.file == "c.jsonl")
    #expect(!reading.report.isWhole)
  }

  @Test func theStateNeverDependsOnTheNamesOfFiles() throws {
    // Two lines with one stamp and one checksum: eight figures in the text make up for the difference.
    let (one, two) = try collision()
    var states: Set<String> = []
    for names in [("a.jsonl", "b.jsonl"), ("b.jsonl", "a.jsonl")] {
      let scratch = Scratch()
      scratch.write(one, to: names.0)
      scratch.write(two, to: names.1)
      let reading = try SessionFolder(scratch.path).read()
      #expect(reading.report.doubles.count == 1)
      states.insert(dump(reading.session))
    }
    #expect(states.count == 1)
  }

  /// Two different lines with the same checksum.
  private func collision() throws -> ([UInt8], [UInt8]) {
    var seen: [UInt32: Int] = [:]
    func text(_ number: Int) -> String {
      #"{"v":1,"w":"x","n":1,"t":[1,0],"e":"missed","text":"\#(number &* 2_654_435_761 % 1_000_000_007)\#(number)""#
    }
    for number in 0..<400_000 {
      let sum = Array(text(number).utf8).withUnsafeBytes { Checksum.of($0) }
      if let before = seen[sum] { return (sealed(text(before)), sealed(text(number))) }
      seen[sum] = number
    }
    throw Unable(saying: "no two lines with one checksum were found")
  }

  @Test func whatWasForgottenIsNoContradiction() throws {
    let folder = try found(stand, "mine", at: stand.milliseconds)
    var (writer, reading) = try stand.open(folder)
    try stand.note("weg ermee", writer, &reading.session)
    let old = stand.journals.map { ($0, Files.read("\(folder.path)/\($0)")) }
    _ = try Forgetter(folder, state: stand.stateFolder).forget(
      .line(Ref(desk: .plenary, number: 1)), at: moment(stand.milliseconds))
    for (name, bytes) in old { try Files.write(bytes, to: "\(folder.path)/old-\(name)") }
    #expect(try folder.read().report.doubles.isEmpty)
  }
}
