// The harvest: picked at a table, walked at the plenary, and what looks alike is offered and never done.

import Canvas
import SessionEngine
import Testing

@testable import Screens

@Suite struct HarvestScreenTests {
  private let size = Size(rows: 24, columns: 100)

  private func text(_ desk: Harness) -> String { desk.model.render(size: size, theme: .fallback).text }

  @Test func aTablePicksAmongItsOwnLines() throws {
    var desk = try Harness(people: sevenPeople, table: "Tafel 1")
    desk.take(.resize(size))
    desk.noteAtTables("Tafel 2|/erbij Mo, GGD<Enter>Tafel 2|mo: van elders<Enter>")
    desk.type("anna: een bel<Enter>bram: een lijst<Enter>/oogst<Enter>")
    #expect(desk.model.editor.isEmpty)
    #expect(text(desk).contains("een lijst"))
    #expect(!text(desk).contains("van elders"))
    desk.type("bel<Enter>")
    #expect(desk.model.session.harvest.map(\.text) == ["a1"])
    #expect(text(desk).contains("✓"))
    desk.type("<Backspace><Backspace><Backspace> ")
    #expect(desk.model.session.harvest.map(\.text) == ["a1", "a2"])
    desk.type("<C-x><Esc>")
    #expect(desk.model.session.harvest.map(\.text) == ["a1"])
    #expect(text(desk).contains("geoogst"))
  }

  private func plenary() throws -> Harness {
    var desk = try Harness(people: sevenPeople)
    desk.take(.resize(size))
    desk.noteAtTables(
      "Tafel 1|/erbij Mo, GGD<Enter>Tafel 1|mo: Niemand hoeft zijn verhaal twee keer te vertellen<Enter>"
        + "Tafel 2|/erbij Els, buurt<Enter>Tafel 2|els: een buurthuis zonder afspraak<Enter>"
        + "Tafel 2|els: twee keer mijn verhaal vertellen, dat hoeft dan niet<Enter>Tafel 2|/oogst #b1<Enter>Tafel 1|/oogst #a1<Enter>"
    )
    return desk
  }

  @Test func thePlenaryWalksItTableByTableAndLinks() throws {
    var desk = try plenary()
    desk.type("= we openen het /samen<C-u>/samen<Enter>")
    #expect(text(desk).contains("Oogst · Tafel 1"))
    #expect(text(desk).contains("Niemand hoeft"))
    desk.type("<Right>")
    #expect(text(desk).contains("buurthuis"))
    desk.type("<Enter>")
    #expect(desk.model.editor.text == "#b1 ")
  }

  @Test func whatLooksAlikeComesOntoTheLineAndNoFurther() throws {
    var desk = try plenary()
    let revision = desk.model.session.revision
    desk.type("/samen<Enter><Right><Right>")
    #expect(text(desk).contains("Zegt misschien hetzelfde"))
    desk.type("<Enter>")
    #expect(desk.model.editor.text == "/samen vertellen #a1 #b2")
    #expect(desk.model.session.revision == revision)
    desk.type("<Enter>")
    #expect(desk.model.session.together.map(\.name) == ["vertellen"])
    #expect(desk.model.session.together.first?.refs.map(\.text) == ["a1", "b2"])
    // Put together, it is no suggestion any more, and the walk has a page for it.
    desk.type("/samen<Enter><Right><Right>")
    #expect(text(desk).contains("≈ vertellen"))
    desk.type("<Right>")
    #expect(text(desk).contains("Er lijken geen bijdragen op elkaar."))
  }

  @Test func linesPutTogetherShowTheirName() throws {
    var desk = try Harness(people: sevenPeople)
    desk.take(.resize(size))
    desk.type("anna: een<Enter>bram: twee<Enter>/samen buren #1 #2<Enter>")
    #expect(text(desk).contains("≈ buren"))
    let stage = desk.stage(size: size).render(size: size, theme: .fallback).text
    #expect(stage.contains("#1 · ≈ buren"))
  }

  @Test func thePaletteHasBoth() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("anna: een<Enter><C-k>oogst: kiezen<Enter>")
    guard case .list(let pick) = desk.model.overlay, pick.kind == .harvest else {
      Issue.record("no picker"); return
    }
    desk.type("<Esc><C-k>tafel voor tafel<Enter>")
    guard case .list(let walk) = desk.model.overlay, walk.kind == .harvestWalk else {
      Issue.record("no walk"); return
    }
  }
}
