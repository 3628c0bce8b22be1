// What is known to be forgotten in a session, and what that makes of its lines wherever they come from.

import SessionEngine

/// All forgettings of a session together. In whatever order they come, they are the same.
struct Forgotten {
  private(set) var gone: Set<LineMark> = []
  private(set) var blanked: [LineMark: [Blanking]] = [:]
  private(set) var refs: Set<Ref> = []
  /// Those of whom there is anything to pass over: most lines are of others.
  private var writers: Set<WriterID> = []

  var isEmpty: Bool { gone.isEmpty && blanked.isEmpty && refs.isEmpty }

  mutating func take(_ forgetting: Forgetting) {
    for mark in forgetting.gone.compactMap({ LineMark(text: $0) }) {
      gone.insert(mark)
      writers.insert(mark.writer)
    }
    for text in forgetting.blanked {
      let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, let mark = LineMark(text: parts[..<3].joined(separator: ":")),
        let blanking = Blanking(text: parts[3])
      else { continue }
      blanked[mark, default: []].append(blanking)
      writers.insert(mark.writer)
    }
    refs.formUnion(forgetting.refs)
  }

  /// Takes in what the lines of an index tell.
  mutating func take(from index: borrowing LineIndex, in bytes: UnsafeRawBufferPointer) {
    var decoder = EventDecoder()
    for entry in index.forgettings {
      let stamped = try? decoder.read(entry, by: index.writers[entry.writer], in: bytes)
      if case .forgotten(let forgetting) = stamped?.event { take(forgetting) }
    }
  }

  /// What becomes of a line.
  enum Fate {
    case stays
    /// As it should be: this is what is left of it.
    case isDone
    /// Whole; it is there again, or still.
    case goes(LineMark)
    /// Words in it went just now; they were there again, or still.
    case isBlanked
  }

  func concerns(_ writer: WriterID) -> Bool { writers.contains(writer) }

  /// Takes out of a line what was forgotten, in these bytes of it.
  /// - Parameter isRight: whether its checksum was right; else it has to be afterwards.
  func forget(
    _ mark: LineMark, _ entry: LineEntry, in line: UnsafeMutableRawBufferPointer, isRight: Bool = true
  ) -> Fate {
    if gone.contains(mark) {
      return isRight && LineMark.isRemains(UnsafeRawBufferPointer(line), entry) ? .isDone : .goes(mark)
    }
    guard let all = blanked[mark] else { return .stays }
    if isRight, LineMark.isRemains(UnsafeRawBufferPointer(line), entry) { return .isDone }
    let fitting = all.filter { $0.length == line.count }
    // Put in another form by another hand: where the words stand in it isn't known, so none of it is shown.
    if fitting.isEmpty { return .goes(mark) }
    let hasChanged = Blanking.fill(fitting.flatMap(\.pieces), in: line)
    if isRight { return hasChanged ? .isBlanked : .isDone }
    let now = UnsafeRawBufferPointer(line)
    guard let seal = LineSeal(of: now) else { return .goes(mark) }
    let sum = Checksum.of(UnsafeRawBufferPointer(rebasing: now[..<seal.covered]))
    return fitting.contains { $0.sum == sum } ? .isBlanked : .goes(mark)
  }
}

extension LineIndex {
  /// Takes what was forgotten out of the lines and, where words went, out of the bytes themselves.
  ///
  /// To be asked before the lines are arranged. A line that was overwritten halfway is known by its stamp.
  /// - Returns: where something stands, whole or in part, that was forgotten.
  mutating func forget(_ forgotten: Forgotten, in bytes: UnsafeMutableRawBufferPointer) -> [Int] {
    var returned: [Int] = []
    for place in entries.indices {
      let entry = entries[place]
      let writer = writers[entry.writer]
      if !forgotten.concerns(writer) { continue }
      let line = UnsafeMutableRawBufferPointer(rebasing: bytes[entry.range])
      switch forgotten.forget(LineMark(entry, by: writer), entry, in: line) {
      case .stays: break
      case .isDone: entries[place].isGone = LineMark.isRemains(UnsafeRawBufferPointer(line), entry)
      case .isBlanked: returned.append(entry.offset)
      case .goes:
        entries[place].isGone = true
        returned.append(entry.offset)
      }
    }
    return returned + mend(forgotten, in: bytes)
  }

  /// Damaged lines that are what a forgetting left when it was cut off, or an old copy that is damaged.
  private mutating func mend(_ forgotten: Forgotten, in bytes: UnsafeMutableRawBufferPointer) -> [Int] {
    var returned: [Int] = []
    let starts = entries.map(\.offset).sorted()
    var left = findings
    left.removeAll { finding in
      // Whole lines that stand in the same row are no part of it.
      let lineEnd = lineEnd(UnsafeRawBufferPointer(bytes), from: finding.offset)
      let end = min(lineEnd, starts.first { $0 >= finding.offset } ?? lineEnd)
      let line = UnsafeMutableRawBufferPointer(rebasing: bytes[finding.offset..<end])
      guard var entry = stampAsWritten(UnsafeRawBufferPointer(line)) else { return false }
      let writer = writers[entry.writer]
      entry.offset = finding.offset
      switch forgotten.forget(LineMark(entry, by: writer), entry, in: line, isRight: false) {
      case .stays, .isDone: return false
      case .isBlanked: break
      case .goes: entry.isGone = true
      }
      entries.append(entry)
      returned.append(finding.offset)
      return true
    }
    findings = left
    findingCount -= returned.count
    return returned
  }
}

extension LineEntry {
  /// Its bytes among those of all journals.
  var range: Range<Int> { offset..<offset + Int(length) }
}
