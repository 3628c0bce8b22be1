// The parts of a line that are overwritten while the rest of the line stays.

import SessionEngine

/// What is removed from a line that stays.
struct Redaction: Hashable {
  struct Piece: Hashable {
    let start: Int
    let count: Int
    /// Whether it is a whole value with its quotes; otherwise it is words within a text.
    let isValue: Bool

    /// The bytes that replace it.
    var filler: [UInt8] {
      if !isValue { return [UInt8](repeating: 0x5F, count: count) }
      return [0x7B, 0x7D] + [UInt8](repeating: 0x20, count: count - 2)
    }
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

  /// Overwrites the pieces. Whole values come last, so that what replaces them isn't overwritten by a piece within.
  ///
  /// - Returns: whether the bytes changed.
  @discardableResult
  static func fill(_ pieces: [Piece], in line: UnsafeMutableRawBufferPointer) -> Bool {
    var hasChanged = false
    for piece in pieces.filter({ !$0.isValue }) + pieces.filter(\.isValue) {
      let part = UnsafeMutableRawBufferPointer(rebasing: line[piece.start..<piece.start + piece.count])
      let filler = piece.filler
      if part.elementsEqual(filler) { continue }
      // The value that these words were in is removed already.
      if !piece.isValue, isWithinValue(piece, pieces), isLeftOfValue(part) { continue }
      part.copyBytes(from: filler)
      hasChanged = true
    }
    return hasChanged
  }

  private static func isWithinValue(_ piece: Piece, _ pieces: [Piece]) -> Bool {
    pieces.contains { other in
      other.isValue && other.start <= piece.start && piece.start + piece.count <= other.start + other.count
    }
  }

  private static func isLeftOfValue(_ bytes: UnsafeMutableRawBufferPointer) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x7B || $0 == 0x7D }
  }
}
