// The opening of a next session: say and do, who is at the table; and how it went over the sessions.

import Canvas
import SessionEngine
import Testing
import Words

@testable import Screens

@Suite struct CarriedScreenTests {
  private func desk(_ keys: String = "") throws -> Harness {
    var desk = try Harness(people: sevenPeople)
    for event in carriedEvents { desk.fold(event) }
    desk.type(keys)
    return desk
  }

  private func text(_ desk: Harness, _ size: Size = Size(rows: 24, columns: 80)) -> String {
    desk.model.render(size: size, theme: .fallback).text
  }

  @Test func theOpeningBeginsWithWhatWasLeft() throws {
    var desk = try desk()
    #expect(text(desk).contains("ZEGGEN EN DOEN"))
    #expect(text(desk).contains("○ = #90 Wie ’s avonds belt"))
    #expect(text(desk).contains("/gedaan #…"))
    desk.type("/gedaan #91 deels de helft staat erop<Enter>")
    #expect(text(desk).contains("deels gedaan: de helft staat erop"))
    desk.type("/oordeel #90 houden<Enter>anna: goed zo<Enter>")
    #expect(text(desk).contains("blijft gelden"))
    #expect(!text(desk).contains("/gedaan #…"))
    #expect(text(desk).contains("goed zo"))
    desk.type("/fase droom<Enter>j")
    #expect(!text(desk).contains("ZEGGEN EN DOEN"))
  }

  @Test(arguments: [Size(rows: 17, columns: 60), Size(rows: 24, columns: 80), Size(rows: 36, columns: 120)])
  func theStageBeginsWithItToo(size: Size) throws {
    let desk = try desk("/gedaan #91 klaar<Enter>")
    let shown = desk.stage(size: size).render(size: size, theme: .fallback).text
    #expect(shown.contains("Zeggen en doen"), "\(shown)")
    #expect(shown.contains("gedaan"))
  }

  @Test func theSummaryHasItOnlyWhereThereWasASessionBefore() throws {
    var fresh = try Harness(people: sevenPeople)
    fresh.type("/fase terugblik<Enter>j<Right>")
    #expect(fresh.model.summary?.section == .agreements)
    let size = Size(rows: 40, columns: 100)
    var desk = try desk(
      "/oordeel #90 aanpassen wie belt krijgt Bram terugkijken op 1 feb<Enter>/schutting 3<Enter>/evaluatie 1 4 4<Enter>"
        + "/fase terugblik<Enter>j<Right>")
    #expect(desk.model.summary?.section == .sayAndDo)
    let shown = text(desk, size)
    #expect(shown.contains("eerder: We bellen elkaar terug. (1 maart 2026)"))
    #expect(shown.contains("→ = #92 wie belt krijgt Bram"))
    #expect(shown.contains("nog niet naar gekeken"))
    while desk.model.summary?.section != .evaluation { desk.type("<Right>") }
    let chart = text(desk, size)
    #expect(chart.contains("Door de bijeenkomsten heen"))
    #expect(chart.contains("■ □ □"))
    #expect(chart.contains("■ ■ ■"))
    #expect(chart.contains("4,0"))
  }

  @Test func gapsAreToldKindlyAndThePrinciplesHaveTheirState() throws {
    let size = Size(rows: 40, columns: 100)
    var desk = try Harness(people: Array(sevenPeople.prefix(2)))
    #expect(text(desk, size).contains("nog geen inwoner"))
    desk.type("/principe 1 ja<Enter>/principe 4 nee nog niet<Enter>/mist de mantelzorg<Enter>")
    let shown = text(desk, size)
    #expect(shown.contains("● representatief"))
    #expect(shown.contains("! erkend"))
    #expect(shown.contains("○ gemotiveerd"))
    #expect(shown.contains("ontbreekt: de mantelzorg"))
    desk.type("/fase terugblik<Enter>j")
    while desk.model.summary?.section != .present { desk.type("<Right>") }
    #expect(text(desk, size).contains("erkend: nog niet"))
    #expect(text(desk, size).contains("de mantelzorg"))
  }

  @Test func withoutAColumnTheGapsAreOneRow() throws {
    var desk = try Harness(people: Array(sevenPeople.prefix(2)))
    desk.type("/mist de mantelzorg<Enter>/principe 4 nee<Enter>")
    let row = "aan tafel  nog geen inwoner, manager of bestuurder · ontbreekt"
    #expect(text(desk).contains(row))
    #expect(text(desk, Size(rows: 24, columns: 99)).contains("ontbreekt: de mantelzorg"))
  }

  @Test func thePaletteGoesToTheVoices() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("anna: een<Enter><C-k>stemmen: hoe<Enter>")
    #expect(desk.model.summary?.section == .voices)
    #expect(text(desk, Size(rows: 40, columns: 100)).contains("(beurten, geen minuten)"))
  }
}
