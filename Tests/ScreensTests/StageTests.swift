// The stage: what it never shows, how its pages turn, and that nothing on its keyboard is for the session.

import Canvas
import SessionEngine
import TestSupport
import Testing
import Words

@testable import Screens

@Suite struct StageTests {
  private let size = Size(rows: 24, columns: 80)

  private func text(_ stage: StageModel, _ size: Size? = nil) -> String {
    stage.render(size: size ?? self.size, theme: .fallback).text
  }

  @Test func whatIsNotForTheRoomIsNotThere() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("anna: een lijn die blijft<Enter>bram: een lijn die gaat<Enter>/intrekken #2<Enter>")
    desk.type("/prive let op de sfeer<Enter>een concept dat nog getypt")
    for rows in 6...40 {
      let shown = text(desk.stage(size: Size(rows: rows, columns: 60)), Size(rows: rows, columns: 60))
      #expect(!shown.contains("gaat"), "\(rows) rows")
      #expect(!shown.contains("sfeer"))
      #expect(!shown.contains("concept"))
    }
    #expect(text(desk.stage(size: size)).contains("een lijn die blijft"))
  }

  @Test func whoWasNotHeardIsThereOnlyWhenItIsSwitchedOn() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("<F2>janna: een droom<Enter>")
    #expect(!text(desk.stage(size: size)).contains("Gerrit"))
    desk.type("<C-t>")
    let shown = text(desk.stage(size: size))
    #expect(shown.contains("We horen ook graag:"))
    #expect(shown.contains("Gerrit"))
    #expect(!shown.contains("Anna,"))
    desk.type("<C-t>")
    #expect(!text(desk.stage(size: size)).contains("Gerrit"))
  }

  @Test func nobodyIsCountedByNameInTheSummary() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("<F2>janna: een<Enter>twee<Enter>drie<Enter>/fase terugblik<Enter>j")
    var stage = desk.stage(size: size)
    var pages = ""
    for _ in 0..<20 {
      pages += text(stage)
      _ = stage.update(.key(.pageDown))
    }
    #expect(pages.contains("Per perspectief"))
    #expect(!pages.contains("Per deelnemer"))
    #expect(!pages.contains("Niet gehoord"))
    #expect(!pages.contains("geen droom gehoord van"))
  }

  @Test func pagesTurnBackToOlderLinesAndOnToTheNewest() throws {
    var desk = try Harness(people: sevenPeople)
    for number in 1...30 { desk.type("anna: lijn nummer \(number).<Enter>") }
    var stage = desk.stage(size: size)
    var seen: [Int] = []
    for _ in 0..<20 {
      let shown = text(stage)
      let here = (1...30).filter { shown.contains("lijn nummer \($0).") }
      #expect(!here.isEmpty)
      if here.first != seen.last { seen += here.reversed() }
      _ = stage.update(.key(.pageDown))
    }
    #expect(seen == Array((1...30).reversed()))
    _ = stage.update(.key(.home))
    #expect(text(stage).contains("lijn nummer 30."))
    _ = stage.update(.key(.pageDown))
    _ = stage.update(.key(.pageUp))
    #expect(text(stage).contains("lijn nummer 30."))
  }

  @Test func aLineLongerThanThePageIsShownWholeOverSeveral() throws {
    var desk = try Harness(people: sevenPeople)
    let words = (1...400).map { "w\($0)" }
    desk.type("anna: kort<Enter>" + words.joined(separator: " ") + "<Enter>")
    let small = Size(rows: 12, columns: 44)
    var stage = desk.stage(size: small)
    var seen: Set<String> = []
    for _ in 0..<80 {
      seen.formUnion(text(stage, small).split { $0 == " " || $0 == "\n" }.map(String.init))
      _ = stage.update(.key(.character(" ")))
    }
    #expect(seen.isSuperset(of: words))
    #expect(seen.contains("kort"))
  }

  @Test func bBlanksAndUnblanks() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("anna: zichtbaar<Enter>")
    var stage = desk.stage(size: size)
    let before = text(stage)
    _ = stage.update(.key(.character("b")))
    #expect(text(stage).allSatisfy { $0 == "\n" || $0 == " " })
    #expect(stage.millisecondsToNextChange == nil)
    // What can't be seen isn't turned.
    _ = stage.update(.key(.pageDown))
    _ = stage.update(.key(.character("b")))
    #expect(text(stage) == before)
  }

  @Test func noKeyAsksAnythingOfTheSession() throws {
    let desk = try Harness(people: sevenPeople)
    let all: [Key] =
      [
        .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
        .pageUp, .pageDown,
      ] + (1...12).map { .function($0) } + "abcdefghijklmnopqrstuvwxyz ?/!.,123".map { .character($0) }
      + "abcdefghijklmnopqrstuvwxyz".map { .control($0) }
    for key in all {
      var stage = desk.stage(size: size)
      for effect in stage.update(.key(key)) {
        switch effect {
        case .quit, .interrupt, .suspend, .redraw, .switchTheme: break
        case .perform, .performAll, .writeMinutes, .create, .open, .openDemo, .answer:
          Issue.record("\(key) asks \(effect)")
        }
      }
      #expect(stage.session.revision == desk.model.session.revision)
    }
  }

  @Test func theClockHoldsAtZeroAndSaysSo() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("/klok 20<Enter>")
    var stage = desk.stage(size: size)
    func at(_ seconds: Int) -> String {
      let start = Harness.start.moment
      stage.time = WallTime(
        moment: Moment(milliseconds: start.milliseconds + Int64(seconds) * 1000, today: start.today),
        secondOfDay: Harness.start.secondOfDay + seconds)
      return text(stage)
    }
    #expect(at(0).contains("van 20 minuten"))
    #expect(at(17 * 60).contains("bijna zover"))
    #expect(at(19 * 60 + 30).contains("tijd om af te ronden"))
    let over = at(20 * 60)
    #expect(over.contains("de tijd is om"))
    #expect(at(20 * 60 + 37) == over)
    desk.type("/klok 20<Enter>/klok pauze<Enter>")
    #expect(text(desk.stage(size: size)).contains("even stil"))
  }

  @Test func withReducedMotionTheClockGoesInMinutes() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("/klok 20<Enter>")
    var stage = StageModel(
      table: nil, language: nil, standardLanguage: .dutch, reducesMotion: true, time: Harness.start)
    stage.session = desk.model.session
    let whole = text(stage)
    let start = Harness.start.moment
    stage.time = WallTime(
      moment: Moment(milliseconds: start.milliseconds + 59_000, today: start.today),
      secondOfDay: Harness.start.secondOfDay + 59)
    #expect(text(stage) == whole)
    #expect(stage.millisecondsToNextChange == 1000)
  }

  @Test func tablesAndInvitationLeaveRoomForWhatWasSaid() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("<F2>j<C-t>/klok 20<Enter>")
    desk.noteAtTables((1...12).map { "Tafel \($0)|iets van tafel \($0).<Enter>" }.joined())
    desk.type("anna: het nieuwste woord<Enter>")
    for (rows, columns) in [(12, 44), (17, 60), (24, 80), (36, 120), (13, 50), (16, 44)] {
      let size = Size(rows: rows, columns: columns)
      var stage = desk.stage(size: size)
      #expect(text(stage, size).contains("het nieuwste woord"), "\(rows) rows")
      // Letters three rows high: of the clock, and on a high screen of the phase's name; at 24 rows the clock has five.
      #expect(text(stage, size).contains("▄▄▄") == (rows != 24), "\(rows) rows")
      // Every page goes on to another.
      for _ in 0..<40 { _ = stage.update(.key(.pageDown)) }
      #expect(stage.turned.count < 40)
      #expect(stage.lines(in: size).next == nil)
    }
  }

  @Test func aLineThatIsWithdrawnLeavesThePageThatWasTurnedTo() throws {
    var desk = try Harness(people: sevenPeople)
    for number in 1...30 { desk.type("anna: lijn nummer \(number).<Enter>") }
    var stage = desk.stage(size: size)
    _ = stage.update(.key(.pageDown))
    _ = stage.update(.key(.pageDown))
    let first = try #require(stage.turned.last?.ref)
    desk.type("/intrekken #\(first.text)<Enter>")
    stage.session = desk.model.session
    #expect(stage.turned.count == 1)
    #expect(!text(stage).contains("lijn nummer 30."))
  }

  @Test func whileItIsBlankNothingIsTurned() throws {
    var desk = try Harness(people: sevenPeople)
    for number in 1...30 { desk.type("anna: lijn nummer \(number).<Enter>") }
    var stage = desk.stage(size: size)
    _ = stage.update(.key(.pageDown))
    let before = text(stage)
    for key in [
      Key.character("b"), .home, .escape, .character("s"), .character("?"), .right, .character("b"),
    ] {
      _ = stage.update(.key(key))
    }
    #expect(text(stage) == before)
  }

  @Test func anotherSessionsSummaryIsNotKept() throws {
    func closing(_ dream: String) throws -> Harness {
      var desk = try Harness(people: sevenPeople)
      desk.type("<F2>janna: \(dream)<Enter>/fase terugblik<Enter>j")
      return desk
    }
    var stage = try closing("de ene droom").stage(size: size)
    #expect(text(stage).contains("de ene droom"))
    stage.session = try closing("de andere droom").model.session
    stage.heard()
    #expect(text(stage).contains("de andere droom"))
  }

  @Test func aNewPhaseTurnsToItsNewestAndTheClosingToTheSummary() throws {
    var desk = try Harness(people: sevenPeople)
    for number in 1...30 { desk.type("anna: lijn \(number)<Enter>") }
    var stage = desk.stage(size: size)
    _ = stage.update(.key(.pageDown))
    desk.type("<F2>j")
    stage.session = desk.model.session
    #expect(text(stage).contains("In deze fase is nog niets genoteerd."))
    desk.type("/fase terugblik<Enter>j")
    stage.session = desk.model.session
    #expect(text(stage).contains("1 van 5"))
    _ = stage.update(.key(.character("s")))
    #expect(text(stage).contains("TERUGBLIK"))
  }

  @Test func beforeThereIsASessionThatIsSaid() {
    var stage = StageModel(
      table: nil, language: .dutch, standardLanguage: .english, reducesMotion: false, time: Harness.start)
    stage.standing = .waiting(["Wachten op een bijeenkomst in zaal"])
    #expect(text(stage).contains("Wachten op een bijeenkomst in zaal"))
  }

  @Test func whatWasReadLastStaysWhenTheFolderIsGone() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("anna: dit blijft staan<Enter>")
    var stage = desk.stage(size: size)
    stage.standing = .lost("De map is weg.")
    #expect(text(stage).contains("dit blijft staan"))
    #expect(text(stage).contains("De map is weg."))
  }

  @Test(arguments: [3, 8, 21, 2026] as [UInt64])
  func anySizeAnyKeyAnyText(seed: UInt64) throws {
    var random = Seeded(seed)
    var desk = try Harness(people: sevenPeople)
    let lines = [
      "anna: ", "! ", "+ #1 ", "..", "e\u{301}", "日本語", "👩‍👩‍👧‍👦", "שלום", "woord ", "> ik doe het voor 1 dec ",
    ]
    for step in 0..<24 {
      let pieces = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        lines.randomElement(using: &random) ?? ""
      }
      desk.type(pieces.joined() + "<Enter>")
      if step % 5 == 4 { desk.type("<F2>j<F3>") }
      var stage = desk.stage(size: size)
      for _ in 0..<8 {
        let size = Size(
          rows: .random(in: 0...120, using: &random), columns: .random(in: 0...400, using: &random))
        _ = stage.update(.resize(size))
        let keys: [Key] = [.pageDown, .pageUp, .right, .left, .character("s"), .character("?"), .home, .down]
        _ = stage.update(.key(keys.randomElement(using: &random) ?? .home))
        let frame = stage.render(size: size, theme: .fallback)
        #expect(frame.size == size)
        #expect(frame.cursor == nil)
      }
    }
    #expect(desk.model.session.contributions.count > 20)
  }
}
