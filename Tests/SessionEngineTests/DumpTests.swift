// The dump by which states are compared: it tells everything that is stored.

import SessionEngine
import TestSupport
import Testing

@Suite struct DumpTests {
  /// A room in which everything was done that leaves something behind.
  private func fullRoom() throws -> Room {
    var room = Room()
    room.write(
      .carried(
        CarriedItem(
          ref: Ref(desk: .plenary, number: 1), session: "before", origin: Ref(desk: .plenary, number: 9),
          kind: .deed, text: "bellen", by: "Anna de Vries")))
    try room.say(["anna: een", "bram: + twee, zie #2", "/poll consent #2", "/vote anna yes", "/round"])
    return room
  }

  @Test func everyStoredPropertyIsInIt() throws {
    let session = try fullRoom().session
    let text = dump(session)
    #expect(!text.contains("Opaque"))
    let parts: [Any] = [
      session, try #require(session.tables.first), try #require(session.tables.first?.round),
      try #require(session.contributions.first), try #require(session.participants.first),
      try #require(session.polls.first), try #require(session.polls.first?.votes.first),
      try #require(session.carried.first),
    ]
    for part in parts {
      let mirror = Mirror(reflecting: part)
      #expect(mirror.children.count > 1)
      for child in mirror.children {
        let name = try #require(child.label)
        let isDerived = SessionDump.derived["\(mirror.subjectType).\(name)"] != nil
        let isTold = text.contains("  \(name):")
        #expect(isTold != isDerived, "\(mirror.subjectType).\(name)")
      }
    }
  }

  /// What is left out is there to be left out.
  @Test func whatIsLeftOutIsStored() throws {
    let labels = Mirror(reflecting: Session()).children.compactMap { $0.label.map { "Session.\($0)" } }
    #expect(!SessionDump.derived.isEmpty)
    for name in SessionDump.derived.keys { #expect(labels.contains(name)) }
  }

  @Test func anotherWayOfWritingALetterIsAnotherState() throws {
    func dumped(_ text: String) throws -> String {
      var room = Room()
      try room.say("anna: \(text)")
      return dump(room.session)
    }
    #expect(try dumped("\u{E9}\u{E9}n") != dumped("e\u{301}e\u{301}n"))
    #expect(try dumped("een") == dumped("een"))
  }

  /// Each step of a session leaves another state, whatever the count of steps says.
  @Test func whatCanBeSeenToDifferDiffers() {
    var random = Seeded(1)
    var room = Room.twoTables
    var steps = 0
    var told = dump(room.session)
    for _ in 0..<60 {
      let seen = visible(room.session)
      room.doAnything(at: random.pick([.plenary, .noord]), &random)
      let before = told
      told = dump(room.session)
      if visible(room.session) == seen { continue }
      steps += 1
      let counts = ["revision", "tick", "milliseconds", "counter"]
      func state(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { row in !counts.contains { row.contains("\($0):") } }
      }
      #expect(state(told) != state(before))
    }
    #expect(steps > 20)
  }
}
