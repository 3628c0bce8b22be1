// Which characters hide, reorder or command, and the visible tokens that stand for them in Markdown and CSV.

/// Finds hidden characters in UTF-8, without decoding what is plain.
enum Hidden {
  /// The number of bytes and the code point of a hidden character at this place, or nil for any other. The bytes are
  /// valid UTF-8, and the first of them is not ASCII.
  static func character(
    at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, value: UInt32)? {
    let length: Int
    switch bytes[place] {
    case 0xC2, 0xD8: length = 2
    case 0xE1, 0xE2, 0xEF: length = 3
    case 0xF3: length = 4
    default: return nil
    }
    guard place + length <= bytes.count else { return nil }
    var value = UInt32(bytes[place]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for step in 1..<length { value = value << 6 | UInt32(bytes[place + step] & 0x3F) }
    return isHidden(value, at: place, in: bytes) ? (length, value) : nil
  }

  /// Source: the General_Category and Bidi_Control of Unicode 16; joiners (U+200C, U+200D) stay.
  private static func isHidden(_ value: UInt32, at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch value {
    case 0x80...0x9F, 0xAD, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E, 0x200B, 0x200E...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    // Tags make a flag of a black flag, and hide anywhere else.
    case 0xE0020...0xE007F: !followsFlag(place, in: bytes)
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }

  private static func followsFlag(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before = place - 4
    var tags = 0
    while before >= 0, tags < 7, bytes[before] == 0xF3, bytes[before + 1] == 0xA0 {
      before -= 4
      tags += 1
    }
    guard before >= 0 else { return false }
    return bytes[before..<(before + 4)].elementsEqual([0xF0, 0x9F, 0x8F, 0xB4])
  }
}

extension Buffer {
  /// A picture for a C0 control or DEL: `␛`, `␡`.
  mutating func addPicture(of control: UInt8) {
    add(byte: 0xE2)
    add(byte: 0x90)
    add(byte: control == 0x7F ? 0xA1 : 0x80 + control)
  }

  /// `⟨U+202E⟩`.
  mutating func addToken(_ value: UInt32) {
    let digits = String(value, radix: 16, uppercase: true)
    add("⟨U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)⟩")
  }
}
