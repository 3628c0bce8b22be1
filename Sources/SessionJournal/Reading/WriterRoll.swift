// The writers of a session, each called by a number while its lines are read.

import SessionEngine

/// Writers by their place, and places by their name.
struct WriterRoll {
  private(set) var writers: [WriterID] = []
  private var places: [WriterID: UInt32] = [:]
  /// The name that was asked for last, packed, and its place: lines of one writer follow each other.
  private var lastName: (UInt64, UInt64) = (0, 0)
  private var lastPlace: UInt32 = 0

  var count: Int { writers.count }

  subscript(_ place: UInt32) -> WriterID { writers[Int(place)] }

  /// The place of the writer with this name, which is taken in if it is new; nil if it is no writer's name.
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

  /// For each place its rank in the order of the names.
  var ranks: [UInt32] {
    var ranks = [UInt32](repeating: 0, count: writers.count)
    for (rank, place) in writers.indices.sorted(by: { writers[$0] < writers[$1] }).enumerated() {
      ranks[place] = UInt32(rank)
    }
    return ranks
  }
}
