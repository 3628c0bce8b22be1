// Starts a run: finds out which session the folder holds, and chooses the desk. Nothing is written for it.

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
    let id = events.lazy.compactMap { event in
      if case .sessionFounded(let founding) = event { founding.id } else { nil }
    }.first
    let start = try Start(folder, session: id, state: state)
    let claim = DeskClaim(.plenary, start.home, folder.disk) ?? DeskClaim(unlocked: .plenary)
    let writer = start.writer(claim)
    var reading = Reading()
    try writer.append(steps: events.map { [$0] }, at: moment, into: &reading.session)
    writer.second = start.second
    start.rememberSession()
    return (writer, reading)
  }

  /// Begins a run on a session and chooses its desk. The journal is created with the run's first event, so a run that
  /// notes nothing leaves none behind.
  ///
  /// Lines that wait in the second place are moved to the session's folder first. The reading is updated to what the
  /// folder holds at the moment of the choice.
  /// - Parameters:
  ///   - table: the letter of the desk's table; empty at the plenary desk.
  ///   - state: the user's state folder. It remembers which numbers were given, and writing continues in it if the
  ///     session's folder fails. With nil there is neither.
  ///   - hasSecondPlace: false if an event that only reaches the second place counts as a failure, as for `add`.
  /// - Throws: what `SessionFolder.read` throws, and `system` if the folder can't be written and there is no second
  ///   place.
  public static func open(
    _ folder: SessionFolder, table: String = "", at moment: Moment, state: StateFolder?,
    hasSecondPlace: Bool = true, reading: inout Reading
  ) throws(JournalFault) -> JournalWriter {
    if reading.ledger.files.isEmpty { reading = try folder.read() }
    let start = try Start(
      folder, session: reading.ledger.session, besides: reading.report.foundings, state: state)
    let hasCome = start.bringHome()
    // The folder's lock is held until the desk is claimed.
    let gate = try folder.open()
    defer { withExtendedLifetime(gate) {} }
    let locksWork = start.waitForLock(gate)
    // What couldn't be moved counts all the same: its references were given.
    let waiting = start.second?.readable ?? []
    let hasChanged = try folder.hasChanged(since: reading, start.home)
    if hasCome || hasChanged || !waiting.isEmpty {
      reading = try folder.read(besides: waiting, own: reading.ledger.session)
    }
    folder.scrubReturned(
      reading, start.home, besides: waiting,
      ForgettingDecisions(state, session: reading.ledger.session))
    let choice = DeskChoice(
      folder: start.home, disk: folder.disk, ledger: reading.ledger, fingerprint: start.fingerprint,
      remembered: { start.highWater?.remembered($0) ?? 0 })
    let fault = start.writingFault
    if let fault, !hasSecondPlace || start.second == nil { throw .system(fault) }
    // Where nothing can be written into the folder, the desk must be one that nobody else can choose.
    let claim =
      fault == nil
      ? choice.choose(table: table, in: reading.session, locksWork: locksWork)
      : choice.newDesk(table: table, besides: reading.session)
    guard let claim else { throw .system(SystemFault(call: .create, path: folder.path, code: EINVAL)) }
    let writer = start.writer(claim)
    writer.saw(reading.ledger)
    if hasSecondPlace {
      writer.second = start.second
      writer.copy = start.copy(for: writer.writer)
    }
    if let fault { writer.goElsewhere(because: .system(fault)) }
    start.rememberSession()
    return writer
  }
}

extension SessionFolder {
  /// Whether there is a journal that wasn't read, or one that was replaced or changed its size since.
  fileprivate func hasChanged(since reading: Reading, _ home: Handle) throws(JournalFault) -> Bool {
    try attempt { () throws(SystemFault) in
      let names = try disk.journals(in: home)
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
  private let sessionID: String?
  private let state: StateFolder?
  private let path: String
  /// Where lines go that the folder doesn't take; nil if there is no such place.
  let second: SecondPlace?

  /// - Parameter foundings: all sessions that were founded in the folder. Lines of one that doesn't count any more may
  ///   wait for it too.
  init(
    _ folder: SessionFolder, session: String?, besides foundings: [Founding] = [], state: StateFolder?
  ) throws(JournalFault) {
    let home = try folder.open()
    let fingerprint = try attempt { () throws(SystemFault) in try FolderFingerprint.of(home, folder.disk) }
    (self.folder, self.home, self.fingerprint, self.state) = (folder, home, fingerprint, state)
    state?.sweep()
    sessionID = session
    path = realPath(folder.path) ?? folder.path
    second =
      if let state, let session {
        SecondPlace(
          state, sessions: [session] + foundings.map(\.id).filter { $0 != session }, fingerprint: fingerprint,
          home: path)
      } else {
        nil
      }
  }

  /// Keyed by the session too, since another session may stand in the same folder later.
  var highWater: HighWaterMark? {
    state.map { HighWaterMark($0, fingerprint: FolderFingerprint.hash([fingerprint, sessionID ?? ""])) }
  }

  /// Why nothing can be written into the folder; nil if nothing is known against it.
  var writingFault: SystemFault? {
    do throws(SystemFault) {
      try folder.disk.checkWritable(home)
      return nil
    } catch {
      return error
    }
  }

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

  func copy(for writer: WriterID) -> FolderCopy? {
    guard let state, let sessionID else { return nil }
    FolderCopy.sweep(state)
    return FolderCopy(state, session: sessionID, writer: writer, home: path)
  }

  /// Keeps in mind on this machine which session stands at the folder's path.
  func rememberSession() {
    if let state, let sessionID { KnownSessions(state).note(sessionID, at: path) }
  }

  func writer(_ claim: DeskClaim) -> JournalWriter {
    JournalWriter(
      folder, home, claim: claim,
      opening: DeskOpening(label: claim.label, place: fingerprint, session: sessionID), sessionID: sessionID,
      highWater: highWater, state: state)
  }
}
