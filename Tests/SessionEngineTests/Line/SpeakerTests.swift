// Who has the floor: the first rules of the note-taker's line.

import SessionEngine
import TestSupport
import Testing

@Suite struct SpeakerTests {
  @Test func theSpeakerSticks() throws {
    var room = Room()
    try room.say(["bram: wij bellen eerst", "en dan pas mailen", "ch: goed"])
    #expect(room.speaker("1") == "Bram Bakker")
    #expect(room.speaker("2") == "Bram Bakker")
    #expect(room.speaker("3") == "Chadia El Amrani")
  }

  @Test func beforeAnybodyHasTheFloorALineIsNobodys() throws {
    var room = Room()
    try room.say("zomaar")
    #expect(room.line("1")?.speaker == nil)
  }

  @Test func aNameAloneGivesTheFloor() {
    let room = Room()
    guard case .floor(.person("Bram Bakker")) = room.read(" br: ") else {
      Issue.record("Bram should have the floor")
      return
    }
  }

  @Test(arguments: [
    "bram:hallo", "bram: hallo", "bram :hallo", "  Bram  :  hallo  ", "BRAM BAKKER: hallo", "br:\thallo",
  ])
  func spacesAroundTheColonDoNotMatter(line: String) {
    let draft = Room().draft(line)
    #expect(draft?.floor == .person("Bram Bakker"))
    #expect(draft?.wording.text == "hallo")
  }

  @Test(arguments: ["?: hallo", "?:hallo", "  ?: hallo"])
  func aQuestionMarkAndColonIsASpeakerNotKnownYet(line: String) throws {
    var room = Room()
    try room.say("bram: eerst ik")
    #expect(room.draft(line)?.floor == .nobody)
    #expect(room.draft(line)?.wording.text == "hallo")
    try room.say("?:")
    try room.say("iemand")
    #expect(room.speaker("2") == nil)
  }

  @Test func aLineOfNobodyIsGivenToSomebodyLater() throws {
    var room = Room()
    try room.say(["?: te duur", "/by #1 ch"])
    #expect(room.speaker("1") == "Chadia El Amrani")
  }

  @Test(arguments: [
    "Let op de volgende drie dingen samen: bellen", "12:30 uur beginnen", "om 9:00", "http://voorbeeld.nl",
    "https://bram:8080",
    ": begint met een dubbelepunt", "(bram): hallo", "drie: vier", "Ψ: psi", "\u{0}: nul",
  ])
  func aColonAfterWhatIsNoNameIsText(line: String) {
    let draft = Room().draft(line)
    #expect(draft?.wording.text == line)
    #expect(draft?.floor == .nobody)
  }

  @Test(arguments: [
    ("Piet: hallo", "Piet"), ("piet de wit: hallo", "piet de wit"), ("'t Hooft: hallo", "'t Hooft"),
    ("! piet: te duur", "piet"), ("J.P.: hallo", "J.P."),
  ])
  func anUnknownNameIsOfferedAndTheLineStaysWhole(line: String, name: String) {
    let draft = Room().draft(line)
    #expect(draft?.unknownName == name)
    #expect(draft?.wording.said ?? draft?.wording.text == line)
  }

  @Test(arguments: [
    "a b c d: te veel woorden", "drie 3: een cijfer", "nee?: een vraag", "Piet Jan Kees Klaas: ja",
  ])
  func whatHasNotTheShapeOfANameIsNotOffered(line: String) {
    #expect(Room().draft(line)?.unknownName == nil)
    #expect(Room().draft(line)?.wording.text == line)
  }

  @Test func aSurnameWithAnApostropheGivesTheFloor() {
    let room = Room(["Jan 't Hooft", "Anna Vos"])
    #expect(room.draft("'t hooft: hallo")?.floor == .person("Jan 't Hooft"))
    #expect(room.draft("’t h: hallo")?.floor == .person("Jan 't Hooft"))
  }

  @Test func onlyTheFirstColonCounts() {
    let draft = Room().draft("bram: chadia zei: nee")
    #expect(draft?.floor == .person("Bram Bakker"))
    #expect(draft?.wording.text == "chadia zei: nee")
  }

  @Test(arguments: ["", " ", "\t", "\n", "\u{A0}", "\u{2003} "])
  func anEmptyLineIsEmpty(line: String) {
    guard case .empty = Room().read(line) else {
      Issue.record("\(line.debugDescription) is not read as empty")
      return
    }
  }

  @Test func eachDeskHasItsOwnFloor() throws {
    var room = Room.twoTables
    try room.say("anna: noord", at: .noord)
    try room.say("dirk: zuid", at: .zuid)
    try room.say("nog eens", at: .noord)
    #expect(room.speaker("a2") == "Anna")
    #expect(room.line("a2").flatMap { room.session.table(of: $0) } == "Noord")
  }

  @Test func theWholeLineIsKeptAsItWasGiven() {
    #expect(Room().draft(" br:  hallo ")?.wording.said == " br:  hallo ")
    #expect(Room().draft("hallo")?.wording.said == nil)
  }
}
