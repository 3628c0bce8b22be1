// The voices, the thread from dream to deed, and the summary of the closing.

@testable import SessionEngine
import TestSupport
import Testing

@Suite struct VoiceTests {
  @Test func turnsAreCountedPerPersonOrganisationAndPerspective() throws {
    var room = Room([
      "Anna, Wijkteam, , professional", "Bram, Wijkteam, , bewoner", "Chadia, , , inwoner", "Dirk, , , imker",
    ])
    try room.say(["anna: een", "twee", "chadia: drie", "?: vier", "/withdraw #2"])
    let voices = room.session.voices
    #expect(voices.participants.map(\.turns) == [1, 0, 1, 0])
    #expect(
      voices.organisations == [
        Voice(name: "Wijkteam", turns: 1, people: 2), Voice(name: nil, turns: 1, people: 2),
      ])
    #expect(voices.perspectives.map(\.name) == ["professional", "resident", "imker"])
    #expect(voices.perspectives.map(\.people) == [1, 2, 1])
    #expect(voices.notHeard == ["Bram", "Dirk"])
    #expect(voices.withoutSpeaker == 1)
    #expect(voices.tables == [])
  }

  @Test func withTablesTheyAreCountedPerTable() throws {
    var room = Room.twoTables
    try room.say(["anna: een", "bram: twee", "chadia: drie"])
    #expect(room.session.voices.tables.map(\.turns) == [2, 1])
  }

  @Test func whoseEnrolmentWasUndoneLosesNoLine() throws {
    var room = Room()
    try room.say("/enrol Dirk")
    try room.say("dirk: hallo", at: .second)
    try room.say("/undo")
    let voices = room.session.voices
    #expect(voices.participants.count == 3)
    #expect(voices.withoutSpeaker == 1)
  }
}

@Suite struct ThreadTests {
  private func shape(_ node: ThreadNode) -> String {
    let next = node.next.map(shape).joined(separator: " ")
    return node.line.ref.text + (next.isEmpty ? "" : "(\(next))")
  }

  private func shapes(_ room: Room) -> [String] { room.session.dreamThread.dreams.map(shape) }

  @Test func aDreamLeadsToWhatLinksToIt() throws {
    var room = Room()
    try room.say(["/phase droom", "een loket", "samen eten", "/phase visie", "#1 één nummer", "/phase daad"])
    try room.say(["> #3 ik bel", "> los"])
    #expect(shapes(room) == ["1(3(4))", "2"])
    #expect(room.session.dreamThread.dreamsWithoutDeed.map(\.ref.text) == ["2"])
    #expect(room.session.dreamThread.deedsWithoutDream.map(\.ref.text) == ["5"])
  }

  @Test func whatIsReachedTwiceStandsOnce() throws {
    var room = Room()
    try room.say(["/phase droom", "een", "/phase visie", "#1 twee", "> #1 #2 drie"])
    #expect(shapes(room) == ["1(2(3))"])
  }

  @Test func ringsEnd() throws {
    var room = Room()
    try room.say(["/phase droom", "een", "twee #1", "/edit #1 een #2", "/edit #2 twee #1 #2"])
    #expect(shapes(room) == ["1(2)", "2(1)"])
  }

  @Test func whatServesAnAdditionServesTheDream() throws {
    var room = Room()
    try room.say(["/phase droom", "samen eten", ".. met de buren", "/phase daad", "> #2 ik kook"])
    #expect(shapes(room) == ["1(3)"])
    #expect(room.session.dreamThread.deedsWithoutDream.isEmpty)
  }

  @Test func whatWasWithdrawnLeadsNowhere() throws {
    var room = Room()
    try room.say(["/phase droom", "een", "> #1 twee", "drie", "/withdraw #2", "/withdraw #3"])
    #expect(shapes(room) == ["1"])
  }

  /// However lines are tied together, the thread holds a few times as many lines as were noted; and each dream is told
  /// rightly whether it reaches a deed.
  @Test(arguments: [1, 2, 30])
  func theThreadGrowsAsTheLinesDo(linksOfEach: Int) {
    for count in [100, 400, 1600] {
      var room = Room([])
      func note(_ number: Int, _ kind: Kind, _ phase: Phase, _ links: ClosedRange<Int>?) {
        let refs = (links ?? 1...1).map { Ref(desk: .plenary, number: $0) }
        let wording = Wording(kind: kind, text: "regel", links: links == nil ? [] : refs)
        room.write(.noted(Note(ref: Ref(desk: .plenary, number: number), phase: phase, wording: wording)))
      }
      for number in 1...count {
        note(number, .idea, .dream, number == 1 ? nil : max(1, number - linksOfEach)...number - 1)
      }
      note(count + 1, .deed, .deed, count / 2...count / 2)
      let thread = room.session.dreamThread
      var nodes = 0
      var rest = thread.dreams
      while let node = rest.popLast() {
        nodes += 1
        rest += node.next
      }
      #expect(nodes <= 1000 + (4 + linksOfEach) * count, "\(count)")
      #expect(thread.dreams.count == count)
      #expect(thread.dreamsWithoutDeed.map(\.ref.number) == Array(count / 2 + 1...count))
    }
  }

  @Test func aThreadOfAHundredThousandLinesIsToldWhole() {
    var room = Room([])
    for number in 1...100_000 {
      let links = number == 1 ? [] : [Ref(desk: .plenary, number: number - 1)]
      let wording = Wording(kind: number == 1 ? .idea : .deed, text: "regel", links: links)
      room.write(
        .noted(
          Note(
            ref: Ref(desk: .plenary, number: number), phase: number == 1 ? .dream : .deed, wording: wording)))
    }
    let thread = room.session.dreamThread
    var count = 0
    var rest = thread.dreams
    while let node = rest.popLast() {
      count += 1
      rest += node.next
    }
    #expect(count == 100_000)
    #expect(thread.dreamsWithoutDeed.isEmpty)
    #expect(thread.deedsWithoutDream.isEmpty)
  }
}

@Suite struct ReflectionTests {
  @Test func everySectionHasWhatItShould() throws {
    var room = Room()
    try room.say([
      "/phase droom", "anna: samen", "/phase orde", "bram: ! duur", "! ver", "chadia: + #2 delen",
    ])
    try room.say([
      "= bellen omdat het kan, terugkijken op 1 dec", "/phase daad", "bram: ik bel", "?: nog iets",
    ])
    try room.say([
      "anna: ik mail", "/none chadia geen tijd", "/fence 2", "/result hard 12 huizen", "/evaluate 1 4 5",
    ])
    try room.say(["/phase terugblik", "/renew anna", "/result soft rust", "/undo"])
    let reflection = room.session.reflection
    #expect(reflection.agreements.map(\.text) == ["bellen"])
    #expect(reflection.deeds.map(\.person) == ["Anna de Vries", "Bram Bakker", nil])
    #expect(reflection.deeds.map { $0.deeds.map(\.text) } == [["ik mail"], ["ik bel"], ["nog iets"]])
    #expect(reflection.declined.map(\.name) == ["Chadia El Amrani"])
    #expect(reflection.openConcerns.map(\.text) == ["ver"])
    #expect(reflection.answeredConcerns.map(\.concern.text) == ["duur"])
    #expect(reflection.answeredConcerns.first?.proposals.map(\.text) == ["delen"])
    #expect(reflection.fence == 2)
    #expect(reflection.results.map(\.text) == ["12 huizen"])
    #expect(reflection.evaluation.first == [4, 5])
    #expect(reflection.mandates.map(\.mandate.renewal) == [.renewed, nil, nil])
    #expect(reflection.leftWith.map(\.phase) == [.opening, .dream, .order, .deed])
    #expect(reflection.thread.dreams.count == 1)
  }

  @Test func ofAnEmptySessionItIsEmpty() {
    let reflection = Session().reflection
    #expect(reflection.thread.dreams.isEmpty && reflection.deeds.isEmpty && reflection.mandates.isEmpty)
  }

  @Test func whatWasWithdrawnIsInNoSection() throws {
    var room = Room()
    try room.say(["= bellen", "> doen", "! duur", "/withdraw #1", "/withdraw #2", "/withdraw #3"])
    let reflection = room.session.reflection
    #expect(reflection.agreements.isEmpty && reflection.deeds.isEmpty && reflection.openConcerns.isEmpty)
  }

  @Test func whatWasCarriedStandsOnceAndItsReferenceIsTaken() throws {
    var room = Room()
    let item = CarriedItem(
      ref: Ref(desk: .plenary, number: 1), session: "s0", origin: Ref(desk: .plenary, number: 9), kind: .deed,
      text: "bellen")
    room.write(.carried(item))
    room.write(.carried(item), at: .second)
    #expect(room.session.carried.count == 1)
    #expect(try room.say("nieuw") == "2")
  }
}
