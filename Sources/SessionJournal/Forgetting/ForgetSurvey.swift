// All lines in the journals of a session, for a forgetting to search.

import SessionEngine

/// A line of a journal.
struct SurveyedLine {
  let mark: LineMark
  let bytes: [UInt8]
  /// Nil if the line can't be decoded.
  let fields: EventFields?
  /// The reference of the contribution that the line added to the session; nil if it added none.
  fileprivate(set) var contribution: Ref?

  /// How far a forgetting reaches into it.
  var protection: Protection { bytes.withUnsafeBytes { Protection(of: $0) } }
}

/// Bytes of a journal that don't belong to a good line.
struct StrayBytes {
  let folder: Handle
  let file: FileName
  let offset: Int
  let bytes: [UInt8]
  /// The mark from the start of the line; nil if that can't be read.
  let mark: LineMark?
}

/// The lines of all journals of a session, including those in the second place, without what was forgotten before.
struct ForgetSurvey {
  private(set) var lines: [SurveyedLine] = []
  private(set) var strays: [StrayBytes] = []
  private(set) var session = Session()
  private(set) var report = JournalReport()
  let forgotten: Forgotten
  /// The session's folder, and further folders with journals of the session.
  let folders: [Handle]

  /// - Parameters:
  ///   - session: the identity of the session. Lines of others that stand in the folder are left alone.
  ///   - decisions: which forgettings were made or approved here. What only others hid is searched too.
  init(
    _ folder: SessionFolder, besides others: [Handle], session: String?, _ decisions: ForgettingDecisions
  ) throws(JournalFault) {
    let home = try folder.open()
    folders = [home] + others
    let disk = folder.disk
    let names = try attempt { () throws(SystemFault) in try disk.journals(in: home) }
    var index = LineIndex()
    var known = Forgotten()
    let all = JournalBytes(home, names, besides: others, disk, &report)
    for part in all.parts { index.add(all.bytes(of: part), base: part.range.lowerBound) }
    let membership = Membership(index, in: all.bytes, own: session) { nil }
    let strange = index.leaveOut(membership.strangers)
    known.take(from: index, in: all.bytes, decisions)
    known = known.trusted
    _ = index.forget(known, in: all.mutableBytes)
    forgotten = known
    take(index, all)
    takeStrays(index, all, besides: strange)
    fold(&index, all, membership.session)
  }

  private mutating func take(_ index: borrowing LineIndex, _ all: JournalBytes) {
    var decoder = EventDecoder()
    for entry in index.entries where !entry.isGone {
      let writer = index.writers[entry.writer]
      let event = (try? decoder.read(entry, by: writer, in: all.bytes))?.event
      if case .removed = event { continue }
      lines.append(
        SurveyedLine(
          mark: LineMark(entry, by: writer), bytes: Array(all.bytes[entry.range]),
          fields: event.map { EventFields($0) }))
    }
  }

  /// Folds the lines, and remembers which line added which contribution.
  private mutating func fold(_ index: inout LineIndex, _ all: JournalBytes, _ own: String?) {
    index.arrange(in: all.bytes)
    var ledger = Ledger()
    ledger.session = own
    var decoder = EventDecoder()
    var folded: [LineMark: Ref?] = [:]
    for entry in index.entries where !entry.isGone {
      let writer = index.writers[entry.writer]
      guard let stamped = try? decoder.read(entry, by: writer, in: all.bytes) else { continue }
      if ledger.isOverruled(stamped.event) { continue }
      let count = session.contributions.count
      session.apply(stamped)
      let isNew = session.contributions.count > count
      folded[LineMark(entry, by: writer)] = .some(isNew ? session.contributions.last?.ref : nil)
    }
    for index in lines.indices {
      guard let ref = folded[lines[index].mark] else { continue }
      lines[index].contribution = ref
    }
  }

  private mutating func takeStrays(
    _ index: borrowing LineIndex, _ all: JournalBytes, besides strange: [LineEntry]
  ) {
    let good = (index.entries + strange).map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    let offsets = Set(index.findings.map(\.offset) + index.unfinished + index.newer)
    for part in all.parts {
      for offset in offsets.sorted() where part.range.contains(offset) {
        let line = offset..<min(lineEnd(all.bytes, from: offset), part.range.upperBound)
        for range in ForgetSurvey.gaps(in: line, between: good).flatMap(part.pieces) {
          let bytes = Array(all.bytes[range])
          strays.append(
            StrayBytes(
              folder: folders[part.folder], file: part.name, offset: part.fileOffset(of: range.lowerBound),
              bytes: bytes, mark: ForgetSurvey.mark(bytes)))
        }
      }
    }
  }

  private static func gaps(in line: Range<Int>, between good: [Range<Int>]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start = line.lowerBound
    for range in good where range.overlaps(line) {
      if start < range.lowerBound { gaps.append(start..<range.lowerBound) }
      start = max(start, range.upperBound)
    }
    if start < line.upperBound { gaps.append(start..<line.upperBound) }
    return gaps
  }

  private static func mark(_ bytes: [UInt8]) -> LineMark? {
    bytes.withUnsafeBytes { line in
      var index = LineIndex()
      return index.stampAsWritten(line).map { LineMark($0, by: index.writers[$0.writer]) }
    }
  }
}
