// What was forgotten in a session, and what becomes of a line because of that, whichever copy of a journal it is in.

import SessionEngine

/// A line that still held something forgotten.
struct ReturnedLine {
  /// Among the bytes of all journals.
  let offset: Int
  /// Whether it may be overwritten here.
  let isTrusted: Bool
}

/// The union of all forgettings of a session. Their order doesn't matter.
struct Forgotten {
  private(set) var gone: Set<LineMark> = []
  private(set) var blanked: [LineMark: [Redaction]] = [:]
  /// Those of forgettings that were made or approved here.
  private(set) var refs: Set<Ref> = []
  private var trustedGone: Set<LineMark> = []
  private var trustedBlanked: [LineMark: [Redaction]] = [:]
  /// The writers of these lines, to skip the lines of all other writers quickly.
  private var writers: Set<WriterID> = []

  var isEmpty: Bool { gone.isEmpty && blanked.isEmpty && refs.isEmpty }

  /// - Parameter isTrusted: whether it was made or approved here, and so may overwrite.
  mutating func take(_ forgetting: Forgetting, isTrusted: Bool) {
    for mark in forgetting.gone.compactMap({ LineMark(text: $0) }) {
      gone.insert(mark)
      if isTrusted { trustedGone.insert(mark) }
      writers.insert(mark.writer)
    }
    for text in forgetting.blanked {
      let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, let mark = LineMark(text: parts[..<3].joined(separator: ":")),
        let redaction = Redaction(text: parts[3])
      else { continue }
      blanked[mark, default: []].append(redaction)
      if isTrusted { trustedBlanked[mark, default: []].append(redaction) }
      writers.insert(mark.writer)
    }
    if isTrusted { refs.formUnion(forgetting.refs) }
  }

  /// Adds the forgettings in an index, but for those that were refused here.
  ///
  /// - Parameter decisions: what was decided here; nil where nobody asks, and all count the same.
  /// - Returns: those that nobody has decided about.
  @discardableResult
  mutating func take(
    from index: borrowing LineIndex, in bytes: UnsafeRawBufferPointer, _ decisions: ForgettingDecisions?
  ) -> [String] {
    var decoder = EventDecoder()
    var undecided: [String] = []
    for entry in index.forgettings {
      let writer = index.writers[entry.writer]
      let id = ForgettingDecisions.id(of: entry, by: writer)
      if decisions?.refused.contains(id) == true { continue }
      guard let stamped = try? decoder.read(entry, by: writer, in: bytes),
        case .forgotten(let forgetting) = stamped.event
      else { continue }
      let isTrusted = decisions?.approved.contains(id) ?? true
      if !isTrusted { undecided.append(id) }
      take(forgetting, isTrusted: isTrusted)
    }
    return undecided
  }

  /// Only what may be overwritten here.
  var trusted: Forgotten {
    var trusted = self
    (trusted.gone, trusted.blanked) = (trustedGone, trustedBlanked)
    return trusted
  }

  /// Whether what happened to a line may be made to last.
  func isTrusted(_ mark: LineMark) -> Bool { trustedGone.contains(mark) || trustedBlanked[mark] != nil }

  /// What happens to a line.
  enum Fate {
    case stays
    /// It is a tombstone, or its words were removed already.
    case isDone
    /// The whole line has to be left out: it is there again, or it wasn't overwritten yet.
    case goes(LineMark)
    /// Words were removed from these bytes just now: they were there again, or weren't overwritten yet.
    case isBlanked
  }

  func concerns(_ writer: WriterID) -> Bool { writers.contains(writer) }

  /// Removes what was forgotten from the bytes of a line.
  ///
  /// - Parameter isRight: whether the line's checksum was right. If it wasn't, the line is kept only if the checksum
  ///   of what remains is the one that the forgetting named.
  func forget(
    _ mark: LineMark, _ entry: LineEntry, in line: UnsafeMutableRawBufferPointer, isRight: Bool = true
  ) -> Fate {
    if !gone.contains(mark), blanked[mark] == nil { return .stays }
    switch Protection(of: UnsafeRawBufferPointer(line)) {
    case .whole: return .stays
    case .wordsOnly: return forgetWords(mark, in: line, isRight: isRight)
    case .none: break
    }
    if gone.contains(mark) {
      return isRight && LineMark.isTombstone(UnsafeRawBufferPointer(line), entry) ? .isDone : .goes(mark)
    }
    guard let all = blanked[mark] else { return .stays }
    if isRight, LineMark.isTombstone(UnsafeRawBufferPointer(line), entry) { return .isDone }
    let fitting = all.filter { $0.length == line.count }
    // Another program has reformatted the line, so the ranges of the words aren't known. None of it is shown.
    if fitting.isEmpty { return .goes(mark) }
    let hasChanged = Redaction.fill(fitting.flatMap(\.pieces), in: line)
    if isRight { return hasChanged ? .isBlanked : .isDone }
    let now = UnsafeRawBufferPointer(line)
    guard let trailer = LineTrailer(of: now) else { return .goes(mark) }
    let sum = trailer.checksum(of: now)
    return fitting.contains { $0.sum == sum } ? .isBlanked : .goes(mark)
  }

  /// Removes words from a line that holds the session together, as far as that was decided here.
  private func forgetWords(_ mark: LineMark, in line: UnsafeMutableRawBufferPointer, isRight: Bool) -> Fate {
    let fitting = (trustedBlanked[mark] ?? []).filter {
      $0.length == line.count && Protection.isWordsOnly($0.pieces, in: UnsafeRawBufferPointer(line))
    }
    if fitting.isEmpty { return .stays }
    let before = Array(line)
    let hasChanged = Redaction.fill(fitting.flatMap(\.pieces), in: line)
    if isRight { return hasChanged ? .isBlanked : .isDone }
    let now = UnsafeRawBufferPointer(line)
    if let sum = LineTrailer(of: now)?.checksum(of: now), fitting.contains(where: { $0.sum == sum }) {
      return .isBlanked
    }
    line.copyBytes(from: before)
    return .stays
  }
}

extension LineIndex {
  /// Marks forgotten lines in the index as gone, and overwrites forgotten words in the bytes.
  ///
  /// To be called before the lines are sorted. A line that was overwritten only in part is recognised by its stamp.
  ///
  /// - Returns: the lines that still held something forgotten.
  mutating func forget(_ forgotten: Forgotten, in bytes: UnsafeMutableRawBufferPointer) -> [ReturnedLine] {
    var returned: [ReturnedLine] = []
    for index in entries.indices {
      let entry = entries[index]
      let writer = writers[entry.writer]
      if !forgotten.concerns(writer) { continue }
      let line = UnsafeMutableRawBufferPointer(rebasing: bytes[entry.range])
      let mark = LineMark(entry, by: writer)
      let found = ReturnedLine(offset: entry.offset, isTrusted: forgotten.isTrusted(mark))
      switch forgotten.forget(mark, entry, in: line) {
      case .stays: break
      case .isDone: entries[index].isGone = LineMark.isTombstone(UnsafeRawBufferPointer(line), entry)
      case .isBlanked: returned.append(found)
      case .goes:
        entries[index].isGone = true
        returned.append(found)
      }
    }
    return returned + mend(forgotten, in: bytes)
  }

  /// Handles damaged lines with the stamp of a forgotten one: overwriting them was interrupted, or they are damaged
  /// old copies.
  private mutating func mend(
    _ forgotten: Forgotten, in bytes: UnsafeMutableRawBufferPointer
  ) -> [ReturnedLine] {
    var returned: [ReturnedLine] = []
    let starts = entries.map(\.offset).sorted()
    var left = findings
    left.removeAll { finding in
      // Good lines that were recovered from the same line are not part of it.
      let lineEnd = lineEnd(UnsafeRawBufferPointer(bytes), from: finding.offset)
      let end = min(lineEnd, LineIndex.first(in: starts, notBefore: finding.offset) ?? lineEnd)
      let line = UnsafeMutableRawBufferPointer(rebasing: bytes[finding.offset..<end])
      guard var entry = stampAsWritten(UnsafeRawBufferPointer(line)) else { return false }
      let writer = writers[entry.writer]
      entry.offset = finding.offset
      let mark = LineMark(entry, by: writer)
      switch forgotten.forget(mark, entry, in: line, isRight: false) {
      case .stays, .isDone: return false
      case .isBlanked: break
      case .goes: entry.isGone = true
      }
      entries.append(entry)
      returned.append(ReturnedLine(offset: finding.offset, isTrusted: forgotten.isTrusted(mark)))
      return true
    }
    findings = left
    findingCount -= returned.count
    return returned
  }
}

extension LineIndex {
  /// The first of these offsets, which are in ascending order, that isn't before another one.
  private static func first(in offsets: [Int], notBefore offset: Int) -> Int? {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < offsets.count ? offsets[low] : nil
  }
}

extension LineEntry {
  /// The range of its bytes among those of all journals.
  var range: Range<Int> { offset..<offset + Int(length) }
}

extension Forgetting {
  /// The same forgetting as several events, each of them short enough for a line.
  var pieces: [Forgetting] {
    var pieces: [Forgetting] = []
    var piece = Forgetting()
    var size = 0
    func add(_ length: Int, _ put: (inout Forgetting) -> Void) {
      if size > 0, size + length > LineIndex.longestLine / 2 {
        pieces.append(piece)
        (piece, size) = (Forgetting(), 0)
      }
      put(&piece)
      // With its quotes and the comma.
      size += length + 3
    }
    for mark in gone { add(mark.utf8.count) { $0.gone.append(mark) } }
    for mark in blanked { add(mark.utf8.count) { $0.blanked.append(mark) } }
    for ref in refs { add(ref.text.utf8.count) { $0.refs.append(ref) } }
    return pieces + [piece]
  }
}
