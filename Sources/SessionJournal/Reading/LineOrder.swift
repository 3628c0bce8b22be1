// The order of the lines of all journals, and which of several lines with one writer and number counts.

import Glibc
import SessionEngine

extension LineIndex {
  /// Sorts the lines into the order of the fold and removes duplicates.
  ///
  /// - Parameter bytes: those of all journals. With them the order is the same for any bytes, and lines with one writer
  ///   and number and other contents are found; without them two lines with equal checksums count as one.
  mutating func arrange(in bytes: UnsafeRawBufferPointer? = nil) {
    let ranks = writers.ranks
    func isInOrder(_ left: LineEntry, _ right: LineEntry) -> Bool {
      if left.milliseconds != right.milliseconds { return left.milliseconds < right.milliseconds }
      if left.counter != right.counter { return left.counter < right.counter }
      if left.writer != right.writer { return ranks[Int(left.writer)] < ranks[Int(right.writer)] }
      if left.sequence != right.sequence { return left.sequence < right.sequence }
      // Of two copies of a line, the one that wasn't left out because of a forgetting comes last, and so it counts.
      if left.isGone != right.isGone { return left.isGone }
      if left.checksum != right.checksum { return left.checksum < right.checksum }
      guard let bytes, left.offset != right.offset else { return false }
      return LineIndex.comparison(left, right, in: bytes) < 0
    }
    var isArranged = true
    for index in entries.indices.dropFirst() where isInOrder(entries[index], entries[index - 1]) {
      isArranged = false
      break
    }
    if !isArranged { entries.sort(by: isInOrder) }
    dropDuplicates(bytes)
  }

  /// Compares the bytes of two lines, so that the order never depends on the files that they are in: below 0 if the
  /// left one comes first, 0 if they are the same.
  private static func comparison(_ left: LineEntry, _ right: LineEntry, in bytes: UnsafeRawBufferPointer)
    -> Int32
  {
    guard let base = bytes.baseAddress else { return 0 }
    if left.length != right.length { return left.length < right.length ? -1 : 1 }
    return memcmp(base + left.offset, base + right.offset, Int(left.length))
  }

  /// Of several lines with the same writer and sequence number only the last one in the order is kept.
  private mutating func dropDuplicates(_ bytes: UnsafeRawBufferPointer?) {
    var highest = [UInt32](repeating: 0, count: writers.count)
    for entry in entries {
      if entry.sequence <= highest[Int(entry.writer)] { hasDuplicates = true }
      highest[Int(entry.writer)] = entry.sequence
    }
    if !hasDuplicates { return }
    let order = (0..<UInt32(clamping: entries.count)).sorted { left, right in
      let (one, other) = (entries[Int(left)], entries[Int(right)])
      if one.writer != other.writer { return one.writer < other.writer }
      return one.sequence != other.sequence ? one.sequence < other.sequence : left < right
    }
    var isDuplicate = [Bool](repeating: false, count: entries.count)
    for (index, next) in zip(order, order.dropFirst()) {
      let (one, other) = (entries[Int(index)], entries[Int(next)])
      guard one.writer == other.writer, one.sequence == other.sequence else { continue }
      isDuplicate[Int(index)] = true
      if let bytes { compare(one, other, in: bytes) }
    }
    var index = -1
    entries.removeAll { _ in
      index += 1
      return isDuplicate[index]
    }
  }

  /// Records two lines with one writer and number if they say different things. What was forgotten in one of them says
  /// nothing any more.
  private mutating func compare(_ one: LineEntry, _ other: LineEntry, in bytes: UnsafeRawBufferPointer) {
    if one.isGone || other.isGone || doubles.count >= LineIndex.findingLimit { return }
    let left = UnsafeRawBufferPointer(rebasing: bytes[one.range])
    let right = UnsafeRawBufferPointer(rebasing: bytes[other.range])
    // The checksum at the end may still be the one from before a forgetting.
    let covered = (
      LineTrailer(of: left)?.covered ?? left.count, LineTrailer(of: right)?.covered ?? right.count
    )
    if left[..<covered.0].elementsEqual(right[..<covered.1]) { return }
    doubles.append((one.offset, other.offset))
  }
}
