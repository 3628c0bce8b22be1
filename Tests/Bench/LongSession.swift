// A session of any length, the same each time: twelve people, two tables, every kind and phase.

import SessionEngine
import SessionJournal

/// Makes sessions to measure with.
struct LongSession {
  static let people = [
    "Anna de Wit", "Bram Çelik", "Chadia El Amrani", "Dirk Postma", "Esther van den Berg", "Fatima Yilmaz",
    "Gerrit Hoekstra", "Hanneke Bos", "Ilse Verhagen", "Joost de Haan", "Kees Molenaar", "Lotte Smeets",
  ]
  private static let words = [
    "dat", "iemand", "belt", "voordat", "het", "te", "laat", "is", "en", "de", "buurt", "weet", "wie", "er",
    "na", "zes", "uur", "nog", "één", "nummer", "heeft", "samen", "met", "wijkverpleging", "huisarts",
  ]

  /// Lines of shorthand as they would be typed, one for each contribution.
  static func line(_ number: Int) -> String {
    var seed = UInt64(number) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func draw(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    let text = (0..<6 + draw(12)).map { _ in words[draw(words.count)] }.joined(separator: " ")
    let speaker = draw(3) == 0 ? "" : people[draw(people.count)].prefix { $0 != " " } + ": "
    let sign = ["", "", "", "", "", "! ", "+ ", "= ", "> ", "? "][draw(10)]
    let clause = sign == "= " ? " omdat het helpt terugkijken op +6w" : sign == "> " ? " voor +2w" : ""
    return speaker + sign + text + clause
  }

  /// Makes it in a folder, thousands of lines with one wait for the disk.
  static func make(_ count: Int, in path: String) throws(JournalFault) -> SessionFolder {
    let moment = WallClock.now
    let folder = try SessionFolder.create(path)
    let founding = Founding(id: "bench\(count)", title: "Bench", date: moment.today, language: .dutch)
    let founded = try JournalWriter.found([.sessionFounded(founding)], in: folder, at: moment, state: nil)
    let journal = founded.writer
    var reading = founded.reading
    for (number, name) in people.enumerated() {
      let desk = Desk(label: journal.desk, table: nil, now: moment)
      let enrol = Enrol(name: name, table: "Tafel \(number % 2 + 1)")
      // None of these names is ever refused.
      let events = (try? enrol.decide(in: reading.session, at: desk)) ?? []
      try journal.append(events, at: moment, into: &reading.session)
    }
    var floor = Floor.nobody
    var number = 0
    while number < count {
      let phase = Phase.allCases[min(5, number * 6 / count)]
      let end = min(count, number + 1000)
      try journal.append(
        events(number..<end, phase, &floor, reading.session, journal.desk, moment), at: moment,
        into: &reading.session)
      number = end
    }
    return folder
  }

  private static func events(
    _ numbers: Range<Int>, _ phase: Phase, _ floor: inout Floor, _ session: Session, _ desk: DeskLabel,
    _ moment: Moment
  ) -> [Event] {
    let first = session.nextRef(at: desk).number
    return numbers.compactMap { number in
      let context = LineContext(
        session: session, desk: desk, table: nil, floor: floor, phase: phase, today: moment.today)
      guard case .contribution(let draft) = context.read(line(number)) else { return nil }
      floor = draft.floor
      var name: String?
      if case .person(let person) = draft.floor { name = person }
      let ref = Ref(desk: desk, number: first + number - numbers.lowerBound)
      return .noted(Note(ref: ref, phase: phase, by: name, wording: draft.wording))
    }
  }
}
