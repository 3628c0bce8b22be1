// Parses references and desk labels. A session has few desks, so each label is made once and kept.

import SessionEngine

/// A cache of the labels seen so far.
struct Labels {
  private var known: [(packed: UInt64, label: DeskLabel)] = [(0, .plenary)]
  private var last = 0

  /// Parses `12`, `b12`, `12-ktbw` or `b12-ktbw`; nil if it is no reference.
  mutating func ref(_ bytes: UnsafeRawBufferPointer) -> Ref? {
    var cursor = Cursor(bytes)
    guard let table = letters(&cursor, bytes, upTo: 3), let number = cursor.digits(),
      Ref.numbers.contains(number), let own = ownLetters(&cursor, bytes),
      let label = label(packed: table | own << 24)
    else { return nil }
    return Ref(desk: label, number: number)
  }

  /// Parses `b`, `-ktbw`, `b-ktbw` or an empty text; nil if it is no label.
  mutating func label(_ bytes: UnsafeRawBufferPointer) -> DeskLabel? {
    var cursor = Cursor(bytes)
    guard let table = letters(&cursor, bytes, upTo: 3), let own = ownLetters(&cursor, bytes) else {
      return nil
    }
    return label(packed: table | own << 24)
  }

  private func ownLetters(_ cursor: inout Cursor, _ bytes: UnsafeRawBufferPointer) -> UInt64? {
    if cursor.isAtEnd { return 0 }
    guard cursor.take(0x2D), bytes.count - cursor.offset == 4 else { return nil }
    return letters(&cursor, bytes, upTo: 4).flatMap { cursor.isAtEnd ? $0 : nil }
  }

  /// The letters a-z from here, packed into an integer with the first one in the lowest byte; nil if there are more
  /// than `limit`.
  private func letters(_ cursor: inout Cursor, _ bytes: UnsafeRawBufferPointer, upTo limit: Int) -> UInt64? {
    var packed: UInt64 = 0
    var count: UInt64 = 0
    while cursor.offset < bytes.count, (0x61...0x7A).contains(bytes[cursor.offset]) {
      guard count < limit else { return nil }
      packed |= UInt64(bytes[cursor.offset]) << (8 * count)
      count += 1
      _ = cursor.take(bytes[cursor.offset])
    }
    return packed
  }

  private mutating func label(packed: UInt64) -> DeskLabel? {
    if known[last].packed == packed { return known[last].label }
    if let index = known.firstIndex(where: { $0.packed == packed }) {
      last = index
      return known[index].label
    }
    let letters = (0..<7).map { UInt8(truncatingIfNeeded: packed >> (8 * UInt64($0))) }
    let table = String(decoding: letters[..<3].filter { $0 != 0 }, as: UTF8.self)
    let own = String(decoding: letters[3...].filter { $0 != 0 }, as: UTF8.self)
    guard let label = DeskLabel(table: table, own: own) else { return nil }
    // A hostile journal can name any number of desks, so the cache has a limit.
    if known.count < 64 { known.append((packed, label)) }
    return label
  }
}
