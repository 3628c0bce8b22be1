// Who has the floor: the first rules of the note-taker's line.

@testable import SessionEngine
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
    ":begint met een dubbelepunt", ":) zei ze", "(bram): hallo", "drie: vier", "\u{0}: nul",
  ])
  func aColonAfterWhatIsNoNameIsText(line: String) {
    let draft = Room().draft(line)
    #expect(draft?.wording.text == line)
    #expect(draft?.floor == .nobody)
  }

  @Test(arguments: [
    ("piet de wit: hallo", "piet de wit"), ("! piet: te duur", "piet"), ("zoë: hallo", "zoë"),
  ])
  func anUnknownNameInLowerCaseIsOfferedAndStaysTextOfTheSpeaker(line: String, name: String) throws {
    var room = Room()
    try room.say("bram: eerst ik")
    let draft = try #require(room.draft(line))
    #expect(draft.unknownName == name)
    #expect(draft.floor == .person("Bram Bakker"))
    #expect(draft.wording.said ?? draft.wording.text == line)
    #expect(draft.wording.text.hasPrefix(name))
  }

  /// A name with capitals that nobody has is never a line of who spoke before.
  @Test(arguments: [
    ("Piet: hallo", "Piet"), ("Piet de Wit: hallo", "Piet de Wit"), ("'t Hooft: hallo", "'t Hooft"),
    ("! Piet: hallo", "Piet"), ("J.P.: hallo", "J.P."), ("Jan Willem van Dijk: hallo", nil),
    ("GGD: hallo", "GGD"),
    ("Ψ: hallo", "Ψ"),
  ])
  func anUnknownNameWithCapitalsIsASpeakerNotKnown(line: String, name: String?) throws {
    var room = Room()
    try room.say("bram: eerst ik")
    guard let name else { return #expect(room.draft(line)?.floor == .person("Bram Bakker")) }
    #expect(room.draft(line)?.unknownName == name)
    let ref = try room.say(line)
    #expect(room.speaker(ref) == nil)
    #expect(room.line(ref)?.unnamed == .stranger(name))
    #expect(room.line(ref)?.text == "hallo")
    #expect(room.line(ref)?.said == line)
    // She goes on speaking.
    let next = try room.say("en nog iets")
    #expect(room.line(next)?.unnamed == .stranger(name))
  }

  @Test(arguments: [
    "Nee: dat niet", "Ja: dat wel", "Let op: glad", "Vraag: wie", "Conclusie: klaar", "Mee eens: prima",
    "Tip: bel",
    "Optie A: bellen", "Vrijdag: bellen", "Belangrijk punt: geld", "De kern: geld", "No: never", "So: we go",
    "nee: niet",
  ])
  func aHeadingIsNobodysName(line: String) throws {
    var room = Room()
    try room.say("bram: eerst ik")
    let ref = try room.say(line)
    #expect(room.speaker(ref) == "Bram Bakker")
    #expect(room.line(ref)?.text == line)
  }

  @Test func aColonAloneIsTheSameSpeaker() throws {
    var room = Room()
    try room.say(["bram: eerst ik", ": en weer ik", "! : en nog"])
    #expect(room.speaker("2") == "Bram Bakker")
    #expect(room.line("2")?.text == "en weer ik")
    #expect(room.line("3")?.text == "en nog")
  }

  @Test(arguments: ["we: hallo", "wij: hallo", "Wij: hallo"])
  func everyoneCanSpeak(line: String) throws {
    var room = Room(Room.three + ["Wendy Wit"])
    try room.say("bram: eerst ik")
    let ref = try room.say(line)
    #expect(room.speaker(ref) == nil)
    #expect(room.line(ref)?.unnamed == .everyone)
    #expect(room.line(ref)?.text == "hallo")
    #expect(room.person("Wendy Wit")?.code != "we")
  }

  @Test func aDeedOfEveryoneHasAnOwner() throws {
    var room = Room()
    try room.say(["/phase daad", "wij: bellen", "?: mailen"])
    #expect(room.asks(.deed).contains("owner: 2"))
  }

  /// A prefix that meant somebody, and a name that is one, are not taken by everyone.
  @Test func whoIsCalledWeIsStillMeant() throws {
    let room = Room(["We Li", "Bram Bakker"])
    #expect(room.draft("we: hallo")?.floor == .person("We Li"))
  }

  @Test func theChosenOneGetsTheLinesThatWait() throws {
    var room = Room(["Marieke Smit", "Mark Bos", "Bram Bakker"])
    try room.say(["bram: een", "mar: twee", "drie"])
    #expect(room.line("2")?.unnamed == .oneOf(["Marieke Smit", "Mark Bos"]))
    let open = Unnamed.oneOf(["Marieke Smit", "Mark Bos"])
    let refs = room.session.lastLines(at: .plenary, of: open)
    #expect(refs.map(\.text) == ["2", "3"])
    for event in try Attribute(refs: refs, name: "Mark Bos").decide(in: room.session, at: room.desk()) {
      room.write(event)
    }
    #expect(room.speaker("3") == "Mark Bos")
    #expect(room.line("3")?.unnamed == nil)
    try room.say("/undo")
    #expect(room.line("3")?.unnamed == open)
  }

  /// Enrolling gives her the line and takes the name out of it.
  @Test(arguments: ["zoe: te duur", "Zoe: te duur", "! zoe: te duur"])
  func whoIsEnrolledGetsHerLine(line: String) throws {
    var room = Room()
    try room.say(["bram: eerst ik", line])
    let ref = try #require(Ref(text: "2"))
    let name = try #require(room.draft(line)?.unknownName)
    for event in try EnrolSpeaker(name: name, refs: [ref]).decide(in: room.session, at: room.desk()) {
      room.write(event)
    }
    #expect(room.speaker("2") == "Zoe")
    #expect(room.line("2")?.text == "te duur")
    #expect(room.line("2")?.said == line)
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
