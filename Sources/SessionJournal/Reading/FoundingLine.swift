// The line that founded a session, read without the rest: enough to know in which language to speak.

import SessionEngine

extension SessionFolder {
  /// So many bytes of a journal are read, and so many lines in them: the run that founds a session opens its desk first,
  /// and founds the session right after.
  private static let start = (bytes: 64 << 10, lines: 4)

  /// What founded the session, from the first lines of its journals; nil where none of them holds it and can be read.
  ///
  /// Nothing is folded, and what stands further on is not read: a session of any length costs no more than its number of
  /// journals, and damage there changes nothing.
  public func founding() -> Founding? {
    guard let folder = try? open(), let names = try? disk.list(folder) else { return nil }
    let found = names.filter(JournalName.isJournal).compactMap { founding(in: $0, folder) }
    // Of several the first counts, as in the fold.
    return found.min { $0.tick < $1.tick }?.founding
  }

  private func founding(in name: String, _ folder: Handle) -> (tick: Tick, founding: Founding)? {
    guard let file = (try? disk.openRegular(name, in: folder)) ?? nil,
      let bytes = try? disk.readPart(file, from: 0, to: SessionFolder.start.bytes)
    else { return nil }
    return bytes.withUnsafeBytes { all in
      var index = LineIndex()
      index.add(all, base: 0)
      var decoder = EventDecoder()
      for entry in index.entries.prefix(SessionFolder.start.lines) {
        let stamped = try? decoder.read(entry, by: index.writers[entry.writer], in: all)
        if case .sessionFounded(let founding) = stamped?.event { return (entry.tick, founding) }
      }
      return nil
    }
  }
}
