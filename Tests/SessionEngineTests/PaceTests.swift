// What a key and an Enter cost does not grow with the session. Release figures are the bench's; here only that
// they stay flat, by the fastest of many tries.

import SessionEngine
import TestSupport
import Testing

@Suite(.serialized) struct PaceTests {
  private static func room(_ lines: Int) -> Room {
    var random = Seeded(3)
    var room = Room(crowd(150, &random))
    for number in 1...lines {
      let kind = Kind.allCases[number % 7]
      let links = kind == .proposal ? [Ref(desk: .plenary, number: number - 2)] : []
      room.write(
        .noted(
          Note(
            ref: Ref(desk: .plenary, number: number), phase: Phase.allCases[number % 6],
            by: room.session.participants[number % 150].name,
            wording: Wording(kind: kind, text: "regel \(number)", links: links))))
    }
    return room
  }

  private func fastest(_ tries: Int, _ body: () -> Void) -> Duration {
    let clock = ContinuousClock()
    return (0..<tries).map { _ in clock.measure(body) }.min() ?? .zero
  }

  @Test func aKeyAndAnEnterCostTheSameWithTwentyThousandLines() {
    var small = PaceTests.room(10)
    var large = PaceTests.room(20_000)
    let lines = [
      "anna b: ! te duur", "> ik bel met Bram Bakker voor vrijdag eerst: zoeken", "+ #2 samen, zie #1",
      "/left piet", "iemand: hallo",
    ]
    for line in lines {
      let few = fastest(60) { _ = small.read(line) }
      let many = fastest(60) { _ = large.read(line) }
      #expect(many < few * 4 + .microseconds(50), "reading \(line)")
    }
    for line in [
      "een regel", "+ #2 samen", "/undo", "/redo", "s/samen/elkaar/", "/edit #2 ! anders", "/timer 5",
    ] {
      let few = fastest(60) { _ = try? small.say(line) }
      let many = fastest(60) { _ = try? large.say(line) }
      #expect(many < few * 4 + .microseconds(50), "doing \(line)")
    }
    for phase in Phase.allCases {
      let few = fastest(30) { _ = small.session.asks(in: phase, table: nil, naming: 3) }
      let many = fastest(30) { _ = large.session.asks(in: phase, table: nil, naming: 3) }
      #expect(many < few * 4 + .microseconds(50), "asks of \(phase)")
    }
  }

  @Test func whatIsAskedIsCountedThoughFewAreNamed() {
    let room = PaceTests.room(70)
    let asks = room.session.asks(in: .order, table: nil, naming: 2)
    let all = room.session.asks(in: .order, table: nil)
    #expect(asks.map(\.count) == all.map(\.who.count))
    #expect(asks.allSatisfy { $0.who.count <= 2 })
    #expect(room.session.asks(in: .opening, table: nil, naming: 3).first?.count == 150)
  }
}
