// Starts a run: chooses its desk and writes the first line of its journal.

import Glibc
import SessionEngine

extension JournalWriter {
  /// Begins a session in a folder that has no journal yet. Its first journal opens the plenary desk and holds these
  /// events, one of which must be `sessionFounded`. Everything is on the disk when this returns.
  ///
  /// - Parameter state: where writing continues if the folder fails later; with nil it fails then.
  /// - Throws: what `SessionFolder.read` and `append` throw. Nothing is left in the folder in that case.
  public static func found(
    _ events: [Event], in folder: SessionFolder, at moment: Moment, state: StateFolder?
  ) throws(JournalFault) -> (writer: JournalWriter, reading: Reading) {
    let home = try folder.open()
    let fingerprint = try attempt { () throws(SystemFault) in try FolderFingerprint.of(home, folder.disk) }
    let id = events.lazy.compactMap { event in
      if case .sessionFounded(let founding) = event { founding.id } else { nil }
    }.first
    let start = Start(folder: folder, home: home, fingerprint: fingerprint, sessionID: id, state: state)
    var reading = Reading()
    let writer = try start.writer(at: .plenary, besides: events, moment, &reading)
    return (writer, reading)
  }

  /// Begins a run on a session: chooses the desk, creates its journal and writes `deskOpened` to it. That line is on
  /// the disk when this returns.
  ///
  /// Lines that wait in the second place are moved to the session's folder first. The reading is updated to what the
  /// folder holds at the moment of the choice.
  /// - Parameters:
  ///   - table: the letter of the desk's table; empty at the plenary desk.
  ///   - state: the user's state folder. It remembers which numbers were given, and writing continues in it if the
  ///     session's folder fails. With nil there is neither.
  ///   - hasSecondPlace: false if an event that only reaches the second place counts as a failure, as for `add`.
  /// - Throws: what `SessionFolder.read` and `append` throw.
  public static func open(
    _ folder: SessionFolder, table: String = "", at moment: Moment, state: StateFolder?,
    hasSecondPlace: Bool = true, reading: inout Reading
  ) throws(JournalFault) -> JournalWriter {
    let home = try folder.open()
    let fingerprint = try attempt { () throws(SystemFault) in try FolderFingerprint.of(home, folder.disk) }
    let id = reading.session.founding?.id
    let start = Start(
      folder: folder, home: home, fingerprint: fingerprint, sessionID: id, state: state,
      hasSecondPlace: hasSecondPlace)
    let hasCome = start.bringHome()
    // The folder's lock is held until the first line of the journal is written: only then can others see that the
    // desk is taken.
    let gate = try folder.open()
    let locksWork = start.waitForLock(gate)
    let hasChanged = try folder.hasChanged(since: reading, home)
    if hasCome || hasChanged { reading = try folder.read() }
    folder.scrubReturned(reading.report, home, besides: start.waiting)
    let choice = DeskChoice(
      folder: home, disk: folder.disk, ledger: reading.ledger, fingerprint: fingerprint,
      remembered: { start.highWater?.remembered($0) ?? 0 })
    defer { withExtendedLifetime(gate) {} }
    guard let desk = choice.choose(table: table, in: reading.session, locksWork: locksWork),
      let apart = choice.newLabel(table: table, besides: reading.session)
    else { throw .system(SystemFault(call: .create, path: folder.path, code: EINVAL)) }
    do throws(JournalFault) {
      return try start.writer(at: desk, moment, &reading)
    } catch {
      // Without a line in the folder nobody can see that the desk is in use, so it must be one that nobody else can
      // choose.
      guard hasSecondPlace, state != nil else { throw error }
      return try start.writer(at: apart, orElsewhere: true, moment, &reading)
    }
  }
}

extension SessionFolder {
  /// Whether there is a journal that wasn't read, or one that was replaced or changed its size since.
  fileprivate func hasChanged(since reading: Reading, _ home: Handle) throws(JournalFault) -> Bool {
    try attempt { () throws(SystemFault) in
      let names = try disk.list(home).filter(JournalName.isJournal)
      return names.contains { name in
        guard let file = try? disk.openRegular(name, in: home), let status = try? disk.inspect(file) else {
          return false
        }
        let known = reading.ledger.files[name]
        return known?.inode != status.inode || known?.size != status.size
      }
    }
  }
}

/// What is known when a run starts.
private struct Start {
  let folder: SessionFolder
  let home: Handle
  /// The fingerprint of this machine and folder.
  let fingerprint: String
  let sessionID: String?
  let state: StateFolder?
  /// Whether the run may continue in the second place.
  var hasSecondPlace = true

  /// Keyed by the session too, since another session may stand in the same folder later.
  var highWater: HighWaterMark? {
    state.map { HighWaterMark($0, fingerprint: FolderFingerprint.hash([fingerprint, sessionID ?? ""])) }
  }

  private var second: SecondPlace? {
    guard let state, let sessionID else { return nil }
    return SecondPlace(state, session: sessionID, fingerprint: fingerprint, home: folder.path)
  }

  /// Folders with lines that have not reached the session's folder yet.
  var waiting: [Handle] { second?.readable ?? [] }

  /// Moves lines from the second place to the session's folder. What fails is tried again later.
  ///
  /// - Returns: whether any journal was moved.
  func bringHome() -> Bool { (try? second?.bringHome(to: home, folder.disk)).map { $0 > 0 } ?? false }

  /// Waits up to two seconds for the folder's lock.
  ///
  /// - Returns: false if it can't be had.
  func waitForLock(_ gate: Handle) -> Bool {
    for _ in 0..<200 {
      guard let isLocked = try? folder.disk.lock(gate, exclusively: true) else { return false }
      if isLocked { return true }
      var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
      nanosleep(&pause, nil)
    }
    return false
  }

  /// The writer, once its journal is created and holds `deskOpened`. With `orElsewhere` the second place will do.
  func writer(
    at desk: DeskLabel, orElsewhere: Bool = false, besides events: [Event] = [], _ moment: Moment,
    _ reading: inout Reading
  ) throws(JournalFault) -> JournalWriter {
    let writer = JournalWriter(
      folder, home, desk: desk, sessionID: sessionID, second: orElsewhere ? second : nil,
      highWater: highWater)
    let opening = DeskOpening(label: desk, place: fingerprint)
    try writer.append([.deskOpened(opening)] + events, at: moment, into: &reading.session)
    if hasSecondPlace { writer.second = second }
    reading.ledger.openings.append(
      Ledger.Opening(
        file: JournalName.make(desk, writer.writer, number: 1), writer: writer.writer, desk: opening))
    return writer
  }
}
