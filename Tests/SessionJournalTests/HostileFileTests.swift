// No file and no line that somebody lays into the folder stops a program, or costs it memory.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct HostileFileTests {
  private let stand = Stand()

  /// The values of a line's head, each as it is written.
  private static let head = [
    "v": "1", "w": #""ab""#, "n": "3", "t": "[5,6]", "at": "5", "d": #""b""#, "e": #""missed""#,
    "text": #""x""#,
  ]
  private static let order = ["v", "w", "n", "t", "at", "d", "e", "text"]

  private func line(_ values: [String: [UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for key in HostileFileTests.order {
      bytes += Array((bytes.isEmpty ? "{" : ",").utf8) + Array("\"\(key)\":".utf8)
      bytes += values[key] ?? Array(HostileFileTests.head[key, default: ""].utf8)
    }
    return seal(bytes)
  }

  private func seal(_ bytes: [UInt8]) -> [UInt8] {
    let sum = bytes.withUnsafeBytes { Checksum.of($0) }
    return bytes + Array(",\"c\":\"".utf8) + Checksum.digits(sum) + Array("\"}\n".utf8)
  }

  /// Every byte in every place of every value of the head, alone, doubled, and in the place of another.
  @Test(arguments: order)
  func noRawByteInTheHeadOfALineStopsAReader(key: String) {
    let value = Array(HostileFileTests.head[key, default: ""].utf8)
    for byte in UInt8.min...UInt8.max {
      for place in 0...value.count {
        var inserted = value
        inserted.insert(contentsOf: [byte], at: place)
        var doubled = value
        doubled.insert(contentsOf: [byte, byte], at: place)
        var replaced = value
        if place < value.count { replaced[place] = byte }
        for changed in [inserted, doubled, replaced] {
          // Alone, where nothing was read before it, and after a good line of the same writer.
          let alone = decode(line([key: changed]))
          let after = decode(line([:]) + line([key: changed]))
          #expect(alone.events.count + alone.flaws.count + alone.newer <= 3)
          #expect(after.events.count + after.flaws.count + after.newer >= 1)
          #expect(alone.events.allSatisfy { !$0.stamp.id.writer.text.isEmpty })
        }
      }
    }
  }

  /// Each `0` stands for a NUL byte.
  @Test(arguments: ["0", "00000000", "ab0", "0ab", "000000000000"])
  func aNameWithNULBytesIsNobodys(pattern: String) {
    let name = pattern.replacing("0", with: "\0")
    let forged = line(["w": Array("\"\(name)\"".utf8)])
    for bytes in [forged, line([:]) + forged] {
      let decoded = decode(bytes)
      #expect(decoded.flaws == [.nulRun])
      #expect(Set(decoded.events.map(\.stamp.id.writer.text)).isSubset(of: ["ab"]))
    }
    var writers = WriterTable()
    let bytes = Array(name.utf8)
    #expect(bytes.withUnsafeBytes { writers.index(named: $0) } == nil)
    #expect(Array("ab".utf8).withUnsafeBytes { writers.index(named: $0) } == 0)
    #expect(bytes.withUnsafeBytes { writers.index(named: $0) } == nil)
  }

  @Test func aLineOfMoreThanAMebibyteIsToldAndPassedOver() {
    func sized(_ count: Int) -> [UInt8] {
      let rest = line(["text": Array("\"\"".utf8)]).count - 1
      return line(["text": Array("\"\(String(repeating: "x", count: count - rest))\"".utf8)])
    }
    let longest = sized(LineIndex.longestLine)
    #expect(longest.count == LineIndex.longestLine + 1)
    #expect(decode(longest).events.count == 1)
    let decoded = decode(
      line([:]) + sized(LineIndex.longestLine + 1)
        + seal(Array(#"{"v":1,"w":"z","n":1,"t":[1,0],"e":"missed","text":"after""#.utf8)))
    #expect(decoded.flaws == [.oversized])
    #expect(decoded.events.count == 2)
  }

  @Test func aHoleOfAnySizeCostsNothingAndTheLinesAroundItAreRead() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    try stand.note("before", writer, &reading.session)
    let end = 15 << 40
    let path = folder.path + "/x-aaaaaaaa.jsonl"
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    let last = sealed(
      #"{"v":1,"w":"other","n":1,"t":[\#(stand.milliseconds + 5),0],"e":"noted","ref":"1-zzzz","phase":"dream","text":"beyond""#
    )
    let line = [0x0A] + last
    // Where the file system can't hold such a file, a smaller hole has to do.
    let offset = ftruncate(file, off_t(end)) == 0 ? end - line.count : (1 << 33)
    #expect(pwrite(file, line, line.count, off_t(offset)) == line.count)
    close(file)
    let read = try folder.read()
    #expect(read.session.contributions.map(\.text) == ["before", "beyond"])
    #expect(read.report.damage.map(\.flaw) == [.nulRun])
    #expect(read.report.unreadable.isEmpty)
    #expect(read.report.bytes < 10_000)
    // A program that follows is not stopped by it either, and goes on from its end.
    var follower = Follower(folder, from: reading)
    _ = try follower.refresh(&reading.session, besides: writer)
    #expect(reading.session.contributions.map(\.text) == ["before", "beyond"])
    try stand.note("after", writer, &reading.session)
    #expect(try folder.read().session.contributions.map(\.text) == ["before", "beyond", "after"])
    #expect(
      try Forgetter(folder, state: stand.stateFolder).plan(.line(Ref(desk: .plenary, number: 1))).refs.count
        == 1)
  }

  @Test func aJournalThatGrowsAHoleUnderADeskIsReadAgain() throws {
    let folder = try stand.found()
    var (writer, reading) = try stand.open(folder)
    try stand.note("one", writer, &reading.session)
    var follower = Follower(folder, from: reading)
    let journal = try #require(stand.journals.first { !$0.contains(writer.writer.text) })
    #expect(truncate(folder.path + "/" + journal, 1 << 40) == 0)
    for _ in 0..<3 { _ = try follower.refresh(&reading.session, besides: writer) }
    #expect(reading.session.contributions.map(\.text) == ["one"])
    #expect(!follower.report.isWhole)
  }

  @Test func runsOfNULBytesTakeNoMemory() throws {
    let path = stand.scratch.path + "/zeros"
    let line = sealed(#"{"v":1,"w":"a","n":1,"t":[1,0],"e":"missed","text":"x""#)
    try Files.write([UInt8](repeating: 0, count: 8 << 20) + [0x0A] + line, to: path)
    let folder = try Disk().openFolder(stand.scratch.path)
    let file = try #require(try Disk().openRegular("zeros", in: folder))
    let memory = JournalMemory(16 << 20)
    let text = try JournalText(file, size: (8 << 20) + 1 + line.count, into: memory.bytes, Disk())
    #expect(text.count < 2 << 20)
    #expect(!text.isCut)
    #expect(text.fileOffset(of: 0) == 0)
    #expect(text.fileOffset(of: text.count - 1) == (8 << 20) + line.count)
    #expect(Array(memory.bytes[..<text.count].suffix(line.count)) == line)
  }

  @Test func whatIsBeyondTheRoomIsTold() throws {
    let path = stand.scratch.path + "/long"
    try Files.write([UInt8](repeating: 0x78, count: 5000), to: path)
    let folder = try Disk().openFolder(stand.scratch.path)
    let file = try #require(try Disk().openRegular("long", in: folder))
    let memory = JournalMemory(4096)
    let text = try JournalText(file, size: 5000, into: memory.bytes, Disk())
    #expect(text.count == 4096)
    #expect(text.isCut)
  }
}
