// The parts of a line that are overwritten while the rest of the line stays.

import SessionEngine

/// What is removed from a line that stays.
struct Redaction: Hashable {
  struct Piece: Hashable {
    let start: Int
    let count: Int
    /// Whether it is a whole value with its quotes; otherwise it is words within a text.
    let isValue: Bool
  }

  /// The length of the line in bytes.
  let length: Int
  /// The checksum of the line after the pieces were removed.
  let sum: UInt32
  let pieces: [Piece]

  /// As it is written after the mark of its line: `212:9f3a12bc:120_4,160.6`.
  var text: String {
    let texts = pieces.map { "\($0.start)\($0.isValue ? "." : "_")\($0.count)" }
    return
      "\(length):\(String(decoding: Checksum.digits(sum), as: UTF8.self)):\(texts.joined(separator: ","))"
  }

  /// For removing these pieces from a line; nil if there are none.
  init?(_ pieces: [Piece], of line: [UInt8]) {
    guard !pieces.isEmpty else { return nil }
    length = line.count
    self.pieces = pieces.sorted { ($0.start, $0.count) < ($1.start, $1.count) }
    var blanked = line
    _ = blanked.withUnsafeMutableBytes { Redaction.fill(pieces, in: $0) }
    guard let covered = line.withUnsafeBytes({ LineTrailer(of: $0)?.covered }) else { return nil }
    sum = blanked[..<covered].withUnsafeBytes { Checksum.of($0) }
  }

  /// Parses `text`; nil if it isn't valid.
  init?(text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let length = UInt32(parts[0]), parts[1].utf8.count == 8,
      let sum = UInt32(parts[1], radix: 16)
    else { return nil }
    self.length = Int(length)
    self.sum = sum
    var pieces: [Piece] = []
    for piece in parts[2].split(separator: ",") {
      let isValue = piece.contains(".")
      let figures = piece.split(separator: isValue ? "." : "_", omittingEmptySubsequences: false)
      guard figures.count == 2, let start = UInt32(figures[0]), let count = UInt32(figures[1]),
        count >= (isValue ? 2 : 1), Int(start) + Int(count) <= Int(length)
      else { return nil }
      pieces.append(Piece(start: Int(start), count: Int(count), isValue: isValue))
    }
    self.pieces = pieces
  }

  /// Overwrites the pieces, in n log n of their number and linear in the line, however they overlap. A whole value wins
  /// over words within it, and a value over one within that.
  ///
  /// - Returns: whether the bytes changed.
  @discardableResult
  static func fill(_ pieces: [Piece], in line: UnsafeMutableRawBufferPointer) -> Bool {
    let values = merged(pieces.filter(\.isValue))
    let words = merged(pieces.filter { !$0.isValue })
    var hasChanged = false
    func put(_ byte: UInt8, at offset: Int) {
      if line[offset] == byte { return }
      line[offset] = byte
      hasChanged = true
    }
    var next = values[...]
    for range in words {
      for offset in range {
        while let value = next.first, value.upperBound <= offset { next.removeFirst() }
        if next.first?.contains(offset) != true { put(0x5F, at: offset) }
      }
    }
    for range in values {
      for offset in range {
        put(offset == range.lowerBound ? 0x7B : offset == range.lowerBound + 1 ? 0x7D : 0x20, at: offset)
      }
    }
    return hasChanged
  }

  /// The bytes of the pieces, as ranges in their order that don't overlap.
  private static func merged(_ pieces: [Piece]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for piece in pieces.sorted(by: { $0.start < $1.start }) {
      let range = piece.start..<piece.start + piece.count
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
