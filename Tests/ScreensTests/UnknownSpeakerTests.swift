// Lines whose speaker isn't known by its name: the choice among several, somebody who isn't enrolled, and what a refused
// line does with the next.

import Canvas
@testable import SessionEngine
import Testing

@testable import Screens

@Suite struct UnknownSpeakerTests {
  private func speakers(_ desk: Harness) -> [String?] {
    desk.model.session.contributions.filter { !$0.isWithdrawn }.map { desk.model.session.speakerName(of: $0) }
  }

  private func texts(_ desk: Harness) -> [String] {
    desk.model.session.contributions.filter { !$0.isWithdrawn }.map(\.text)
  }

  private func shown(_ desk: Harness) -> String {
    desk.model.render(size: Size(rows: 24, columns: 80), theme: .fallback).text
  }

  @Test(arguments: ["<Enter>", "<Tab>"])
  func aFigureAloneGivesTheLineToWhoWasChosen(key: String) throws {
    var desk = try Harness(people: alikePeople)
    desk.type("chadia: een<Enter>mar: twee<Enter>")
    #expect(speakers(desk) == ["Chadia El Amrani", nil])
    #expect(shown(desk).contains("1 Marieke   2 Mark"))
    desk.type("2\(key)")
    #expect(speakers(desk) == ["Chadia El Amrani", "Mark Bos"])
    #expect(desk.model.floor == .person("Mark Bos"))
    #expect(!shown(desk).contains("1 Marieke"))
    desk.type("drie<Enter>2<Enter>")
    #expect(texts(desk).suffix(2) == ["drie", "2"])
    #expect(speakers(desk).suffix(2) == ["Mark Bos", "Mark Bos"])
  }

  @Test(arguments: ["2 euro", "12", "2.", "3"])
  func aFigureWithAnythingBehindItIsText(line: String) throws {
    var desk = try Harness(people: alikePeople)
    desk.type("mar: een<Enter>\(line)<Enter>")
    #expect(texts(desk) == ["een", line])
    #expect(speakers(desk) == [nil, nil])
    desk.type("1<Enter>")
    #expect(speakers(desk) == ["Marieke Smit", "Marieke Smit"])
  }

  @Test func whoAreCalledTheSameAreToldApartByMore() throws {
    var desk = try Harness(people: alikePeople)
    desk.type("anna: een<Enter>")
    #expect(shown(desk).contains("1 Anna de Wit   2 Anna Bakker"))
  }

  /// At ten tables with people who share first names every line lands, under one of its own table.
  @Test func atATablesDeskLinesLandByFirstName() throws {
    var desk = try Harness(
      people: Enrolment.list("an Anna de Wit; ab Anna Bakker; br Bram Bos; bs Bram Smit"), table: "Tafel 1")
    for name in ["Anna de Wit", "Bram Smit"] { desk.fold(.seated(Seated(name: name, table: "Tafel 1"))) }
    for number in 1...30 { desk.type("\(number % 2 == 0 ? "anna" : "bram"): regel \(number)<Enter>") }
    #expect(texts(desk) == (1...30).map { "regel \($0)" })
    #expect(speakers(desk) == (1...30).map { $0 % 2 == 0 ? "Anna de Wit" : "Bram Smit" })
  }

  @Test func somebodyUnknownIsToldAndEnrolledByOneKey() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("anna: een<Enter>Zoe: twee")
    #expect(shown(desk).contains("Zoe? ›"))
    desk.type("<Enter>drie<Enter>")
    #expect(speakers(desk) == ["Anna de Wit", nil, nil])
    #expect(shown(desk).contains("Zoe is niet ingeschreven") || shown(desk).contains("F4"))
    desk.type("<F4>")
    #expect(speakers(desk) == ["Anna de Wit", "Zoe", "Zoe"])
    #expect(texts(desk) == ["een", "twee", "drie"])
    #expect(desk.model.floor == .person("Zoe"))
  }

  @Test func aNameInLowerCaseStaysTextUntilItIsEnrolled() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("anna: een<Enter>zoe: twee")
    #expect(shown(desk).contains("zoe is nog niet ingeschreven"))
    desk.type("<Enter>")
    #expect(shown(desk).contains("houdt ‘zoe:’ in de tekst"))
    #expect(texts(desk) == ["een", "zoe: twee"])
    #expect(speakers(desk) == ["Anna de Wit", "Anna de Wit"])
    desk.type("<F4>")
    #expect(texts(desk) == ["een", "twee"])
    #expect(speakers(desk) == ["Anna de Wit", "Zoe"])
    desk.type("drie<Enter>")
    #expect(speakers(desk).last == "Zoe")
  }

  @Test func enrollingBeforeEnterGivesHerTheLineToo() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("anna: een<Enter>zoe: twee<F4><Enter>")
    #expect(texts(desk) == ["een", "twee"])
    #expect(speakers(desk) == ["Anna de Wit", "Zoe"])
  }

  /// Who looks at the room types on: the next line is not appended to one that was refused.
  @Test func nothingGluesOnToARefusedLine() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("/weg piet<Enter>anna: een<Enter>+#99 dat<Enter>bram: twee<Enter>")
    #expect(texts(desk) == ["een", "twee"])
    #expect(speakers(desk) == ["Anna de Wit", "Bram Jansen"])
    // What it lacks is typed on, and what is mended is mended.
    desk.type(
      "!<Enter> te duur<Enter>/weg dir<Enter> smit<Backspace><Backspace><Backspace><Backspace><Backspace><Enter>"
    )
    #expect(texts(desk) == ["een", "twee", "te duur"])
    desk.type("+#99 dat<Enter><Backspace><Backspace><Backspace><Backspace><Backspace><Backspace>1 dit<Enter>")
    #expect(texts(desk).last == "dit")
  }

  @Test func aRefusedLineIsPutBack() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("+#99 dat<Enter>x<C-u><C-p>")
    #expect(desk.model.editor.text == "+#99 dat")
  }

  @Test func everyoneSticks() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("wij: een<Enter>twee<Enter>")
    #expect(desk.model.session.contributions.map(\.unnamed) == [.everyone, .everyone])
    #expect(shown(desk).contains("allen ›"))
  }
}
