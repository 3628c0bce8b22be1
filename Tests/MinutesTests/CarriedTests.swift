// What earlier sessions left, in the minutes: what became of it, and what still holds.

import Foundation
import Minutes
@testable import SessionEngine
import Testing

@Suite struct CarriedInMinutes {
  @Test func jsonHasWhatBecameOfWhatWasCarried() throws {
    let root = try Fixture.followUp().json()
    let carried = rows(root, "carried")
    #expect(carried.map { $0["verdict"] as? String } == ["adapt", "keep", nil, "partly", "done"])
    #expect(carried[1]["learnt"] as? String == "het scheelt een uur")
    #expect(carried.map { $0["replacedBy"] as? [String] } == [["a1"], [], [], [], []])
    #expect(carried[0]["because"] as? String == "het sneller gaat")
    #expect(carried[3]["helpers"] as? [String] == ["Yusra"])
    #expect(carried[3]["firstStep"] as? String == "nummer opzoeken")
    let past = rows(carried[3], "past")
    #expect(past.map { $0["verdict"] as? String } == ["notyet"])
    #expect(past.map { $0["learnt"] as? String } == ["hij was op vakantie"])
    #expect(past.map { $0["date"] as? String } == ["2026-01-20"])
    #expect(past.map { $0["session"] as? String } == ["s0"])
    let sessions = rows(root, "pastSessions")
    #expect(sessions.map { $0["title"] as? String } == ["Eerste keer", "Tweede keer"])
    #expect(sessions.map { $0["fence"] as? Int } == [1, 2])
    let means = try #require(sessions[0]["evaluation"] as? [Any])
    #expect(means.map { $0 as? Double } == [3, nil, nil, nil, nil, nil, 2.1])
    #expect((sessions[1]["evaluation"] as? [Any])?.isEmpty == true)
  }

  @Test func aKeptAgreementShowsItsNewReviewDate() throws {
    var made = try Fixture()
    let day = try #require(Day(year: 2026, month: 12, day: 1))
    made.happen(
      .carried(Fixture.carried(1, .agreement, "samen bellen")),
      .judged(
        Judged(
          ref: Ref(desk: .plenary, number: 1), judgement: Judgement(.keep, learnt: "gaat goed", review: day)))
    )
    let told = "  - Blijft gelden. Geleerd: gaat goed\n  - Terugkijken op dinsdag 1 december 2026\n"
    #expect(try made.minutes().contains(told))
  }

  /// A link alone replaces nothing.
  @Test func onlyAnAdaptedAgreementIsReplaced() throws {
    var made = try Fixture()
    made.happen(
      .carried(Fixture.carried(1, .agreement, "samen bellen")), .carried(Fixture.carried(2, .deed, "bellen")))
    for number in 1...2 {
      let link = Ref(desk: .plenary, number: number)
      made.happen(
        .noted(
          Note(
            ref: Ref(desk: .plenary, number: number + 2), phase: .order,
            wording: Wording(kind: .agreement, text: "ook mailen", links: [link]))))
    }
    #expect(rows(try made.json(), "carried").map { $0["replacedBy"] as? [String] } == [[], []])
    #expect(try !made.minutes().contains("In plaats van"))
  }

  /// What was carried and still holds is among what the group goes on with.
  @Test func whatStillHoldsIsGoneOnWith() throws {
    let verdicts: [(Kind, Verdict?, String?)] = [
      (.agreement, .keep, "blijft gelden"), (.agreement, nil, "nog niet naar gekeken"),
      (.agreement, .drop, nil),
      (.agreement, .adapt, "wordt aangepast"), (.deed, .partly, "deels gedaan"), (.deed, .notyet, "nog niet"),
      (.deed, nil, "nog niet naar gekeken"), (.deed, .done, nil), (.deed, .dropped, nil),
    ]
    for (kind, verdict, told) in verdicts {
      var made = try Fixture()
      made.happen(.carried(Fixture.carried(7, kind, "samen bellen")))
      if let verdict {
        made.happen(.judged(Judged(ref: Ref(desk: .plenary, number: 7), judgement: Judgement(verdict))))
      }
      let text = try #require(try made.minutes().components(separatedBy: "## Terugblik").first)
      #expect(text.contains("samen bellen") == (told != nil), "\(kind) \(verdict as Any)")
      if let told { #expect(text.contains("(\\#7, van de vorige keer, \(told))"), "\(text)") }
    }
  }
}
