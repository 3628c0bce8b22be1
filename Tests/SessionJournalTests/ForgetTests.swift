// Forgetting: what goes is in no byte and no output, whatever copies come back, and everything else stays.

import Glibc
import TestSupport

@testable import SessionEngine
import Testing

@testable import SessionJournal

/// A session in which Anna and others said things, with everything in it that an event can hold of her.
struct ForgetRoom {
  let stand = Stand()
  let folder: SessionFolder
  static let secret = "niemand weet dat van mij"

  init(disk: Disk = Disk()) throws {
    folder = SessionFolder(try stand.found().path, disk: disk)
    let (writer, reading) = try stand.open(SessionFolder(folder.path))
    var session = reading.session
    func write(_ events: Event...) throws {
      try writer.append(events, at: moment(stand.milliseconds), into: &session)
    }
    func noted(_ text: String, by name: String?, _ change: (inout Note) -> Void = { _ in }) -> Event {
      var note = Note(
        ref: session.nextRef(at: writer.desk), phase: .dream, by: name,
        wording: Wording(kind: .idea, text: text))
      change(&note)
      return .noted(note)
    }
    try write(
      .enrolled(Enrolment(name: "Anna de Vries", code: "an", organisation: "Stichting Ooster", role: "arts")),
      .enrolled(Enrolment(name: "Bram Bos", code: "br", organisation: "GGD")),
      .enrolled(Enrolment(name: "Anne Bos", code: "ab", organisation: "GGD")))
    try write(noted(ForgetRoom.secret, by: "Anna de Vries") { $0.calledBy = "ann" })
    try write(
      noted("Anna zei het, en anna de vríes van Stichting Ooster ook", by: "Bram Bos") {
        $0.wording.said = "br: Anna zei het"
        $0.wording.helpers = ["Anna de Vries", "Anne Bos"]
        $0.wording.links = [Ref(desk: writer.desk, number: 1)]
      })
    let first = Ref(desk: writer.desk, number: 1)
    try write(
      .reworded(
        Reworded(
          ref: first, wording: Wording(kind: .concern, text: "anders gezegd geheim", said: "ann: ! anders"))),
      .mandateGiven(MandateGiven(name: "Anna de Vries", extent: .limited, why: "heimelijk")),
      .mandatesRenewed(
        MandatesRenewed(names: ["Bram Bos", "Anna de Vries"], renewal: .changed, why: "want Anna")),
      .roleTaken(RoleTaken(name: "Anna de Vries", role: "hoeder")),
      .participantLeft(ParticipantLeft(name: "Anna de Vries")),
      .deedDeclined(DeedDeclined(name: "Anna de Vries", why: "ziek")),
      .privateNoted(PrivateNoted(text: "let op ANNA")),
      .mannerChosen(MannerChosen(text: "Anne Bos eerst")),
      .tableAdded(TableAdded(name: "Tafel Anna", letter: "b")))
    try write(noted("van wie was dit", by: nil))
    try write(
      .attributed(Attributed(ref: Ref(desk: writer.desk, number: 3), name: "Anna de Vries")),
      .withdrawn(Withdrawn(ref: Ref(desk: writer.desk, number: 3))))
    try write(noted("dit is van Bram", by: "Anna de Vries"))
    try write(.attributed(Attributed(ref: Ref(desk: writer.desk, number: 4), name: "Bram Bos")))
  }

  var forgetter: Forgetter { Forgetter(folder, state: stand.stateFolder) }
  let anna = ForgetTarget.person("anna de vries")
  let scraps = [
    "anna", "vries", "vríes", "ooster", "niemand weet", "anders ge", "heimelijk", "hoeder", "ziek",
    "van wie was dit",
  ]

  func home() throws -> FolderContents { try FolderContents(folder.path) }

  /// What of Anna stands in the bytes of the folder.
  func found() throws -> [String] {
    let all = String(decoding: try home().files.values.flatMap { $0 + [0x0A] }, as: UTF8.self).lowercased()
    return scraps.filter { all.contains($0) }
  }
}

/// The files of a folder as they are now.
struct FolderContents {
  var files: [String: [UInt8]] = [:]

  init(_ path: String) throws {
    let folder = try Disk().openFolder(path)
    for name in try Disk().list(folder) {
      if let file = try Disk().openRegular(name, in: folder) { files[name] = try Disk().readAll(file) }
    }
  }
}

func lay(_ bytes: [UInt8], at path: String) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  #expect(file >= 0)
  #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
  close(file)
}

@Suite struct ForgetTests {
  @Test func nothingOfAPersonIsLeft() throws {
    let room = try ForgetRoom()
    #expect(try room.found() == room.scraps)
    let sizes = try room.home().files.mapValues(\.count)
    let outcome = try room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    #expect(outcome.faults.isEmpty && outcome.stillThere.isEmpty)
    #expect(outcome.refs.map(\.text).sorted() == ["1", "3"])
    #expect(try room.found() == [])
    for (name, size) in sizes { #expect(try room.home().files[name]?.count == size) }
    let reading = try room.folder.read()
    #expect(reading.report.isWhole)
    #expect(reading.report.returned.isEmpty)
    #expect(reading.report.forgettings.count == 1)
    let session = reading.session
    #expect(session.enrolled.map(\.name) == ["Bram Bos", "Anne Bos"])
    #expect(session.contributions.map(\.ref.text) == ["2", "4"])
    #expect(session.contributions[0].text == "____ zei het, en ______________ van ________________ ook")
    #expect(session.contributions[0].helpers == ["Anne Bos"])
    #expect(session.contributions[0].links.map(\.text) == ["1"])
    #expect(session.speakerName(of: session.contributions[1]) == "Bram Bos")
    #expect(session.participant(named: "Bram Bos")?.mandate.renewal == .changed)
    #expect(session.participant(named: "Bram Bos")?.mandate.renewalWhy == "want ____")
    #expect(session.manners.map(\.text) == ["Anne Bos eerst"])
    #expect(session.nextRef(at: .plenary).text == "5")
  }

  @Test func aLineGoesInEveryWording() throws {
    let room = try ForgetRoom()
    let target = ForgetTarget.line(Ref(desk: .plenary, number: 1))
    let plan = try room.forgetter.plan(target)
    #expect(plan.refs.map(\.text) == ["1"])
    #expect(plan.forgetting.gone.count == 2)
    _ = try room.forgetter.forget(target, at: moment(room.stand.milliseconds))
    #expect(try !room.found().contains { ["niemand weet", "anders ge"].contains($0) })
    #expect(try room.found().contains("hoeder"))
    let session = try room.folder.read().session
    #expect(session.contributions.map(\.ref.text) == ["2", "3", "4"])
    #expect(try room.forgetter.plan(target).isEmpty)
  }

  @Test func theLastNumberIsNotGivenAgain() throws {
    let room = try ForgetRoom()
    _ = try room.forgetter.forget(.line(Ref(desk: .plenary, number: 4)), at: moment(room.stand.milliseconds))
    let other = try StandingAlone(room)
    #expect(other.session.nextRef(at: .plenary).text == "5")
    // Also where only the scrubbed journal came over, and not the one that tells of it.
    let journals = try room.home().files.filter { !$0.value.contains(word: "forgotten") }
    #expect(try StandingAlone(journals).session.nextRef(at: .plenary).text == "5")
  }

  @Test func oldCopiesBringNothingBack() throws {
    let room = try ForgetRoom()
    let old = try room.home().files.filter { $0.key.hasSuffix(".jsonl") }
    _ = try room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    let clean = dump(try room.folder.read().session)
    for (name, bytes) in old {
      // Over the file, beside it as a sync engine lays it, and in a form that another program wrote.
      lay(bytes, at: room.folder.path + "/" + name)
      lay(
        bytes, at: room.folder.path + "/" + name.dropLast(6) + ".sync-conflict-20261121-140712-ABCDEFG.jsonl")
    }
    let reading = try room.folder.read()
    #expect(dump(reading.session) == clean)
    #expect(reading.report.isWhole)
    #expect(reading.report.returned.values.reduce(0, +) == 2 * 14)
    #expect(try room.found() == room.scraps)
    var again = reading
    let writer = try JournalWriter.open(
      room.folder, at: moment(room.stand.milliseconds), state: room.stand.stateFolder, reading: &again)
    #expect(writer.location == .home)
    #expect(try room.found() == [])
    #expect(try room.folder.read().report.returned.isEmpty)
  }

  @Test func aLineInAnotherFormIsPassedOverWhole() throws {
    let room = try ForgetRoom()
    let old = try room.home().files.filter { $0.key.hasSuffix(".jsonl") }
    _ = try room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    let clean = dump(try room.folder.read().session)
    for (name, bytes) in old {
      let spaced = joined(split(bytes).map(reformatted))
      lay(spaced, at: room.folder.path + "/" + name.dropLast(6) + " (1).jsonl")
    }
    #expect(dump(try room.folder.read().session) == clean)
    #expect(try room.forgetter.finish().isEmpty)
    #expect(try room.found() == [])
    #expect(dump(try room.folder.read().session) == clean)
  }

  /// The same line with a space after its first brace, sealed anew.
  private func reformatted(_ line: [UInt8]) -> [UInt8] {
    let body = [0x7B, 0x20] + line.dropFirst().dropLast(LineEncoder.trailerLength)
    return body + LineEncoder.trailer(for: body[...])
  }

  @Test func damagedAndUnfinishedLinesGoToo() throws {
    let room = try ForgetRoom()
    let name = try #require(
      try room.home().files.first { $0.value.contains(word: "niemand weet") }?.key)
    var bytes = try #require(try room.home().files[name])
    let lines = split(bytes)
    let line = try #require(lines.first { $0.contains(word: "niemand weet") })
    // Cut, torn together with a good one, and with another byte in it.
    bytes += line.prefix(line.count - 40) + [0x0A] + line.prefix(line.count - 30) + lines[0] + [0x0A]
    bytes += line.map { $0 == UInt8(ascii: "w") ? UInt8(ascii: "W") : $0 } + [0x0A]
    bytes += Array("rommel van Anna de Vries\n{\"v\":1,\"text\":\"niemand weet dat van mij".utf8)
    lay(bytes, at: room.folder.path + "/" + name)
    let count = try room.folder.read().session.contributions.count
    _ = try room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    #expect(try room.found() == [])
    #expect(try room.folder.read().session.contributions.count == count - 2)
  }

  @Test func whatIsSharedStays() throws {
    let room = try ForgetRoom()
    let plan = try room.forgetter.plan(.person("Bram Bos"))
    #expect(plan.organisations.isEmpty)
    #expect(plan.sharedOrganisations == ["GGD"])
    #expect(plan.sharedWords == ["bos"])
    #expect(plan.linesWithSharedWords == 1)
    _ = try room.forgetter.forget(.person("Bram Bos"), at: moment(room.stand.milliseconds + 5))
    let session = try room.folder.read().session
    #expect(session.participant(named: "Anne Bos")?.organisation == "GGD")
    #expect(session.manners.map(\.text) == ["Anne Bos eerst"])
  }

  @Test func whoIsNoParticipantGoesFromTheTexts() throws {
    let room = try ForgetRoom()
    #expect(try room.forgetter.plan(.person("Karel")).isEmpty)
    let plan = try room.forgetter.plan(.person("hoeder"))
    #expect(plan.refs.isEmpty)
    #expect(plan.mentions == 1)
  }
}

/// A session read from some bytes alone.
struct StandingAlone {
  let scratch = Scratch()
  let session: Session

  init(_ room: ForgetRoom) throws { try self.init(room.home().files) }

  init(_ files: [String: [UInt8]]) throws {
    for (name, bytes) in files { scratch.write(bytes, to: name) }
    session = try SessionFolder(scratch.path).read().session
  }
}

extension [UInt8] {
  func contains(word: String) -> Bool { String(decoding: self, as: UTF8.self).contains(word) }
}
