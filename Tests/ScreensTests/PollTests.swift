// Shows of hands: counted with one key a hand or by name, seen as bars, and never in the way of a line.

import Canvas
@testable import SessionEngine
import Testing

@testable import Screens

@Suite struct PollScreenTests {
  private let size = Size(rows: 24, columns: 80)

  private func desk(_ keys: String) throws -> Harness {
    var desk = try Harness(people: sevenPeople)
    desk.take(.resize(size))
    desk.type("anna: = iedereen leest mee<Enter>bram: een bel<Enter>dirk: een lijst<Enter>" + keys)
    return desk
  }

  private func text(_ desk: Harness) -> String { desk.model.render(size: size, theme: .fallback).text }

  private func poll(_ desk: Harness) throws -> Poll { try #require(desk.model.session.polls.last) }

  @Test func aLineCanBeTypedWhileAPollIsOpen() throws {
    let desk = try desk("/peiling consent #1<Enter>bram: jammer<Enter>")
    #expect(desk.model.session.contributions.last?.text == "jammer")
    #expect(try !poll(desk).isAnswered)
    #expect(text(desk).contains("Tab handen tellen"))
  }

  @Test func oneKeyAHand() throws {
    var desk = try desk("/peiling consent #1<Enter><Tab>jyjmbnn<Backspace>")
    #expect(try poll(desk).hands == [0, 0, 0])
    desk.type("<Enter>")
    #expect(try poll(desk).tally == [3, 2, 1])
    guard case .none = desk.model.overlay else { Issue.record("still counting"); return }
    // Counted on from what was written.
    desk.type("<Tab>j<Enter>")
    #expect(try poll(desk).tally == [4, 2, 1])
  }

  @Test func figuresCountAScaleAndDots() throws {
    var desk = try desk("/peiling schaal hoe gaat het?<Enter><Tab>13559<Enter>")
    #expect(try poll(desk).tally == [1, 0, 1, 0, 2])
    desk.type("/peiling stippen #2 #3<Enter><Tab>2212<Enter>")
    #expect(try poll(desk).tally == [1, 3])
  }

  @Test func escapeWritesNothingAndSaysSo() throws {
    var desk = try desk("/peiling consent #1<Enter><Tab>jjn<Esc>")
    #expect(try poll(desk).tally.isEmpty)
    #expect(desk.model.notice?.text == "De telling 2 0 1 is nog niet genoteerd: Tab gaat ermee verder.")
    desk.type("<Tab>m<Enter>")
    #expect(try poll(desk).tally == [2, 1, 1])
  }

  /// Who forgets that the count is open types on: the words come to the line, and no hand is written.
  @Test func aSentenceIsNeitherEatenNorCounted() throws {
    var desk = try desk("/peiling consent #1<Enter><Tab>anna: nee, niet mijn plan<Enter>")
    #expect(try poll(desk).tally.isEmpty)
    #expect(desk.model.session.contributions.last?.text == "nee, niet mijn plan")
    desk.type("<Tab>jjanna: en dit ook<Enter><Tab>n<Enter>")
    #expect(desk.model.session.contributions.last?.text == "en dit ook")
    #expect(try poll(desk).tally == [2, 0, 1])
  }

  @Test func byNameAndThenCountedOn() throws {
    var desk = try desk("/peiling consent #1<Enter><Tab><Tab>an ja<Enter>fat maar tot zes uur<Enter>")
    #expect(try poll(desk).votes.map(\.choice) == [.yes, .but])
    #expect(text(desk).contains("Naam en keuze"))
    desk.type("piet ja<Enter>")
    #expect(desk.model.notice?.role == .bannerError)
    #expect(try poll(desk).votes.count == 2)
    desk.type("<Tab>j<Enter>")
    #expect(try poll(desk).hands == [2, 1, 0])
  }

  @Test func aKeyClosesItAndTheResultStaysUntilTheNextLine() throws {
    var desk = try desk("/peiling consent #1<Enter><Tab>jjx")
    #expect(try poll(desk).isClosed)
    #expect(try poll(desk).tally == [2, 0, 0])
    #expect(text(desk).contains("gesloten"))
    #expect(desk.stage(size: size).render(size: size, theme: .fallback).text.contains("gesloten"))
    desk.type("bram: verder<Enter>")
    #expect(!text(desk).contains("gesloten"))
  }

  @Test func whatAnotherDeskClosedIsNotWritten() throws {
    var desk = try desk("/peiling consent #1<Enter><Tab>jj")
    desk.fold(.pollClosed(PollClosed(poll: try poll(desk).id)))
    desk.type("<Enter>")
    #expect(try poll(desk).tally.isEmpty)
    #expect(desk.model.notice?.role == .bannerError)
    #expect(text(desk).contains("2 handen"))
  }

  @Test func theStageShowsBarsAndNobodysName() throws {
    let desk = try desk(
      "/peiling consent #1<Enter>/stem fatima maar tot zes uur<Enter>/stem gerrit nee<Enter>")
    for rows in 8...40 {
      let size = Size(rows: rows, columns: 70)
      let shown = desk.stage(size: size).render(size: size, theme: .fallback).text
      for hidden in ["Fatima", "Gerrit", "tot zes"] { #expect(!shown.contains(hidden), "\(rows) rows") }
      if rows >= 12 { #expect(shown.contains("ja, maar")) }
    }
    #expect(text(desk).contains("tot zes uur"))
  }

  @Test func theCommandWithoutFiguresCounts() throws {
    let desk = try desk("/peiling consent #1<Enter>/turf<Enter>j<Enter>")
    #expect(try poll(desk).tally == [1, 0, 0])
  }
}
