// Follows a session live: reads only what others have appended since the last time.

import Glibc
import SessionEngine

/// Reads what other programs append to a session's journals. Never writes.
public struct Follower {
  /// What a call of `refresh` found.
  public enum News: Equatable, Sendable {
    case none
    /// This many events were added, all of them later in the order than any before.
    case added(Int)
    /// Something belongs earlier in the order, or was changed: the whole session was read and folded again.
    case anew
  }

  private let folder: SessionFolder
  private var ledger: Ledger
  /// The report of the last reading of the whole folder.
  public private(set) var report: JournalReport
  private var watch: FolderWatch?
  /// Whether to look at the whole folder whatever the watch says. It knows nothing of what happened before it began,
  /// and does not repeat what it reported before a look that failed or could not see everything.
  private var mustLook = true
  /// The last reading lacked lines that had been read before.
  private var isIncomplete = false
  private var mustReadAnew = false

  /// Continues where the reading ended.
  public init(_ folder: SessionFolder, from reading: Reading) {
    self.folder = folder
    ledger = reading.ledger
    report = reading.report
    watch = FolderWatch(folder)
  }

  /// Becomes readable when something in the folder changed; nil if the folder can't be watched.
  public var descriptor: Int32? { watch?.descriptor }

  /// Whether `refresh` must also be called every two seconds or so: because the folder can change without a
  /// notification, as on a network, or because the last look couldn't see everything.
  public var needsPolling: Bool { isUnsure || mustLook }

  /// Whether some changes come without a notification.
  var isUnsure: Bool { watch?.isUnsure ?? true }

  /// Reads everything again at the next refresh, as after a decision about what is shown.
  public mutating func readAgain() { (mustLook, mustReadAnew) = (true, true) }

  /// To be called when another folder stands at the path.
  public mutating func watchAnew() {
    watch = FolderWatch(folder)
    mustLook = true
  }

  /// Whether the descriptor is readable.
  public var isTold: Bool { isReadable(descriptor.map { [$0] } ?? []) }

  /// Reads what is new and folds it into the session.
  ///
  /// - Parameter writer: this program's own run, whose events are in the session already; nil for a program that only
  ///   reads.
  /// - Returns: what was new. On `anew` the session was replaced; references and the desk are still the same.
  /// - Throws: what `SessionFolder.read` throws, and `incomplete`, `system` or `notASession` if what was read before
  ///   can't be read any more. The session is unchanged in that case, so that nothing disappears from view.
  public mutating func refresh(
    _ session: inout Session, besides writer: JournalWriter? = nil
  ) throws(JournalFault) -> News {
    let told = watch?.changes() ?? .unknown
    let changed = mustLook || writer?.isBehind == true ? .unknown : told
    if changed == .nothing {
      if isIncomplete { throw .incomplete(path: folder.path) }
      return .none
    }
    mustLook = true
    isIncomplete = false
    var isWhole = true
    do throws(JournalFault) {
      let news = try look(changed, &session, writer, isWhole: &isWhole)
      mustLook = !isWhole
      writer?.saw(ledger)
      return news
    } catch {
      // An incomplete reading stays incomplete until something changes; reading it again before that gains nothing.
      isIncomplete = error == .incomplete(path: folder.path)
      mustLook = !isIncomplete
      throw error
    }
  }

  private mutating func look(
    _ changed: FolderWatch.Changes, _ session: inout Session, _ writer: JournalWriter?,
    isWhole: inout Bool
  ) throws(JournalFault) -> News {
    let home = try folder.open()
    // Events of this run that come before others in the order were folded after them.
    if writer?.isBehind == true || mustReadAnew { return try readAnew(&session, writer) }
    guard let appended = try Appended(home, folder.disk, ledger, changed, besides: writer?.writer) else {
      return try readAnew(&session, writer)
    }
    guard appended.fits(after: session.tick, ledger) else { return try readAnew(&session, writer) }
    report.unreadable.removeAll { appended.paths.contains($0.path) }
    report.unreadable += appended.unreadable
    report.refused = Set(report.refused + appended.refused).sorted()
    ledger.files.merge(appended.files) { _, new in new }
    let before = ledger
    let count = appended.fold(into: &session, &ledger)
    report.events += count
    tellMissing(since: before, besides: writer?.writer)
    isWhole = appended.isWhole
    return count == 0 ? .none : .added(count)
  }

  /// Others may name lines that aren't here yet. This run's own are not read from its journal, but they are there.
  private mutating func tellMissing(since before: Ledger, besides own: WriterID?) {
    for writer in ledger.named.keys where writer != own {
      let change = ledger.missingAtEnd(of: writer) - before.missingAtEnd(of: writer)
      if change == 0 { continue }
      let number = (report.missing[writer] ?? 0) + change
      report.missing[writer] = number > 0 ? number : nil
    }
  }

  private mutating func readAnew(
    _ session: inout Session, _ writer: JournalWriter?
  ) throws(JournalFault) -> News {
    let own = writer?.sessionID ?? ledger.session
    var reading = try folder.read(besides: writer?.secondPlaces ?? [], own: own)
    if let writer {
      // The lines of this run must never be missing from its own session, even if its journal was just replaced by an
      // older copy.
      func lacksOwn() -> Bool { reading.ledger.highest[writer.writer] ?? 0 < writer.lastSequence }
      for _ in 0..<3 where lacksOwn() {
        writer.mend(in: session)
        reading = try folder.read(besides: writer.secondPlaces, own: own)
      }
      if lacksOwn() { throw .incomplete(path: folder.path) }
    }
    try keepsWhatWasRead(reading, besides: writer?.writer)
    ledger = reading.ledger
    report = reading.report
    session = reading.session
    writer?.reserve(in: &session)
    writer?.isBehind = false
    mustReadAnew = false
    return .anew
  }

  /// Refuses a reading that lacks lines that were read before and has nothing new, because a journal can't be read
  /// now, is gone, or is shorter than it was. That is how a folder looks while files are being copied over it or
  /// deleted one by one.
  ///
  /// - Throws: `notASession`, `incomplete` or `system`.
  private func keepsWhatWasRead(_ reading: Reading, besides own: WriterID?) throws(JournalFault) {
    let found = reading.report
    if found.events == 0, !ledger.highest.isEmpty { throw .notASession(path: folder.path) }
    func isLonger(_ one: Ledger, than other: Ledger) -> Bool {
      one.highest.contains { $0.key != own && $0.value > other.highest[$0.key] ?? 0 }
    }
    if isLonger(ledger, than: reading.ledger), !isLonger(reading.ledger, than: ledger) {
      throw .incomplete(path: folder.path)
    }
    // Of a journal that is too long everything is read that was read before.
    let lost = found.unreadable.first { fault in
      fault.code != EFBIG && ledger.files.keys.contains { fault.path == folder.path + "/" + $0.text }
    }
    if let lost { throw .system(lost) }
  }
}

/// What was appended to the journals since they were read last.
private struct Appended: ~Copyable {
  private(set) var files: [FileName: Ledger.File] = [:]
  private var index = LineIndex()
  private var bytes: [(name: FileName, base: Int, bytes: [UInt8])] = []
  private var end = 0
  /// Whether every journal could be read. Those without permission don't count: the kernel notifies when that
  /// changes.
  private(set) var isWhole = true
  /// The paths of the journals that were read, or should have been, and the faults of those that can't be.
  private(set) var paths: Set<String> = []
  private(set) var unreadable: [SystemFault] = []
  /// Names of journals that are no regular files.
  private(set) var refused: [String] = []
  /// How much can be appended for it to be read as that. Whatever claims more is read with everything else.
  private static let longest = 16 << 20

  /// Nil if something else happened than appending, so that everything has to be read again.
  init?(
    _ home: Handle, _ disk: Disk, _ ledger: Ledger, _ changed: FolderWatch.Changes, besides own: WriterID?
  ) throws(JournalFault) {
    let names: [FileName]
    switch changed {
    case .nothing: return
    case .named(let some): names = some.filter(JournalName.isJournal).sorted()
    case .unknown:
      names = try attempt { () throws(SystemFault) in try disk.journals(in: home) }
      if !Set(names).isSuperset(of: ledger.files.keys) { return nil }
    }
    for name in names {
      if let own, name.text.contains(own.text) { continue }
      guard try add(name, home, disk, ledger.files[name]) else { return nil }
    }
    _ = index.leaveOut(
      Set((0..<UInt32(index.writers.count)).filter { ledger.strangers.contains(index.writers[$0]) }))
    index.arrange()
  }

  /// Adds what was appended to a journal. A journal that can't be read at the moment is skipped.
  ///
  /// - Returns: false if it isn't the same journal with something appended.
  private mutating func add(
    _ name: FileName, _ home: Handle, _ disk: Disk, _ known: Ledger.File?
  ) throws(JournalFault) -> Bool {
    do throws(SystemFault) {
      guard let file = try disk.openRegular(name, in: home) else {
        refused.append(name.text)
        return known == nil
      }
      var status = try disk.inspect(file)
      let known = known ?? Ledger.File(status, consumed: 0, size: 0)
      guard known.inode == status.inode, status.size >= known.size else { return false }
      // Nothing happened to it. That holds too where it ends in something that isn't read, as in a hole.
      if status.size == known.size, status.modified == known.modified { return true }
      paths.insert(file.path)
      if status.size == known.consumed {
        // It was written to and has the same size: it was overwritten in place, unless its writer is appending right
        // now. In a write, the time can be visible before the new size.
        let again = try disk.inspect(file)
        guard again.size > status.size else { return false }
        status = again
      }
      if status.size - known.consumed > Appended.longest { return false }
      let part = try disk.readPart(file, from: known.consumed, to: status.size)
      let consumed = part.withUnsafeBytes { known.consumed + index.addWhole($0, base: end) }
      files[name] = Ledger.File(status, consumed: consumed, size: known.consumed + part.count)
      bytes.append((name, end, part))
      end += part.count
    } catch {
      paths.insert(error.path)
      if error.code == ENOENT { return known == nil }
      unreadable.append(error)
      if error.code != EACCES { isWhole = false }
    }
    return true
  }

  /// Whether all new lines come later in the order than what was folded, and none was folded before.
  func fits(after tick: Tick, _ ledger: Ledger) -> Bool {
    // What was forgotten has to be removed from the state, which takes a full fold.
    if !index.forgettings.isEmpty { return false }
    if !index.findings.isEmpty || !index.newer.isEmpty || index.hasDuplicates { return false }
    guard let first = index.entries.first else { return true }
    return tick < first.tick && isContinuous(after: ledger)
  }

  /// Whether the numbers of each writer go on where they ended. If one is missing, that has to be reported; and whether
  /// a new run works on this session, its first lines tell.
  private func isContinuous(after ledger: Ledger) -> Bool {
    var highest: [UInt32: Int] = [:]
    for entry in index.entries {
      let last = highest[entry.writer] ?? ledger.highest[index.writers[entry.writer]] ?? 0
      guard Int(entry.sequence) == last + 1 else { return false }
      highest[entry.writer] = last + 1
      if Membership.opening.contains(entry.sequence), isOfAnother(entry, ledger) { return false }
    }
    return true
  }

  private func isOfAnother(_ entry: LineEntry, _ ledger: Ledger) -> Bool {
    let event = decoded(entry)?.event
    if case .deskOpened(let desk) = event { return desk.session != nil && desk.session != ledger.session }
    if case .sessionFounded = event { return true }
    return false
  }

  private func decoded(_ entry: LineEntry) -> StampedEvent? {
    guard let part = bytes.last(where: { $0.base <= entry.offset }) else { return nil }
    var decoder = EventDecoder()
    return part.bytes.withUnsafeBytes { bytes in
      try? decoder.read(entry, by: index.writers[entry.writer], in: bytes, base: part.base)
    }
  }

  /// Folds the events into the session.
  ///
  /// - Returns: how many there were.
  func fold(into session: inout Session, _ ledger: inout Ledger) -> Int {
    var count = 0
    var decoder = EventDecoder()
    for entry in index.entries {
      guard let part = bytes.last(where: { $0.base <= entry.offset }) else { continue }
      let writer = index.writers[entry.writer]
      let stamped = part.bytes.withUnsafeBytes { bytes in
        try? decoder.read(entry, by: writer, in: bytes, base: part.base)
      }
      ledger.highest[writer] = max(ledger.highest[writer] ?? 0, Int(entry.sequence))
      guard let stamped else { continue }
      session.apply(stamped)
      ledger.note(stamped, file: part.name)
      count += 1
    }
    return count
  }
}

/// Whether one of these descriptors is readable.
func isReadable(_ descriptors: [Int32]) -> Bool {
  var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  return poll(&polls, nfds_t(polls.count), 0) > 0
}
