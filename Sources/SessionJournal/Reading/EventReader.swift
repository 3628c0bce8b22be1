// From an entry of the index to the event it stands for.

import SessionEngine

/// Decodes lines one by one; keeps nothing of them.
struct EventReader {
  private var decoder = EventDecoder()
  private let bytes: UnsafeRawBufferPointer
  /// Where the bytes begin among those of all journals.
  private let base: Int

  init(_ bytes: UnsafeRawBufferPointer, base: Int = 0) {
    self.bytes = bytes
    self.base = base
  }

  /// The event of a line whose checksum is right.
  mutating func read(_ entry: LineEntry, by writer: WriterID) throws(Flaw) -> StampedEvent {
    let start = entry.offset - base
    let line = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(entry.length)])
    try decoder.members.find(in: line, from: Int(entry.body))
    var isNewer = false
    if entry.body == 0 {
      isNewer = try decoder.members.someNumber(.v, 1...Int(Int32.max)) > LineEncoder.version
    }
    let at = try decoder.members.number(.at, EventDecoder.times).map(Int64.init) ?? entry.milliseconds
    let stamp = Stamp(
      id: EventID(writer: writer, sequence: Int(entry.sequence)), tick: entry.tick, at: at,
      desk: try decoder.members.label(.d, &decoder.labels))
    if isNewer { return StampedEvent(.unknown(name: try decoder.members.text(.e) ?? ""), stamp: stamp) }
    return StampedEvent(try decoder.event(), stamp: stamp)
  }
}
