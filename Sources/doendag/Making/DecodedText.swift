// Decodes text as spreadsheets save it: UTF-8 with or without a byte order mark, UTF-16 with one, or Windows-1252.

/// Decodes text files whose encoding isn't known.
enum DecodedText {
  /// The text; nil if the bytes are valid in none of these encodings.
  static func read(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isLittleEndian: false) }
    if bytes.contains(0) { return nil }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return String(validating: body, as: UTF8.self) ?? windows1252(body)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Nil if one of the five bytes occurs that Windows-1252 doesn't define.
  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      if !(0x80...0x9F).contains(byte) {
        text.append(Unicode.Scalar(byte))
        continue
      }
      guard let scalar = high[Int(byte) - 0x80] else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  /// 0x80 to 0x9F. Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
  private static let high: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "\u{2DC}", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
