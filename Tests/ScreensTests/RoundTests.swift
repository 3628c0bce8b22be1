// A round as it is seen: whose turn it is, who comes after, and that it is done; on the stage one quiet line.

import Canvas
@testable import SessionEngine
import Testing

@testable import Screens

@Suite struct RoundScreenTests {
  private func text(_ desk: Harness, _ size: Size) -> String {
    desk.model.render(size: size, theme: .fallback).text
  }

  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 30, columns: 100), Size(rows: 17, columns: 60)])
  func theDeskShowsWhoseTurnItIs(size: Size) throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("anna: al gezegd<Enter>half af")
    desk.type("<C-u>/ronde<Enter>")
    #expect(desk.model.floor == .person("Bram Jansen"))
    #expect(text(desk, size).contains("● br"))
    desk.type("ik zie het zo<Enter>")
    #expect(
      desk.model.session.contributions.last.flatMap { desk.model.session.speakerName(of: $0) }
        == "Bram Jansen")
    #expect(text(desk, size).contains("● br"))
    #expect(text(desk, size).contains("Enter beurt doorgeven"))
    desk.type("<Enter>")
    #expect(text(desk, size).contains("● ch"))
    desk.type("/sla<Enter>")
    #expect(text(desk, size).contains("● di"))
    for _ in 0..<5 { desk.type("<Enter>") }
    #expect(text(desk, size).contains("De ronde is rond."))
    desk.type("/ronde stop<Enter>")
    #expect(!text(desk, size).contains("De ronde is rond."))
  }

  private func speakers(_ desk: Harness) -> [String] {
    desk.model.session.contributions.map { desk.model.session.speakerName(of: $0) ?? "?" }
  }

  /// Enter with text stays with whoever speaks; who chimes in is followed by herself until the turn is passed.
  @Test func aRoundNeverCreditsTheWrongPerson() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("/ronde<Enter>een<Enter>nog een<Enter>.. en dat<Enter>yu: ik ook<Enter>en dit<Enter>")
    #expect(desk.model.floor == .person("Yusra Ali"))
    desk.type("<Enter>")
    #expect(desk.model.floor == .person("Bram Jansen"))
    desk.type("twee<Enter><Enter>drie<Enter>")
    #expect(
      speakers(desk)
        == [
          "Anna de Wit", "Anna de Wit", "Anna de Wit", "Yusra Ali", "Yusra Ali", "Bram Jansen",
          "Chadia El Amrani",
        ]
    )
    desk.type("<C-x><C-x>")
    #expect(desk.model.floor == .person("Bram Jansen"))
  }

  /// Another desk brings about whose turn it is: an empty line follows, a half one stays under whom it was begun.
  @Test func theLineFollowsTheRound() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("/ronde<Enter>")
    #expect(desk.model.floor == .person("Anna de Wit"))
    desk.fold(.turnSkipped(TurnSkipped(name: "Anna de Wit", table: nil)))
    desk.model.heardElsewhere()
    #expect(desk.model.floor == .person("Bram Jansen"))
    desk.type("half af")
    desk.fold(.participantLeft(ParticipantLeft(name: "Bram Jansen")))
    desk.model.heardElsewhere()
    #expect(desk.model.floor == .person("Bram Jansen"))
  }

  @Test func aDeskThatOpensInARoundKnowsWhoseTurnItIs() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("/ronde<Enter>anna: een<Enter><Enter>")
    let again = DeskModel(
      session: desk.model.session, desk: .plenary, table: nil, language: .dutch,
      playbook: desk.model.playbook, time: desk.model.time)
    #expect(again.floor == .person("Bram Jansen"))
  }

  @Test func theStageNamesNobodyButWhoSpeaks() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("/ronde<Enter>")
    let size = Size(rows: 24, columns: 80)
    let shown = desk.stage(size: size).render(size: size, theme: .fallback).text
    #expect(shown.contains("Nu: Anna"))
    #expect(!shown.contains("Bram"))
  }
}
