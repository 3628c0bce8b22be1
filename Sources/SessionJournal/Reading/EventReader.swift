// Decodes the event that an entry of the index refers to.

import SessionEngine

extension EventDecoder {
  /// Decodes the event of a line whose checksum is right.
  ///
  /// - Parameter base: the offset of these bytes among those of all journals.
  mutating func read(
    _ entry: LineEntry, by writer: WriterID, in bytes: UnsafeRawBufferPointer, base: Int = 0
  ) throws(Flaw) -> StampedEvent {
    let start = entry.offset - base
    let line = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(entry.length)])
    try members.find(in: line, from: Int(entry.body))
    var isNewer = false
    if entry.body == 0 { isNewer = try members.someNumber(.v, 1...Int(Int32.max)) > LineEncoder.version }
    let at = try members.number(.at, Tick.times).map(Int64.init) ?? entry.milliseconds
    let stamp = Stamp(
      id: EventID(writer: writer, sequence: Int(entry.sequence)), tick: entry.tick, at: at,
      desk: try members.label(.d, &labels), step: try members.number(.s, 1...Int(entry.sequence)))
    if isNewer { return StampedEvent(.unknown(UnknownEvent(name: try members.text(.e) ?? "")), stamp: stamp) }
    return StampedEvent(try event(), stamp: stamp)
  }
}
