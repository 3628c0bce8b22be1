// Following a session live: what others appended since is read, and nothing else.

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
  /// told before a look that failed it won't tell again.
  private var mustLook = true

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
  /// without this system noticing, as on a network.
  public var needsPolling: Bool { watch?.isUnsure ?? true }

  /// Looks what is new and folds it in.
  ///
  /// - Parameter writer: this program's own run, whose events the session has already; nil for a reader.
  /// - Returns: what was new. On `anew` the session is another one: references and the desk stay what they were.
  /// Faults are those of `SessionFolder.read`; the session is as it was then.
  public mutating func refresh(
    _ session: inout Session, besides writer: JournalWriter? = nil
  ) throws(JournalFault) -> News {
    let told = watch?.changes() ?? .unknown
    let changed = mustLook ? .unknown : told
    if changed == .nothing { return .none }
    mustLook = true
    let news = try look(changed, &session, writer)
    mustLook = false
    return news
  }

  private mutating func look(
    _ changed: FolderWatch.Changes, _ session: inout Session, _ writer: JournalWriter?
  ) throws(JournalFault) -> News {
    let home = try folder.open()
    guard let addition = try Addition(home, folder.disk, ledger, changed, besides: writer?.writer) else {
      return try readAnew(&session, writer)
    }
    guard addition.fits(after: session.tick, ledger) else { return try readAnew(&session, writer) }
    ledger.files.merge(addition.files) { _, new in new }
    let count = addition.fold(into: &session, &ledger)
    report.events += count
    return count == 0 ? .none : .added(count)
  }

  private mutating func readAnew(
    _ session: inout Session, _ writer: JournalWriter?
  ) throws(JournalFault) -> News {
    let reading = try folder.read(besides: writer?.secondPlaces ?? [])
    ledger = reading.ledger
    report = reading.report
    session = reading.session
    writer?.reserve(in: &session)
    return .anew
  }
}

/// What was appended to the journals since they were read.
private struct Addition: ~Copyable {
  private(set) var files: [String: Ledger.File] = [:]
  private var index = LineIndex()
  private var bytes: [(name: String, base: Int, bytes: [UInt8])] = []

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
    var base = 0
    for name in names {
      if let own, name.contains(own.text) { continue }
      guard let file = try? disk.openRegular(name, in: home), let facts = try? disk.inspect(file) else {
        if ledger.files[name] != nil { return nil }
        continue
      }
      let known = ledger.files[name] ?? Ledger.File(inode: facts.inode, consumed: 0, size: 0)
      guard known.inode == facts.inode, facts.size >= known.size else { return nil }
      if facts.size == known.consumed { continue }
      guard let part = try? disk.readPart(file, from: known.consumed, to: facts.size) else { return nil }
      let consumed = part.withUnsafeBytes { known.consumed + index.addWhole($0, base: base) }
      files[name] = Ledger.File(inode: facts.inode, consumed: consumed, size: facts.size)
      bytes.append((name, base, part))
      base += part.count
    }
    index.arrange()
  }

  /// Whether all that is new comes after what was folded already, and none of it is known.
  func fits(after tick: Tick, _ ledger: Ledger) -> Bool {
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
