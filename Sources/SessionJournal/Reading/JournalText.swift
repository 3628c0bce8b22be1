// Reads one journal into memory, in parts: no more of it than a journal can hold, and nothing of its holes.

import Glibc

/// What was read of a journal. A long run of NUL bytes, as a hole or a power cut leaves it, is kept as a short one.
struct JournalText {
  /// Bytes that were left out.
  private struct Gap {
    /// How many bytes are kept before it.
    let offset: Int
    let length: Int
  }

  /// The most bytes that are read of one journal, and of a folder: gibibytes of data, holes not counted.
  static let longestFile = 1 << 30
  static let longestFolder = 4 << 30
  /// How much is read at once.
  private static let part = 1 << 20

  /// How many bytes are kept.
  private(set) var count = 0
  /// Whether there is more than could be read.
  private(set) var isCut = false
  private var gaps: [Gap] = []
  /// How many bytes of the file were looked at, those that were left out among them.
  private(set) var consumed = 0

  /// Reads as much as there is room for.
  ///
  /// - Parameter size: the file's size. It may grow while it is read.
  init(
    _ file: Handle, size: Int, into memory: UnsafeMutableRawBufferPointer, _ disk: Disk
  ) throws(SystemFault) {
    let limit = min(memory.count, JournalText.longestFile)
    var read = 0
    while consumed < size {
      let wanted = min(JournalText.part, size - consumed, limit - max(count, read))
      if wanted == 0 { break }
      let start = count
      let part = try disk.read(
        file, into: UnsafeMutableRawBufferPointer(rebasing: memory[count..<count + wanted]), from: consumed)
      if part == 0 { return }
      count += part
      read += part
      consumed += part
      guard JournalText.isBlank(memory[start..<count]) else { continue }
      try skipBlank(file, size, disk, from: start)
    }
    isCut = consumed < size
  }

  /// Leaves out a blank part that was just read but for its first byte, and the hole that may follow it.
  private mutating func skipBlank(_ file: Handle, _ size: Int, _ disk: Disk, from start: Int)
    throws(SystemFault)
  {
    let next = min(size, max(consumed, try disk.nextData(in: file, from: consumed) ?? size))
    let skipped = count - start - 1 + next - consumed
    count = start + 1
    consumed = next
    if skipped > 0 { gaps.append(Gap(offset: count, length: skipped)) }
  }

  private static func isBlank(_ bytes: Slice<UnsafeMutableRawBufferPointer>) -> Bool {
    guard bytes.count > 1, bytes.first == 0,
      let base = UnsafeMutableRawBufferPointer(rebasing: bytes).baseAddress
    else { return false }
    return memcmp(base, base + 1, bytes.count - 1) == 0
  }

  /// Where the byte that is kept at this offset stands in the file.
  func fileOffset(of offset: Int) -> Int {
    gaps.reduce(offset) { $1.offset <= offset ? $0 + $1.length : $0 }
  }

  /// The pieces of a range of kept bytes between which nothing was left out.
  func pieces(of range: Range<Int>) -> [Range<Int>] {
    let cuts = gaps.map(\.offset).filter { range.lowerBound < $0 && $0 < range.upperBound }
    return zip([range.lowerBound] + cuts, cuts + [range.upperBound]).map { $0..<$1 }
  }
}
