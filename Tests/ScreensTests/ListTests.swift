// The one list over the page, of every kind: what is typed and pasted finds, the arrows stay within it, Esc leaves it.

import Canvas
import SessionEngine
import Testing

@testable import Screens

@Suite struct ListTests {
  private let size = Size(rows: 24, columns: 100)

  private func desk(with kind: ListKind) throws -> Harness {
    var desk = try Harness(people: sevenPeople)
    desk.take(.resize(size))
    desk.noteAtTables(
      "Tafel 1|/erbij Mo, GGD<Enter>Tafel 1|mo: een buurthuis<Enter>Tafel 2|/erbij Els, GGD<Enter>"
        + "Tafel 1|/oogst #a1<Enter>")
    desk.type("anna: een bel<Enter>bram: een lijst<Enter>")
    desk.model.open(kind)
    return desk
  }

  private func list(of desk: Harness) -> ListOverlay? {
    if case .list(let list) = desk.model.overlay { list } else { nil }
  }

  @Test(arguments: ListKind.allCases) func theArrowsStayWithinIt(kind: ListKind) throws {
    var desk = try desk(with: kind)
    desk.type("<Up><PgUp>")
    #expect(list(of: desk)?.chosen == 0)
    for _ in 0..<40 { desk.type("<PgDn>") }
    let end = try #require(list(of: desk))
    #expect(end.chosen == max(0, end.current.items.count - 1))
    desk.type("<Right><Right><Right><Right><Right><Left>")
    #expect(list(of: desk).map { $0.pages.indices.contains($0.page) } == true)
  }

  @Test(arguments: ListKind.allCases) func escLeavesItAndTheLineIsWhatItWas(kind: ListKind) throws {
    var desk = try desk(with: kind)
    desk.type("een<Esc>")
    #expect(list(of: desk) == nil)
    #expect(desk.model.editor.isEmpty)
  }

  /// Where there is a line to find with it takes a paste; otherwise that is for the line of the desk.
  @Test(arguments: ListKind.allCases) func aPasteIsTypedWhereSomethingCanBeTyped(kind: ListKind) throws {
    var desk = try desk(with: kind)
    desk.take(.paste("lijst\nen meer"))
    #expect((list(of: desk)?.filter.text == "lijst") == kind.isFiltered)
    #expect(desk.model.editor.isEmpty)
    guard case .question(.paste(let lines)) = desk.model.overlay else { return #expect(kind.isFiltered) }
    #expect(!kind.isFiltered)
    #expect(lines == ["lijst", "en meer"])
  }

  @Test func whatWasChosenStaysChosenWhenOthersTakeTheirPlaces() throws {
    var desk = try desk(with: .tables)
    desk.type("<Down>")
    desk.fold(.tableAdded(TableAdded(name: "Tafel 3", letter: "c")))
    #expect(list(of: desk)?.chosen == 1)
    #expect(list(of: desk)?.current.items.count == 3)
  }

  @Test func nothingIsFoundUntilSomethingIsTypedThatFits() throws {
    var desk = try desk(with: .search)
    #expect(list(of: desk)?.current.items == [])
    desk.type("zzz<Enter>")
    #expect(list(of: desk) == nil)
    #expect(desk.model.editor.isEmpty)
  }
}
