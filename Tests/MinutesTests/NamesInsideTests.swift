// Names in what was carried, asked, put together or noted of who is at the table: found, and never leaked.

import Minutes
@testable import SessionEngine
import Testing

@Suite struct NamesInsideEverywhere {
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
}
