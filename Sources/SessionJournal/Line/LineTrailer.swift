// The end of a line, `,"c":"9f3a12bc"}`, which holds its checksum.

/// The trailer of a line: its checksum, and how many bytes that covers.
struct LineTrailer {
  /// The number of bytes before it, which the checksum covers.
  let covered: Int
  let sum: UInt32

  /// Finds the trailer at the end of a line without its line break; nil if there is none. White space between its
  /// tokens, as other programs write it, is accepted.
  init?(of line: UnsafeRawBufferPointer) {
    if let written = LineTrailer(written: line) {
      self = written
      return
    }
    var offset = line.count
    func skipSpace() {
      while offset > 0, line[offset - 1] == 0x20 || (0x09...0x0D).contains(line[offset - 1]) { offset -= 1 }
    }
    func take(_ byte: UInt8) -> Bool {
      skipSpace()
      guard offset > 0, line[offset - 1] == byte else { return false }
      offset -= 1
      return true
    }
    guard take(0x7D), take(0x22), let sum = hexDigits(line, offset - 8, 8) else { return nil }
    offset -= 8
    guard offset > 0, line[offset - 1] == 0x22 else { return nil }
    offset -= 1
    guard take(0x3A), take(0x22), take(0x63), take(0x22), take(0x2C) else { return nil }
    self.init(covered: offset, sum: sum)
  }

  /// The quick way, for a trailer without white space.
  @inline(__always)
  private init?(written line: UnsafeRawBufferPointer) {
    let start = line.count - 16
    guard start > 0, line.loadUnaligned(fromByteOffset: start, as: UInt32.self) == LineTrailer.opening,
      line[start + 4] == 0x3A, line[start + 5] == 0x22, line[start + 14] == 0x22, line[start + 15] == 0x7D,
      let sum = hexDigits(line, start + 6, 8)
    else { return nil }
    self.init(covered: start, sum: sum)
  }

  private init(covered: Int, sum: UInt32) {
    self.covered = covered
    self.sum = sum
  }

  /// `,"c"` as an integer, to compare it at once.
  private static let opening = UInt32(littleEndian: 0x2263_222C)

  /// Whether the checksum is that of the line.
  func isRight(for line: UnsafeRawBufferPointer) -> Bool { checksum(of: line) == sum }

  /// The checksum that the line should have.
  func checksum(of line: UnsafeRawBufferPointer) -> UInt32 {
    Checksum.of(UnsafeRawBufferPointer(rebasing: line[..<covered]))
  }
}
