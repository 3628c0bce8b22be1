// Interns the writers of a session: while lines are read, each writer is a small index.

import SessionEngine

/// Writers by their index, and indices by their name.
struct WriterTable {
  private(set) var writers: [WriterID] = []
  private var indices: [WriterID: UInt32] = [:]
  /// The name that was looked up last, packed, its length, and its index. Most lines follow one of the same writer.
  private var lastName: (UInt64, UInt64) = (0, 0)
  private var lastLength = 0
  private var lastIndex: UInt32 = 0

  var count: Int { writers.count }

  subscript(_ index: UInt32) -> WriterID { writers[Int(index)] }

  /// The index of the writer with this name, which is added if it is new; nil if it can't be a writer's name.
  mutating func index(named name: UnsafeRawBufferPointer) -> UInt32? {
    guard (1...12).contains(name.count) else { return nil }
    var packed: (UInt64, UInt64) = (0, 0)
    if name.count == 8 {
      packed.0 = name.loadUnaligned(as: UInt64.self)
    } else {
      for (offset, byte) in name.enumerated() {
        if offset < 8 { packed.0 |= UInt64(byte) << (8 * UInt64(offset)) }
        if offset >= 8 { packed.1 |= UInt64(byte) << (8 * UInt64(offset - 8)) }
      }
    }
    // The length counts too: a name that ends in NUL bytes packs like the one without them.
    if packed == lastName, name.count == lastLength { return lastIndex }
    guard let writer = WriterID(String(decoding: name, as: UTF8.self)) else { return nil }
    lastName = packed
    lastLength = name.count
    lastIndex = index(of: writer)
    return lastIndex
  }

  private mutating func index(of writer: WriterID) -> UInt32 {
    if let index = indices[writer] { return index }
    let index = UInt32(writers.count)
    writers.append(writer)
    indices[writer] = index
    return index
  }

  /// The rank of each writer in the order of their names.
  var ranks: [UInt32] {
    var ranks = [UInt32](repeating: 0, count: writers.count)
    for (rank, index) in writers.indices.sorted(by: { writers[$0] < writers[$1] }).enumerated() {
      ranks[index] = UInt32(rank)
    }
    return ranks
  }
}
