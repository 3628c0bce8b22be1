// The desks that one run of `add` writes for: a journal for each table, and who has the floor there.

import SessionEngine
import SessionJournal
import Words

/// One desk that `add` writes for.
struct OpenDesk {
  let journal: JournalWriter
  /// Nil at the plenary desk.
  let table: String?
  /// Who has the floor after the last line.
  var floor: Floor
  /// Whose turn it was in a round, as the floor last followed it.
  var knownTurn: String?

  func desk(at moment: Moment) -> Desk { Desk(label: journal.desk, table: table, now: moment) }
}

/// The desks of one run of `add`, and the session they write into.
struct OpenDesks {
  let folder: SessionFolder
  let words: Words
  private(set) var session: Session
  /// The reading that the first desk is opened with. Every later desk needs a new reading.
  private var reading: Reading
  /// By the name of the table, which is empty at the plenary desk.
  private var desks: [String: OpenDesk] = [:]
  private var follower: Follower?

  init(_ folder: SessionFolder, _ reading: Reading, words: Words) {
    self.folder = folder
    self.reading = reading
    session = reading.session
    self.words = words
  }

  /// The name of the table that is meant: an existing one, whatever the case of its letters, or a new one with exactly
  /// this name.
  func table(_ name: String?) -> String? {
    name.map { session.tableName(said: $0) ?? $0 }
  }

  func isOpen(_ table: String?) -> Bool { desks[table ?? ""] != nil }

  subscript(table: String?) -> OpenDesk? {
    get { desks[table ?? ""] }
    set { desks[table ?? ""] = newValue }
  }

  /// Opens the desk of a table, which is created if it doesn't exist.
  ///
  /// - Throws: ``JournalFault`` if its journal can't be written.
  mutating func open(_ table: String?, floor: Floor = .nobody) throws(JournalFault) {
    let moment = WallClock.moment
    let isNew = table != nil && session.state(of: table) == nil
    let letter = table == nil ? "" : session.state(of: table)?.letter ?? session.nextTableLetter
    let journal = try JournalWriter.open(
      folder, table: letter, at: moment, state: .ofUser(), hasSecondPlace: false, reading: &reading)
    desks[table ?? ""] = OpenDesk(journal: journal, table: table, floor: floor)
    session = reading.session
    desks[table ?? ""]?.knownTurn = session.turn(at: table)?.name
    follower = desks.count == 1 ? Follower(folder, from: reading) : nil
    reading = Reading()
    if isNew, let table {
      let made = session.eventsAdding(table: table)
      try journal.append(made, at: moment, into: &session)
      warn(words.tableMade(table))
    }
  }

  /// Writes and syncs events to the journal of a table's desk.
  ///
  /// - Throws: ``JournalFault``. None of the events is folded in that case.
  mutating func write(_ steps: [[Event]], for table: String?, at moment: Moment) throws(JournalFault) {
    try desks[table ?? ""]?.journal.append(steps: steps, at: moment, into: &session)
  }

  /// Reads what others wrote meanwhile. A follower knows only one journal of our own, so with several desks this is
  /// left to the next run.
  mutating func followOthers() {
    guard let openDesk = desks.values.first else { return }
    _ = try? follower?.refresh(&session, besides: openDesk.journal)
  }
}
