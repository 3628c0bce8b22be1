// The checksum of a line: the CRC-32 of zlib, gzip and PNG, computed eight bytes at a time.

/// CRC-32 (IEEE 802.3, reflected, polynomial 0xEDB88320). Source: Kounavis and Berry, 'Slicing-by-8', 2005.
struct Checksum {
  /// Eight tables of 256 entries, one after the other.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for index in 0..<256 {
      var value = UInt32(index)
      for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
      tables[index] = value
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = (before >> 8) ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// The checksum of these bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    tables.withUnsafeBufferPointer { table in of(bytes, table) }
  }

  private static func of(_ bytes: UnsafeRawBufferPointer, _ table: UnsafeBufferPointer<UInt32>) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let low = UInt32(truncatingIfNeeded: word) ^ sum
      let high = UInt32(truncatingIfNeeded: word >> 32)
      let first = table[1792 + Int(low & 0xFF)] ^ table[1536 + Int(low >> 8 & 0xFF)]
      let second = table[1280 + Int(low >> 16 & 0xFF)] ^ table[1024 + Int(low >> 24)]
      let third = table[768 + Int(high & 0xFF)] ^ table[512 + Int(high >> 8 & 0xFF)]
      let fourth = table[256 + Int(high >> 16 & 0xFF)] ^ table[Int(high >> 24)]
      sum = (first ^ second) ^ (third ^ fourth)
      offset += 8
    }
    while offset < bytes.count {
      sum = (sum >> 8) ^ table[Int((sum ^ UInt32(bytes[offset])) & 0xFF)]
      offset += 1
    }
    return ~sum
  }

  /// The eight hex digits of a checksum, in lower case.
  static func digits(_ sum: UInt32) -> [UInt8] {
    (0..<8).map { index in
      let digit = UInt8(truncatingIfNeeded: sum >> (28 - 4 * UInt32(index)) & 0xF)
      return digit < 10 ? 0x30 + digit : 0x57 + digit
    }
  }
}
