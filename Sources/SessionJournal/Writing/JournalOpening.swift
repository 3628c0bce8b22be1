// The beginning of a run: which desk it is, and the first line of its journal.

import Glibc
import SessionEngine

extension JournalWriter {
  /// Begins a session in a folder that has no journal yet: its first journal opens the plenary desk and holds
  /// these events, of which one founds the session. All of it is durable when this returns.
  ///
  /// - Parameter state: where writing goes on when the folder fails later; nil lets it fail.
  /// - Throws: what `SessionFolder.read` and `append` throw; nothing is left in the folder then.
  public static func found(
    _ events: [Event], in folder: SessionFolder, at moment: Moment, state: StatePlace?
  ) throws(JournalFault) -> (writer: JournalWriter, reading: Reading) {
    let home = try folder.open()
    let place = try attempt { () throws(SystemFault) in try PlaceMark.of(home, folder.disk) }
    let id = events.lazy.compactMap { event in
      if case .sessionFounded(let founding) = event { founding.id } else { nil }
    }.first
    let start = Start(folder: folder, home: home, place: place, sessionID: id, state: state)
    var reading = Reading()
    let writer = try start.writer(at: .plenary, besides: events, moment, &reading)
    return (writer, reading)
  }

  /// Begins a run on a session: chooses the desk, makes its journal and opens the desk in it, durably.
  ///
  /// Lines that wait in the second place come home first. The reading is brought up to what the folder holds
  /// when the desk is chosen.
  /// - Parameters:
  ///   - table: the letter of the desk's table; empty at the plenary desk.
  ///   - state: the user's own place: what was given before is remembered there, and it is where writing goes on
  ///     when the folder fails; nil knows neither.
  ///   - hasSecondPlace: false where an event in the second place is no success, as for `add`.
  /// - Throws: what `SessionFolder.read` and `append` throw.
  public static func open(
    _ folder: SessionFolder, table: String = "", at moment: Moment, state: StatePlace?,
    hasSecondPlace: Bool = true, reading: inout Reading
  ) throws(JournalFault) -> JournalWriter {
    let home = try folder.open()
    let place = try attempt { () throws(SystemFault) in try PlaceMark.of(home, folder.disk) }
    let id = reading.session.founding?.id
    let start = Start(
      folder: folder, home: home, place: place, sessionID: id, state: state, hasSecondPlace: hasSecondPlace)
    let hasCome = start.bringHome()
    // Whoever chooses a desk holds the folder's lock until the first line of its journal is there.
    let gate = try folder.open()
    let locksWork = start.waitForLock(gate)
    let hasChanged = try folder.hasChanged(since: reading, home)
    if hasCome || hasChanged { reading = try folder.read() }
    folder.scrubReturned(reading.report, home, besides: start.waiting)
    let choice = DeskChoice(
      folder: home, disk: folder.disk, ledger: reading.ledger, place: place,
      remembered: { start.highWater?.remembered($0) ?? 0 })
    defer { withExtendedLifetime(gate) {} }
    guard let desk = choice.choose(table: table, in: reading.session, locksWork: locksWork),
      let apart = choice.newLabel(table: table, besides: reading.session)
    else { throw .system(SystemFault(call: .create, path: folder.path, code: EINVAL)) }
    do throws(JournalFault) {
      return try start.writer(at: desk, moment, &reading)
    } catch {
      // Without a line in the folder nobody can see that the desk is manned, so it must be one of its own.
      guard hasSecondPlace, state != nil else { throw error }
      return try start.writer(at: apart, orElsewhere: true, moment, &reading)
    }
  }
}

extension SessionFolder {
  /// Whether a journal is there that wasn't read, or is of another size.
  fileprivate func hasChanged(since reading: Reading, _ home: Handle) throws(JournalFault) -> Bool {
    try attempt { () throws(SystemFault) in
      let names = try disk.list(home).filter(JournalName.isJournal)
      return names.contains { name in
        guard let file = try? disk.openRegular(name, in: home), let facts = try? disk.inspect(file) else {
          return false
        }
        let known = reading.ledger.files[name]
        return known?.inode != facts.inode || known?.size != facts.size
      }
    }
  }
}

/// What the beginning of a run knows.
private struct Start {
  let folder: SessionFolder
  let home: Handle
  /// The mark of this machine and folder.
  let place: String
  let sessionID: String?
  let state: StatePlace?
  /// Whether the run may go on in the second place.
  var hasSecondPlace = true

  /// Of this very session: another may lie where it lay once.
  var highWater: HighWater? {
    state.map { HighWater($0, place: PlaceMark.hash([place, sessionID ?? ""])) }
  }

  private var second: SecondPlace? {
    guard let state, let sessionID else { return nil }
    return SecondPlace(state, session: sessionID, place: place, home: folder.path)
  }

  /// Folders with lines that belong home and have not come.
  var waiting: [Handle] { second?.readable ?? [] }

  /// Whether anything came home from the second place. What can't come now comes another time.
  func bringHome() -> Bool { (try? second?.bringHome(to: home, folder.disk)).map { $0 > 0 } ?? false }

  /// Waits up to two seconds for the folder's lock; false if it isn't to be had.
  func waitForLock(_ gate: Handle) -> Bool {
    for _ in 0..<200 {
      guard let isLocked = try? folder.disk.lock(gate, exclusively: true) else { return false }
      if isLocked { return true }
      var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
      nanosleep(&pause, nil)
    }
    return false
  }

  /// The writer, with its journal made and the desk opened in it: in the folder, or if need be elsewhere.
  func writer(
    at desk: DeskLabel, orElsewhere: Bool = false, besides events: [Event] = [], _ moment: Moment,
    _ reading: inout Reading
  ) throws(JournalFault) -> JournalWriter {
    let writer = JournalWriter(
      folder, home, desk: desk, sessionID: sessionID, second: orElsewhere ? second : nil,
      highWater: highWater)
    let opening = DeskOpening(label: desk, place: place)
    try writer.append([.deskOpened(opening)] + events, at: moment, into: &reading.session)
    if hasSecondPlace { writer.second = second }
    reading.ledger.openings.append(
      Ledger.Opening(
        file: JournalName.make(desk, writer.writer, number: 1), writer: writer.writer, desk: opening))
    return writer
  }
}
