// Shows of hands: by name, or counted; consent that an agreement has.

import TestSupport

@testable import SessionEngine
import Testing

@Suite struct PollTests {
  private func hands(_ room: Room) -> [Int] { room.session.standingPolls.last?.hands ?? [] }

  @Test func votesAreCountedAndALaterOneReplacesTheEarlier() throws {
    var room = Room()
    try room.say([
      "= samen bellen", "/peiling instemming #1", "/stem anna ja", "/stem bram nee te duur",
      "/stem bram maar niet in het weekend", "/vote chadia yes",
    ])
    #expect(hands(room) == [2, 1, 0])
    let poll = try #require(room.session.consents[Ref(desk: .plenary, number: 1)])
    #expect(poll.hasConsent)
    #expect(poll.votes.map(\.why) == [nil, "niet in het weekend", nil])
    try room.say("/undo")
    #expect(hands(room) == [1, 1, 0])
    try room.say("/undo")
    #expect(hands(room) == [1, 0, 1])
    #expect(room.session.consents[Ref(desk: .plenary, number: 1)]?.hasConsent == false)
    try room.say("/redo")
    #expect(hands(room) == [1, 1, 0])
  }

  @Test(arguments: [
    "maar te duur", "ja, maar te duur", "ja maar te duur", "yes, but te duur", "Ja-maar te duur",
  ])
  func yesButIsSaidInManyWays(said: String) throws {
    var room = Room()
    try room.say(["/poll consent samen bellen", "/stem anna \(said)"])
    #expect(room.session.standingPolls[0].votes.map(\.choice) == [.but])
    #expect(room.session.standingPolls[0].votes.map(\.why) == ["te duur"])
  }

  @Test func countedHandsGoBeforeNames() throws {
    var room = Room()
    try room.say(["/poll scale how far are we", "/vote anna 4", "/tally 0 1 2 9 3"])
    #expect(hands(room) == [0, 1, 2, 9, 3])
    try room.say(["/tally 1 1 1 1 1", "/undo"])
    #expect(hands(room) == [0, 1, 2, 9, 3])
    try room.say("/undo")
    #expect(hands(room) == [0, 0, 0, 1, 0])
  }

  /// What was counted doesn't outweigh somebody who said no by name, and other words were never agreed to.
  @Test func consentIsOfEverybodyAndOfTheWordsAsTheyWere() throws {
    var room = Room()
    let ref = Ref(desk: .plenary, number: 1)
    try room.say(["= samen bellen", "/peiling instemming #1", "/turf 11 2 0"])
    #expect(room.session.consents[ref]?.hasConsent == true)
    try room.say("/stem bram nee ik ben tegen")
    #expect(room.session.consents[ref]?.hasConsent == false)
    let poll = try #require(room.session.consents[ref])
    #expect(!room.session.isReworded(ref, since: poll))
    try room.say("/wijzig #1 = iets anders")
    #expect(room.session.isReworded(ref, since: poll))
  }

  @Test func dotsGoToOneOfTheOptions() throws {
    var room = Room()
    try room.say(["een", "twee", "drie", "/poll dots #1 #3", "/vote anna #3", "/stem bram 1"])
    #expect(hands(room) == [1, 1])
    #expect(
      room.refusal(of: "/vote anna #2")
        == .notAChoice(
          "#2", among: [.option(Ref(desk: .plenary, number: 1)), .option(Ref(desk: .plenary, number: 3))]))
    #expect(room.refusal(of: "/tally 1 2 3") == .wrongCounts(given: 3, wanted: 2))
  }

  @Test func aNewOneClosesTheOneBefore() throws {
    var room = Room()
    try room.say(["/poll scale een", "/poll scale twee"])
    #expect(room.session.standingPolls.map(\.isClosed) == [true, false])
    try room.say("/peiling dicht")
    #expect(room.session.standingPolls.map(\.isClosed) == [true, true])
    for line in ["/poll close", "/vote anna 3", "/tally 1 2 3 4 5"] {
      #expect(room.refusal(of: line) == .noPoll)
    }
    try room.say("/undo")
    #expect(room.session.openPoll(at: nil)?.text == "twee")
  }

  @Test func eachTableHasItsOwn() throws {
    var room = Room.twoTables
    try room.say("/poll scale hier", at: .noord)
    #expect(room.refusal(of: "/vote anna 3") == .noPoll)
    #expect(room.refusal(of: "/vote anna 3", at: .zuid) == .noPoll)
    try room.say("/vote anna 3", at: .noord)
    #expect(hands(room) == [0, 0, 1, 0, 0])
  }

  @Test(
    arguments: [
      ("/poll", .missing(.pollKind)),
      ("/poll show", .unknownChoice("show", among: PollKind.spoken + [Both("close", "dicht")])),
      ("/poll consent", .missing(.reference)), ("/poll scale", .missing(.text)),
      ("/poll dots #1", .tooFewOptions), ("/poll consent #9", .unknownReference("#9")),
      ("/poll close it", .surplus("it")),
    ] as [(String, Refusal)])
  func badPollsAreRefused(line: String, refusal: Refusal) throws {
    var room = Room()
    try room.say("een")
    #expect(room.refusal(of: line) == refusal)
  }

  @Test(
    arguments: [
      ("/vote", .missing(.name)), ("/vote anna", .missing(.choice)),
      ("/vote anna 6", .notAChoice("6", among: (1...5).map { .score($0) })),
      ("/vote anna ja", .notAChoice("ja", among: (1...5).map { .score($0) })),
      ("/tally", .missing(.counts)), ("/tally 1 2", .wrongCounts(given: 2, wanted: 5)),
      ("/tally 1 -2", .outOfRange("-2", 0...9999, .counts)),
      ("/tally 1 10000", .outOfRange("10000", 0...9999, .counts)),
    ] as [(String, Refusal)])
  func badAnswersAreRefused(line: String, refusal: Refusal) throws {
    var room = Room()
    try room.say("/poll scale ja of nee")
    #expect(room.refusal(of: line) == refusal)
  }

  /// The line that opened the poll is damaged: what people answered is not lost with it.
  @Test func votesOutliveThePollThatTheyAnswer() throws {
    var room = Room()
    let id = try #require(WriterID("lost")).map { EventID(writer: $0, sequence: 3) }
    let (first, second) = (Ref(desk: .plenary, number: 7), Ref(desk: .plenary, number: 8))
    room.write(.voted(Voted(poll: id, name: "Anna de Vries", choice: .option(first), why: nil)))
    room.write(.voted(Voted(poll: id, name: "Bram Bakker", choice: .option(second), why: "dichtbij")))
    #expect(hands(room) == [1, 1])
    #expect(room.session.standingPolls.count == 1)
  }

  /// A vote whose clock was ahead of the one that opened the poll.
  @Test func votesCanComeBeforeTheirPoll() throws {
    var room = Room()
    let id = try #require(WriterID("plenary")).map { EventID(writer: $0, sequence: 2) }
    room.write(.voted(Voted(poll: id, name: "Anna de Vries", choice: .but, why: nil)))
    room.write(.pollOpened(PollOpening(kind: .consent, text: "samen bellen")))
    #expect(room.session.standingPolls.count == 1)
    #expect(room.session.standingPolls[0].text == "samen bellen")
    #expect(hands(room) == [0, 1, 0])
  }

  @Test func aResultStaysInViewUntilTheTableGoesOn() throws {
    var room = Room()
    func isInView(_ room: Room) -> Bool { room.session.pollInView(at: nil) != nil }
    try room.say(["= samen bellen", "/poll consent #1"])
    #expect(isInView(room))
    // A line while hands are up hides nothing, nor does the one before it closed.
    try room.say(["anna: jammer", "/tally 3 1 0", "/poll close"])
    #expect(isInView(room))
    try room.say("anna: verder")
    #expect(!isInView(room))
    try room.say(["/poll scale en nu", "/poll close"])
    #expect(isInView(room))
    try room.say("/next")
    #expect(!isInView(room))
  }
}

extension WriterID {
  fileprivate func map<Value>(_ make: (WriterID) -> Value) -> Value { make(self) }
}
