// What sync engines, editors and people do to journals while they are followed.

import Glibc
import TestSupport

@testable import SessionEngine
import Testing

@testable import SessionJournal

@Suite struct ReplacedJournalTests {
  /// A session with two journals, the first with two lines and the second with one; and somebody who follows.
  private final class Room {
    let stand = Stand()
    let faults = Faults()
    let folder: SessionFolder
    let names: [String]
    var writers: [JournalWriter] = []
    var follower: Follower
    var session: Session

    init() throws {
      folder = SessionFolder(try stand.found().path, disk: faults.disk)
      var (first, reading) = try stand.open(folder)
      try stand.note("een", first, &reading.session)
      try stand.note("twee", first, &reading.session)
      let name = try folder.read().report.journals
      var (second, other) = try stand.open(folder, table: "b")
      try stand.note("drie", second, &other.session)
      names = try folder.read().report.journals.filter { !name.contains($0) } + name
      writers = [first, second]
      let begun = try folder.read()
      session = begun.session
      follower = Follower(folder, from: begun)
      _ = try follower.refresh(&session)
    }

    var texts: [String] { session.contributions.map(\.text).sorted() }

    func path(_ writer: Int) throws -> String {
      let name = try #require(names.first { $0.contains(writers[writer].writer.text) })
      return folder.path + "/" + name
    }

    func bytes(_ writer: Int) throws -> [UInt8] {
      let parts = try path(writer).split(separator: "/")
      let home = try Disk().openFolder(folder.path)
      return try Disk().readAll(
        try #require(try Disk().openRegular(String(parts[parts.count - 1]), in: home)))
    }

    func look() throws -> Follower.News { try follower.refresh(&session) }

    /// One more line in the journal, by the writer's own hand.
    func note(_ text: String, by writer: Int) throws {
      var session = try SessionFolder(folder.path).read().session
      try stand.note(text, writers[writer], &session)
    }
  }

  private func write(_ bytes: some Sequence<UInt8>, to path: String, _ flags: Int32 = O_CREAT) {
    let bytes = Array(bytes)
    let file = open(path, O_WRONLY | flags, 0o600)
    #expect(file >= 0)
    #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
    close(file)
  }

  @Test func aJournalReplacedByALongerOneIsReadAnew() throws {
    let room = try Room()
    let path = try room.path(0)
    let old = try room.bytes(0)
    try room.note("vier", by: 0)
    let new = try room.bytes(0)
    write(old, to: path, O_TRUNC)
    _ = try room.look()
    #expect(room.texts == ["drie", "een", "twee"])
    // As rsync does it.
    write(new, to: path + ".Xy12ab")
    rename(path + ".Xy12ab", path)
    #expect(try room.look() == .anew)
    #expect(room.texts == ["drie", "een", "twee", "vier"])
  }

  @Test func aConflictCopyOfASyncEngineIsRead() throws {
    let room = try Room()
    let path = try room.path(1)
    let before = try room.bytes(1)
    try room.note("vier", by: 1)
    let copy = path.dropLast(6) + ".sync-conflict-20261121-140712-ABCDEFG.jsonl"
    write(try room.bytes(1), to: String(copy))
    write(before, to: path, O_TRUNC)
    _ = try room.look()
    #expect(room.texts == ["drie", "een", "twee", "vier"])
  }

  /// What was said stays in view while there is less on the disk, and comes together with what is new.
  @Test func aJournalThatShrinksTakesNothingFromView() throws {
    let room = try Room()
    let whole = try room.bytes(0)
    let kept = split(whole).dropLast()
    write(joined(Array(kept)), to: try room.path(0), O_TRUNC)
    for _ in 0..<2 {
      #expect(throws: JournalFault.incomplete(path: room.folder.path)) { try room.look() }
      #expect(room.texts == ["drie", "een", "twee"])
    }
    write(whole, to: try room.path(0), O_TRUNC)
    _ = try room.look()
    #expect(room.texts == ["drie", "een", "twee"])
    write(joined(Array(kept)), to: try room.path(0), O_TRUNC)
    try room.note("vier", by: 1)
    #expect(try room.look() == .anew)
    #expect(room.texts == ["drie", "een", "vier"])
  }

  @Test func aSessionThatIsEmptiedForAMomentStaysInView() throws {
    let room = try Room()
    let all = try room.names.map { name in
      try Disk().readAll(try #require(try Disk().openRegular(name, in: Disk().openFolder(room.folder.path))))
    }
    for name in room.names { write([], to: room.folder.path + "/" + name, O_TRUNC) }
    #expect(throws: JournalFault.notASession(path: room.folder.path)) { try room.look() }
    #expect(room.texts == ["drie", "een", "twee"])
    for (name, bytes) in zip(room.names, all) { write(bytes, to: room.folder.path + "/" + name) }
    _ = try room.look()
    #expect(room.texts == ["drie", "een", "twee"])
    #expect(!room.follower.needsPolling || room.follower.isUnsure)
  }

  @Test func aLineOverwrittenInItsPlaceStaysInView() throws {
    let room = try Room()
    let path = try room.path(0)
    var bytes = try room.bytes(0)
    let offset = try #require(bytes.lastIndex(of: UInt8(ascii: "w")))
    bytes[offset] = UInt8(ascii: "#")
    write(bytes, to: path, 0)
    #expect(throws: JournalFault.incomplete(path: room.folder.path)) { try room.look() }
    #expect(room.texts == ["drie", "een", "twee"])
  }

  @Test func aJournalThatIsClosedToUsStaysInView() throws {
    let room = try Room()
    let path = try room.path(0)
    room.faults.set { call, asked in call == .open && asked == path ? EACCES : 0 }
    chmod(path, 0)
    #expect(try room.look() == .none)
    #expect(!room.follower.needsPolling || room.follower.isUnsure)
    try room.note("vier", by: 1)
    #expect(try room.look() == .added(1))
    #expect(room.texts == ["drie", "een", "twee", "vier"])
    // What is earlier can't be folded in without the journal that is closed.
    let other = try #require(WriterID("other"))
    let stamp = Stamp(
      id: EventID(writer: other, sequence: 1), tick: Tick(milliseconds: 5000, counter: 0), at: 5000,
      desk: .plenary)
    write(
      lines([StampedEvent(.mannerChosen(MannerChosen(text: "eerder")), stamp: stamp)]),
      to: room.folder.path + "/other.jsonl")
    let fault = SystemFault(call: .open, path: path, code: EACCES)
    #expect(throws: JournalFault.system(fault)) { try room.look() }
    #expect(room.texts == ["drie", "een", "twee", "vier"])
    room.faults.clear()
    chmod(path, 0o600)
    try room.note("vijf", by: 0)
    #expect(try room.look() == .anew)
    #expect(room.texts == ["drie", "een", "twee", "vier", "vijf"])
    #expect(room.session.manners.map(\.text) == ["eerder"])
  }

  @Test func aJournalThatFailsForAMomentIsLookedAtAgain() throws {
    let room = try Room()
    let path = try room.path(0)
    try room.note("vier", by: 0)
    room.faults.set { call, asked in call == .read && asked == path ? EIO : 0 }
    #expect(try room.look() == .none)
    #expect(room.follower.needsPolling)
    room.faults.clear()
    #expect(try room.look() == .added(1))
    #expect(!room.follower.needsPolling || room.follower.isUnsure)
  }

  @Test func aQueueThatRanOverHidesNothing() throws {
    let room = try Room()
    let paths = ["één", "twee"].map { room.folder.path + "/" + $0 }
    for path in paths { write([], to: path) }
    // More than the system's longest queue, and no two alike in a row, as it would make one of these.
    for _ in 0..<9000 { for path in paths { chmod(path, 0o600) } }
    try room.note("vier", by: 0)
    #expect(try room.look() == .added(1))
    #expect(room.texts == ["drie", "een", "twee", "vier"])
  }
}
