// Shows of hands in the minutes.

import Foundation
import Minutes
@testable import SessionEngine
import Testing

@Suite struct PollsInMinutes {
  @Test func jsonHasThePolls() throws {
    let polls = rows(try Fixture.followUp().json(), "polls")
    #expect(polls.map { $0["kind"] as? String } == ["consent", "scale", "dots", "scale"])
    #expect(polls.map { $0["about"] as? [String] } == [["a1"], [], ["b1", "a2"], []])
    #expect(polls.map { $0["text"] as? String } == [nil, "hoe ver zijn we?", nil, "niemand antwoordt"])
    #expect(polls.map { $0["table"] as? String } == [nil, "Zuid", nil, nil])
    #expect(polls.map { $0["tally"] as? [Int] } == [[], [0, 1, 2, 9, 3], [], []])
    #expect(polls.allSatisfy { $0["closed"] as? Bool == true })
    let votes = polls.map { rows($0, "votes") }
    #expect(votes[0].map { $0["choice"] as? String } == ["yes", "but", "yes"])
    #expect(votes[0].map { $0["by"] as? String } == ["Anna van der Berg", "Bram Çelik", "Yusra"])
    #expect(votes[0].map { $0["why"] as? String } == [nil, "niet in het weekend", nil])
    #expect(votes[1].map { $0["choice"] as? Int } == [4])
    #expect(votes[2].map { $0["choice"] as? String } == ["a2", "a2"])
    let roles = rows(try Fixture.followUp().json(.roles), "polls").map { rows($0, "votes") }
    #expect(roles[0].map { $0["by"] as? String } == ["Wijkverpleging", "Huisartsen", "deelnemer"])
    let none = rows(try Fixture.followUp().json(.none), "polls").map { rows($0, "votes") }
    #expect(none.joined().allSatisfy { $0["by"] is NSNull })
  }
}
