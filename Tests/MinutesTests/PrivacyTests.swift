// What must not be in the minutes: private notes, withdrawn lines, and names where none are wanted.

import Minutes
@testable import SessionEngine
import Testing

@Suite struct Privacy {
  static let people = ["Anna", "Berg", "Bram", "Çelik", "Yusra"]

  @Test(arguments: MinutesFormat.allCases, NamesShown.allCases)
  func privateAndWithdrawnStayOut(format: MinutesFormat, names: NamesShown) throws {
    let text = try Fixture.workshop().minutes(format, .dutch, names)
    #expect(!text.contains("straks eerst"))
    #expect(!text.contains("dit moest weg"))
    #expect(!text.contains("\"private\""))
  }

  @Test(arguments: MinutesFormat.allCases)
  func allHoldsThem(format: MinutesFormat) throws {
    let text = try Fixture.workshop().minutes(format, .dutch, .full, all: true)
    #expect(text.contains("dit moest weg"))
    #expect(text.contains("straks eerst") == (format != .csv))
  }

  @Test(arguments: MinutesFormat.allCases, [NamesShown.roles, .none])
  func noNames(format: MinutesFormat, names: NamesShown) throws {
    let full = try Fixture.workshop().minutes(format, .dutch, .full)
    #expect(Privacy.people.filter { !full.contains($0) } == [])
    let text = try Fixture.workshop().minutes(format, .dutch, names)
    #expect(Privacy.people.filter { text.contains($0) } == [])
  }

  @Test(arguments: MinutesFormat.allCases)
  func chathamHouse(format: MinutesFormat) throws {
    let words = [
      "Wijkverpleging", "Huisartsen", "wijkverpleegkundige", "professional", "resident", "took part",
    ]
    let full = try Fixture.workshop().minutes(format, .english, .full)
    #expect(words.contains { full.contains($0) } == (format != .csv))
    let text = try Fixture.workshop().minutes(format, .english, .none)
    #expect(words.filter { text.contains($0) } == [])
  }

  @Test func saidIsLeftOut() throws {
    var made = try Fixture.workshop()
    try made.note("te laat", by: "Yusra", .concern, said: "yusra: ! te laat")
    #expect(try made.minutes(.json).contains("yusra: ! te laat"))
    for names in [NamesShown.roles, .none] {
      #expect(try !made.minutes(.json, .dutch, names).contains("yusra"))
      #expect(try !made.minutes(.csv, .dutch, names).contains("yusra"))
    }
  }

  @Test func namesInsideAreTold() throws {
    var made = try Fixture.workshop()
    let first = try made.note("vraag het YUSRA maar", by: "Bram Çelik")
    let second = try made.note("dat zei celik ook, en Anna's zus", by: "Yusra", firstStep: "bel Bram")
    try made.note("annabel en brammetje zijn niemand", by: "Yusra")
    do {
      _ = try Minutes.render(made.session, format: .json, language: .dutch, names: .none)
      Issue.record("nothing was told")
    } catch {
      #expect(
        error.findings.map { "\($0.place) \($0.name)" } == [
          "#\(first.text) Yusra", "#\(second.text) Bram Çelik", "#\(second.text) Anna van der Berg",
        ])
    }
    #expect(try made.minutes(.markdown, .dutch, .none, anyway: true).contains("YUSRA"))
    #expect(try made.minutes(.markdown, .dutch, .roles).contains("YUSRA"))
  }

  @Test func namesInsideAreFoundElsewhere() throws {
    let places: [(Event, String)] = [
      (.scoped(Scoped(side: .within, text: "alles van Yusra")), "kader"),
      (.mannerChosen(MannerChosen(text: "luisteren naar Bram")), "hoe we met elkaar omgaan"),
      (.resultNoted(ResultNoted(kind: .soft, text: "Yusra sprak")), "uitkomsten"),
      (.deedDeclined(DeedDeclined(name: "Yusra", why: "eerst met Bram")), "deze keer geen daad"),
      (.tableAdded(TableAdded(name: "Tafel van Anna", letter: "c")), "tafel"),
    ]
    for (event, place) in places {
      var made = try Fixture.workshop()
      made.happen(event)
      let error = #expect(throws: NamesInside.self) {
        _ = try Minutes.render(made.session, format: .markdown, language: .dutch, names: .none)
      }
      #expect(error?.findings.map(\.place) == [place])
    }
  }

  /// A name that is an everyday word counts only with a capital.
  @Test func everydayWords() throws {
    var made = try Fixture()
    made.happen(.enrolled(Enrolment(name: "Wil Bakker", code: "wi")))
    try made.note("ik wil naar de bakker")
    #expect(try made.minutes(.markdown, .dutch, .none).contains("bakker"))
    try made.note("dat zei Wil")
    #expect(throws: NamesInside.self) { try made.minutes(.markdown, .dutch, .none) }
  }
}
