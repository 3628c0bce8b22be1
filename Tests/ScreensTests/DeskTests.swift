// What the desk does with keys: who has the floor, what is noted, what is asked first.

import Canvas
@testable import SessionEngine
import Testing
import Words

@testable import Screens

@Suite struct DeskTests {
  private func desk() throws -> Harness { try Harness(people: sevenPeople) }

  private func texts(_ desk: Harness) -> [String] {
    desk.model.session.contributions.filter { !$0.isWithdrawn }.map(\.text)
  }

  private func speakers(_ desk: Harness) -> [String?] {
    desk.model.session.contributions.map { desk.model.session.speakerName(of: $0) }
  }

  @Test func theSpeakerSticks() throws {
    var desk = try desk()
    desk.type("anna: een<Enter>twee<Enter>bram: drie<Enter>?: vier<Enter>vijf<Enter>")
    #expect(texts(desk) == ["een", "twee", "drie", "vier", "vijf"])
    #expect(speakers(desk) == ["Anna de Wit", "Anna de Wit", "Bram Jansen", nil, nil])
  }

  @Test func tabTakesTheNameAndLeavesTheLineFree() throws {
    var desk = try desk()
    desk.type("cha<Tab>! te duur<Enter>")
    #expect(texts(desk) == ["te duur"])
    #expect(speakers(desk) == ["Chadia El Amrani"])
    #expect(desk.model.session.contributions.first?.kind == .concern)
  }

  @Test func tabAfterASignKeepsTheSign() throws {
    var desk = try desk()
    desk.type("! cha<Tab>")
    #expect(desk.model.editor.text == "!")
    desk.type("te duur<Enter>")
    #expect(desk.model.session.contributions.first?.kind == .concern)
    #expect(speakers(desk) == ["Chadia El Amrani"])
  }

  @Test func tabWithSeveralCandidatesPicksNobody() throws {
    var desk = try Harness(people: Enrolment.list("mb Mark Bos, GGD; ms Marieke Smit, GGD"))
    desk.type("mar<Tab>")
    #expect(desk.model.editor.text == "mar")
    #expect(desk.model.notice?.text.contains("Marieke Smit") == true)
  }

  @Test func tabCompletesANameInsideTheText() throws {
    var desk = try desk()
    desk.type("> samen met fat<Tab>")
    #expect(desk.model.editor.text == "> samen met Fatima Yıldız")
  }

  @Test func tabCompletesACommandAndItsName() throws {
    var desk = try desk()
    desk.type("/mand<Tab>ann<Tab>")
    #expect(desk.model.editor.text == "/mandaat \"Anna de Wit\" ")
  }

  @Test func aRefusedLineStays() throws {
    var desk = try desk()
    desk.type("/mandaat niemand volledig<Enter>")
    #expect(desk.model.editor.text == "/mandaat niemand volledig")
    #expect(desk.model.notice?.role == .bannerError)
  }

  @Test func upOnAnEmptyLineEditsTheLastOne() throws {
    var desk = try desk()
    desk.type("anna: eeen<Enter><Up>")
    #expect(desk.model.editing?.text == "1")
    #expect(desk.model.draft == "/wijzig #1 eeen")
    desk.type("<Home><Del><Enter>")
    #expect(texts(desk) == ["een"])
    #expect(desk.model.editing == nil)
    desk.type("<C-x>")
    #expect(texts(desk) == ["eeen"])
    desk.type("<C-r>")
    #expect(texts(desk) == ["een"])
  }

  @Test func escapeLeavesEditingAndChangesNothing() throws {
    var desk = try desk()
    desk.type("anna: een<Enter><Up> en meer<Esc>")
    #expect(desk.model.editing == nil)
    #expect(texts(desk) == ["een"])
  }

  @Test func escapeDismissesWhatWasUnderstoodAndKeepsTheText() throws {
    var desk = try desk()
    desk.type("anna: > ik bel voor vrijdag<Esc>")
    #expect(desk.model.editor.text == "anna: > ik bel voor vrijdag")
    desk.type("<Enter>")
    #expect(texts(desk) == ["ik bel voor vrijdag"])
    #expect(desk.model.session.contributions.first?.due == nil)
  }

  /// Counted from Tuesday 1 December 2026.
  @Test(arguments: [
    ("anna: > ik bel voor 1 dec", "voor 1 dec ─"), ("anna: > ik bel voor 30 nov", "voor 30 nov 2027"),
    ("anna: > ik bel voor 1 nov", "voor 1 nov ─"), ("anna: > ik bel voor 2 nov", "voor 2 nov 2027"),
    ("anna: > ik bel voor 30-11-2026", "30 november 2026 is voorbij · voor 30 nov 2026"),
    ("anna: > ik bel voor maandag 15 december", "15 dec is een dinsdag, geen maandag"),
    ("anna: > ik bel voor maandag 31 april", "‘maandag 31 april’ niet als datum begrepen"),
    ("anna: = we stoppen niet omdat het moeilijk is", "geen reden begrepen: ‘omdat’ achter ‘niet’"),
    ("s/he zei", "Schrijf s/oud/nieuw/, of \\s/ als het tekst is."),
  ])
  func whatShouldBeSeenStandsOnTheRuleBeforeEnter(line: String, seen: String) throws {
    var desk = try desk()
    desk.type(line)
    let size = Size(rows: 24, columns: 80)
    let shown = desk.model.render(size: size, theme: .fallback).text
    #expect(shown.contains(seen), "\(shown)")
    desk.type("<Esc>")
    let dismissed = desk.model.render(size: size, theme: .fallback).text
    #expect(dismissed.contains(seen) == line.hasPrefix("s/"), "\(dismissed)")
  }

  @Test func anUnknownNameIsTextUntilF4EnrolsIt() throws {
    var desk = try desk()
    desk.type("Piet: hallo<F4>")
    #expect(desk.model.session.participant(named: "Piet") != nil)
    #expect(desk.model.editor.text == "Piet: hallo")
    desk.type("<Enter>")
    #expect(speakers(desk) == ["Piet"])
    #expect(texts(desk) == ["hallo"])
  }

  @Test func leavingAPhaseThatAsksIsConfirmedOnce() throws {
    var desk = try desk()
    desk.type("<F2>")
    #expect(desk.model.phase == .opening)
    desk.type("<Esc>")
    #expect(desk.model.phase == .opening)
    desk.type("<F2>y")
    #expect(desk.model.phase == .dream)
    #expect(desk.model.session.tables.first?.leftWith(.opening).isEmpty == false)
  }

  @Test func aPasteOfSeveralLinesIsAskedAboutAndItsSignsAreText() throws {
    var desk = try desk()
    desk.type("anna: begin<Enter>")
    desk.take(.paste("! geen zorg\r\n/next\n\n= niets"))
    #expect(texts(desk) == ["begin"])
    desk.type("<Esc>")
    #expect(texts(desk) == ["begin"])
    desk.take(.paste("! geen zorg\r\n/next\n\n= niets"))
    desk.type("j")
    #expect(texts(desk) == ["begin", "! geen zorg", "/next", "= niets"])
    #expect(desk.model.session.contributions.allSatisfy { $0.kind == .idea })
    #expect(speakers(desk).allSatisfy { $0 == "Anna de Wit" })
  }

  @Test func aPasteOfOneLineIsPlainText() throws {
    var desk = try desk()
    desk.take(.paste("/quit"))
    desk.type("<Enter>")
    #expect(texts(desk) == ["/quit"])
    desk.take(.paste("! hard"))
    desk.type("<Enter>")
    #expect(texts(desk) == ["/quit", "! hard"])
    #expect(desk.asked.isEmpty)
  }

  @Test func whatIsPastedWhereATextBeginsIsLiteralThereToo() throws {
    var desk = try desk()
    desk.take(.paste("  /stop"))
    desk.type("<Enter>cha: ")
    desk.take(.paste("! hard"))
    desk.type("<Enter>zo ")
    desk.take(.paste("...en toen"))
    desk.type("<Enter>")
    #expect(texts(desk) == ["/stop", "! hard", "zo ...en toen"])
    #expect(desk.model.session.contributions.allSatisfy { $0.kind == .idea })
  }

  @Test func movingOnLeavesTheTypedLineAlone() throws {
    var desk = try desk()
    desk.type("/fase orde<Enter>j")
    desk.type("half af<F2>")
    #expect(desk.model.phase == .deed)
    #expect(desk.model.editor.text == "half af")
    desk.type("<F2>j")
    #expect(desk.model.phase == .closing)
    #expect(desk.model.editor.text == "half af")
  }

  @Test func whatAnotherActionTakesOffTheLineIsInTheHistory() throws {
    var desk = try desk()
    desk.type("anna: een<Enter>half af<F5>")
    #expect(desk.model.editor.text == "/van #1 ")
    desk.type("<C-p>")
    #expect(desk.model.editor.text == "half af")
  }

  @Test func anEditThatWasBegunIsNotLost() throws {
    var desk = try desk()
    desk.type("anna: een<Enter>twee<Enter><Up> en meer<Up>")
    #expect(desk.model.editing?.text == "2")
    #expect(desk.model.draft == "/wijzig #2 twee en meer")
    desk.type("<Esc><C-p>")
    #expect(desk.model.editor.text == "twee en meer")
  }

  @Test(arguments: ["<C-u>", "<Backspace><Backspace><Backspace><Backspace>"])
  func anEmptiedLineLeavesEditing(keys: String) throws {
    var desk = try desk()
    desk.type("anna: twee<Enter><Up>\(keys)")
    #expect(desk.model.editing == nil)
    desk.type("/next")
    guard case .action(.command(let command)) = desk.model.reading else {
      Issue.record("`/` should be a command again")
      return
    }
    #expect(command is NextPhase)
    #expect(desk.model.session.contributions.map(\.text) == ["twee"])
  }

  @Test(arguments: [
    ("anna: we delen één dossier<Enter>", "Ongedaan: #1 we delen één dossier."),
    ("anna: een<Enter>/soort #1 zorg<Enter>", "Ongedaan: #1: zorg."),
    ("/geen anna<Enter>", "Ongedaan: geen daad voor Anna de Wit."),
    ("/mandaat anna beperkt<Enter>", "Ongedaan: mandaat van Anna de Wit: beperkt."),
    ("/kader binnen wonen<Enter>", "Ongedaan: kader, binnen: wonen."),
  ])
  func undoSaysWhatItUndid(keys: String, told: String) throws {
    var desk = try desk()
    desk.type("\(keys)<C-x>")
    #expect(desk.model.notice?.text == told)
  }

  @Test func undoOfAMoveAsksOnceAndSaysWhereTheGroupIs() throws {
    var desk = try desk()
    desk.type("/fase droom<Enter>")
    if case .question = desk.model.overlay { desk.type("<Enter>") }
    #expect(desk.model.phase == .dream)
    desk.type("<C-x>")
    #expect(desk.model.phase == .dream)
    guard case .question(.undoPhase) = desk.model.overlay else {
      Issue.record("it should ask")
      return
    }
    desk.type("<Esc>")
    #expect(desk.model.phase == .dream)
    desk.type("/ongedaan<Enter><Enter>")
    #expect(desk.model.phase == .opening)
    #expect(desk.model.notice?.text == "Ongedaan: naar Droom. Jullie zijn terug in Welkom.")
    desk.type("<C-r>")
    #expect(desk.model.notice?.text == "Weer gedaan: naar Droom. Jullie zijn in Droom.")
  }

  @Test func anEditThatChangesNothingIsNoStep() throws {
    var desk = try desk()
    desk.type("anna: ! te duur<Enter>")
    let revision = desk.model.session.revision
    desk.type("<Up><Enter>")
    #expect(desk.model.session.revision == revision)
    #expect(desk.model.session.contributions.first?.said == "anna: ! te duur")
  }

  @Test func whatComesFromElsewhereIsSeenOnAFullPage() throws {
    var desk = try desk()
    for number in 1...12 { desk.type("regel \(number)<Enter>") }
    desk.fold(
      .noted(
        Note(
          ref: Ref(desk: .plenary, number: 99), phase: .opening, by: "Bram Jansen",
          wording: Wording(kind: .idea, text: "van elders"))))
    desk.model.heardElsewhere()
    let screen = desk.model.render(size: Size(rows: 24, columns: 80), theme: .fallback).text
    #expect(screen.contains("van elders"))
  }

  @Test func theSummaryFollowsThePhaseWhoeverMovesIt() throws {
    var desk = try desk()
    desk.fold(.phaseEntered(PhaseEntered(phase: .closing, table: nil)))
    desk.model.heardElsewhere()
    #expect(desk.model.summary != nil)
    desk.fold(.phaseEntered(PhaseEntered(phase: .deed, table: nil)))
    #expect(desk.model.summary == nil)
  }

  @Test func theDraftKeepsUnderWhomItWouldBeNoted() throws {
    var desk = try desk()
    desk.type("anna: een<Enter>nog niet af")
    #expect(desk.model.draft == "Anna de Wit: nog niet af")
  }

  @Test func whileTheDiskFailsNothingIsCalledSaved() throws {
    var desk = try desk()
    desk.type("anna: een<Enter>")
    desk.model.writeFault =
      "Niet bewaard in x. Ga door; alles wordt bewaard in /een/tweede/plek en komt vanzelf terug."
    let screen = desk.model.render(size: Size(rows: 24, columns: 80), theme: .fallback).text
    #expect(screen.contains("NIET BEWAARD"))
    #expect(screen.contains("/een/tweede/plek"))
    #expect(!screen.contains("#1 bewaard"))
  }

  @Test func controlCTwiceEndsAndKeepsTheDraft() throws {
    var desk = try desk()
    desk.type("half af<C-c>")
    #expect(desk.asked.isEmpty)
    desk.type("x<C-c>")
    #expect(desk.asked.isEmpty)
    desk.type("<C-c>")
    #expect(desk.asked == ["interrupt"])
    #expect(desk.model.editor.text == "half afx")
  }

  @Test func quittingAsks() throws {
    var desk = try desk()
    desk.type("/stop<Enter><Esc>")
    #expect(desk.asked.isEmpty)
    desk.type("/stop<Enter><Enter>")
    #expect(desk.asked == ["quit"])
  }

  @Test func theQuestionMarkHelpsAndStaysTheSignOfAQuestion() throws {
    var desk = try desk()
    desk.type("anna: hoi<Enter>?")
    guard case .help = desk.model.overlay else { Issue.record("no help"); return }
    desk.type(" wie belt er?<Enter>")
    #expect(desk.model.session.contributions.last?.kind == .question)
    #expect(texts(desk).last == "wie belt er?")
    desk.type("?<Esc>")
    #expect(desk.model.editor.text == "")
  }

  @Test func theClockStartsHoldsAndGoesOn() throws {
    var desk = try desk()
    desk.type("<F3>")
    let minutes = desk.model.playbook.minutes(for: .opening)
    #expect(desk.model.walk.clock.secondsLeft(at: desk.model.time.moment.milliseconds) == minutes * 60)
    desk.type("<F3>")
    guard case .paused = desk.model.walk.clock else { Issue.record("not held"); return }
    desk.type("<F3>")
    guard case .running = desk.model.walk.clock else { Issue.record("not running"); return }
  }

  @Test func searchPutsAReferenceIntoTheLine() throws {
    var desk = try desk()
    desk.type("anna: over het verhaal<Enter>+ <C-f>verhaal<Enter>")
    #expect(desk.model.editor.text == "+ #1 ")
  }

  @Test func thePaletteDoesAnActionAndStartsACommand() throws {
    var desk = try desk()
    desk.type("<C-k>verslag maken<Enter>")
    #expect(desk.asked == ["minutes "])
    desk.type("<C-k>/mandaat<Enter>")
    #expect(desk.model.editor.text == "/mandaat ")
  }

  @Test func theClosingShowsTheSummaryAndTheArrowsWalkIt() throws {
    var desk = try desk()
    desk.type("/fase terugblik<Enter>j")
    #expect(desk.model.summary?.section == .thread)
    desk.type("<Right><Right><Left>")
    #expect(desk.model.summary?.section == .agreements)
    desk.type("anna: mooi<Left><Enter>")
    #expect(desk.model.session.contributions.last?.kind == .reflection)
    desk.type("<F6>")
    #expect(desk.model.summary == nil)
  }

  @Test func everyActionOfTheKeymapHasWordsInBothLanguages() {
    for binding in Keymap.desk.bindings {
      for language in Language.allCases {
        #expect(!Words(language).long(binding.action).isEmpty, "\(binding.action)")
        #expect(!Words(language).short(binding.action).isEmpty, "\(binding.action)")
      }
    }
  }

  /// Tab completes what can stand there, and picks nothing where two things fit.
  @Test(arguments: [
    ("/mandaat chadia be", "/mandaat chadia beperkt "),
    ("/mandaat chadia beperkt b", "/mandaat chadia beperkt b"),
    ("/kader bu", "/kader buiten "), ("/vernieuw al", "/vernieuw allen "),
    ("/vernieuw cha", "/vernieuw \"Chadia El Amrani\" "),
    ("/mandaat \"Chadia El Amrani\" vol", "/mandaat \"Chadia El Amrani\" volledig "),
    ("/verplaats #1 dr", "/verplaats #1 droom "), ("/klok pau", "/klok pauze "), ("/klok b", "/klok b"),
  ])
  func tabCompletesAnArgument(typed: String, completed: String) throws {
    var desk = try Harness(people: [Enrolment(name: "Chadia El Amrani", code: "ch")])
    desk.type(typed + "<Tab>")
    #expect(desk.model.editor.text == completed)
  }

  @Test func tabPicksNothingWhereANameAndAWordFit() throws {
    var desk = try Harness(people: [Enrolment(name: "Allard Geer", code: "ag")])
    desk.type("/vernieuw al<Tab>")
    #expect(desk.model.editor.text == "/vernieuw al")
  }
}
