// Who is meant by what is typed before the colon, and how a prefix keeps its meaning.

@testable import SessionEngine
import TestSupport
import Testing

@Suite struct NameTests {
  /// A journal can call somebody anything: what they are called by stays small.
  @Test func aNameOfThousandsOfWordsIsStillOneName() {
    var room = Room([])
    let name = String(repeating: "é ", count: 9000) + "Anna"
    room.write(.enrolled(Enrolment(name: name, code: "")))
    room.write(.enrolled(Enrolment(name: "Anna", code: "")))
    #expect(room.session.participants[0].nameEnds.reduce(0) { $0 + $1.count } < 3000)
    #expect(room.session.match(name: name, at: .plenary, table: nil) == .person(name))
    #expect(room.session.match(name: "anna", at: .plenary, table: nil) == .person("Anna"))
  }

  private func match(_ typed: String, in room: Room = Room()) -> NameMatch {
    room.session.match(name: typed, at: .plenary, table: nil)
  }

  @Test(arguments: [
    "anna", "ANNA", "Anna de Vries", "an", "ann", "de vries", "vries", "vr", "anna d", "Anná", "àn",
  ])
  func anyUniqueStartOfAFirstNameOrSurnameWillDo(typed: String) {
    #expect(match(typed) == .person("Anna de Vries"))
  }

  @Test func diacriticsInTheNameDoNotMatterEither() {
    let room = Room(["José Muñoz", "Zoë Ünal", "Łukasz Øster", "Jose\u{301}e Smit"])
    #expect(match("jose", in: room) == .person("José Muñoz"))
    #expect(match("munoz", in: room) == .person("José Muñoz"))
    #expect(match("ZOE", in: room) == .person("Zoë Ünal"))
    #expect(match("luk", in: room) == .person("Łukasz Øster"))
    #expect(match("ost", in: room) == .person("Łukasz Øster"))
    #expect(match("josee", in: room) == .person("Jose\u{301}e Smit"))
  }

  @Test func surnamesWithVanDerFitFromEachOfTheirWords() {
    let room = Room(["Piet van der Berg", "Kees van Dijk", "Ans Smit-Jansen"])
    #expect(match("van der", in: room) == .person("Piet van der Berg"))
    #expect(match("der berg", in: room) == .person("Piet van der Berg"))
    #expect(match("berg", in: room) == .person("Piet van der Berg"))
    #expect(match("van", in: room) == .several(["Piet van der Berg", "Kees van Dijk"]))
    #expect(match("jansen", in: room) == .person("Ans Smit-Jansen"))
  }

  @Test func aStartThatFitsSeveralIsNeverPicked() {
    let room = Room(["Marieke Smit", "Maria Jansen"])
    #expect(match("mari", in: room) == .several(["Marieke Smit", "Maria Jansen"]))
    let draft = room.draft("mari: hallo")
    #expect(draft?.floor == .unnamed(.oneOf(["Marieke Smit", "Maria Jansen"])))
    #expect(draft?.openName == "mari")
    #expect(
      room.refusal(of: "/left mari") == .ambiguousName("mari", candidates: ["Marieke Smit", "Maria Jansen"]))
  }

  @Test func peopleOfTheDesksTableComeFirst() {
    let room = Room(
      ["Anna de Vries,,,, Noord", "Anna Bakker,,,, Zuid", "Mark Smit,,,, Zuid", "Marieke Bos,,,, Noord"],
      tables: ["Noord", "Zuid"])
    func meant(_ typed: String, _ seat: RoomDesk) -> NameMatch {
      room.session.match(name: typed, at: seat.label, table: seat.table)
    }
    #expect(meant("anna", .noord) == .person("Anna de Vries"))
    #expect(meant("anna", .zuid) == .person("Anna Bakker"))
    #expect(meant("anna", .plenary) == .several(["Anna de Vries", "Anna Bakker"]))
    #expect(meant("mar", .noord) == .person("Marieke Bos"))
    // What is exact wins, wherever they sit.
    #expect(meant("mark", .noord) == .person("Mark Smit"))
    #expect(room.draft("anna: hallo", at: .zuid)?.floor == .person("Anna Bakker"))
  }

  @Test func aGivenNameBeatsASurname() {
    let room = Room(["Piet Mark", "Mark Smit", "Vera Jans", "Jan Bos"])
    #expect(match("mark", in: room) == .person("Mark Smit"))
    #expect(match("mar", in: room) == .person("Mark Smit"))
    #expect(match("jan", in: room) == .person("Jan Bos"))
    #expect(match("ja", in: room) == .person("Jan Bos"))
  }

  /// Titles are no start of a name and give no code.
  @Test(arguments: [
    "dr. Anna de Vries", "Prof. dr. Anna de Vries", "PC Anna de Vries", "mevrouw Anna de Vries PhD",
  ])
  func nobodyIsCalledByATitle(name: String) {
    let room = Room([name, "Bram Bakker"])
    for typed in [
      "anna", "vries", "de vries", "Anna de Vries", "dr anna", "mevr. anna", name, name.lowercased(),
    ] {
      #expect(match(typed, in: room) == .person(name), "\(typed)")
    }
    for typed in ["dr", "prof", "p", "m", "pc", "mev", "phd"] {
      guard case .nobody = match(typed, in: room) else {
        Issue.record("\(typed) means somebody")
        continue
      }
    }
    #expect(room.person(name)?.code == "an")
    #expect(room.person(name)?.callName.hasSuffix("Anna") == true)
  }

  @Test func aNameOfATitleAloneIsAName() {
    let room = Room(["de heer Jansen", "Mr", "Prof. Sir"])
    #expect(match("jansen", in: room) == .person("de heer Jansen"))
    #expect(room.person("de heer Jansen")?.callName == "de heer Jansen")
    #expect(match("mr", in: room) == .person("Mr"))
    #expect(match("sir", in: room) == .person("Prof. Sir"))
  }

  @Test func twoPeopleWithOneGivenNameAreToldApartByMore() {
    let room = Room(["Anna de Vries", "Anna Bakker"])
    #expect(match("anna", in: room) == .several(["Anna de Vries", "Anna Bakker"]))
    #expect(match("bakker", in: room) == .person("Anna Bakker"))
    #expect(match("anna b", in: room) == .person("Anna Bakker"))
    for person in room.session.enrolled { #expect(match(person.code, in: room) == .person(person.name)) }
  }

  @Test func anExactMatchAlwaysWins() {
    let room = Room(["Jan Smit", "Jan-Willem Bos", "Janneke Vos", "Jan"])
    #expect(match("jan", in: room) == .person("Jan"))
    #expect(match("jan", in: Room(["Jan", "Jan Smit", "Jan-Willem Bos"])) == .person("Jan"))
    let other = Room(["Jan Smit", "Janneke Vos"])
    #expect(match("jan", in: other) == .person("Jan Smit"))
    #expect(match("jann", in: other) == .person("Janneke Vos"))
  }

  @Test func aCodeIsAnExactMatch() {
    let room = Room(["Marieke Smit", "Maria Jansen"])
    let codes = room.session.enrolled.map(\.code)
    #expect(match(codes[0], in: room) == .person("Marieke Smit"))
    #expect(match(codes[1].uppercased(), in: room) == .person("Maria Jansen"))
  }

  @Test func whoIsNobodyIsNearToSomebodyPerhaps() {
    #expect(match("bran") == .nobody(near: ["Bram Bakker"]))
    #expect(match("chadai") == .nobody(near: ["Chadia El Amrani"]))
    #expect(match("wilhelmina") == .nobody(near: []))
    #expect(match("") == .nobody(near: []))
    #expect(match("   ") == .nobody(near: []))
  }

  @Test func aPrefixKeepsItsMeaningAtTheDeskAfterANewcomer() throws {
    var room = Room()
    try room.say("c: hallo")
    try room.say("/enrol Cor Vis, GGD")
    #expect(match("c", in: room) == .person("Chadia El Amrani"))
    #expect(
      room.session.match(name: "c", at: RoomDesk.second.label, table: nil)
        == .several(["Chadia El Amrani", "Cor Vis"]))
    try room.say("c: nog iets")
    #expect(room.speaker("2") == "Chadia El Amrani")
  }

  @Test func aPrefixMeansSomebodyElseOnlyIfItIsTheirWholeName() throws {
    var room = Room(["Marieke Smit"])
    try room.say("ma: hallo")
    try room.say("/enrol Ma, GGD")
    #expect(match("ma", in: room) == .person("Ma"))
  }

  @Test func noNewcomerGetsACodeThatMeansSomebodyElseHere() throws {
    var room = Room(["Marieke Smit", "Maria Jansen"])
    try room.say("sm: korter")
    for name in ["Samir Smeets", "Sim Sam", "S M"] { try room.say("/enrol \(name)") }
    #expect(match("sm", in: room) == .person("Marieke Smit"))
  }

  @Test func whoseEnrolmentWasUndoneIsMeantNoMore() throws {
    var room = Room()
    try room.say("/enrol Dirk Vos")
    try room.say("di: hallo")
    try room.say("/undo")
    try room.say("/undo")
    #expect(match("dirk", in: room) == .nobody(near: []))
    #expect(match("di", in: room) == .nobody(near: []))
  }

  @Test func whoHasLeftIsStillMeant() throws {
    var room = Room()
    try room.say("/left anna")
    #expect(match("anna", in: room) == .person("Anna de Vries"))
  }

  @Test func whatIsTypedIsAHabitUnlessItIsTheWholeName() throws {
    var room = Room()
    #expect(room.draft("an: hallo")?.calledBy == "an")
    #expect(room.draft("Anna de Vries: hallo")?.calledBy == nil)
    try room.say("an: hallo")
    #expect(room.draft("an: nog iets")?.calledBy == nil, "it is kept already")
  }
}
