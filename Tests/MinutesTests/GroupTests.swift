// What the group did together in the minutes: harvest, shows of hands, looking back, who is at the table.

import Foundation
import Minutes
@testable import SessionEngine
import Testing

@Suite struct GroupInMinutes {
  private func object(_ made: Fixture, _ names: NamesShown = .full) throws -> [String: Any] {
    let json = try made.minutes(.json, .dutch, names, anyway: true)
    return try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private func list(_ object: [String: Any], _ key: String) -> [[String: Any]] {
    object[key] as? [[String: Any]] ?? []
  }

  @Test func jsonHasTheHarvestAndWhatRecurs() throws {
    let root = try object(.followUp())
    #expect(root["harvest"] as? [String] == ["b1", "a2"])
    let bundles = list(root, "together")
    #expect(bundles.map { $0["name"] as? String } == ["één verhaal"])
    #expect(bundles.map { $0["refs"] as? [String] } == [["b1", "a2"]])
    #expect(root["missing"] as? [String] == ["een huurder uit de flat"])
    let principles = list(root, "principles")
    #expect(principles.map { $0["principle"] as? Int } == [1, 4])
    #expect(principles.map { $0["met"] as? Bool } == [true, false])
    #expect(principles.map { $0["why"] as? String } == [nil, "nog niemand bedankt"])
  }

  @Test func jsonHasThePolls() throws {
    let polls = list(try object(.followUp()), "polls")
    #expect(polls.map { $0["kind"] as? String } == ["consent", "scale", "dots", "scale"])
    #expect(polls.map { $0["about"] as? [String] } == [["a1"], [], ["b1", "a2"], []])
    #expect(polls.map { $0["text"] as? String } == [nil, "hoe ver zijn we?", nil, "niemand antwoordt"])
    #expect(polls.map { $0["table"] as? String } == [nil, "Zuid", nil, nil])
    #expect(polls.map { $0["tally"] as? [Int] } == [[], [0, 1, 2, 9, 3], [], []])
    #expect(polls.allSatisfy { $0["closed"] as? Bool == true })
    let votes = polls.map { list($0, "votes") }
    #expect(votes[0].map { $0["choice"] as? String } == ["yes", "but", "yes"])
    #expect(votes[0].map { $0["by"] as? String } == ["Anna van der Berg", "Bram Çelik", "Yusra"])
    #expect(votes[0].map { $0["why"] as? String } == [nil, "niet in het weekend", nil])
    #expect(votes[1].map { $0["choice"] as? Int } == [4])
    #expect(votes[2].map { $0["choice"] as? String } == ["a2", "a2"])
    let roles = list(try object(.followUp(), .roles), "polls").map { list($0, "votes") }
    #expect(roles[0].map { $0["by"] as? String } == ["Wijkverpleging", "Huisartsen", "deelnemer"])
    let none = list(try object(.followUp(), .none), "polls").map { list($0, "votes") }
    #expect(none.joined().allSatisfy { $0["by"] is NSNull })
  }

  @Test func jsonHasWhatBecameOfWhatWasCarried() throws {
    let root = try object(.followUp())
    let carried = list(root, "carried")
    #expect(carried.map { $0["verdict"] as? String } == ["adapt", "keep", nil, "partly", "done"])
    #expect(carried[1]["learnt"] as? String == "het scheelt een uur")
    #expect(carried.map { $0["replacedBy"] as? [String] } == [["a1"], [], [], [], []])
    #expect(carried[0]["because"] as? String == "het sneller gaat")
    #expect(carried[3]["helpers"] as? [String] == ["Yusra"])
    #expect(carried[3]["firstStep"] as? String == "nummer opzoeken")
    let past = list(carried[3], "past")
    #expect(past.map { $0["verdict"] as? String } == ["notyet"])
    #expect(past.map { $0["learnt"] as? String } == ["hij was op vakantie"])
    #expect(past.map { $0["date"] as? String } == ["2026-01-20"])
    #expect(past.map { $0["session"] as? String } == ["s0"])
    let sessions = list(root, "pastSessions")
    #expect(sessions.map { $0["title"] as? String } == ["Eerste keer", "Tweede keer"])
    #expect(sessions.map { $0["fence"] as? Int } == [1, 2])
    let means = try #require(sessions[0]["evaluation"] as? [Any])
    #expect(means.map { $0 as? Double } == [3, nil, nil, nil, nil, nil, 2.1])
    #expect((sessions[1]["evaluation"] as? [Any])?.isEmpty == true)
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
    #expect(list(try object(made), "carried").map { $0["replacedBy"] as? [String] } == [[], []])
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

  /// Somebody of an earlier session is known too.
  @Test(arguments: [
    (Event.missed(Missed(text: "de zus van Yusra")), "wie ontbreekt: Yusra"),
    (
      .principleJudged(PrincipleJudged(number: 2, isMet: false, why: "Bram twijfelt")),
      "zes principes: Bram Çelik"
    ),
    (
      .judged(
        Judged(ref: Ref(desk: .plenary, number: 2), judgement: Judgement(.keep, learnt: "dat zag Anna"))),
      "#2: Anna van der Berg"
    ),
    (
      .judged(
        Judged(ref: Ref(desk: .plenary, number: 2), judgement: Judgement(.keep, learnt: "Oudgast belde"))),
      "#2: Piet Oudgast"
    ),
    (
      .putTogether(PutTogether(label: "bij Yusra", refs: ["a1", "b1"].compactMap { Ref(text: $0) })),
      "wat terugkeert: Yusra"
    ),
    (.pollOpened(PollOpening(kind: .scale, text: "heeft Bram gelijk?")), "schaal: Bram Çelik"),
    (
      .sessionRecalled(PastSession(id: "s9", title: "Bij Yusra thuis")),
      "door de bijeenkomsten heen: Yusra"
    ),
    (
      .wordingRecalled(
        WordingRecalled(
          ref: Ref(desk: .plenary, number: 3), wording: PastWording(session: "s0", text: "vraag het Yusra"))),
      "#3: Yusra"
    ),
  ])
  func namesInsideAreFound(event: Event, told: String) throws {
    var made = try Fixture.followUp()
    made.happen(event)
    let error = #expect(throws: NamesInside.self) {
      _ = try Minutes.render(made.session, format: .markdown, language: .dutch, names: .none)
    }
    #expect(error?.findings.map { "\($0.place): \($0.name)" } == [told])
  }

  @Test func aReasonWithANameIsFound() throws {
    var made = try Fixture.followUp()
    try made.poll(.scale, votes: [("Yusra", .score(2), "om Bram")])
    let error = #expect(throws: NamesInside.self) {
      _ = try Minutes.render(made.session, format: .json, language: .dutch, names: .none)
    }
    #expect(error?.findings.map(\.name) == ["Bram Çelik"])
  }

  @Test(arguments: MinutesFormat.allCases)
  func nothingLeaks(format: MinutesFormat) throws {
    let names = ["Anna", "Bram", "Yusra", "Piet"]
    let words = names + ["Wijkverpleging", "Huisartsen", "inwoner", "rofessional"]
    // There is something that could leak.
    let full = try Fixture.followUp().minutes(format, .dutch, .full)
    #expect(words.count { full.contains($0) } >= (format == .csv ? 2 : 7))
    let none = try Fixture.followUp().minutes(format, .dutch, .none)
    #expect(words.filter { none.contains($0) } == [])
    let roles = try Fixture.followUp().minutes(format, .dutch, .roles)
    #expect(names.filter { roles.contains($0) } == [])
  }

  @Test func whatIsNotThereHasNoSection() throws {
    let text = try Fixture.workshop().minutes()
    for heading in [
      "Oogst", "Wat terugkeert", "Peilingen", "Zeggen en doen", "Door de bijeenkomsten heen", "Wie ontbreekt",
      "Zes principes",
    ] {
      #expect(!text.contains("# \(heading)"), "\(heading)")
    }
  }

  @Test func csvTellsConsentHarvestAndWhatRecurs() throws {
    let rows = try Fixture.followUp().minutes(.csv).split(separator: "\r\n")
    #expect(rows.first?.hasSuffix(",instemming,oogst,samen") == true)
    #expect(
      rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).suffix(3).joined(separator: "|") }
        .dropFirst() == ["heeft instemming||", "|ja|één verhaal", "|ja|één verhaal"])
  }
}
