// The plenary desk and its tables: what is seen of them, how everyone is moved, and how a table that is moved goes back.

import Canvas
@testable import SessionEngine
import Testing
import Words

@testable import Screens

@Suite struct TablesTests {
  private let size = Size(rows: 24, columns: 80)

  private func plenary() throws -> Harness {
    var desk = try Harness(people: sevenPeople)
    desk.take(.resize(size))
    desk.noteAtTables(
      "Tafel 1|/erbij Mo Haddad, welzijn<Enter>Tafel 1|/erbij Kim Bos, GGD<Enter>Tafel 1|mo: hallo<Enter>"
        + "Tafel 1|/fase droom<Enter>Tafel 1|mo: een droom<Enter>Tafel 1|/klok 8<Enter>"
        + "Tafel 2|/erbij Els Vos, buurt<Enter>Tafel 2|/fase orde<Enter>Tafel 2|els: dag<Enter>")
    return desk
  }

  private func text(_ desk: Harness, _ size: Size? = nil) -> String {
    desk.model.render(size: size ?? self.size, theme: .fallback).text
  }

  private func row(_ desk: Harness, _ start: String, _ size: Size? = nil) -> String {
    text(desk, size).split(separator: "\n").map(String.init).first { $0.contains(start) } ?? ""
  }

  private func cells(_ row: String) -> [String] {
    row.split(separator: " ").map(String.init)
  }

  @Test func eachTableStandsWithItsPhaseItsCountsAndItsGaps() throws {
    let desk = try plenary()
    #expect(
      cells(row(desk, "Tafel 1")).starts(with: ["Tafel", "1", "1", "●", "1", "·", "·", "·", "8", "min"]))
    // It went by three phases and left nothing there.
    #expect(
      cells(row(desk, "Tafel 2")).starts(with: ["Tafel", "2", "!", "·", "!", "·", "!", "·", "●", "1", "·"]))
    #expect(row(desk, "Tafel 1", Size(rows: 30, columns: 110)).contains("Kim"))
  }

  @Test func whatTheWholeRoomSaidStaysInSight() throws {
    var desk = try plenary()
    desk.type("anna: voor iedereen<Enter>")
    #expect(text(desk).contains("voor iedereen"))
    #expect(text(desk).contains("Tafel 2"))
    // Many tables leave it room all the same, and it is said how many aren't seen.
    for number in 3...14 {
      desk.fold(.tableAdded(TableAdded(name: "Tafel \(number)", letter: desk.model.session.nextTableLetter)))
    }
    #expect(text(desk).contains("voor iedereen"))
    #expect(text(desk).contains("en nog "))
  }

  @Test func aTablesRecordIsReadAndNothingChanges() throws {
    var desk = try plenary()
    desk.type("half af")
    let revision = desk.model.session.revision
    desk.type("<S-Tab><Down><Up><Enter>")
    #expect(text(desk).contains("Tafel 1 · Droom"))
    #expect(text(desk).contains("een droom"))
    desk.type("<Left>")
    #expect(text(desk).contains("hallo"))
    desk.type("<Esc>")
    #expect(text(desk).contains("Alle tafels"))
    desk.type("<Esc>")
    #expect(desk.model.editor.text == "half af")
    #expect(desk.model.session.revision == revision)
  }

  @Test func theQuestionBeforeEveryoneMovesIsByTable() throws {
    var desk = try plenary()
    desk.type("/fase visie<Enter>")
    let shown = text(desk)
    #expect(shown.contains("Tafel 1 (Droom): 1 mens horen"))
    #expect(!shown.contains("mens horen · 1 mens horen"))
    #expect(shown.contains("Tafel 2 is al verder, bij Orde"))
    desk.type("<Esc>")
    #expect(desk.model.session.tables.map(\.phase) == [.opening, .dream, .order])
    desk.type("<Enter>j")
    #expect(desk.model.session.tables.allSatisfy { $0.phase == .vision })
  }

  @Test func whatIsAskedAboutOnePhaseIsNotAnsweredInAnother() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("<F2>")
    desk.fold(.phaseEntered(PhaseEntered(phase: .dream, table: nil)))
    desk.model.heardElsewhere()
    desk.type("j")
    #expect(desk.model.phase == .dream)
  }

  @Test func aTableThatIsMovedIsToldAndGoesBackWithOneKey() throws {
    var desk = try Harness(people: sevenPeople, table: "Tafel 1")
    desk.fold(.tableAdded(TableAdded(name: "Tafel 2", letter: "b")))
    desk.type("/fase droom<Enter>half af<C-f>")
    desk.fold(.phaseEntered(PhaseEntered(phase: .order, table: nil)))
    desk.model.heardElsewhere()
    #expect(desk.model.notice?.text == "Iedereen is nu bij Orde. Ctrl-G: terug voor deze tafel.")
    #expect(desk.model.editor.text == "half af")
    guard case .list(let list) = desk.model.overlay, list.kind == .search else {
      Issue.record("the search is gone"); return
    }
    desk.type("<Esc><C-g>")
    #expect(desk.model.phase == .dream)
    #expect(desk.model.session.state(of: "Tafel 2")?.phase == .order)
    #expect(desk.model.editor.text == "half af")
    // From there the key goes back through the walk.
    desk.type("<C-g>")
    #expect(desk.model.phase == .opening)
  }

  @Test func aMoveOfThisDeskIsNoNews() throws {
    var desk = try Harness(people: sevenPeople, table: "Tafel 1")
    desk.type("/fase droom<Enter>")
    desk.model.heardElsewhere()
    #expect(desk.model.notice == nil)
  }
}
