// Nothing is written that a reader would refuse: whatever stands in the folder, and whatever the clock shows.

import TestSupport

@testable import SessionEngine
import Testing

@testable import SessionJournal

@Suite struct BoundsTests {
  private let stand = Stand()
  /// More than a day ahead of every clock here.
  private static let far = "[253402300799999,4294967295]"

  private func forge(_ line: String, in folder: SessionFolder, to name: String = "x-forged.jsonl") throws {
    try Files.write(sealed(line), to: folder.path + "/" + name)
  }

  private func note(_ text: String, in folder: SessionFolder, at milliseconds: Int64) throws -> String {
    var reading = try folder.read()
    let writer = try JournalWriter.open(
      folder, at: moment(milliseconds), state: stand.stateFolder, reading: &reading)
    let event = SessionJournalTests.note(text, at: writer.desk, in: reading.session)
    try writer.append([event], at: moment(milliseconds), into: &reading.session)
    return reading.session.contributions.last?.ref.text ?? ""
  }

  @Test func aLineFromTheEndOfTimeLeadsNobodysClockAstray() throws {
    let folder = try stand.found()
    try forge(#"{"v":1,"w":"forged","n":1,"t":\#(BoundsTests.far),"e":"missed","text":"x""#, in: folder)
    for text in ["one", "two"] { _ = try note(text, in: folder, at: stand.milliseconds) }
    let reading = try folder.read()
    #expect(reading.report.isWhole)
    #expect(reading.session.contributions.map(\.text) == ["one", "two"])
    // It is used all the same.
    #expect(reading.session.missing.map(\.text) == ["x"])
  }

  @Test(arguments: [-18_000_000_000, -1, 253_402_300_800_000, 300_000_000_000_000, .min, .max] as [Int64])
  func aClockOutOfAllBoundsCostsNoLine(milliseconds: Int64) throws {
    let folder = try stand.found()
    for text in ["one", "two"] { _ = try note(text, in: folder, at: milliseconds) }
    let reading = try folder.read()
    #expect(reading.report.isWhole)
    #expect(reading.session.contributions.map(\.text) == ["one", "two"])
    #expect(reading.session.contributions.allSatisfy { Tick.times.contains(Int($0.at)) })
    #expect(reading.session.clockDoubt(at: milliseconds) == .impossible)
  }

  @Test func aTimeUpToADayAheadIsTakenOver() throws {
    let folder = try stand.found()
    _ = try note("ahead", in: folder, at: stand.milliseconds + Tick.reach)
    _ = try note("after it", in: folder, at: stand.milliseconds)
    #expect(try stand.texts(folder) == ["ahead", "after it"])
    _ = try note("too far ahead", in: folder, at: stand.milliseconds + 10 * Tick.reach)
    _ = try note("between", in: folder, at: stand.milliseconds)
    let session = try folder.read().session
    #expect(session.contributions.map(\.text) == ["ahead", "after it", "between", "too far ahead"])
    #expect(session.clockDoubt(at: stand.milliseconds) == .behind)
    #expect(session.clockDoubt(at: stand.milliseconds + 10 * Tick.reach) == nil)
  }

  @Test func aRunThatIsBehindSeesTheOrderThatIsOnTheDisk() throws {
    let folder = try stand.found()
    let far = stand.milliseconds + 10 * Tick.reach
    try forge(
      #"{"v":1,"w":"forged","n":1,"t":[\#(far),0],"e":"noted","ref":"7-zzzz","phase":"dream","text":"far""#,
      in: folder)
    var (writer, reading) = try stand.open(folder)
    var follower = Follower(folder, from: reading)
    try stand.note("near", writer, &reading.session)
    _ = try follower.refresh(&reading.session, besides: writer)
    #expect(reading.session.contributions.map(\.text) == ["near", "far"])
    #expect(dump(try folder.read().session) == dump(reading.session))
  }

  @Test(arguments: [
    #""e":"noted","ref":"999999999","phase":"dream","text":"forged""#, #""e":"removed","ref":"999999999""#,
    #""e":"forgotten","links":["999999999"]"#,
    #""e":"carried","ref":"999999999","session":"x","origin":"1","kind":"idea","text":"forged""#,
  ])
  func aNumberOutOfReachUsesUpNoDesk(event: String) throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    var follower = Follower(folder, from: reading)
    try stand.note("one", writer, &reading.session)
    try forge(#"{"v":1,"w":"forged","n":1,"t":[\#(stand.milliseconds + 1),0],"# + event, in: folder)
    // Whoever runs goes on counting: it knows what it gave.
    _ = try follower.refresh(&reading.session, besides: writer)
    try stand.note("two", writer, &reading.session)
    #expect(reading.session.contributions.map(\.ref.text).contains("2"))
    // Whoever comes later can't know, and takes letters.
    let ref = try note("three", in: folder, at: stand.milliseconds + 2)
    #expect(ref.hasPrefix("1-"))
    let again = try folder.read()
    #expect(again.report.isWhole)
    #expect(Set(again.session.contributions.map(\.text)).isSuperset(of: ["one", "two", "three"]))
  }

  @Test func aNumberWithinReachIsGoneOnFrom() throws {
    let folder = try stand.found()
    let number = DeskRecordReach.number
    try forge(
      #"{"v":1,"w":"forged","n":1,"t":[\#(stand.milliseconds),9],"e":"noted","ref":"\#(number)","phase":"dream","text":"x""#,
      in: folder)
    #expect(try note("one", in: folder, at: stand.milliseconds) == "\(number + 1)")
  }

  /// The highest number that one line alone makes believable.
  private enum DeskRecordReach { static let number = 100_001 }

  @Test func aLineThatCouldNotBeReadAgainIsNeitherWrittenNorFolded() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    try stand.note("one", writer, &reading.session)
    let before = dump(reading.session)
    let long = String(repeating: "x", count: LineIndex.longestLine)
    let beyond = Note(
      ref: Ref(desk: .plenary, number: 1_000_000_000), phase: .dream, wording: Wording(kind: .idea, text: "x")
    )
    for (event, flaw) in [
      (Event.missed(Missed(text: long)), Flaw.oversized), (.noted(beyond), .badValue("ref")),
      (.undone(Undone(step: EventID(writer: writer.writer, sequence: 0))), .badValue("of")),
    ] {
      #expect(throws: JournalFault.unwritable(flaw)) {
        try writer.append([event], at: moment(stand.milliseconds), into: &reading.session)
      }
    }
    #expect(dump(reading.session) == before)
    try stand.note("two", writer, &reading.session)
    let again = try folder.read()
    #expect(again.report.isWhole)
    #expect(again.session.contributions.map(\.text) == ["one", "two"])
  }

  @Test func theLongestLineThatANoteTakerCanTypeFits() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    // Each of these takes six bytes in a journal, in the text and in what was said.
    let text = String(repeating: "\u{1}", count: LineContext.longestLine)
    let wording = Wording(kind: .idea, text: text, said: text + "\u{2}")
    let note = Note(ref: reading.session.nextRef(at: .plenary), phase: .dream, wording: wording)
    try writer.append([.noted(note)], at: moment(stand.milliseconds), into: &reading.session)
    #expect(try stand.texts(folder) == [text])
  }

  @Test func aForgettingOfManyLinesIsWrittenInPieces() throws {
    var forgetting = Forgetting()
    for number in 1...30_000 { forgetting.gone.append("abcdefghijkl:\(number):1763731992123.4294967295") }
    forgetting.blanked = ["a:1:4711.0:90:9f3a12bc:40_4"]
    forgetting.refs = [Ref(desk: .plenary, number: 7)]
    let pieces = forgetting.pieces
    #expect(pieces.count > 1)
    #expect(pieces.flatMap(\.gone) == forgetting.gone)
    #expect(pieces.flatMap(\.blanked) == forgetting.blanked && pieces.flatMap(\.refs) == forgetting.refs)
    let writer = try #require(WriterID("a"))
    let stamp = Stamp(
      id: EventID(writer: writer, sequence: 1), tick: Tick(milliseconds: 1, counter: 0), at: 1, desk: .plenary
    )
    for piece in pieces {
      #expect(lines([StampedEvent(.forgotten(piece), stamp: stamp)]).count <= LineIndex.longestLine)
    }
  }

  /// What one side takes, the other takes too, at both ends of each range and just beyond.
  @Test(arguments: [
    ("[0,0]", true), (BoundsTests.far, true), ("[253402300800000,0]", false), ("[1,4294967296]", false),
    ("[-1,0]", false),
  ])
  func ticksAreBoundedAlike(tick: String, isRead: Bool) {
    let decoded = decode(sealed(#"{"v":1,"w":"a","n":1,"t":\#(tick),"e":"missed","text":"x""#))
    #expect(decoded.events.isEmpty == !isRead)
    guard let event = decoded.events.first else { return }
    #expect(Tick.times.contains(Int(event.stamp.tick.next(at: .max).milliseconds)))
    #expect(LineMark(text: "a:1:\(event.stamp.tick.milliseconds).\(event.stamp.tick.counter)") != nil)
  }

  @Test(arguments: ["a:0", "a:+5", "a:4294967296", "a:-1", "a:", "a:1:2", "A:1", "a: 1"])
  func anEventThatNobodyCanHaveWrittenIsNotReferredTo(of: String) {
    let line = #"{"v":1,"w":"a","n":9,"t":[1,0],"e":"undone","of":"\#(of)""#
    #expect(decode(sealed(line)).flaws == [.badValue("of")])
    #expect(LineMark(text: of + ":1.0") == nil)
  }
}
