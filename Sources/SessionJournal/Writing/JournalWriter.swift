// Writes the events of one run of a program at one desk. An event is folded only once it is on the disk.

import Glibc
import SessionEngine

/// Writes one run's events. To be used from one thread; its files are closed when it is released.
public final class JournalWriter {
  /// Where the events go.
  public enum Location: Equatable, Sendable {
    /// Into the session's folder.
    case home
    /// The folder can't be written for this reason. Until it can, events go to this file in the second place.
    case elsewhere(path: String, reason: JournalFault)
  }

  public let writer: WriterID
  /// The label of this run's desk, which is part of every reference that it gives.
  public var desk: DeskLabel { claim.label }
  public private(set) var location = Location.home

  let folder: SessionFolder
  let disk: Disk
  private(set) var home: Handle
  let sessionID: String?
  private let claim: DeskClaim
  /// The run's first event, until it is written together with the next.
  private var opening: DeskOpening?
  /// Lines of others that were read, and have to be named with the next event.
  private var unnamed: [WriterID: Int] = [:]
  /// The last line of each writer that this run has named.
  private var named: [WriterID: Int] = [:]
  /// Whether events of this run come before others in the order, which were folded already.
  var isBehind = false
  /// Where writing continues if the folder fails; with nil it fails.
  var second: SecondPlace?
  /// What a deleted folder can be put back from; nil if there is none.
  var copy: FolderCopy?
  private var highWater: HighWaterMark?
  /// Remembers which forgettings were made here; nil if there is no such place.
  let state: StateFolder?
  /// The forgettings of this run.
  private(set) var forgettingsMade: Set<String> = []
  /// Nil after a fault, until a new one is created.
  private var file: JournalFile?
  /// Journals that had a fault. They stay open, because their locks show that the desk is in use.
  private var abandoned: [JournalFile] = []
  /// The lines that this run has synced, kept so that they can be written again if its journal is replaced or
  /// truncated.
  private var written = WrittenLines()
  /// The journal was replaced or truncated: the lines that the folder lacks have to be written again.
  private var hasLostLines = false
  /// The session's count of forgettings when `written` was last scrubbed.
  private var forgettings = 0
  /// Lines that the session's folder lacks: they are only in the second place, or their journal is gone.
  private var unhomed: [UInt8] = []
  private var sequence = 0
  /// The number of journals that this run created in the session's folder.
  private var filesMade = 0
  /// The reference with the highest number that this run gave.
  private var highestGiven: Ref?
  private var tick = Tick.zero

  init(
    _ folder: SessionFolder, _ home: Handle, claim: DeskClaim, opening: DeskOpening, sessionID: String?,
    highWater: HighWaterMark?, state: StateFolder?
  ) {
    self.folder = folder
    self.home = home
    self.claim = claim
    self.opening = opening
    self.sessionID = sessionID
    (self.highWater, self.state) = (highWater, state)
    disk = folder.disk
    writer = RandomLetters.writer()
  }

  deinit {
    highWater?.flush()
    // Where the folder is gone, and nobody said what has to become of it, the copy is all that is left.
    if lossOfFolder == nil { copy?.remove() }
  }

  /// The same with events that are one step: done, and undone, at once.
  public func append(_ step: [Event], at moment: Moment, into session: inout Session) throws(JournalFault) {
    try append(steps: [step], at: moment, into: &session)
  }

  /// Writes and syncs the events, all with one write, and then folds them into the session. The run's first events are
  /// preceded by the opening of its desk.
  ///
  /// When this returns, they are on the disk: in the session's folder, or where `location` says.
  ///
  /// - Throws: `replaced`, `system`, or `unwritable`. None of the events is folded in that case, and the next call tries
  ///   a new journal.
  public func append(
    steps: [[Event]], at moment: Moment, into session: inout Session
  ) throws(JournalFault) {
    if steps.allSatisfy(\.isEmpty) { return }
    dropForgotten(in: session)
    let first = opening.map { [[Event.deskOpened($0)]] } ?? namingEvents.map { [$0] }
    let stamped = stamp(first + steps, at: Tick.nearest(to: moment.milliseconds), in: session)
    var encoder = LineEncoder()
    for event in stamped { encoder.add(event) }
    if let flaw = encoder.flaw(of: stamped) { throw .unwritable(flaw) }
    remember(forgettingsAmong: stamped, in: encoder.bytes)
    try write(encoder.bytes)
    opening = nil
    named.merge(unnamed) { max($0, $1) }
    unnamed = [:]
    sequence += stamped.count
    if let first = stamped.first, first.stamp.tick < session.tick { isBehind = true }
    for event in stamped {
      session.apply(event)
      if case .noted(let note) = event.event, note.ref.desk == desk {
        highestGiven = max(highestGiven ?? note.ref, note.ref)
        highWater?.note(note.ref, at: moment.milliseconds)
      }
    }
  }

  /// Whether the folder is there, but none of its journals.
  var isEmptied: Bool {
    if location == .home, file?.isWhole == true { return false }
    guard sequence > 0 || copy?.isEmpty == false, disk.whereabouts(of: home) == .there,
      let names = try? disk.journals(in: home)
    else { return false }
    return names.isEmpty
  }

  /// Whoever makes a forgetting here means it. Kept before it is written, so that everybody who reads it knows.
  private func remember(forgettingsAmong events: [StampedEvent], in bytes: [UInt8]) {
    guard events.contains(where: { if case .forgotten = $0.event { true } else { false } }) else { return }
    forgettingsMade.formUnion(ForgettingDecisions.ids(in: bytes))
    var all = decisions
    try? all.decide(forgettingsMade, isApproved: true)
  }

  /// What may be overwritten on this machine.
  var decisions: ForgettingDecisions {
    var decisions = ForgettingDecisions(state, session: sessionID)
    decisions.trust(forgettingsMade)
    return decisions
  }

  private var namingEvents: [Event] {
    unnamed.isEmpty ? [] : [.linesSeen(LinesSeen(Ledger.texts(of: unnamed)))]
  }

  /// Names what was read of others with the next event. Once a writer was named that isn't repeated for each of its
  /// lines, but when they have doubled.
  func saw(_ ledger: Ledger) {
    let all = ledger.unnamed(besides: writer)
    if opening != nil {
      opening?.seen = Ledger.texts(of: all)
      unnamed = all
    } else {
      unnamed = all.filter { $0.value >= 2 * max(named[$0.key] ?? 0, ledger.named[$0.key] ?? 0) }
    }
  }

  /// The clock goes on even if the events aren't written in the end: what is left of them on the disk then comes before
  /// those that take their numbers.
  ///
  /// - Parameter milliseconds: the wall clock, within the times that a line can have.
  private func stamp(_ steps: [[Event]], at milliseconds: Int64, in session: Session) -> [StampedEvent] {
    tick = max(tick, session.tickToFollow(at: milliseconds))
    var number = sequence
    return steps.flatMap { step in
      let first = number + 1
      return step.map { event in
        tick = tick.next(at: milliseconds)
        number += 1
        let id = EventID(writer: writer, sequence: number)
        return StampedEvent(
          event, stamp: Stamp(id: id, tick: tick, at: milliseconds, desk: desk, step: first))
      }
    }
  }

  /// Writes to the current journal. If that fails it tries a new one in the session's folder, then the second place.
  private func write(_ bytes: [UInt8]) throws(JournalFault) {
    var reason: JournalFault?
    var isDeleted = false
    if file != nil {
      do throws(JournalFault) {
        try file?.append(bytes)
        if location != .home { unhomed += bytes }
        written.add(bytes, trims: location == .home)
        return
      } catch {
        reason = error
        makeRoom(after: error)
        if case .replaced = error {
          hasLostLines = true
          isDeleted = second != nil && file?.isDeleted == true && disk.whereabouts(of: home) == .there
        }
        giveUp()
      }
    }
    do throws(JournalFault) {
      // A folder that is being deleted must not be filled again: what was deleted comes home later, if there is one.
      if isDeleted, let reason { throw reason }
      try startAtHome(with: bytes)
    } catch {
      try startElsewhere(with: bytes, because: lossOfFolder ?? reason ?? error)
    }
    written.add(bytes, trims: location == .home)
  }

  /// Where the disk of the state folder is full, lines come before the copy of what there is already.
  private func makeRoom(after fault: JournalFault) {
    guard case .system(let fault) = fault, fault.code == ENOSPC || fault.code == EDQUOT else { return }
    copy?.remove()
  }

  private func giveUp() {
    if let file { abandoned.append(file) }
    file = nil
  }

  /// Creates a journal in the session's folder, and writes what waits in the second place and these bytes to it. With
  /// nothing to write none is created.
  private func startAtHome(with bytes: [UInt8]) throws(JournalFault) {
    try findHome()
    if hasLostLines { unhomed = written.missing(from: home, disk, of: writer) }
    if bytes.isEmpty, unhomed.isEmpty { return try returnHome() }
    var fresh = try attempt { () throws(SystemFault) in
      try JournalFile(desk, writer, in: home, disk, from: filesMade + 1)
    }
    filesMade += 1
    if !unhomed.isEmpty {
      // Somebody may have been forgotten while these lines waited; they must not bring anything back.
      unhomed = scrubber.scrubbed(unhomed)
    }
    let waiting = unhomed + bytes
    if !waiting.isEmpty { try fresh.append(waiting) }
    leaveSecondPlace()
    file = fresh
    unhomed = []
  }

  /// Removes what is in the second place, since the session's folder has it.
  private func leaveSecondPlace() {
    let old = location == .home ? [] : abandoned + [file].compactMap { $0 }
    for file in old where file.folder.path != home.path { second?.remove(file) }
    giveUp()
    hasLostLines = false
    location = .home
  }

  /// Continues in the session's folder, if it can be written again.
  private func returnHome() throws(JournalFault) {
    try attempt { () throws(SystemFault) in try disk.checkWritable(home) }
    leaveSecondPlace()
  }

  /// Continues in the second place, where nothing is written before the next event.
  func goElsewhere(because reason: JournalFault) {
    guard let second else { return }
    location = .elsewhere(path: second.path, reason: reason)
  }

  /// Gives up a folder that was deleted or moved. What this run has noted is written to the second place; if that
  /// fails, the next event tries again.
  func loseFolder(because reason: JournalFault) {
    hasLostLines = true
    giveUp()
    goElsewhere(because: reason)
    if !written.bytes.isEmpty { try? startElsewhere(with: [], because: reason) }
  }

  /// Makes sure that the path still refers to the session's folder: the one that was opened, or another one with the
  /// same session in it, such as a medium that was mounted again.
  ///
  /// - Throws: `replaced` if another session stands there.
  private func findHome() throws(JournalFault) {
    if let loss = lossOfFolder, case .gone = loss, isEmptied { throw loss }
    let there = try folder.open()
    let isSame = try attempt { () throws(SystemFault) in
      try disk.inspect(there).isSame(as: try disk.inspect(home))
    }
    if isSame { return }
    guard let sessionID, try folder.read(there, besides: [], own: sessionID).ledger.session == sessionID
    else {
      throw .replaced(path: folder.path)
    }
    home = there
  }

  private func startElsewhere(with bytes: [UInt8], because reason: JournalFault) throws(JournalFault) {
    guard let second else { throw reason }
    do throws(JournalFault) {
      var fresh = try attempt { () throws(SystemFault) in try second.start(desk, writer) }
      if hasLostLines { unhomed = written.bytes }
      try fresh.append(unhomed + bytes)
      file = fresh
      unhomed += bytes
      location = .elsewhere(path: fresh.handle.path, reason: reason)
    } catch {
      throw reason
    }
  }

  /// Tries to move what is in the second place to the session's folder, and to continue there. To be called at least
  /// every ten seconds while `location` is not `home`.
  ///
  /// - Returns: whether everything is in the session's folder now.
  public func comeHome() -> Bool {
    if location == .home { return true }
    do throws(JournalFault) {
      try startAtHome(with: [])
      return true
    } catch {
      return false
    }
  }

  /// Writes the lines of this run that the folder lacks again, if its journal was replaced by an older copy, deleted
  /// or truncated, as a sync engine may do. Also removes what was forgotten since from the lines that are kept for
  /// this. To be called when something in the folder changed; costs two system calls if the journal is whole.
  public func mend(in session: Session) {
    dropForgotten(in: session)
    guard let file, !file.isWhole else { return }
    // If this fails, the next line tries again.
    try? write([])
  }

  /// Removes what was forgotten from the lines that are kept, so that it is never written again.
  private func dropForgotten(in session: Session) {
    if session.forgettings == forgettings { return }
    forgettings = session.forgettings
    dropForgotten(with: scrubber)
  }

  func dropForgotten(with scrubber: Scrubber) {
    written.scrub(scrubber)
    copy?.scrub(scrubber)
    unhomed = scrubber.scrubbed(unhomed)
  }

  /// Overwrites what was forgotten by this user.
  var scrubber: Scrubber {
    Scrubber(forgotten: .known(in: home, disk, session: sessionID, decisions), disk: disk)
  }

  /// Keeps the session from giving this run's numbers again, even if their lines are missing from the folder.
  func reserve(in session: inout Session) {
    if let highestGiven { session.reserve(highestGiven) }
  }

  /// The sequence number of the last event that this run wrote.
  var lastSequence: Int { sequence }

  /// Folders that have to be read along with the session's own, because lines wait there.
  var secondPlaces: [Handle] { location == .home ? [] : second?.readable ?? [] }
}
