// A session that follows another: tables, a harvest, shows of hands, and what the last one left.

import Foundation
import Minutes
@testable import SessionEngine
import Testing

extension Fixture {
  static let firstDay = Day(year: 2026, month: 1, day: 20)

  /// Opens a show of hands and has people answer.
  mutating func poll(
    _ kind: PollKind, about: [Ref] = [], _ text: String? = nil, at table: String? = nil,
    votes: [(String, Choice, String?)] = [], tally: [Int]? = nil
  ) throws {
    happen(.pollOpened(PollOpening(kind: kind, about: about, text: text, table: table)))
    let id = try #require(session.polls.last?.id)
    for (name, choice, why) in votes { happen(.voted(Voted(poll: id, name: name, choice: choice, why: why))) }
    if let tally { happen(.tallied(Tallied(poll: id, hands: tally))) }
    happen(.pollClosed(PollClosed(poll: id)))
  }

  /// An item of the first session, under a reference of this one.
  static func carried(
    _ number: Int, _ kind: Kind, _ text: String, by name: String? = nil, because: String? = nil,
    review: Day? = nil, due: Day? = nil, helpers: [String] = [], firstStep: String? = nil
  ) -> CarriedItem {
    CarriedItem(
      ref: Ref(desk: .plenary, number: number), session: "s1",
      origin: Ref(desk: .plenary, number: number + 10),
      kind: kind, text: text, by: name, due: due, review: review, because: because, helpers: helpers,
      firstStep: firstStep)
  }

  private mutating func begin() {
    happen(
      .sessionFounded(
        Founding(
          id: "s3", title: "Zorg in Oost, derde keer", question: "Wie is er na zes uur?",
          date: Day(year: 2026, month: 6, day: 12), language: .dutch, follows: "s2")),
      .tableAdded(TableAdded(name: "Noord", letter: "a")), .tableAdded(TableAdded(name: "Zuid", letter: "b")),
      .enrolled(
        Enrolment(
          name: "Anna van der Berg", code: "an", organisation: "Wijkverpleging", perspective: "professional",
          table: "Noord")),
      .enrolled(
        Enrolment(
          name: "Bram Çelik", code: "br", organisation: "Huisartsen", perspective: "professional",
          table: "Noord")),
      .enrolled(Enrolment(name: "Yusra", code: "yu", perspective: "inwoner", table: "Zuid")))
    let dates = (Day(year: 2026, month: 3, day: 1), Day(year: 2026, month: 6, day: 1))
    happen(
      .carried(Fixture.carried(1, .agreement, "samen bellen", because: "het sneller gaat", review: dates.1)),
      .carried(Fixture.carried(2, .agreement, "één dossier", because: "zij het één keer vertelt")),
      .carried(Fixture.carried(3, .agreement, "elke maandag overleg")),
      .carried(
        Fixture.carried(
          4, .deed, "de leverancier bellen", by: "Bram Çelik", due: dates.0, helpers: ["Yusra"],
          firstStep: "nummer opzoeken")),
      .carried(Fixture.carried(5, .deed, "de buren vragen", by: "Piet Oudgast")),
      .wordingRecalled(
        WordingRecalled(
          ref: Ref(desk: .plenary, number: 1),
          wording: PastWording(
            session: "s0", date: Fixture.firstDay, text: "ieder belt zelf",
            judgement: Judgement(.adapt, learnt: "samen bellen omdat het sneller gaat")))),
      .wordingRecalled(
        WordingRecalled(
          ref: Ref(desk: .plenary, number: 4),
          wording: PastWording(
            session: "s0", date: Fixture.firstDay, text: "de leverancier bellen",
            judgement: Judgement(.notyet, learnt: "hij was op vakantie")))),
      .sessionRecalled(
        PastSession(
          id: "s0", title: "Eerste keer", date: Fixture.firstDay, fence: 1, means: [30, 0, 0, 0, 0, 0, 21])),
      .sessionRecalled(PastSession(id: "s1", title: "Tweede keer", date: dates.0, fence: 2)))
  }

  /// The third session of a group.
  static func followUp() throws -> Fixture {
    var made = try Fixture()
    made.begin()
    made.happen(
      .judged(
        Judged(
          ref: Ref(desk: .plenary, number: 1),
          judgement: Judgement(.adapt, learnt: "samen mailen omdat bellen niet lukt"))),
      .judged(
        Judged(
          ref: Ref(desk: .plenary, number: 2), judgement: Judgement(.keep, learnt: "het scheelt een uur"))),
      .judged(
        Judged(ref: Ref(desk: .plenary, number: 4), judgement: Judgement(.partly, learnt: "hij belt terug"))),
      .judged(Judged(ref: Ref(desk: .plenary, number: 5), judgement: Judgement(.done))))
    let mail = try made.note(
      "samen mailen", .agreement, in: .opening, at: "Noord", links: [Ref(desk: .plenary, number: 1)],
      because: "bellen niet lukt", review: Day(year: 2026, month: 9, day: 1))
    let dream = try made.note("niemand vertelt het twee keer", by: "Yusra", at: "Zuid")
    let other = try made.note("één verhaal is genoeg", by: "Anna van der Berg", at: "Noord")
    let gone = try made.note("dit moest weg", by: "Yusra", at: "Zuid")
    made.happen(
      .harvested(Harvested(ref: dream)), .harvested(Harvested(ref: other)), .harvested(Harvested(ref: gone)),
      .putTogether(PutTogether(label: "één verhaal", refs: [dream, other, gone])),
      .withdrawn(Withdrawn(ref: gone)))
    try made.poll(
      .consent, about: [mail],
      votes: [
        ("Anna van der Berg", .yes, nil), ("Bram Çelik", .but, "niet in het weekend"), ("Yusra", .yes, nil),
      ])
    try made.poll(
      .scale, "hoe ver zijn we?", at: "Zuid", votes: [("Yusra", .score(4), "het begint")],
      tally: [0, 1, 2, 9, 3])
    try made.poll(
      .dots, about: [dream, other],
      votes: [("Bram Çelik", .option(other), nil), ("Yusra", .option(other), "kort")])
    try made.poll(.scale, "niemand antwoordt")
    made.happen(
      .missed(Missed(text: "een huurder uit de flat")),
      .principleJudged(PrincipleJudged(number: 1, isMet: true, why: nil)),
      .principleJudged(PrincipleJudged(number: 4, isMet: false, why: "nog niemand bedankt")),
      .phaseEntered(PhaseEntered(phase: .closing, table: nil)),
      .evaluated(Evaluated(statement: 1, scores: [4, 4, 5])),
      .evaluated(Evaluated(statement: 2, scores: [3])), .fencePlaced(FencePlaced(phase: 2)))
    return made
  }
}

extension Fixture {
  /// The minutes as JSON, read again.
  func json(_ names: NamesShown = .full) throws -> [String: Any] {
    let json = try minutes(.json, .dutch, names, anyway: true)
    return try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }
}

/// The objects in a list of JSON; none where there is no such list.
func rows(_ object: [String: Any], _ key: String) -> [[String: Any]] { object[key] as? [[String: Any]] ?? [] }

extension Fixture {
  /// Puts the texts wherever a session can hold one beside its contributions.
  mutating func feedEverythingElse(_ texts: [String]) throws {
    let people = session.participants.map(\.name)
    let refs = session.contributions.map(\.ref)
    let agreements = session.contributions.filter { $0.kind == .agreement }.map(\.ref)
    for (place, text) in texts.prefix(40).enumerated() {
      let other = texts[texts.count - 1 - place]
      let ref = Ref(desk: .plenary, number: 10_000 + place)
      var item = Fixture.carried(
        10_000 + place, place % 2 == 0 ? .agreement : .deed, text, by: other, because: text, helpers: [text],
        firstStep: other)
      item.session = text
      made(carried: item, text, other, ref)
      let votes = people.map { ($0, Choice.but, Optional(text)) }
      try poll(
        .consent, about: agreements.isEmpty ? refs : [agreements[place % agreements.count]], votes: votes)
      try poll(.scale, text, votes: people.map { ($0, .score(3), other) })
      try poll(.dots, about: Array(refs.prefix(3)), text, votes: people.map { ($0, .option(refs[0]), other) })
      happen(
        .putTogether(PutTogether(label: text, refs: Array(refs.prefix(2)))),
        .harvested(Harvested(ref: refs[place % refs.count])),
        .missed(Missed(text: text)),
        .principleJudged(PrincipleJudged(number: place % 6 + 1, isMet: false, why: other)))
    }
  }

  private mutating func made(carried item: CarriedItem, _ text: String, _ other: String, _ ref: Ref) {
    let verdicts: [Verdict] = item.kind == .deed ? [.partly, .notyet] : [.keep, .adapt, .drop]
    let verdict = verdicts[ref.number / 2 % verdicts.count]
    let day = ref.number % 3 == 0 ? nil : Fixture.firstDay
    happen(
      .carried(item), .judged(Judged(ref: ref, judgement: Judgement(verdict, learnt: other))),
      .wordingRecalled(
        WordingRecalled(
          ref: ref,
          wording: PastWording(
            session: other, date: day, text: other, judgement: Judgement(.keep, learnt: text)))),
      .sessionRecalled(PastSession(id: text, title: text, date: day, fence: 2, means: [30])))
  }
}
