// A note-taker in this process: a session that is founded, opened and written through the journal's own doors.

import SessionEngine
import SessionJournal
import TestSupport

/// Any day will do, as no line here has a date.
let today = Day(number: 20_778)
/// When the sessions here take place, in milliseconds since 1970.
let someTime: Int64 = 1_763_731_992_123

/// A writer with the session that it sees.
struct Hand {
  let folder: SessionFolder
  let writer: JournalWriter
  var session: Session
  private var follower: Follower
  /// The wall clock of this writer, in milliseconds.
  var clock: Int64

  static func founding(_ title: String = "Zorg in Oost") -> [Event] {
    let people = [("Anna de Wit", "an"), ("Bram Çelik", "br"), ("Chadia El Amrani", "ch")]
    return [.sessionFounded(Founding(id: "torture-\(title)", title: title, language: .dutch))]
      + people.map { .enrolled(Enrolment(name: $0.0, code: $0.1, organisation: "buurt")) }
  }

  /// Founds a session in a new folder. Nobody is at its desk afterwards.
  @discardableResult
  static func found(
    _ path: String, disk: Disk = Disk(), state: StateFolder? = nil, at clock: Int64 = someTime
  ) throws(JournalFault) -> SessionFolder {
    let folder = try SessionFolder.create(path, disk: disk)
    _ = try JournalWriter.found(
      founding(), in: folder, at: Moment(milliseconds: clock, today: today), state: state)
    return folder
  }

  init(
    _ folder: SessionFolder, table: String = "", state: StateFolder? = nil, hasSecondPlace: Bool = true,
    at clock: Int64 = someTime
  ) throws(JournalFault) {
    self.folder = folder
    self.clock = clock
    var reading = try folder.read()
    writer = try JournalWriter.open(
      folder, table: table, at: Moment(milliseconds: clock, today: today), state: state,
      hasSecondPlace: hasSecondPlace, reading: &reading)
    session = reading.session
    follower = Follower(folder, from: reading)
  }

  /// Notes a text; gives the reference under which it is acknowledged.
  mutating func note(_ text: String, by name: String? = nil, kind: Kind = .idea) throws(JournalFault) -> Ref {
    let ref = session.nextRef(at: writer.desk)
    let note = Note(ref: ref, phase: .dream, by: name, wording: Wording(kind: kind, text: text))
    try append([.noted(note)])
    return ref
  }

  mutating func append(_ events: [Event]) throws(JournalFault) {
    try writer.append(events, at: Moment(milliseconds: clock, today: today), into: &session)
  }

  /// Takes in what came from elsewhere.
  mutating func look() { _ = try? follower.refresh(&session, besides: writer) }
}

/// Words as they are said, with what has broken other programs.
enum Speech {
  private static let words = [
    "iemand", "belt", "voordat", "het", "te", "laat", "is", "één", "nummer", "日本", "👩‍👩‍👧", "\\", "\"",
    "{\"v\":1",
    ",\"c\":\"00000000\"}", "\u{1B}[2J", "<<<<<<<", "\u{202E}om", "e\u{301}", "\t", "\u{0}", "=1+1", "\n",
    "\r\n",
  ]

  /// A text that no other case number gives.
  static func text(_ mark: String, _ random: inout Seeded) -> String {
    mark + (0..<random.below(8)).map { _ in " " + random.pick(words) }.joined()
  }
}
