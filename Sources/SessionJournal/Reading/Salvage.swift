// Recovers whole lines from a damaged one, as where a line break was lost, and says why the rest can't be used.

import Glibc

/// The pieces of a line whose checksum is wrong.
///
/// `{"v":` can't occur inside a text, since its quotes would be escaped there. So each occurrence begins a line.
struct Salvage {
  struct Piece {
    let range: Range<Int>
    let sum: UInt32
  }

  /// The whole lines in it that have the right checksum.
  private(set) var good: [Piece] = []
  /// Whether there is anything but white space outside of these.
  private var hasRest = false
  /// Whether the last piece is a line that was cut off.
  private(set) var endsUnfinished = false

  init(_ line: UnsafeRawBufferPointer) {
    let starts = Salvage.offsets(of: [0x7B, 0x22, 0x76, 0x22, 0x3A], in: line)
    var used = 0
    for (index, start) in starts.enumerated() {
      if Salvage.isAnything(line[used..<start]) { hasRest = true }
      let end = index + 1 < starts.count ? starts[index + 1] : line.count
      used = start
      if let piece = Salvage.piece(line, start..<end) {
        good.append(piece)
        used = piece.range.upperBound
      }
      endsUnfinished = used == start && end == line.count
    }
    if starts.isEmpty { endsUnfinished = line.count < 64 && "{\"v\":".utf8.starts(with: line.prefix(5)) }
    if !endsUnfinished, Salvage.isAnything(line[used...]) { hasRest = true }
  }

  /// What is wrong with the line as a whole; nil if it merely isn't complete yet.
  func flaw(of line: UnsafeRawBufferPointer, isWhole: Bool) -> Flaw? {
    if !hasRest, endsUnfinished, !isWhole { return good.isEmpty ? nil : .lineBreakLost }
    if !hasRest, !endsUnfinished, !good.isEmpty { return good.count > 1 ? .lineBreakLost : nil }
    let markers: [[UInt8]] = [0x3C, 0x3D, 0x3E, 0x7C].map { Array(repeating: $0, count: 7) }
    if markers.contains(where: { line.starts(with: $0) }) { return .mergeMarker }
    if line.contains(0) { return .nulRun }
    if line.count > LineIndex.longestLine { return .oversized }
    if String(validating: line.bindMemory(to: UInt8.self), as: UTF8.self) == nil { return .notUTF8 }
    guard line.first(where: { $0 != 0x20 && $0 != 0x09 }) == 0x7B else { return .notJSON }
    return LineTrailer(of: line) == nil ? .noChecksum : .badChecksum
  }

  /// The line at the start of the range, up to the first checksum; nil if that checksum is wrong.
  private static func piece(_ line: UnsafeRawBufferPointer, _ range: Range<Int>) -> Piece? {
    let part = UnsafeRawBufferPointer(rebasing: line[range])
    guard let trailer = offsets(of: Array(",\"c\":\"".utf8), in: part).first, trailer + 16 <= part.count
    else {
      return nil
    }
    let whole = UnsafeRawBufferPointer(rebasing: part[..<(trailer + 16)])
    guard LineTrailer(of: whole)?.covered == trailer, let sum = LineIndex.goodSum(of: whole) else {
      return nil
    }
    return Piece(range: range.lowerBound..<range.lowerBound + whole.count, sum: sum)
  }

  private static func offsets(of word: [UInt8], in bytes: UnsafeRawBufferPointer) -> [Int] {
    guard let base = bytes.baseAddress, let first = word.first else { return [] }
    var offsets: [Int] = []
    var start = 0
    while start + word.count <= bytes.count,
      let found = memchr(base + start, Int32(first), bytes.count - start)
    {
      let offset = UnsafeRawPointer(found) - base
      let isFound = bytes[offset...].starts(with: word)
      if isFound { offsets.append(offset) }
      start = offset + (isFound ? word.count : 1)
    }
    return offsets
  }

  private static func isAnything(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    bytes.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
  }
}

/// Where the line that begins at `start` ends: at the next line feed, or at the end of the bytes.
func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
  guard start < bytes.count, let base = bytes.baseAddress,
    let found = memchr(base + start, 0x0A, bytes.count - start)
  else { return bytes.count }
  return UnsafeRawPointer(found) - base
}
