// Lists of participants as spreadsheets write them.

import SessionEngine
import Testing
import Words

@testable import doendag

@Suite struct ListTests {
  private func names(_ text: String) throws -> [String] {
    try ParticipantList.read(Array(text.utf8)).map(\.name)
  }

  @Test(arguments: [
    "name,organisation\nAnna,GGD\n", "Naam;Organisatie\r\nAnna;GGD\r\n", "naam\torganisatie\rAnna\tGGD\r",
    "\u{FEFF}NAAM;organisatie\nAnna;GGD", "\"naam\",\"organisatie\"\n\"Anna\",\"GGD\"",
    "organisation,extra,name\n GGD ,x, Anna \n\n,,\n",
  ])
  func readsEverySeparatorBreakAndHead(text: String) throws {
    let people = try ParticipantList.read(Array(text.utf8))
    #expect(people.map(\.name) == ["Anna"])
    #expect(people.first?.organisation == "GGD")
  }

  @Test func readsEveryColumnInBothLanguages() throws {
    let english = "name,organisation,role,perspective,mandate,table\nAnna,GGD,lead,resident,limited,T1\n"
    let dutch = "naam;organisatie;rol;perspectief;mandaat;tafel\nAnna;GGD;lead;resident;beperkt;T1\n"
    let expected = ListedPerson(
      line: 2, name: "Anna", organisation: "GGD", role: "lead", perspective: "resident", table: "T1",
      mandate: .limited)
    #expect(try ParticipantList.read(Array(english.utf8)) == [expected])
    #expect(try ParticipantList.read(Array(dutch.utf8)) == [expected])
  }

  @Test func quotesHoldSeparatorsQuotesAndBreaks() throws {
    let text = "name,organisation\n\"Vries, Anna de\",\"a \"\"b\"\"\nc\"\nBram,x\n"
    let people = try ParticipantList.read(Array(text.utf8))
    #expect(people.map(\.name) == ["Vries, Anna de", "Bram"])
    #expect(people[0].organisation == "a \"b\"\nc")
    #expect(people[1].line == 4)
  }

  @Test func readsWindows1252AndUTF16() throws {
    let windows: [UInt8] = Array("naam\nRen".utf8) + [0xE9] + [0x20, 0x80]
    #expect(try ParticipantList.read(windows).map(\.name) == ["René €"])
    let units = Array("naam\nRené\n".utf16)
    let wide: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(try ParticipantList.read(wide).map(\.name) == ["René"])
  }

  @Test(arguments: [
    ("", ListFaultReason.empty), ("\n\n", .empty),
    ("wie,organisatie\nAnna,GGD\n", .noNameColumn(found: ["wie", "organisatie"])),
    ("naam\nAnna\nBram\nanna\n", .nameTwice("anna", firstLine: 2, secondLine: 4)),
    ("naam\nAnn\u{E9}\nAnne\n", .nameTwice("Anne", firstLine: 2, secondLine: 3)),
    ("naam;rol\nAnna;x\n;y\n", .emptyName(line: 3)),
    ("naam\n\"An\nna\"\n", .unusableName("An\nna", line: 2)),
    ("naam\n\"Anna\n", .badQuoting(line: 2)),
    ("naam;mandaat\nAnna;veel\n", .badMandate("veel", line: 2)),
    ("naam;Name\nAnna;x\n", .columnTwice("Name")),
  ])
  func tellsWhatIsWrong(text: String, reason: ListFaultReason) {
    #expect(throws: ListFault(reason)) { try ParticipantList.read(Array(text.utf8)) }
  }

  @Test func whatIsNoTextIsTold() {
    #expect(throws: ListFault(.notText)) { try ParticipantList.read([0x6E, 0x00, 0x81]) }
    #expect(throws: ListFault(.notText)) { try ParticipantList.read(Array("naam\n".utf8) + [0x81]) }
  }
}
