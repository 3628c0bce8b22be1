// Reads a session: sorts the lines of all its journals into one order and folds them.

import SessionEngine

extension SessionFolder {
  /// Reads every journal and folds what it finds. Nothing on the disk is changed.
  ///
  /// Damage is skipped and listed in the report, and so is a journal that can't be read.
  ///
  /// - Throws: `noSuchFolder`, `notAFolder`, `notASession` if there is no journal at all, or `system` if the folder
  ///   itself can't be read.
  public func read() throws(JournalFault) -> Reading { try read(besides: []) }

  /// Reads the lines of several folders that hold one session, such as copies that went on apart, as one.
  ///
  /// - Parameter id: the session's identity.
  /// - Throws: as `read` does for this folder; what can't be read in the others is no fault.
  public func read(with copies: [SessionFolder], session id: String) throws(JournalFault) -> Reading {
    var handles: [Handle] = []
    for copy in copies { handles.append(try copy.open()) }
    return try read(besides: handles, own: id)
  }

  /// Reads the journals of further folders too, such as those in the second place. What can't be read there is no
  /// fault.
  ///
  /// - Parameter own: the session of an open desk, which counts whatever else is in the folder.
  func read(besides others: [Handle], own: String? = nil) throws(JournalFault) -> Reading {
    let folder = try open()
    return try read(folder, besides: others, own: own)
  }

  func read(_ folder: Handle, besides others: [Handle], own: String? = nil) throws(JournalFault) -> Reading {
    var reading = Reading()
    let names = try attempt { () throws(SystemFault) in try disk.journals(in: folder) }
    let bytes = JournalBytes(folder, names, besides: others, disk, &reading.report)
    if names.count == reading.report.refused.count, bytes.parts.isEmpty { throw .notASession(path: path) }
    var fold = JournalFold(bytes)
    fold.run(into: &reading, own: own, known: { knownSession }, decisions: decisions)
    return reading
  }
}

/// Folds the bytes of all journals once.
private struct JournalFold: ~Copyable {
  private let bytes: JournalBytes
  private var index = LineIndex()
  /// References of lines that were forgotten.
  private var refs: Set<Ref> = []

  init(_ bytes: JournalBytes) { self.bytes = bytes }

  mutating func run(
    into reading: inout Reading, own: String?, known: () -> String?,
    decisions: (String?) -> ForgettingDecisions?
  ) {
    index.reserve(bytes.parts.reduce(0) { $0 + $1.range.count } / 160)
    for part in bytes.parts {
      let consumed = index.add(bytes.bytes(of: part), base: part.range.lowerBound)
      if !part.isHome { continue }
      reading.ledger.files[part.name] = Ledger.File(
        part.status, consumed: part.fileOffset(of: part.range.lowerBound + consumed), size: part.length)
    }
    leaveOutStrangers(&reading, own: own, known: known)
    if !index.forgettings.isEmpty { forget(&reading.report, decisions(reading.ledger.session)) }
    index.arrange(in: bytes.bytes)
    fold(into: &reading)
    tell(&reading.report)
  }

  /// Leaves out the lines of other sessions, and reports them.
  private mutating func leaveOutStrangers(_ reading: inout Reading, own: String?, known: () -> String?) {
    let membership = Membership(index, in: bytes.bytes, own: own, known: known)
    reading.ledger.session = membership.session
    reading.report.session = membership.session
    reading.ledger.strangers = Set(membership.strangers.map { index.writers[$0] })
    if membership.foundings.count > 1 { reading.report.foundings = membership.foundings }
    for entry in index.leaveOut(membership.strangers) {
      guard let part = bytes.part(at: entry.offset), part.isHome else { continue }
      reading.report.strange[part.name.text, default: 0] += 1
    }
  }

  /// Leaves out what was forgotten, in whichever copy of a journal it is.
  private mutating func forget(_ report: inout JournalReport, _ decisions: ForgettingDecisions?) {
    var forgotten = Forgotten()
    report.undecided = forgotten.take(from: index, in: bytes.bytes, decisions)
    for line in index.forget(forgotten, in: bytes.mutableBytes) {
      guard let part = bytes.part(at: line.offset) else { continue }
      if !line.isTrusted {
        report.hidden += 1
      } else if part.isHome {
        report.returned[part.name.text, default: 0] += 1
      } else {
        report.hasReturnedElsewhere = true
      }
    }
    refs = forgotten.refs
  }

  private mutating func fold(into reading: inout Reading) {
    var flaws: [(entry: Int, flaw: Flaw)] = []
    let entries = index.forgettings.isEmpty ? index.entries : index.entries.filter { !$0.isGone }
    DecodeAhead(entries, by: index.writers.writers, in: bytes.bytes).forEach { entry, item in
      switch item {
      case .event(let stamped):
        if reading.ledger.isOverruled(stamped.event) { return }
        reading.session.apply(stamped)
        if !index.forgettings.isEmpty { note(stamped, entries[entry], &reading.report) }
        reading.ledger.note(stamped, file: bytes.part(at: entries[entry].offset)?.name ?? FileName(""))
      case .flaw(let flaw): flaws.append((entry, flaw))
      }
    }
    for (entry, flaw) in flaws { index.tell(flaw, at: entries[entry].offset) }
    count(into: &reading)
  }

  /// Adds to the report: forgettings, and rewordings by writers that did not know of one.
  private func note(_ stamped: StampedEvent, _ entry: LineEntry, _ report: inout JournalReport) {
    if case .forgotten(let forgetting) = stamped.event {
      report.forgettings.append(
        JournalReport.Forgetting(
          at: stamped.stamp.at, gone: forgetting.gone.count, blanked: forgetting.blanked.count))
    }
    if case .reworded(let line) = stamped.event, refs.contains(line.ref),
      let part = bytes.part(at: entry.offset), part.isHome
    {
      report.returned[part.name.text, default: 0] += 1
    }
  }

  /// Records the highest sequence number of each writer, and how many numbers are missing.
  private func count(into reading: inout Reading) {
    var counts = [Int](repeating: 0, count: index.writers.count)
    var highest = counts
    for entry in index.entries {
      counts[Int(entry.writer)] += 1
      highest[Int(entry.writer)] = max(highest[Int(entry.writer)], Int(entry.sequence))
    }
    for (number, writer) in index.writers.writers.enumerated() where highest[number] > 0 {
      reading.ledger.highest[writer] = highest[number]
      if highest[number] > counts[number] {
        reading.report.missing[writer] = highest[number] - counts[number]
      }
    }
    for writer in reading.ledger.named.keys {
      let lost = reading.ledger.missingAtEnd(of: writer)
      if lost > 0 { reading.report.missing[writer, default: 0] += lost }
    }
  }

  private mutating func tell(_ report: inout JournalReport) {
    let home = bytes.parts.filter(\.isHome)
    report.journals = home.map(\.name.text)
    report.bytes = home.reduce(0) { $0 + $1.range.count }
    report.events = index.entries.count
    if !index.forgettings.isEmpty { report.events -= index.entries.count { $0.isGone } }
    let findings = index.findings.sorted { $0.offset < $1.offset }
    let positions = bytes.positions(of: findings.map(\.offset))
    report.damage = zip(positions, findings).map { Damage(position: $0, flaw: $1.flaw) }
    report.damageCount = index.findingCount
    report.doubles = index.doubles.compactMap { pair in
      // Each by itself: two lines are not in the order of their offsets.
      guard let one = bytes.positions(of: [pair.0]).first, let other = bytes.positions(of: [pair.1]).first
      else {
        return nil
      }
      return JournalReport.Double(one: min(one, other), other: max(one, other))
    }
    report.unfinished = bytes.positions(of: index.unfinished)
    report.newer = bytes.positions(of: index.newer)
  }
}
