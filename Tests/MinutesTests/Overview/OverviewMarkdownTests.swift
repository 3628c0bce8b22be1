// The overview as Markdown: compared with what was recorded, and safe whatever was said.

import Foundation
import Minutes
import SessionEngine
import Testing

@Suite struct OverviewAsMarkdown {
  @Test(arguments: [
    ("overview.nl.md", Language.dutch, NamesShown.full), ("overview.en.md", .english, .full),
    ("overview.roles.nl.md", .dutch, .roles), ("overview.none.nl.md", .dutch, .none),
  ])
  func asRecorded(name: String, language: Language, names: NamesShown) throws {
    let made = try ProgrammeFixture.overview(.markdown, ProgrammeFixture.both(), language, names)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../Goldens/\(name)")
    if ProcessInfo.processInfo.environment["DOENDAG_RECORD"] == "1" { try Data(made.utf8).write(to: file) }
    #expect(try Data(contentsOf: file) == Data(made.utf8), "\(name) differs; record it if that is meant")
  }

  @Test func theOrderInWhichSessionsAreGivenDoesNotMatter() throws {
    let sessions = try ProgrammeFixture.both()
    let text = try ProgrammeFixture.overview(.markdown, sessions)
    #expect(try ProgrammeFixture.overview(.markdown, sessions.reversed()) == text)
  }

  @Test func whatIsAdaptedOrLetGoIsNotDue() throws {
    let text = try ProgrammeFixture.overview(.markdown, ProgrammeFixture.both())
    let due = try #require(text.components(separatedBy: "## Afspraken om op terug te kijken").last)
      .components(separatedBy: "##")[0]
    #expect(due.contains("Maandag 6 juli 2026: elke maandag overleg"))
    #expect(due.contains("Dinsdag 1 september 2026: samen mailen"))
    #expect(due.contains("In plaats van: samen bellen"))
    #expect(!due.contains("één dossier"))
    #expect(!text.contains("ingetrokken"))
  }

  /// The session that it was agreed in isn't at hand.
  @Test func earlierWordingsAreAlsoThoseRecalled() throws {
    let text = try ProgrammeFixture.overview(.markdown, [Fixture.followUp().session])
    #expect(text.contains("  - In plaats van: samen bellen\n  - In plaats van: ieder belt zelf\n"))
    let csv = try ProgrammeFixture.overview(.csv, [Fixture.followUp().session])
    #expect(csv.contains(",\"samen bellen; ieder belt zelf\"\r\n"))
  }

  @Test(arguments: [NamesShown.roles, .none])
  func nobodyIsNamed(names: NamesShown) throws {
    let text = try ProgrammeFixture.overview(.markdown, ProgrammeFixture.both(), .dutch, names)
    for word in ["Bram", "Piet", "Anna", "Yusra"] { #expect(!text.contains(word)) }
    #expect(text.contains("Huisartsen") == (names == .roles))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/cmark-gfm")))
  func cmarkFindsNothing() throws {
    let markdown = Data(
      try ProgrammeFixture.overview(.markdown, ProgrammeFixture.hostile(Hostile.atoms), .english).utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/cmark-gfm")
    process.arguments = [
      "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "footnotes",
    ]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    DispatchQueue.global().async {
      input.fileHandleForWriting.write(markdown)
      input.fileHandleForWriting.closeFile()
    }
    let html = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(html.contains("<h2>Deeds</h2>"))
    for tag in [
      "<a ", "<img", "<table", "<pre", "<code", "<em", "<strong", "<del", "<script", "<b>", "<hr",
      "<blockquote",
      "<div", "<ol", "<!--",
    ] {
      #expect(!html.contains(tag), "\(tag)")
    }
  }
}
