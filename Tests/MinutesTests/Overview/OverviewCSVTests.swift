// The overview as CSV: a row for each agreement and deed, and never a formula.

import Minutes
import SessionEngine
import Testing

@Suite struct OverviewAsCSV {
  @Test func aRowForEachItem() throws {
    let rows = try ProgrammeFixture.overview(.csv, ProgrammeFixture.both()).split(separator: "\r\n")
    #expect(
      rows[0]
        == "datum,bijeenkomst,nummer,soort,tekst,door,met,omdat,eerste stap,terugkijken op,voor,stand,geleerd,bekeken op,in plaats van"
    )
    #expect(
      rows[4]
        == "2026-03-01,\"Zorg in Oost, tweede keer\",14,daad,de leverancier bellen,Bram Çelik,Piet Oudgast,,nummer opzoeken,,2026-03-09,deels gedaan,hij belt terug,2026-06-12,"
    )
    #expect(rows.last?.hasSuffix(",2026-09-01,,afgesproken,,,\"samen bellen; ieder belt zelf\"") == true)
    #expect(rows.count == 8)
  }

  @Test func noNames() throws {
    let words = ["Bram", "Piet", "Huisartsen"]
    let full = try ProgrammeFixture.overview(.csv, ProgrammeFixture.both(), .dutch, .full)
    #expect(words.filter { full.contains($0) } == ["Bram", "Piet"])
    let text = try ProgrammeFixture.overview(.csv, ProgrammeFixture.both(), .dutch, .none)
    #expect(words.filter { text.contains($0) } == [])
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1"])
  func noFormula(text: String) throws {
    let csv = try ProgrammeFixture.overview(.csv, ProgrammeFixture.hostile(Array(repeating: text, count: 8)))
    let rows = csv.split(separator: "\r\n").dropFirst()
    #expect(!rows.isEmpty)
    for row in rows {
      for cell in row.split(separator: ",") {
        let inner = cell.drop { $0 == "\"" }
        #expect(!["=", "+", "-", "@", "\t", "␀", "␍"].contains(inner.first ?? "x"), "\(cell)")
      }
    }
  }

  @Test func nothingHidden() throws {
    let csv = try ProgrammeFixture.overview(.csv, ProgrammeFixture.hostile(Hostile.atoms))
    #expect(csv.contains("␛"))
    for scalar in csv.unicodeScalars {
      #expect(scalar.value >= 0x20 || [0x0A, 0x0D, 0x09].contains(scalar.value))
      #expect(!(0x7F...0x9F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value))
    }
  }
}
