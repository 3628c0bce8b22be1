// A cursor in the bytes of a line of JSON, which moves forward over what it recognises.

import Glibc

/// Never reads beyond its bytes, and never moves back.
struct Cursor {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset: Int
  private let count: Int

  init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
    count = bytes.count
  }

  var isAtEnd: Bool { offset >= count }

  /// Moves past this byte if it is next.
  ///
  /// - Returns: whether it was.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard offset < count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Moves past these bytes if they are next.
  ///
  /// - Returns: whether they were.
  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset + length <= count, let base = bytes.baseAddress,
      memcmp(base + offset, text.utf8Start, length) == 0
    else { return false }
    offset += length
    return true
  }

  @inline(__always)
  mutating func skipSpace() {
    while offset < count, bytes[offset] == 0x20 || (0x09...0x0D).contains(bytes[offset]) { offset += 1 }
  }

  /// A number without a sign; nil if there are no digits here. It takes 18 digits at most.
  @inline(__always)
  mutating func digits() -> Int? {
    let start = offset
    var number = 0
    while offset < count, bytes[offset] &- 0x30 < 10, offset - start < 18 {
      number = number &* 10 &+ Int(bytes[offset] &- 0x30)
      offset += 1
    }
    return offset > start ? number : nil
  }

  /// The string from here to its closing quote, which is skipped; nil if there is no closing quote.
  @inline(__always)
  mutating func string() -> Members.Value? {
    let start = offset
    var shape = Members.Shape.plain
    while true {
      skipPlain()
      guard offset < count else { return nil }
      if bytes[offset] == 0x22 { break }
      shape = .escaped
      offset += 2
    }
    defer { offset += 1 }
    return Members.Value(start: UInt32(start), end: UInt32(offset), shape: shape)
  }

  /// Moves to the next quote or backslash, eight bytes at a time.
  @inline(__always)
  private mutating func skipPlain() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    while offset + 8 <= count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found = ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80)
      if found != 0 {
        offset += found.trailingZeroBitCount >> 3
        return
      }
      offset += 8
    }
    while offset < count, bytes[offset] != 0x22, bytes[offset] != 0x5C { offset += 1 }
  }

  /// A value of any kind; nil if it isn't complete.
  @inline(__always)
  mutating func value() -> Members.Value? {
    guard offset < count else { return nil }
    switch bytes[offset] {
    case 0x22:
      offset += 1
      return string()
    case 0x2D, 0x30...0x39: return word(.number)
    case 0x5B: return nested(.list)
    case 0x7B: return nested(.other)
    default: return word(.other)
    }
  }

  private mutating func word(_ shape: Members.Shape) -> Members.Value? {
    let start = offset
    while offset < count, !isDelimiter(bytes[offset]) { offset += 1 }
    return offset > start ? Members.Value(start: UInt32(start), end: UInt32(offset), shape: shape) : nil
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2C || byte == 0x7D || byte == 0x5D || byte == 0x3A || byte == 0x22
  }

  /// Skips a nested value by counting brackets, so that deep nesting needs no stack.
  private mutating func nested(_ shape: Members.Shape) -> Members.Value? {
    let start = offset
    var depth = 0
    while offset < count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case 0x22: if string() == nil { return nil }
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        depth -= 1
        if depth == 0 { return Members.Value(start: UInt32(start), end: UInt32(offset), shape: shape) }
      default: break
      }
    }
    return nil
  }
}
