// Finding one of a few fixed words from its bytes, without making a string of them.

/// The words of a list, each of up to 24 ASCII letters, by their indexes in it.
///
/// Not generic, and laid open to other modules: reading a line asks for a dozen words, and a call into a generic type of
/// another module takes longer than the search.
@frozen public struct WordTable: Sendable {
  @frozen @usableFromInline struct Entry: Sendable {
    @usableFromInline let first: UInt64
    @usableFromInline let second: UInt64
    @usableFromInline let third: UInt64
    @usableFromInline let index: Int

    @usableFromInline init(first: UInt64, second: UInt64, third: UInt64, index: Int) {
      (self.first, self.second, self.third, self.index) = (first, second, third, index)
    }
  }

  /// Open addressing; never more than half full.
  @usableFromInline let slots: [Entry?]
  @usableFromInline let mask: Int

  public init(_ words: [String]) {
    var size = 64
    while size < words.count * 4 { size *= 2 }
    var slots = [Entry?](repeating: nil, count: size)
    for (index, word) in words.enumerated() {
      Array(word.utf8).withUnsafeBytes { bytes in
        let count = bytes.count
        let first = WordTable.load(bytes, from: 0, upTo: count)
        let second = count > 8 ? WordTable.load(bytes, from: 8, upTo: count) : 0
        let third = count > 16 ? WordTable.load(bytes, from: 16, upTo: count) : 0
        var slot = WordTable.slot(first, second, third, size - 1)
        while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
        slots[slot] = Entry(first: first, second: second, third: third, index: index)
      }
    }
    self.slots = slots
    mask = size - 1
  }

  /// The index of the word with exactly these bytes.
  @inlinable public func find(_ word: UnsafeRawBufferPointer) -> Int? { find(word, 0, word.count) }

  /// The index of the word that is these bytes of a longer text.
  @inlinable
  public func find(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int? {
    let length = end - start
    guard length <= 24 else { return nil }
    let first = WordTable.load(text, from: start, upTo: end)
    let second = length > 8 ? WordTable.load(text, from: start + 8, upTo: end) : 0
    let third = length > 16 ? WordTable.load(text, from: start + 16, upTo: end) : 0
    var slot = WordTable.slot(first, second, third, mask)
    while let entry = slots[slot] {
      if entry.first == first, entry.second == second, entry.third == third { return entry.index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inlinable static func slot(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ mask: Int) -> Int {
    let mixed = (first ^ (second &* 31) ^ (third &* 961)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & mask
  }

  /// Up to eight bytes from there to the end of the word; what is missing is zero.
  @inlinable @inline(__always) static func load(
    _ text: UnsafeRawBufferPointer, from start: Int, upTo end: Int
  ) -> UInt64 {
    let length = min(8, end - start)
    if start + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      return length == 8 ? word : word & ~(UInt64.max << (8 * UInt64(length)))
    }
    var packed: UInt64 = 0
    for index in 0..<length { packed |= UInt64(text[start + index]) << (8 * UInt64(index)) }
    return packed
  }
}
