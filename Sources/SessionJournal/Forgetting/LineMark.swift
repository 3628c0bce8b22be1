// The marks by which forgotten lines are recognised, and the tombstones that replace them.

import SessionEngine

/// Identifies a line by its writer, number and clock. The clock is included because a line can be replaced by another
/// one with the same writer and number, which isn't meant.
struct LineMark: Hashable {
  let writer: WriterID
  let sequence: Int
  let tick: Tick

  init(_ entry: LineEntry, by writer: WriterID) {
    self.writer = writer
    sequence = Int(entry.sequence)
    tick = entry.tick
  }

  var text: String { "\(writer.text):\(sequence):\(tick.milliseconds).\(tick.counter)" }

  init?(text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let writer = WriterID(parts[0]),
      let sequence = figures(parts[1]).flatMap({ UInt32($0) }), sequence > 0
    else { return nil }
    let clock = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard clock.count == 2, let milliseconds = figures(clock[0]).flatMap({ Int64($0) }),
      Tick.times.contains(Int(milliseconds)), let counter = figures(clock[1]).flatMap({ UInt32($0) })
    else {
      return nil
    }
    self.writer = writer
    self.sequence = Int(sequence)
    tick = Tick(milliseconds: milliseconds, counter: counter)
  }

  /// The line that replaces the removed one: of the same length, with its stamp, and with its reference if that fits.
  /// Nil if there is no room even for the stamp.
  func tombstone(ref: Ref?, length: Int) -> [UInt8]? {
    var line = Array(LineEncoder.head(writer, sequence, tick))
    line += ",\"e\":\"\(Event.Word.removed.text)\"".utf8
    let own = ref.map { Array(",\"ref\":\"\($0.text)\"".utf8) } ?? []
    if line.count + own.count + LineEncoder.trailerLength <= length { line += own }
    guard line.count + LineEncoder.trailerLength <= length else { return nil }
    line += [UInt8](repeating: 0x20, count: length - LineEncoder.trailerLength - line.count)
    return line + LineEncoder.trailer(for: line[...])
  }

  /// Whether the line is a tombstone: a `removed` event.
  static func isTombstone(_ line: UnsafeRawBufferPointer, _ entry: LineEntry) -> Bool {
    let word = ",\"e\":\"\(Event.Word.removed.text)\"".utf8
    let start = Int(entry.body)
    return start > 0 && start + word.count <= line.count
      && line[start..<start + word.count].elementsEqual(word)
  }
}
