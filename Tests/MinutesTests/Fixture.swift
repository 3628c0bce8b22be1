// Sessions made for these tests, event by event.

import Minutes
@testable import SessionEngine
import Testing

/// Folds events into a session, one second after another.
struct Fixture {
  private(set) var session = Session()
  private var sequence = 0
  private let writer: WriterID
  private var numbers: [DeskLabel: Int] = [:]

  init() throws {
    writer = try #require(WriterID("abc"))
  }

  mutating func happen(_ events: Event...) {
    for event in events {
      sequence += 1
      // 2026-05-01T09:00:00Z and on.
      let at = 1_777_626_000_000 + Int64(sequence) * 1000
      let stamp = Stamp(
        id: EventID(writer: writer, sequence: sequence), tick: Tick(milliseconds: at, counter: 0), at: at,
        desk: .plenary)
      session.apply(StampedEvent(event, stamp: stamp))
    }
  }

  /// Notes a line at the plenary desk, or at a table's with its letter; gives its reference.
  @discardableResult
  mutating func note(
    _ text: String, by name: String? = nil, _ kind: Kind = .idea, in phase: Phase = .dream,
    at table: String? = nil,
    links: [Ref] = [], addsTo: Ref? = nil, said: String? = nil, because: String? = nil, review: Day? = nil,
    due: Day? = nil, helpers: [String] = [], firstStep: String? = nil
  ) throws -> Ref {
    let letter = session.state(of: table)?.letter ?? ""
    let label = try #require(DeskLabel(table: letter, own: ""))
    numbers[label, default: 0] += 1
    let ref = Ref(desk: label, number: numbers[label, default: 0])
    let wording = Wording(
      kind: kind, text: text, said: said, links: links, because: because, review: review, due: due,
      helpers: helpers, firstStep: firstStep)
    happen(.noted(Note(ref: ref, phase: phase, table: table, by: name, additionTo: addsTo, wording: wording)))
    return ref
  }
}

extension Fixture {
  /// A small workshop that has something of everything.
  static func workshop() throws -> Fixture {
    var made = try Fixture()
    let day = Day(year: 2026, month: 5, day: 1)
    made.happen(
      .sessionFounded(
        Founding(
          id: "s1", title: "Zorg in Oost", question: "Wie is er na zes uur?", date: day,
          place: "De Kandelaar",
          language: .dutch)),
      .tableAdded(TableAdded(name: "Tafel 1", letter: "a")),
      .enrolled(
        Enrolment(
          name: "Anna van der Berg", code: "an", organisation: "Wijkverpleging", role: "wijkverpleegkundige",
          perspective: "professional", table: "Tafel 1", mandate: .full)),
      .enrolled(
        Enrolment(name: "Bram Çelik", code: "br", organisation: "Huisartsen", perspective: "professional")),
      .enrolled(Enrolment(name: "Yusra", code: "yu", perspective: "inwoner", mandate: .limited)),
      .scoped(Scoped(side: .within, text: "de avonden")), .mannerChosen(MannerChosen(text: "luisteren")),
      .privateNoted(PrivateNoted(text: "Bram zegt weinig; straks eerst hem vragen")),
      .phaseEntered(PhaseEntered(phase: .dream, table: nil)))
    let dream = try made.note("Ik weet wie ik bel, ook om zes uur.", by: "Bram Çelik")
    try made.note("en zij weet het ook", by: "Yusra", addsTo: dream)
    let concern = try made.note("te duur", by: "Yusra", .concern, said: "! te duur")
    try made.note(
      "één potje", by: "Anna van der Berg", .proposal, in: .order, at: "Tafel 1", links: [concern])
    try made.note("wie betaalt?", .question, in: .order)
    try made.note("dit klopt niet", by: "Bram Çelik", .concern, in: .order)
    let agreement = try made.note(
      "één nummer voor de avond", by: "Bram Çelik", .agreement, in: .order, links: [dream],
      because: "zoeken tijd kost", review: Day(year: 2026, month: 12, day: 1))
    try made.note(
      "ik bel de centrale", by: "Anna van der Berg", .deed, in: .deed, at: "Tafel 1", links: [agreement],
      due: Day(year: 2026, month: 5, day: 8), helpers: ["Yusra"], firstStep: "nummer opzoeken")
    let withdrawn = try made.note("dit moest weg", by: "Yusra")
    made.happen(
      .withdrawn(Withdrawn(ref: withdrawn)),
      .deedDeclined(DeedDeclined(name: "Yusra", why: "eerst thuis overleggen")),
      .phaseEntered(PhaseEntered(phase: .closing, table: nil)),
      .mandatesRenewed(
        MandatesRenewed(names: ["Bram Çelik"], renewal: .changed, why: "alleen voor de avond")),
      .evaluated(Evaluated(statement: 1, scores: [4, 4, 5])), .fencePlaced(FencePlaced(phase: 2)),
      .resultNoted(ResultNoted(kind: .hard, text: "drie nummers werden één")))
    return made
  }

  func minutes(
    _ format: MinutesFormat = .markdown, _ language: Language = .dutch, _ names: NamesShown = .full,
    all: Bool = false, anyway: Bool = false
  ) throws -> String {
    let bytes = try Minutes.render(
      session, format: format, language: language, names: names, all: all, anyway: anyway)
    return String(decoding: bytes, as: UTF8.self)
  }
}
