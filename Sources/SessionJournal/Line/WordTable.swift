// Finding one of a few fixed words from its bytes, without making a string of them.

/// A table from words of up to 24 ASCII letters to values.
struct WordTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let first: UInt64
    let second: UInt64
    let third: UInt64
    let value: Value
  }

  /// Open addressing; never more than half full.
  private let slots: [Entry?]
  private let mask: Int

  init(_ words: [(String, Value)]) {
    var size = 64
    while size < words.count * 4 { size *= 2 }
    var slots = [Entry?](repeating: nil, count: size)
    for (word, value) in words {
      Array(word.utf8).withUnsafeBytes { bytes in
        let (first, second, third) = WordTable.pack(bytes)
        var slot = WordTable.slot(first, second, third, size - 1)
        while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
        slots[slot] = Entry(first: first, second: second, third: third, value: value)
      }
    }
    self.slots = slots
    mask = size - 1
  }

  /// The value of the word with exactly these bytes.
  func find(_ word: UnsafeRawBufferPointer) -> Value? {
    guard word.count <= 24 else { return nil }
    let (first, second, third) = WordTable.pack(word)
    var slot = WordTable.slot(first, second, third, mask)
    while let entry = slots[slot] {
      if entry.first == first, entry.second == second, entry.third == third { return entry.value }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func slot(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ mask: Int) -> Int {
    let mixed = (first ^ (second &* 31) ^ (third &* 961)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & mask
  }

  @inline(__always)
  private static func pack(_ word: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt64) {
    if word.count <= 8 { return (load(word, from: 0), 0, 0) }
    return (load(word, from: 0), load(word, from: 8), word.count > 16 ? load(word, from: 16) : 0)
  }

  /// Up to eight bytes from there; what is missing is zero.
  @inline(__always)
  private static func load(_ word: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    if start + 8 <= word.count { return word.loadUnaligned(fromByteOffset: start, as: UInt64.self) }
    var packed: UInt64 = 0
    for place in start..<word.count { packed |= UInt64(word[place]) << (8 * UInt64(place - start)) }
    return UInt64(littleEndian: packed)
  }
}
