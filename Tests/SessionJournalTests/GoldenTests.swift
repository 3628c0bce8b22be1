// The bytes of every event are fixed: lines that were written long ago are read, and written again as they were.

import SessionEngine
import Testing

@testable import SessionJournal

@Suite struct GoldenTests {
  /// Lines of every event, with each of its fields there and absent. Never recorded again: they stand for the
  /// journals that people have.
  private static let lines: [String] = goldenBytes("every-event.jsonl").split(separator: 0x0A).map {
    String(decoding: $0, as: UTF8.self)
  }

  @Test func everyEventIsAmongThem() {
    let names = GoldenTests.lines.compactMap {
      $0.split(separator: "\"e\":\"").dropFirst().first?.prefix { $0 != "\"" }
    }.map(
      String.init)
    #expect(Set(names).symmetricDifference(Event.Word.allCases.map(\.text)) == [])
  }

  @Test(arguments: lines) func aLineIsWrittenAsItWasRead(line: String) throws {
    let decoded = decode(Array("\(line)\n".utf8))
    #expect(decoded.flaws.isEmpty)
    let event = try #require(decoded.events.first)
    #expect(String(decoding: SessionJournalTests.lines([event]), as: UTF8.self) == "\(line)\n")
  }
}

/// The bytes of a file beside this one.
private func goldenBytes(_ name: String, file: StaticString = #filePath) -> [UInt8] {
  let folder = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
    separator: "/")
  let disk = Disk()
  guard let goldens = try? disk.openFolder("\(folder)/Goldens"),
    let golden = try? disk.openRegular(name, in: goldens)
  else { return [] }
  return (try? disk.readAll(golden)) ?? []
}
