// Reads lines that were just encoded, before anybody is told that they are kept.

import SessionEngine

extension LineEncoder {
  /// Why a reader would refuse one of the lines, or take it for something else; nil if it reads them as these events.
  func flaw(of events: [StampedEvent]) -> Flaw? {
    bytes.withUnsafeBytes { all in
      var index = LineIndex()
      index.add(all, base: 0)
      if let finding = index.findings.first { return finding.flaw }
      guard index.entries.count == events.count else { return .notJSON }
      var decoder = EventDecoder()
      for (entry, event) in zip(index.entries, events) {
        do throws(Flaw) {
          let read = try decoder.read(entry, by: index.writers[entry.writer], in: all)
          if read != event, !isSame(read, entry) { return .badValue(FieldKey.e.word) }
        } catch {
          return error
        }
      }
      return nil
    }
  }

  /// Whether an event that was read is written as the line says, although it isn't equal to what was meant.
  private func isSame(_ read: StampedEvent, _ entry: LineEntry) -> Bool {
    var again = LineEncoder()
    again.add(read)
    return again.bytes.dropLast().elementsEqual(bytes[entry.range])
  }
}
