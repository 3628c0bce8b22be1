// A whole workshop of more than 300 lines, piped in, and compared line by line with what comes out.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct TranscriptTests {
  private static let folder =
    (#filePath as NSString).deletingLastPathComponent + "/Transcripts"

  /// What a line of the transcript says, by the simplest reading there is.
  private struct Expected {
    var said: String
    var by: String
    var isWithdrawn = false
  }

  private static func people() throws -> [String] {
    let list = try String(contentsOfFile: folder + "/werkplaats.csv", encoding: .utf8)
    return list.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != ";" }) }
  }

  private static func transcript() throws -> [String] {
    let text = try String(contentsOfFile: folder + "/werkplaats.nl.txt", encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  /// The speaker whose given name begins with what stands before the colon; `!` and its like may stand before it.
  private static func speaker(of line: String, among people: [String]) -> String? {
    var body = line[...]
    if let first = body.first, "!+=>?".contains(first) {
      body = body.dropFirst().drop { $0 == " " || $0 == "#" || $0.isNumber }
    }
    guard let colon = body.firstIndex(of: ":") else { return nil }
    let typed = body[..<colon].lowercased()
    let fitting = people.filter { $0.lowercased().hasPrefix(typed) }
    return fitting.count == 1 ? fitting.first : nil
  }

  @Test func whatWentInComesOut() throws {
    let box = try Sandbox(language: "nl_NL.UTF-8")
    let made = try box.run(
      "new", box.path("s"), "--title", "Werkplaats", "--participants", Self.folder + "/werkplaats.csv")
    try #require(made.code == 0, "\(made.messages)")
    let lines = try Self.transcript()
    try #require(lines.count >= 300)
    let run = try box.run("add", box.path("s"), "-", input: lines.joined(separator: "\n") + "\n")
    #expect(run.code == 0)
    #expect(run.messages == "")

    let people = try Self.people()
    var expected: [Expected] = []
    var floor = ""
    for line in lines {
      if line.hasPrefix("s/") {
        let parts = line.split(separator: "/").map(String.init)
        let last = expected.count - 1
        expected[last].said = expected[last].said.replacingOccurrences(of: parts[1], with: parts[2])
      } else if line.hasPrefix("/") {
        Self.obey(line, &expected, people)
      } else {
        floor = Self.speaker(of: line, among: people) ?? floor
        expected.append(Expected(said: line, by: floor))
      }
    }

    #expect(run.lines == expected.indices.map { "#\($0 + 1)" })
    let found = try box.minutes(box.path("s"), "--all").contributions
    #expect(found.count == expected.count)
    for (place, (line, contribution)) in zip(expected, found).enumerated() {
      let said = try #require(contribution["said"] as? String)
      #expect(said.utf8.elementsEqual(line.said.utf8), "#\(place + 1): \(said)")
      #expect(contribution["by"] as? String == line.by, "#\(place + 1)")
      #expect((contribution["withdrawn"] as? Bool ?? false) == line.isWithdrawn, "#\(place + 1)")
      Self.compareText(contribution, with: line)
    }
  }

  /// The commands that change a line that was noted.
  private static func obey(_ line: String, _ expected: inout [Expected], _ people: [String]) {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    let number = words.count > 1 ? Int(words[1].drop { $0 == "#" }) ?? 0 : 0
    switch words[0] {
    case "/wijzig": expected[number - 1].said = words[2]
    case "/intrekken": expected[number - 1].isWithdrawn = true
    case "/van":
      let typed = words[2].lowercased()
      expected[number - 1].by = people.first { $0.lowercased().hasPrefix(typed) } ?? typed
    case "/ongedaan": expected[expected.count - 1].isWithdrawn = true
    default: break
    }
  }

  /// The text is the end of the line where nothing in it was understood to be something else.
  private static func compareText(_ contribution: [String: Any], with line: Expected) {
    let text = contribution["text"] as? String ?? ""
    let clauses = ["because", "review", "due", "firstStep"].contains { contribution[$0] is String }
    let helpers = (contribution["helpers"] as? [String])?.isEmpty == false
    if clauses || helpers { return #expect(text.count < line.said.count) }
    #expect(line.said.hasSuffix(text), "\(line.said) | \(text)")
  }
}
