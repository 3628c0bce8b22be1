// The lines that a run has written, kept so that they can be written again if its journal is replaced or truncated.

import SessionEngine

/// The lines of one run. If there are very many, only the last ones.
struct WrittenLines {
  private(set) var bytes: [UInt8] = []
  /// How many bytes are kept: many times what a desk notes in a day. Beyond that the oldest lines are dropped.
  private static let limit = 4 << 20

  /// - Parameter trims: whether the oldest lines may be dropped, because the session's folder has them.
  mutating func add(_ lines: [UInt8], trims: Bool) {
    bytes += lines
    if !trims || bytes.count < 2 * WrittenLines.limit { return }
    let cut = bytes.count - WrittenLines.limit
    let end = bytes[cut...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    bytes.removeSubrange(..<end)
  }

  mutating func scrub(_ scrubber: Scrubber) { bytes = scrubber.scrubbed(bytes) }

  /// The lines that no journal in the folder has; all of them if the folder can't be read.
  func missing(from folder: Handle, _ disk: Disk, of writer: WriterID) -> [UInt8] {
    let found = numbers(in: folder, disk, of: writer)
    if found.isEmpty { return bytes }
    var missing: [UInt8] = []
    bytes.withUnsafeBytes { all in
      var index = LineIndex()
      index.add(all, base: 0)
      for entry in index.entries where !found.contains(Int(entry.sequence)) {
        missing += all[entry.range]
        missing.append(0x0A)
      }
    }
    return missing
  }

  /// The sequence numbers of this writer's lines in the folder.
  private func numbers(in folder: Handle, _ disk: Disk, of writer: WriterID) -> Set<Int> {
    guard let names = try? disk.journals(in: folder) else { return [] }
    var found: Set<Int> = []
    for name in names where name.text.contains(writer.text) {
      var report = JournalReport()
      let journal = JournalBytes(folder, [name], besides: [], disk, &report)
      var index = LineIndex()
      for part in journal.parts { index.add(journal.bytes(of: part), base: part.range.lowerBound) }
      for entry in index.entries where index.writers[entry.writer] == writer {
        found.insert(Int(entry.sequence))
      }
    }
    return found
  }
}
