// The desks that one run writes for: a journal for each table, who has the floor there, and the session.

import SessionEngine
import SessionJournal
import Words

/// One desk that `add` writes for.
struct OpenDesk {
  let journal: JournalWriter
  /// Nil at the plenary desk.
  let table: String?
  /// Who had the floor in the line before.
  var floor: Floor

  func desk(at moment: Moment) -> Desk { Desk(label: journal.desk, table: table, now: moment) }
}

/// The desks of one run of `add`, and the session they write into.
struct OpenDesks {
  let folder: SessionFolder
  let words: Words
  private(set) var session: Session
  /// What the next desk is opened with; once one is, the session is read anew for the next.
  private var reading: Reading
  /// By table; the plenary desk is without a name.
  private var desks: [String: OpenDesk] = [:]
  private var follower: Follower?

  init(_ folder: SessionFolder, _ reading: Reading, words: Words) {
    self.folder = folder
    self.reading = reading
    session = reading.session
    self.words = words
  }

  /// The table that is meant by a name: one there is, whatever its capitals, else a new one of this very name.
  func table(_ name: String?) -> String? {
    name.map { session.tableName(said: $0) ?? $0 }
  }

  func isOpen(_ table: String?) -> Bool { desks[table ?? ""] != nil }

  subscript(table: String?) -> OpenDesk? {
    get { desks[table ?? ""] }
    set { desks[table ?? ""] = newValue }
  }

  /// Opens the desk of a table, which is made if there is none of that name.
  mutating func open(_ table: String?, floor: Floor = .nobody) throws(JournalFault) {
    let moment = WallClock.moment
    let isNew = table != nil && session.state(of: table) == nil
    let letter = table == nil ? "" : session.state(of: table)?.letter ?? session.nextTableLetter
    let journal = try JournalWriter.open(
      folder, table: letter, at: moment, state: .ofUser(), hasSecondPlace: false, reading: &reading)
    desks[table ?? ""] = OpenDesk(journal: journal, table: table, floor: floor)
    session = reading.session
    follower = desks.count == 1 ? Follower(folder, from: reading) : nil
    reading = Reading()
    if isNew, let table {
      let made = session.eventsAdding(table: table)
      try journal.append(made, at: moment, into: &session)
      warn(words.tableMade(table))
    }
  }

  /// Makes events of a table's desk durable.
  mutating func write(_ events: [Event], for table: String?, at moment: Moment) throws(JournalFault) {
    try desks[table ?? ""]?.journal.append(events, at: moment, into: &session)
  }

  /// Takes in what others wrote meanwhile. Where there are several desks of our own that is left to the next run.
  mutating func followOthers() {
    guard let openDesk = desks.values.first else { return }
    _ = try? follower?.refresh(&session, besides: openDesk.journal)
  }
}
