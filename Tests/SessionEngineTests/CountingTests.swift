// What the state counts as it goes stays equal to a count from scratch, whatever happens at however many desks.

import TestSupport

@testable import SessionEngine
import Testing

@Suite struct CountingTests {
  private func expectTrue(_ room: Room, _ comment: Comment) {
    let recount = Recount(session: room.session)
    #expect(recount.kept == recount.expected, comment)
  }

  @Test(arguments: UInt64(1)...15)
  func theCountsAreThoseOfACountFromScratch(seed: UInt64) {
    var random = Seeded(seed)
    var room = Room.twoTablesOnceMore
    for step in 0..<200 {
      room.doAnything(at: random.pick([.plenary, .second, .noord, .zuid]), &random)
      if step % 40 == 39 { expectTrue(room, "seed \(seed) after step \(step)") }
    }
    #expect(room.session.contributions.count > 30)
  }

  static let turns: [(String, [String])] = [
    ("a proposal that no longer links", ["! duur", "+ #1 samen", "/edit #2 + alleen", "/undo"]),
    (
      "a proposal edited to link elsewhere",
      ["! duur", "! ver", "+ samen, zie #1", "/edit #3 + samen, zie #2"]
    ),
    ("a proposal that becomes an idea", ["! duur", "+ #1 samen", "/edit #2 = samen", "/undo", "/redo"]),
    (
      "a concern withdrawn and restored",
      ["! duur", "+ #1 samen", "/withdraw #1", "/undo", "/withdraw #2", "/undo"]
    ),
    ("a withdrawn concern that is answered", ["! duur", "/withdraw #1", "+ #1 samen", "/undo", "/undo"]),
    ("a concern that becomes a deed", ["bram: ! duur", "/edit #1 > ik bel", "/undo"]),
    (
      "an agreement that loses its clauses",
      ["= x omdat y, terugkijken op 1 dec", "/edit #1 ! z", "/edit #1 = w"]
    ),
    ("a speaker re-assigned", ["bram: > bel", "/by #1 chadia", "/by #1 ?", "/undo", "/undo", "/undo"]),
    (
      "moved between phases",
      ["/phase droom", "bram: een", "/move #1 visie", "/withdraw #1", "/undo", "/undo"]
    ),
    (
      "a line that links to itself", ["een", "/edit #1 + #1 zichzelf", "/edit #1 ! zie #1", "/undo", "/undo"]
    ),
    ("one link twice", ["! een", "+ #1 #1 twee, zie #1 en #1", "/edit #2 niets", "/undo", "/withdraw #2"]),
  ]

  @Test(arguments: turns)
  func theCountsFollow(what: String, lines: [String]) throws {
    var room = Room()
    for line in lines {
      try room.say(line)
      expectTrue(room, "\(what): after \(line)")
    }
  }

  @Test func anEventWithOneLinkTwiceIsCountedOnce() {
    var room = Room()
    let ref = Ref(desk: .plenary, number: 2)
    let one = Ref(desk: .plenary, number: 1)
    room.write(.noted(Note(ref: one, phase: .dream, wording: Wording(kind: .concern, text: "een"))))
    room.write(
      .noted(
        Note(ref: ref, phase: .dream, wording: Wording(kind: .proposal, text: "twee", links: [one, one]))))
    expectTrue(room, "noted")
    room.write(.reworded(Reworded(ref: ref, wording: Wording(kind: .proposal, text: "twee"))))
    expectTrue(room, "reworded")
  }

  @Test func twoLinesUnderOneReferenceAreBothKept() {
    var room = Room()
    let ref = Ref(desk: .plenary, number: 1)
    room.write(.noted(Note(ref: ref, phase: .dream, wording: Wording(kind: .idea, text: "hier"))))
    room.write(
      .noted(Note(ref: ref, phase: .dream, wording: Wording(kind: .idea, text: "daar"))), by: "twin")
    #expect(room.session.contributions.map(\.text) == ["hier", "daar"])
    #expect(room.session.contributions[0].ref.text == "1")
    #expect(room.session.contributions[1].ref.text.hasPrefix("1-"))
    expectTrue(room, "both")
  }
}
