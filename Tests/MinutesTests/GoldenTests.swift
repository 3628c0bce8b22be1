// The minutes of a small workshop, compared with what was recorded. DOENDAG_RECORD=1 records anew.

import Foundation
import Minutes
import SessionEngine
import Testing

@Suite struct Goldens {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let format: MinutesFormat
    let language: Language
    let names: NamesShown
    var all = false
    var follows = false
    var testDescription: String { file }
  }

  static let cases = [
    Case(file: "full.nl.md", format: .markdown, language: .dutch, names: .full),
    Case(file: "full.en.md", format: .markdown, language: .english, names: .full),
    Case(file: "roles.nl.md", format: .markdown, language: .dutch, names: .roles),
    Case(file: "roles.en.md", format: .markdown, language: .english, names: .roles),
    Case(file: "none.nl.md", format: .markdown, language: .dutch, names: .none),
    Case(file: "none.en.md", format: .markdown, language: .english, names: .none),
    Case(file: "all.nl.md", format: .markdown, language: .dutch, names: .full, all: true),
    Case(file: "full.json", format: .json, language: .dutch, names: .full),
    Case(file: "all.json", format: .json, language: .dutch, names: .full, all: true),
    Case(file: "roles.json", format: .json, language: .dutch, names: .roles),
    Case(file: "none.json", format: .json, language: .dutch, names: .none),
    Case(file: "full.nl.csv", format: .csv, language: .dutch, names: .full),
    Case(file: "none.en.csv", format: .csv, language: .english, names: .none),
    Case(file: "group.nl.md", format: .markdown, language: .dutch, names: .full, follows: true),
    Case(file: "group.en.md", format: .markdown, language: .english, names: .full, follows: true),
    Case(file: "group.roles.nl.md", format: .markdown, language: .dutch, names: .roles, follows: true),
    Case(file: "group.none.nl.md", format: .markdown, language: .dutch, names: .none, follows: true),
    Case(file: "group.json", format: .json, language: .dutch, names: .full, follows: true),
    Case(file: "group.nl.csv", format: .csv, language: .dutch, names: .full, follows: true),
  ]

  @Test(arguments: cases)
  func asRecorded(one: Case) throws {
    let fixture = try one.follows ? Fixture.followUp() : .workshop()
    let made = try fixture.minutes(one.format, one.language, one.names, all: one.all)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Goldens/\(one.file)")
    if ProcessInfo.processInfo.environment["DOENDAG_RECORD"] == "1" {
      try Data(made.utf8).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(made.utf8), "\(one.file) differs; record it if that is meant")
  }

  @Test func sameInputSameBytes() throws {
    let first = try Fixture.workshop().minutes()
    #expect(try Fixture.workshop().minutes() == first)
    #expect(try Fixture.followUp().minutes() == Fixture.followUp().minutes())
  }
}
