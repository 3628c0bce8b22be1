// What a forgetting does to the state: numbers stay taken, and nothing else changes.

import TestSupport
import Testing

@testable import SessionEngine

@Suite struct ForgettingTests {
  private func stamped(_ event: Event, _ sequence: Int) throws -> StampedEvent {
    let writer = try #require(WriterID("a"))
    let tick = Tick(milliseconds: Int64(sequence), counter: 0)
    return StampedEvent(
      event,
      stamp: Stamp(
        id: EventID(writer: writer, sequence: sequence), tick: tick, at: Int64(sequence), desk: .plenary))
  }

  @Test func numbersStayTaken() throws {
    var session = Session()
    let ref = Ref(desk: .plenary, number: 12)
    session.apply(try stamped(.forgotten(Forgetting(refs: [ref])), 1))
    #expect(session.nextRef(at: .plenary).number == 13)
    #expect(session.forgettings == 1)
    #expect(session.undoable(at: .plenary) == [])
    #expect(session.contribution(ref) == nil)
  }

  @Test func whatIsLeftOfALineChangesNothingElse() throws {
    var session = Session()
    session.apply(try stamped(.enrolled(Enrolment(name: "Bram", code: "br")), 1))
    // Numbers stay taken, at the desk that gave them.
    let desks: Set<String> = ["desks", "deskPlaces"]
    let before = (dump(session, besides: desks), session.revision, session.tick)
    session.apply(try stamped(.removed(Removed(ref: Ref(desk: .plenary, number: 3))), 2))
    session.apply(try stamped(.removed(Removed(ref: nil)), 3))
    #expect((dump(session, besides: desks), session.revision, session.tick) == before)
    #expect(session.nextRef(at: .plenary).number == 4)
  }
}
