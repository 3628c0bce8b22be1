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

  /// A poll is about the words that people heard when they put their hands up.
  @Test func aPollKeepsTheWordingItWasHeldOn() throws {
    let played = Transcript([
      "= we bellen elke dag", "/peiling instemming #1", "/turf 2 0 3", "/peiling dicht",
      "/wijzig #1 we bellen elke week", "/peiling instemming #1", "/turf 5 0 0", "/peiling dicht",
    ])
    #expect(played.faults == [])
    let minutes = try played.minutes()
    #expect(minutes.contains("- Instemming: we bellen elke dag (\\#1, sindsdien gewijzigd)"))
    #expect(minutes.contains("  - Heeft instemming (ja: 5 · ja, maar: 0 · nee: 0)"))
    #expect(!minutes.contains("Instemming: we bellen elke week"))
  }

  @Test func consentOnEarlierWordsIsToldWithThem() throws {
    let minutes = try Transcript([
      "= we bellen elke dag", "/peiling instemming #1", "/turf 5 0 0", "/peiling dicht",
      "/wijzig #1 we bellen nooit",
    ]).minutes()
    #expect(
      minutes.contains(
        "  - Heeft instemming (ja: 5 · ja, maar: 0 · nee: 0), op de eerdere tekst: we bellen elke dag"))
  }

  @Test func jsonHasTheWordsThatWereAsked() throws {
    let json = try Transcript([
      "= we bellen elke dag", "= weg", "/peiling stippen #1 #2", "/wijzig #1 later", "/intrekken #2",
    ]).minutes(.json)
    #expect(json.contains(#""about":["1","2"],"asked":["we bellen elke dag",null]"#))
  }
}
