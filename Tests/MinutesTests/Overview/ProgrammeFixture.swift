// A programme of two sessions for the tests of the overview: one, and the one that looks back at it.

import Minutes
@testable import SessionEngine
import Testing

/// The makers of the sessions that an overview is of.
enum ProgrammeFixture {
  private static let day = Day(year: 2026, month: 3, day: 1)

  /// The session that `Fixture.followUp` follows.
  static func first(_ more: Event...) throws -> Session {
    var made = try Fixture()
    made.happen(
      .sessionFounded(
        Founding(id: "s1", title: "Zorg in Oost, tweede keer", date: day, language: .dutch, follows: "s0")),
      .enrolled(
        Enrolment(name: "Bram Çelik", code: "br", organisation: "Huisartsen", perspective: "professional")),
      .enrolled(Enrolment(name: "Piet Oudgast", code: "pi", organisation: "Buurt", perspective: "bewoner")))
    func note(
      _ number: Int, _ kind: Kind, _ text: String, by name: String? = nil, review: Day? = nil, due: Day? = nil
    ) {
      made.happen(
        .noted(
          Note(
            ref: Ref(desk: .plenary, number: number), phase: .order, by: name,
            wording: Wording(
              kind: kind, text: text, because: review == nil ? nil : "het helpt", review: review, due: due,
              helpers: kind == .deed && name != nil ? ["Piet Oudgast"] : [],
              firstStep: kind == .deed ? "nummer opzoeken" : nil))))
    }
    note(11, .agreement, "samen bellen", by: "Bram Çelik", review: Day(year: 2026, month: 6, day: 1))
    note(12, .agreement, "één dossier", review: Day(year: 2026, month: 6, day: 1))
    note(13, .agreement, "elke maandag overleg", review: Day(year: 2026, month: 7, day: 6))
    note(14, .deed, "de leverancier bellen", by: "Bram Çelik", due: Day(year: 2026, month: 3, day: 9))
    note(15, .deed, "de buren vragen", by: "Piet Oudgast", due: Day(year: 2026, month: 4, day: 1))
    note(16, .deed, "een sleutelkast ophangen", due: Day(year: 2026, month: 8, day: 1))
    note(17, .agreement, "dit is ingetrokken", review: day)
    made.happen(
      .withdrawn(Withdrawn(ref: Ref(desk: .plenary, number: 17))),
      .evaluated(Evaluated(statement: 1, scores: [3, 4])), .fencePlaced(FencePlaced(phase: 1)))
    for event in more { made.happen(event) }
    return made.session
  }

  static func both() throws -> [Session] { [try Fixture.followUp().session, try first()] }

  /// Texts that try to be something else, in every place that an overview shows.
  static func hostile(_ texts: [String]) throws -> [Session] {
    var made = try Fixture()
    let name = texts[0]
    made.happen(
      .sessionFounded(Founding(id: texts[1], title: texts[2], question: texts[3], language: .english)),
      .enrolled(Enrolment(name: name, code: "an", organisation: texts[4], perspective: texts[5])))
    for (place, text) in texts.enumerated() {
      let other = texts[texts.count - 1 - place]
      try made.note(
        text, by: name, place % 2 == 0 ? .agreement : .deed, because: other, review: day, due: day,
        helpers: place % 3 == 0 ? [name] : [], firstStep: other)
    }
    try made.feedEverythingElse(texts)
    return [made.session]
  }

  static func overview(
    _ format: OverviewFormat, _ sessions: [Session], _ language: Language = .dutch,
    _ names: NamesShown = .full,
    anyway: Bool = false
  ) throws -> String {
    let bytes = try Overview.render(
      sessions, format: format, language: language, names: names, anyway: anyway)
    return String(decoding: bytes, as: UTF8.self)
  }
}
