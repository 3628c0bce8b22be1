// Interns the writers of a session: while lines are read, each writer is a small number.

import SessionEngine

/// Writers by their number, and numbers by their name.
struct WriterTable {
  private(set) var writers: [WriterID] = []
  private var places: [WriterID: UInt32] = [:]
  /// The name that was looked up last, packed, and its number. Most lines follow one of the same writer.
  private var lastName: (UInt64, UInt64) = (0, 0)
  private var lastPlace: UInt32 = 0

  var count: Int { writers.count }

  subscript(_ place: UInt32) -> WriterID { writers[Int(place)] }

  /// The number of the writer with this name, which is added if it is new; nil if it can't be a writer's name.
  mutating func place(_ name: UnsafeRawBufferPointer) -> UInt32? {
    guard (1...12).contains(name.count) else { return nil }
    var packed: (UInt64, UInt64) = (0, 0)
    if name.count == 8 {
      packed.0 = name.loadUnaligned(as: UInt64.self)
    } else {
      for (place, byte) in name.enumerated() {
        if place < 8 { packed.0 |= UInt64(byte) << (8 * UInt64(place)) }
        if place >= 8 { packed.1 |= UInt64(byte) << (8 * UInt64(place - 8)) }
      }
    }
    if packed == lastName { return lastPlace }
    guard let writer = WriterID(String(decoding: name, as: UTF8.self)) else { return nil }
    lastName = packed
    lastPlace = place(of: writer)
    return lastPlace
  }

  private mutating func place(of writer: WriterID) -> UInt32 {
    if let place = places[writer] { return place }
    let place = UInt32(writers.count)
    writers.append(writer)
    places[writer] = place
    return place
  }

  /// The rank of each writer in the order of their names.
  var ranks: [UInt32] {
    var ranks = [UInt32](repeating: 0, count: writers.count)
    for (rank, place) in writers.indices.sorted(by: { writers[$0] < writers[$1] }).enumerated() {
      ranks[place] = UInt32(rank)
    }
    return ranks
  }
}
