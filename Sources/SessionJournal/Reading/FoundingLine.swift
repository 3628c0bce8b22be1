// Reads only the line that founded a session: enough to know its language before the rest is read.

import SessionEngine

extension SessionFolder {
  /// How much of each journal is read. The run that founds a session opens its desk first and founds the session
  /// right after, so a few lines are enough.
  private static let start = (bytes: 64 << 10, lines: 4)

  /// The founding of the session, from the first lines of its journals; nil if none of them holds it.
  ///
  /// Nothing is folded and nothing further on is read. So the cost depends on the number of journals, not on the
  /// length of the session, and damage further on has no effect.
  public func founding() -> Founding? {
    guard let folder = try? open(), let names = try? disk.journals(in: folder) else { return nil }
    let found = names.compactMap { founding(in: $0, folder) }
    // If there are several, the one that is known here counts, else the first, as in the fold.
    let known = Set(found.map(\.founding.id)).count > 1 ? knownSession : nil
    return (found.first { $0.founding.id == known } ?? found.min { $0.tick < $1.tick })?.founding
  }

  private func founding(in name: FileName, _ folder: Handle) -> (tick: Tick, founding: Founding)? {
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
