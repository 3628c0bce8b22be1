// The texts of refusals and faults, word for word where they are met most.

import Canvas
@testable import SessionEngine
import Testing
import Words

private let dutch = Words(.dutch)
private let english = Words(.english)

@Suite struct Refusals {
  /// One of each, with the line that a person reads.
  static let english: [(Refusal, String)] = [
    (.unknownName("Piet", near: []), "Nobody here is called ‘Piet’. Enrol with /enrol Name, Organisation."),
    (.unknownName("Pit", near: ["Piet", "Pim"]), "Nobody here is called ‘Pit’. Did you mean Piet or Pim?"),
    (
      .ambiguousName("ma", candidates: ["Marieke", "Mark"]),
      "‘ma’ fits Marieke and Mark. Type a letter more, or the code beside the name."
    ),
    (
      .nameTaken("Anna"),
      "‘Anna’ is enrolled already. Give two people with one name a surname or a letter."
    ),
    (.unusableName(""), "‘’ can’t be used as a name. A name is one line of 1 to 200 bytes."),
    (
      .unknownTable("Tafel 9", near: []),
      "There is no table ‘Tafel 9’. The name must be as it stands in the session."
    ),
    (.unknownTable("tafl 1", near: ["Tafel 1"]), "There is no table ‘tafl 1’. Did you mean Tafel 1?"),
    (
      .unknownReference("#99"),
      "There is no line ‘#99’. The number stands before each line: #12, or #b12 at a table."
    ),
    (.notARange("#9-#3"), "‘#9-#3’ is no range. Write the lower number of one desk first: #40-#46."),
    (
      .unknownPhase("lunch"),
      "‘lunch’ is no phase. The phases are opening, dream, vision, order, deed and closing."
    ),
    (.unknownCommand("nxt", near: ["next"]), "There is no command ‘/nxt’. Did you mean /next?"),
    (.unknownCommand("zzz", near: []), "There is no command ‘/zzz’. ? shows all commands."),
    (
      .unknownChoice("maybe", among: Extent.spoken),
      "‘maybe’ is not one of the choices. Choose full, limited or none."
    ),
    (.unfinishedMend, "What begins with s/ mends the last line. Write s/old/new/, or \\s/ where it is text."),
    (.notADate("31 feb"), "‘31 feb’ is not a date. Write 2026-12-01, 1 dec, friday or +2w."),
    (
      .outOfRange("8", 1...7, ArgumentName("the statement", "de stelling")),
      "‘8’ can’t be the statement. Give a whole number from 1 to 7."
    ),
    (
      .missing(ArgumentName("the role", "de rol"), of: "role"),
      "The role is missing. Write /role NAME ROLE, like /role anna keeper of time."
    ),
    (
      .missing(ArgumentName("the mandate", "het mandaat", choices: Extent.spoken), of: "mandate"),
      "The mandate is missing. Choose full, limited or none."
    ),
    (.missing(.text), "The text is missing. Complete the line."),
    (.surplus("now"), "‘now’ is more than this command takes. Leave it out."),
    (
      .tooLong(limit: 1_048_576),
      "This line is longer than 1048576 bytes. Split it into several contributions."
    ),
    (.notUTF8(byte: 3), "This line is not UTF-8 at byte 3. Save the text as UTF-8 and give the line again."),
    (.nothingToUndo, "There is nothing to undo at this desk."),
    (.nothingToRedo, "There is nothing to redo at this desk."),
    (.noLastLine, "This desk has no last line yet. Note a line first, or name one: /edit #12."),
    (
      .wordsNotFound("duur"),
      "‘duur’ is not in the last line. Copy the words as they stand, or press Up to edit."
    ),
    (.alreadyInPhase(.dream), "We are in Dream already."),
    (.isFirstPhase, "Opening is the first phase. /next goes on."),
    (.isLastPhase, "Closing is the last phase. /back goes back, /minutes makes the minutes."),
    (
      .alreadyWithdrawn("12"),
      "#12 was withdrawn already. /undo brings it back if it was the last step."
    ),
    (.alreadyLeft("Bram"), "Bram has left already. Enrol again with /enrol Bram when they are back."),
    (.noClock, "No clock is running here. Start one with /timer 20."),
  ]

  /// Of rounds, shows of hands, the harvest and what was carried over.
  static let ofTheMethod: [(Refusal, String)] = [
    (.noRound, "There is no round in which somebody has a turn. Start one with /round."),
    (.nobodyPresent, "Nobody is here for a round. Enrol people with /enrol Name, Organisation."),
    (.alreadyHarvested("b1"), "#b1 is in the harvest already. /undo takes out what was taken along last."),
    (.tooFewToPutTogether, "One line alone can’t be put together. Name two or more: /together LABEL #3 #9."),
    (.notCarried("3"), "#3 is of this session. This is for what was agreed in the last one."),
    (.carriedIsDeed("2"), "#2 is a deed. Write /did #2 done, partly, notyet or dropped."),
    (.carriedIsAgreement("1"), "#1 is an agreement. Write /verdict #1 keep, adapt or drop."),
    (
      .noPoll,
      "No show of hands is open here. Open one with /poll consent #14, scale TEXT or dots #3 #5."
    ),
    (.tooFewOptions, "Dots need two options or more. Name them: /poll dots #3 #5."),
    (
      .notAChoice("maybe", among: [.yes, .but, .no]),
      "‘maybe’ is not one of the choices. Choose yes, but or no."
    ),
    (
      .notAChoice("6", among: (1...5).map { .score($0) }),
      "‘6’ is not one of the choices. Choose 1, 2, 3, 4 or 5."
    ),
    (
      .wrongCounts(given: 2, wanted: 5),
      "2 counts were given, and this poll has 5 choices. Give one count for each choice."
    ),
    (
      .unknownChoice("show", among: PollKind.spoken),
      "‘show’ is not one of the choices. Choose consent, scale or dots."
    ),
  ]

  @Test(arguments: english + ofTheMethod)
  func inEnglish(refusal: Refusal, line: String) {
    #expect(Words(.english).message(for: refusal).line == line)
  }

  @Test(arguments: (english + ofTheMethod).map(\.0))
  func inDutchToo(refusal: Refusal) {
    let message = dutch.message(for: refusal)
    #expect(!message.text.isEmpty)
    #expect(message.text != Words(.english).message(for: refusal).text)
    #expect(message.text.hasSuffix("."))
  }

  @Test func inDutchWordForWord() {
    #expect(
      dutch.message(for: .unknownName("Pit", near: ["Piet"])).line
        == "Niemand heet hier ‘Pit’. Bedoelde je Piet?")
    #expect(
      dutch.message(for: .unknownChoice("misschien", among: Extent.spoken)).line
        == "‘misschien’ hoort niet bij de keuzes. Kies volledig, beperkt of geen.")
    #expect(
      dutch.message(for: .unknownPhase("lunch")).hint
        == "De fasen zijn welkom, droom, visie, orde, daad en terugblik.")
    #expect(
      dutch.message(for: .notADate("31 feb")).line
        == "‘31 feb’ is geen datum. Schrijf 2026-12-01, 1 dec, vrijdag of +2w.")
    #expect(
      dutch.message(for: .notAChoice("misschien", among: [.yes, .but, .no])).line
        == "‘misschien’ hoort niet bij de keuzes. Kies ja, maar of nee.")
    #expect(
      dutch.message(for: .carriedIsDeed("2")).line
        == "#2 is een daad. Schrijf /gedaan #2 klaar, deels, nogniet of losgelaten.")
  }

  @Test func longTextsAreCut() {
    let message = dutch.message(for: .unknownName(String(repeating: "a", count: 70_000), near: []))
    #expect(message.text.count < 100)
  }
}

@Suite struct Faults {
  @Test func playbooks() throws {
    #expect(
      try english.message(for: #require(fault(in: "## Dream")), file: "own.md").line
        == "own.md, line 1: no minutes (1 to 600) with Dream. Write: ## Dream · 20 minutes")
    #expect(
      try dutch.message(for: #require(fault(in: "# Leeg")), file: "eigen.md").line
        == "eigen.md: geen kop voor Welkom. Voeg toe: ## Welkom · 20 minuten")
    #expect(
      try dutch.message(for: #require(fault(in: "## Droom 20\n- x\n## Droom 20")), file: "eigen.md").line
        == "eigen.md, regel 3: een tweede kop voor Droom. Houd er één, met al zijn vragen.")
    #expect(
      try english.message(for: #require(fault(in: "## Lunch 20")), file: "own.md").line
        == "own.md, line 1: ‘Lunch 20’ is no phase. The phases are opening, dream, vision, order, deed and closing; Ground rules may follow."
    )
    #expect(
      try english.message(for: #require(fault(in: "\n## Opening 20\n")), file: "own.md").line
        == "own.md, line 2: Opening has no prompts. Put at least one below it: - What do you see?")
  }

  private func fault(in markdown: String) -> PlaybookFault? {
    do throws(PlaybookFault) {
      _ = try Playbook(markdown: markdown)
      return nil
    } catch {
      return error
    }
  }

  @Test func participants() {
    #expect(
      dutch.message(for: .nameTwice("Anna", firstLine: 2, secondLine: 9), file: "lijst.csv").line
        == "lijst.csv: ‘Anna’ staat op regel 2 en op regel 9. Geef een van beiden een achternaam of letter.")
    #expect(
      english.message(for: .noNameColumn(found: ["wie", "waar"]), file: "x.csv").line
        == "x.csv, line 1: no column name among ‘wie’ and ‘waar’. Call the column with the names: name")
    let reasons: [ListFaultReason] = [
      .empty, .noNameColumn(found: ["a"]), .nameTwice("a", firstLine: 1, secondLine: 2), .emptyName(line: 1),
      .unusableName("a", line: 1), .badQuoting(line: 1), .notText, .badMandate("a", line: 1),
      .columnTwice("a"),
    ]
    for words in [dutch, english] {
      let messages = reasons.map { words.message(for: $0, file: "f") }
      #expect(messages.allSatisfy { !$0.text.isEmpty && !$0.hint.isEmpty })
    }
  }

  @Test func filesAndTerminals() {
    #expect(
      english.notASession(path: "/tmp/x").line
        == "/tmp/x holds no session. Make one with: doendag new FOLDER --title …")
    #expect(
      dutch.writeFailed(path: "/a", reason: "geen ruimte", secondPlace: "/b").line
        == "Niet bewaard in /a: geen ruimte. Ga door; alles wordt bewaard in /b en komt vanzelf terug.")
    #expect(
      english.refusedLine(3, english.message(for: .nothingToUndo))
        == "line 3: There is nothing to undo at this desk.")
    #expect(dutch.refusedLine(3, Message("A.", hint: "B.")) == "regel 3: A. B.")
    #expect(
      english.tooSmall(Size(rows: 5, columns: 30), needed: Size(rows: 12, columns: 44)).allSatisfy {
        $0.count <= 20
      })
    #expect(dutch.missingEvents(file: "a.jsonl", number: 1) == "a.jsonl: 1 regel ontbreekt in de rij.")
    for damage in LineDamage.allCases {
      #expect(english.damagedLine(file: "a.jsonl", number: 4, damage).hasPrefix("a.jsonl, line 4: "))
      #expect(english.reason(damage) != dutch.reason(damage))
    }
  }

  @Test func themes() {
    let fault = ThemeFault(theme: "mijn", line: 3, reason: .badColour("#12"), hint: .example("#1b1a17"))
    #expect(
      dutch.message(for: fault, file: "mijn.theme").line
        == "mijn.theme, regel 3: ‘#12’ is geen kleur. Bijvoorbeeld: #1b1a17")
    func line(_ reason: ThemeFault.Reason, _ names: [String]) -> String {
      english.message(
        for:
          ThemeFault(theme: "mine", line: 3, reason: reason, hint: .oneOf(names)), file: "f"
      ).line
    }
    #expect(
      line(.unknownName("sing.idea"), ["text", "sign.idea"])
        == "f, line 3: ‘sing.idea’ is no role or setting. Did you mean sign.idea?")
    #expect(
      line(.unknownWord("inj"), ["ink", "bold"])
        == "f, line 3: ‘inj’ is no colour and no attribute. Did you mean ink?")
    #expect(
      line(.unknownWord("nonsense"), ["ink", "bold"])
        == "f, line 3: ‘nonsense’ is no colour and no attribute. Choose ink or bold.")
    #expect(
      line(.badSwitch("no!"), ["yes", "no"]) == "f, line 3: ‘no!’ is neither yes nor no. Choose yes or no.")
    #expect(
      english.noSuchTheme("papr", near: ["paper"], all: ["paper", "ink"]).line
        == "There is no theme ‘papr’. Did you mean paper?")
  }
}
