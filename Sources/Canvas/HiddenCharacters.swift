// The list of characters that hide, reorder or command, and what stands for them where people read.

/// Characters that show nothing of themselves, or change how others are shown.
public enum HiddenCharacters {
  /// Whether a character beyond ASCII is one of them, whatever stands around it.
  ///
  /// Source: the General_Category, Bidi_Control and Default_Ignorable_Code_Point of Unicode 16. Joiners (U+200C, U+200D)
  /// and the variation selectors of the first plane are not: nearly everywhere they do their proper work.
  static func contains(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0xAD, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E, 0x200B, 0x200E...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether the value is one of the letters that make the flag of a region of a black flag, and hide anywhere else.
  static func isTag(_ value: UInt32) -> Bool { (0xE0020...0xE007F).contains(value) }

  /// A flag has no more tags than this.
  static let mostTags = 7
  static let blackFlag: UInt32 = 0x1F3F4

  /// Whether this byte of UTF-8 can be the first of a hidden character beyond ASCII. The others need no further look.
  public static func mayBegin(_ byte: UInt8) -> Bool { length(from: byte) != nil }

  private static func length(from first: UInt8) -> Int? {
    switch first {
    case 0xC2, 0xD8: 2
    case 0xE1, 0xE2, 0xEF: 3
    case 0xF3: 4
    default: nil
    }
  }

  /// The number of bytes and the code point of a hidden character at this index, or nil for any other. The bytes are
  /// valid UTF-8, and the first of them is not ASCII. Nothing is decoded that cannot be one.
  public static func character(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, value: UInt32)? {
    guard let length = length(from: bytes[index]), index + length <= bytes.count else { return nil }
    var value = UInt32(bytes[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for step in 1..<length { value = value << 6 | UInt32(bytes[index + step] & 0x3F) }
    guard contains(value), !(isTag(value) && followsFlag(index, in: bytes)) else { return nil }
    return (length, value)
  }

  private static func followsFlag(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before = index - 4
    var tags = 0
    while before >= 0, tags < mostTags, bytes[before] == 0xF3, bytes[before + 1] == 0xA0 {
      before -= 4
      tags += 1
    }
    guard before >= 0 else { return false }
    return bytes[before..<(before + 4)].elementsEqual([0xF0, 0x9F, 0x8F, 0xB4])
  }

  /// The visible token of a hidden character: `⟨U+202E⟩`.
  public static func token(of value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)⟩"
  }

  /// The picture of a C0 control or DEL: `␛`, `␡`.
  public static func picture(of control: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(control == 0x7F ? 0x2421 : 0x2400 + UInt32(control)) ?? "□"
  }
}
