// Playbooks: how they are read from Markdown, and what is told of a faulty one.

@testable import SessionEngine
import TestSupport
import Testing

@Suite struct PlaybookTests {
  static let dutch = """
    # Een middag in Oost

    Lees dit van tevoren.

    ## Welkom · 15 minuten
    - Wie zit er aan tafel?
    * Wat hoort erbij?
    ## Droom · 20 minuten
    Toelichting voor de gespreksleider.
    1. Wat zie je als het lukt?
    2) Wat hoor je?
    ## Visie (30 min)
    + Wat willen we?
    ## Orde: 25
    - Wat werkt al?
    ## Daad 20min
      - Wat doe jij?
    ## Terugblik — 10 minuten
    - Wat neem je mee?
    ## Spelregels
    - Iedereen wordt gehoord.
    - Geen dank.
    """

  @Test func isReadFromMarkdown() throws {
    let playbook = try Playbook(markdown: PlaybookTests.dutch)
    #expect(playbook.minutes == [15, 20, 30, 25, 20, 10])
    #expect(playbook.prompts(in: .opening) == ["Wie zit er aan tafel?", "Wat hoort erbij?"])
    #expect(playbook.prompts(in: .dream) == ["Wat zie je als het lukt?", "Wat hoor je?"])
    #expect(playbook.prompts(in: .deed) == ["Wat doe jij?"])
    #expect(playbook.minutes(for: .vision) == 30)
    #expect(playbook.groundRules == ["Iedereen wordt gehoord.", "Geen dank."])
  }

  @Test func isReadInEnglishInAnyOrderAndWithWindowsLineEnds() throws {
    let markdown = [
      "## Closing 10", "- c", "## Opening 5", "- o", "## Dream 5", "- d", "## Vision 5", "- v", "## Order 5",
      "- r", "## Deed 600", "- e", "## Ground rules", "- g",
    ].joined(separator: "\r\n")
    let playbook = try Playbook(markdown: "\u{FEFF}" + markdown)
    #expect(playbook.minutes == [5, 5, 5, 5, 600, 10])
    #expect(playbook.prompts.map(\.first) == ["o", "d", "v", "r", "e", "c"])
  }

  @Test func mayHaveNoGroundRules() throws {
    let markdown = PlaybookTests.dutch.split(separator: "## Spelregels")[0]
    #expect(try Playbook(markdown: String(markdown)).groundRules == [])
  }

  static let faults: [(String, String, Int?, PlaybookFault.Reason)] = [
    ("## Visie (30 min)\n+ Wat willen we?\n", "", nil, .noHeading(.vision)),
    ("## Orde: 25", "## Orde", 14, .noMinutes(.order)),
    ("## Orde: 25", "## Orde 0", 14, .noMinutes(.order)),
    ("## Orde: 25", "## Orde 601", 14, .noMinutes(.order)),
    ("## Orde: 25", "## Orde 99999999999999999999", 14, .noMinutes(.order)),
    ("## Orde: 25", "## Droom 25", 14, .headingTwice(.dream)),
    ("## Orde: 25", "## Pauze 25", 14, .unknownHeading("Pauze 25")),
    ("- Wat werkt al?", "Wat werkt al?", 14, .noPrompts(.order)),
    ("- Wat werkt al?", "- ", 14, .noPrompts(.order)),
    ("## Spelregels", "## Regels", 20, .unknownHeading("Regels")),
  ]

  @Test(arguments: faults)
  func aFaultIsToldWithItsLine(part: String, instead: String, line: Int?, reason: PlaybookFault.Reason) {
    let markdown = PlaybookTests.dutch.replacing(part, with: instead)
    #expect(throws: PlaybookFault(line: line, reason: reason)) {
      try Playbook(markdown: markdown)
    }
  }

  @Test func nothingIsNoPlaybook() {
    #expect(throws: PlaybookFault(line: nil, reason: .noHeading(.opening))) { try Playbook(markdown: "") }
  }
}
