// A cursor in the bytes of a line of JSON, which moves forward over what it recognises.

import Glibc

/// Never reads beyond its bytes, and never moves back.
struct Cursor {
  private let bytes: UnsafeRawBufferPointer
  private(set) var place: Int
  private let count: Int

  init(_ bytes: UnsafeRawBufferPointer, at place: Int = 0) {
    self.bytes = bytes
    self.place = place
    count = bytes.count
  }

  var isAtEnd: Bool { place >= count }

  /// Moves past this byte if it is next.
  ///
  /// - Returns: whether it was.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard place < count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  /// Moves past these bytes if they are next.
  ///
  /// - Returns: whether they were.
  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place + length <= count, let base = bytes.baseAddress,
      memcmp(base + place, text.utf8Start, length) == 0
    else { return false }
    place += length
    return true
  }

  @inline(__always)
  mutating func skipSpace() {
    while place < count, bytes[place] == 0x20 || (0x09...0x0D).contains(bytes[place]) { place += 1 }
  }

  /// A number without a sign; nil if there are no digits here. It takes 18 digits at most.
  @inline(__always)
  mutating func digits() -> Int? {
    let start = place
    var number = 0
    while place < count, bytes[place] &- 0x30 < 10, place - start < 18 {
      number = number &* 10 &+ Int(bytes[place] &- 0x30)
      place += 1
    }
    return place > start ? number : nil
  }

  /// The string from here to its closing quote, which is skipped; nil if there is no closing quote.
  @inline(__always)
  mutating func string() -> Members.Value? {
    let start = place
    var shape = Members.Shape.plain
    while true {
      skipPlain()
      guard place < count else { return nil }
      if bytes[place] == 0x22 { break }
      shape = .escaped
      place += 2
    }
    defer { place += 1 }
    return Members.Value(start: UInt32(start), end: UInt32(place), shape: shape)
  }

  /// Moves to the next quote or backslash, eight bytes at a time.
  @inline(__always)
  private mutating func skipPlain() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    while place + 8 <= count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found = ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80)
      if found != 0 {
        place += found.trailingZeroBitCount >> 3
        return
      }
      place += 8
    }
    while place < count, bytes[place] != 0x22, bytes[place] != 0x5C { place += 1 }
  }

  /// A value of any kind; nil if it isn't complete.
  @inline(__always)
  mutating func value() -> Members.Value? {
    guard place < count else { return nil }
    switch bytes[place] {
    case 0x22:
      place += 1
      return string()
    case 0x2D, 0x30...0x39: return word(.number)
    case 0x5B: return nested(.list)
    case 0x7B: return nested(.other)
    default: return word(.other)
    }
  }

  private mutating func word(_ shape: Members.Shape) -> Members.Value? {
    let start = place
    while place < count, !isDelimiter(bytes[place]) { place += 1 }
    return place > start ? Members.Value(start: UInt32(start), end: UInt32(place), shape: shape) : nil
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2C || byte == 0x7D || byte == 0x5D || byte == 0x3A || byte == 0x22
  }

  /// Skips a nested value by counting brackets, so that deep nesting needs no stack.
  private mutating func nested(_ shape: Members.Shape) -> Members.Value? {
    let start = place
    var depth = 0
    while place < count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x22: if string() == nil { return nil }
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        depth -= 1
        if depth == 0 { return Members.Value(start: UInt32(start), end: UInt32(place), shape: shape) }
      default: break
      }
    }
    return nil
  }
}
