// Goldens: each a file with the keys that are typed and the screen that they lead to. Recorded only on request:
// `DOENDAG_RECORD=1 swift test --filter ScreensTests`, then read the difference.

import Canvas
import Glibc
import SessionEngine
import Testing

@testable import Screens

/// A golden file: what is set, what is typed, what is seen.
struct Golden {
  let path: String
  let settings: [String: String]
  let expected: String
  private let head: String

  init(path: String) throws {
    self.path = path
    let text = try readFile(path)
    let parts = text.split(separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
    head = String(parts.first ?? "")
    expected = parts.count > 1 ? String(parts[1]) : ""
    var settings: [String: String] = [:]
    for line in head.split(separator: "\n") where !line.hasPrefix("#") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      settings[String(line[..<colon]), default: ""] += String(value)
    }
    self.settings = settings
  }

  var size: Size {
    let figures = (settings["size"] ?? "80x24").split(separator: "x").compactMap { Int($0) }
    return Size(rows: figures.last ?? 24, columns: figures.first ?? 80)
  }

  func record(_ screen: String) { writeFile(path, "\(head)\n---\n\(screen)\n") }
}

let goldenFolder = "\(#filePath)".split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/Goldens"

let goldenPaths: [String] = {
  guard let folder = opendir(goldenFolder) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasSuffix(".golden") { names.append("\(goldenFolder)/\(name)") }
  }
  return names.sorted()
}()

struct NoFile: Error { let path: String }

func readFile(_ path: String) throws -> String {
  guard let file = fopen(path, "r") else { throw NoFile(path: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}

func writeFile(_ path: String, _ text: String) {
  guard let file = fopen(path, "w") else { return }
  fputs(text, file)
  fclose(file)
}

@Suite struct GoldenTests {
  @Test(arguments: goldenPaths) func screen(path: String) throws {
    let golden = try Golden(path: path)
    let isEnglish = golden.settings["language"] == "en"
    let people = ["none": [], "alike": alikePeople]
    var desk = try Harness(
      people: people[golden.settings["people"] ?? ""] ?? sevenPeople, language: isEnglish ? .english : .dutch,
      question: "Wie is er voor een bewoonster na zes uur?")
    if golden.settings["follows"] == "yes" { carriedEvents.forEach { desk.fold($0) } }
    desk.type(golden.settings["before"] ?? "")
    desk.noteAtTables(golden.settings["at"] ?? "")
    desk.type(golden.settings["keys"] ?? "")
    if golden.settings["screen"] == "stage" { return try stage(golden, of: desk) }
    let frame = desk.model.render(size: golden.size, theme: .fallback)
    if getenv("DOENDAG_RECORD") != nil { return golden.record(frame.text) }
    #expect(frame.text + "\n" == golden.expected)
    #expect((frame.cursor == nil) == (golden.settings["cursor"] == "none"))
  }

  /// What the room sees of what the desk noted; `shown` are the keys of the stage.
  private func stage(_ golden: Golden, of desk: Harness) throws {
    var stage = desk.stage(size: golden.size, table: golden.settings["table"])
    for key in keys(golden.settings["shown"] ?? "") { _ = stage.update(.key(key)) }
    let frame = stage.render(size: golden.size, theme: .fallback)
    if getenv("DOENDAG_RECORD") != nil { return golden.record(frame.text) }
    #expect(frame.text + "\n" == golden.expected)
    #expect(frame.cursor == nil)
  }

  @Test func thereAreGoldens() { #expect(goldenPaths.count >= 12) }
}
