// The short codes beside the names: apart, short and the same through the session.

import SessionEngine
import TestSupport
import Testing

@Suite struct CodeTests {
  private func codes(_ names: [String]) -> [String] { Room(names).session.participants.map(\.code) }

  @Test func theFirstTwoLettersWhereTheyFitNobodyElse() {
    #expect(codes(["Anna de Vries", "Bram Bakker", "Chadia El Amrani"]) == ["an", "br", "ch"])
  }

  @Test func initialsWhereTheyFitMore() {
    #expect(codes(["Marieke Smit", "Maria Jansen"]) == ["ma", "mj"])
  }

  @Test func whoComesInTogetherIsLookedAtTogether() {
    let session = Room([]).session
    #expect(session.freeCode(for: "Marieke Smit", besides: ["Marieke Smit", "Maria Jansen"]) == "ms")
  }

  @Test func accentsAreLeftOut() { #expect(codes(["Éva Ürge", "Ĳsbrand"]) == ["ev", "ij"]) }

  @Test func namesWithoutLatinLettersGetACodeThatCanBeTyped() {
    let codes = codes(["李雷", "韩梅梅", "Ж", "A", "A B", "A"])
    #expect(Set(codes).count == codes.count)
    #expect(
      codes.allSatisfy { $0.count >= 2 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
  }

  @Test func aHundredAndFiftyPeopleAreAllApart() {
    var random = Seeded(7)
    let names = crowd(150, &random)
    let codes = codes(names)
    #expect(Set(codes).count == 150)
    #expect(codes.allSatisfy { $0.utf8.count <= 3 })
  }

  @Test func aCodeStaysWhateverHappens() throws {
    var room = Room()
    let before = room.session.participants.map(\.code)
    try room.say([
      "/enrol Anneke Bos", "/left anna de vries", "/enrol Anna de Vries", "/role bram voorzitter",
    ])
    #expect(Array(room.session.participants.map(\.code).prefix(3)) == before)
  }

  /// A code from a journal that would take somebody's lines, or that can't be typed for a name, isn't taken over.
  @Test(arguments: [
    ("Bram", "anna"), ("Bram", "vries"), ("Bram", "de"), ("Bram", "an"), ("Bram", "xy"), ("Bram", "b"),
    ("Bram", "BR"), ("Bram", "br "), ("Bram", "b1234567890"), ("Bram", "brr"), ("Bram", "b\u{200B}"),
    ("Bram", ""),
    ("李雷", "a2"),
  ])
  func aCodeOfAJournalHasTheFormOfOneAndIsNobodyElses(name: String, code: String) {
    var room = Room([])
    room.write(.enrolled(Enrolment(name: "Anna de Vries", code: "an")))
    room.write(.enrolled(Enrolment(name: name, code: code)))
    #expect(room.session.participants[1].code == (name == "Bram" ? "br" : "x2"))
    for typed in ["anna", "vries", "de vries", "an"] {
      #expect(
        room.session.match(name: typed, at: .plenary, table: nil) == .person("Anna de Vries"), "\(typed)")
    }
  }

  @Test(arguments: [("Bram", "br"), ("Bram", "bz"), ("Bram", "r7"), ("Bram", "b12"), ("李雷", "x3")])
  func aCodeOfAJournalStays(name: String, code: String) {
    var room = Room([])
    room.write(.enrolled(Enrolment(name: name, code: code)))
    #expect(room.session.participants[0].code == code)
  }

  @Test func twoLaptopsThatGiveOneCodeDoNotBoth() {
    var room = Room([])
    room.write(.enrolled(Enrolment(name: "Dirk", code: "di")))
    room.write(.enrolled(Enrolment(name: "Dina", code: "di")), at: .second)
    let codes = room.session.participants.map(\.code)
    #expect(codes[0] == "di")
    #expect(codes[1] != "di")
  }

  @Test func whoIsEnrolledOnTwoLaptopsIsOnePersonWithOneCode() {
    var room = Room([])
    room.write(.enrolled(Enrolment(name: "Dirk", code: "di", organisation: "GGD")))
    room.write(.enrolled(Enrolment(name: "Dirk", code: "dk", role: "arts")), at: .second)
    #expect(room.session.participants.count == 1)
    #expect(room.person("Dirk")?.code == "di")
    #expect(room.person("Dirk")?.organisation == "GGD")
    #expect(room.person("Dirk")?.role == "arts")
  }
}

/// So many people with made-up names, all different.
func crowd(_ count: Int, _ random: inout Seeded) -> [String] {
  let given = [
    "Anna", "Anneke", "Bram", "Chadia", "Dirk", "Eva", "Fatima", "Geert", "Hanna", "José", "Marieke",
  ]
  let family = [
    "de Vries", "Bakker", "van der Berg", "El Amrani", "Jansen", "Smit", "Öztürk", "Vos", "de Wit",
  ]
  var names: [String] = []
  while names.count < count {
    let name =
      "\(random.pick(given)) \(random.pick(family))\(names.count < 60 ? "" : "-\(random.pick(family))")"
    if !names.contains(name) { names.append(name) }
  }
  return names
}
