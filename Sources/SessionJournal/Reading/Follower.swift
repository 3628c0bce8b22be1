// Following a session live: what others appended since is read, and nothing else.

import Glibc
import SessionEngine

/// Reads what other programs append to a session's journals. Never writes.
public struct Follower {
  /// What a look at the folder brought.
  public enum News: Equatable, Sendable {
    case none
    /// So many events were added at the end of the order.
    case added(Int)
    /// Something came that belongs earlier in the order, or that changed: the state was folded anew.
    case anew
  }

  private let folder: SessionFolder
  private var ledger: Ledger
  /// The report of the last time that the whole folder was read.
  public private(set) var report: JournalReport
  private let watch: FolderWatch?
  /// Whether to look whatever the watch says: of what happened before it began it knows nothing, and what it
  /// told before a look that failed, or missed something, it won't tell again.
  private var mustLook = true
  /// The last reading lacked what is known.
  private var isIncomplete = false

  /// Begins where the reading ended.
  public init(_ folder: SessionFolder, from reading: Reading) {
    self.folder = folder
    ledger = reading.ledger
    report = reading.report
    watch = FolderWatch(folder)
  }

  /// Becomes readable when something in the folder changed; nil where the system can't tell at all.
  public var descriptor: Int32? { watch?.descriptor }

  /// Whether `refresh` is to be called every two seconds or so besides: the folder is one that others can change
  /// without this system noticing, as on a network, or the last look couldn't see all there is.
  public var needsPolling: Bool { isUnsure || mustLook }

  /// Whether the system can't tell of every change.
  var isUnsure: Bool { watch?.isUnsure ?? true }

  /// Whether the descriptor can be read.
  public var isTold: Bool { isReadable(descriptor.map { [$0] } ?? []) }

  /// Looks what is new and folds it in.
  ///
  /// - Parameter writer: this program's own run, whose events the session has already; nil for a reader.
  /// - Returns: what was new. On `anew` the session is another one: references and the desk stay what they were.
  /// - Throws: what `SessionFolder.read` throws, and `incomplete`, `system` or `notASession` where what was read before
  ///   can't be read any more. The session is as it was then: nothing goes from view for that.
  public mutating func refresh(
    _ session: inout Session, besides writer: JournalWriter? = nil
  ) throws(JournalFault) -> News {
    let told = watch?.changes() ?? .unknown
    let changed = mustLook ? .unknown : told
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
      return news
    } catch {
      // It stays so until something changes: nothing is to be gained by reading all of it again and again.
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
    guard let addition = try Addition(home, folder.disk, ledger, changed, besides: writer?.writer) else {
      return try readAnew(&session, writer)
    }
    guard addition.fits(after: session.tick, ledger) else { return try readAnew(&session, writer) }
    ledger.files.merge(addition.files) { _, new in new }
    let count = addition.fold(into: &session, &ledger)
    report.events += count
    isWhole = addition.isWhole
    return count == 0 ? .none : .added(count)
  }

  private mutating func readAnew(
    _ session: inout Session, _ writer: JournalWriter?
  ) throws(JournalFault) -> News {
    var reading = try folder.read(besides: writer?.secondPlaces ?? [])
    if let writer {
      // What this run wrote itself is never missing from its session, whatever was laid over its journal just now.
      func lacksOwn() -> Bool { reading.ledger.highest[writer.writer] ?? 0 < writer.lastSequence }
      for _ in 0..<3 where lacksOwn() {
        writer.mend(in: session)
        reading = try folder.read(besides: writer.secondPlaces)
      }
      if lacksOwn() { throw .incomplete(path: folder.path) }
    }
    try keepsWhatWasRead(reading, besides: writer?.writer)
    ledger = reading.ledger
    report = reading.report
    session = reading.session
    writer?.reserve(in: &session)
    return .anew
  }

  /// Refuses a reading that lacks what is known and has nothing new: because a journal can't be read just now, or went,
  /// or is shorter than it was, as they are while something is copied over them or deleted file by file.
  private func keepsWhatWasRead(_ reading: Reading, besides own: WriterID?) throws(JournalFault) {
    let found = reading.report
    if found.events == 0, !ledger.highest.isEmpty { throw .notASession(path: folder.path) }
    func isLonger(_ one: Ledger, than other: Ledger) -> Bool {
      one.highest.contains { $0.key != own && $0.value > other.highest[$0.key] ?? 0 }
    }
    if isLonger(ledger, than: reading.ledger), !isLonger(reading.ledger, than: ledger) {
      throw .incomplete(path: folder.path)
    }
    let lost = found.unreadable.first { fault in
      ledger.files.keys.contains { fault.path == folder.path + "/" + $0 }
    }
    if let lost { throw .system(lost) }
  }
}

/// What was appended to the journals since they were read.
private struct Addition: ~Copyable {
  private(set) var files: [String: Ledger.File] = [:]
  private var index = LineIndex()
  private var bytes: [(name: String, base: Int, bytes: [UInt8])] = []
  private var end = 0
  /// Whether every journal could be seen, but for those that aren't ours to read: the system tells when they are.
  private(set) var isWhole = true

  /// Nil where more happened than that something was appended.
  init?(
    _ home: Handle, _ disk: Disk, _ ledger: Ledger, _ changed: FolderWatch.Changes, besides own: WriterID?
  ) throws(JournalFault) {
    let names: [String]
    switch changed {
    case .nothing: return
    case .named(let some): names = some.filter(JournalName.isJournal).sorted()
    case .unknown:
      let all = try attempt { () throws(SystemFault) in try disk.list(home) }
      names = all.filter(JournalName.isJournal)
      if !Set(names).isSuperset(of: ledger.files.keys) { return nil }
    }
    for name in names {
      if let own, name.contains(own.text) { continue }
      guard try add(name, home, disk, ledger.files[name]) else { return nil }
    }
    index.arrange()
  }

  /// Takes in what a journal has more than is known of it; false where it isn't the same journal, longer. One that
  /// can't be read just now is left as it is known.
  private mutating func add(
    _ name: String, _ home: Handle, _ disk: Disk, _ known: Ledger.File?
  ) throws(JournalFault) -> Bool {
    do throws(SystemFault) {
      guard let file = try disk.openRegular(name, in: home) else { return known == nil }
      var facts = try disk.inspect(file)
      let known = known ?? Ledger.File(facts, consumed: 0, size: 0)
      guard known.inode == facts.inode, facts.size >= known.size else { return false }
      if facts.size == known.consumed {
        if facts.modified == known.modified { return true }
        // As long as it was, and yet written to: it was overwritten in its place, unless its writer is just adding to
        // it. The system tells of the time before it tells of the size.
        let again = try disk.inspect(file)
        guard again.size > facts.size else { return false }
        facts = again
      }
      let part = try disk.readPart(file, from: known.consumed, to: facts.size)
      let consumed = part.withUnsafeBytes { known.consumed + index.addWhole($0, base: end) }
      files[name] = Ledger.File(facts, consumed: consumed, size: known.consumed + part.count)
      bytes.append((name, end, part))
      end += part.count
    } catch {
      if error.code == ENOENT { return known == nil }
      if error.code != EACCES { isWhole = false }
    }
    return true
  }

  /// Whether all that is new comes after what was folded already, and none of it is known.
  func fits(after tick: Tick, _ ledger: Ledger) -> Bool {
    // What was forgotten has to go from the state.
    if !index.forgettings.isEmpty { return false }
    if !index.findings.isEmpty || !index.newer.isEmpty { return false }
    guard let first = index.entries.first else { return true }
    return tick < first.tick
      && index.entries.allSatisfy { Int($0.sequence) > ledger.highest[index.writers[$0.writer]] ?? 0 }
  }

  /// Folds the events in; gives how many.
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

/// Whether one of these descriptors can be read.
func isReadable(_ descriptors: [Int32]) -> Bool {
  var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  return poll(&polls, nfds_t(polls.count), 0) > 0
}
