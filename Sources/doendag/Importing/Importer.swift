// Notes lines from a script. They are decided in memory, synced together if several are waiting, and acknowledged only
// after that.

import SessionEngine
import SessionJournal
import Words

/// The options of `add`, which apply to every line.
struct ImportOptions: Sendable {
  var by: String?
  var table: String?
  var phase: Phase?
  var kind: Kind?
  var enrols = false
  var answersInJSON = false
}

/// Notes the lines of one run of `add`.
struct Importer {
  let options: ImportOptions
  var desks: OpenDesks
  /// Lines that were decided and aren't durable yet.
  private var waiting: Waiting?
  private(set) var refusedLines = 0
  /// Whether the last line of shorthand that would have been a contribution was refused.
  var isLastRefused = false

  /// Events that will be written together, and the state after them.
  private struct Waiting {
    let table: String?
    var batch: EventBatch
    let firstLine: Int
  }

  init(_ options: ImportOptions, desks: OpenDesks) {
    self.options = options
    self.desks = desks
  }

  var words: Words { desks.words }

  /// The session including the events that are waiting.
  var session: Session { waiting?.batch.session ?? desks.session }

  mutating func refuse(_ line: Int, _ message: Message) {
    refusedLines += 1
    warn(words.refusedLine(line, message))
  }

  /// Opens the desk of a table, unless it is open already.
  ///
  /// - Throws: ``Failure`` if nothing can be written.
  mutating func open(_ table: String?, line: Int) throws(Failure) {
    if desks.isOpen(table) { return }
    try flush()
    do throws(JournalFault) {
      try desks.open(table)
    } catch {
      throw writing(error, line: line)
    }
  }

  /// Decides a command at the desk of a table, and adds its events to those that are waiting.
  ///
  /// Waiting events have no identity yet. So a command whose events refer to another event by its identity, as undo
  /// does, is decided again after the waiting events were written.
  ///
  /// - Returns: the events.
  /// - Throws: ``ImportFault``.
  @discardableResult
  mutating func add(
    for table: String?, line: Int, _ decide: (Session, Desk) throws(Refusal) -> [Event]
  ) throws(ImportFault) -> [Event] {
    if waiting != nil, waiting?.table != table { try settle() }
    var events = try decided(for: table, decide)
    if waiting != nil, events.contains(where: \.namesAnEvent) {
      try settle()
      events = try decided(for: table, decide)
    }
    if events.isEmpty { return [] }
    if waiting == nil {
      waiting = Waiting(table: table, batch: EventBatch(on: desks.session), firstLine: line)
    }
    if let desk = desks[table]?.desk(at: WallClock.moment) {
      waiting?.batch.add(events, at: desk)
    }
    return events
  }

  private func decided(
    for table: String?, _ decide: (Session, Desk) throws(Refusal) -> [Event]
  ) throws(ImportFault) -> [Event] {
    guard let openDesk = desks[table] else { return [] }
    do throws(Refusal) {
      return try decide(session, openDesk.desk(at: WallClock.moment))
    } catch {
      throw .refused(error)
    }
  }

  private mutating func settle() throws(ImportFault) {
    do throws(Failure) {
      try flush()
    } catch {
      throw .ended(error)
    }
  }

  /// Writes and syncs the waiting events, and then acknowledges them.
  ///
  /// - Throws: ``Failure`` (74) if they can't be written. None of them is acknowledged in that case.
  mutating func flush() throws(Failure) {
    guard let waiting else { return }
    self.waiting = nil
    do throws(JournalFault) {
      try desks.write(waiting.batch.steps, for: waiting.table, at: WallClock.moment)
    } catch {
      throw writing(error, line: waiting.firstLine)
    }
    try acknowledge(waiting.batch.events)
  }

  private func acknowledge(_ events: [Event]) throws(Failure) {
    let answers = events.compactMap { event -> String? in
      guard case .noted(let note) = event else { return nil }
      return options.answersInJSON ? "{\"ref\":\"\(note.ref.text)\"}\n" : "#\(note.ref.text)\n"
    }
    if !answers.isEmpty { try Acknowledgement.write(answers.joined()) }
  }

  /// The failure that nothing is saved from this line on; line 0 stands for a single text.
  func writing(_ fault: JournalFault, line: Int) -> Failure {
    let path = desks.folder.path
    return Failure(.inputOutput) { words in
      let message = words.cannotWrite(path: path, reason: words.reason(fault))
      return line == 0 ? message : words.notSavedFrom(line: line, message)
    }
  }
}

/// Why a line isn't noted: it is refused, or the run has to end.
enum ImportFault: Error {
  case refused(Refusal)
  case ended(Failure)
}

/// The acknowledgements that `add` prints. If nobody reads them any more, lines are noted all the same.
enum Acknowledgement {
  static func write(_ text: String) throws(Failure) {
    do throws(SystemError) {
      try writeAll(Array(text.utf8), to: StandardOutput.descriptor)
    } catch {
      if error.isReaderGone { return }
      throw Failure(.inputOutput) { $0.cannotWrite(path: $0.standardOutput, reason: error.reason($0)) }
    }
  }
}
