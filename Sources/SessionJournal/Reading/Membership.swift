// Which session the journals of a folder are about, and which of them belong to another one.

import SessionEngine

/// The session of a folder, and the runs whose lines are another session's: by mistake a journal can be copied into the
/// wrong folder, and two people can each found a session in one folder that a sync engine then merges.
struct Membership {
  /// The identity of the session that counts; nil if nothing tells.
  private(set) var session: String?
  /// The foundings in the folder, one for each session, in the order of their stamps.
  private(set) var foundings: [Founding] = []
  /// The numbers of the writers that worked on another session.
  private(set) var strangers: Set<UInt32> = []

  /// A run opens its desk with its first line, and the run that founds a session does so right after. Foundings further
  /// on are no program's.
  static let opening: ClosedRange<UInt32> = 1...4

  /// - Parameters:
  ///   - own: the session of a desk that is open, which stays what it is.
  ///   - known: the session that this machine knows for the folder. Asked for only where the lines alone don't tell.
  init(
    _ index: borrowing LineIndex, in bytes: UnsafeRawBufferPointer, own: String?, known: () -> String?
  ) {
    var identities: [UInt32: Set<String?>] = [:]
    var founded: [StampedFounding] = []
    var decoder = EventDecoder()
    for entry in index.entries where Membership.opening.contains(entry.sequence) && !entry.isGone {
      let event = (try? decoder.read(entry, by: index.writers[entry.writer], in: bytes))
      guard let event else { continue }
      if case .deskOpened(let desk) = event.event, entry.sequence == 1 {
        identities[entry.writer, default: []].insert(desk.session)
      }
      if case .sessionFounded(let founding) = event.event {
        founded.append(StampedFounding(stamp: event.stamp, checksum: entry.checksum, founding: founding))
      }
    }
    for one in founded.sorted() where !foundings.contains(where: { $0.id == one.founding.id }) {
      foundings.append(one.founding)
    }
    session = choose(own, known, among: Set(identities.values.flatMap { $0 }.compactMap { $0 }))
    guard let session else { return }
    // Of several first lines of one run, one that fits is enough: a forged line must not drive out a whole journal.
    for (writer, all) in identities where !all.contains(session) && !all.contains(nil) {
      strangers.insert(writer)
    }
  }

  /// - Parameter named: the sessions that the runs in the folder worked on. A founding may be damaged.
  private func choose(_ own: String?, _ known: () -> String?, among named: Set<String>) -> String? {
    let all = named.union(foundings.map(\.id))
    if let own, all.isEmpty || all.contains(own) { return own }
    if all.count == 1, let only = foundings.first { return only.id }
    if let known = known(), all.isEmpty || all.contains(known) { return known }
    return foundings.first?.id
  }
}

/// A founding with its place in the order.
private struct StampedFounding: Comparable {
  let stamp: Stamp
  let checksum: UInt32
  let founding: Founding

  static func < (left: StampedFounding, right: StampedFounding) -> Bool {
    left.stamp == right.stamp ? left.checksum < right.checksum : left.stamp < right.stamp
  }
}

extension LineIndex {
  /// Leaves out the lines of these writers.
  ///
  /// - Returns: the entries of these lines.
  mutating func leaveOut(_ strangers: Set<UInt32>) -> [LineEntry] {
    if strangers.isEmpty { return [] }
    let left = entries.filter { strangers.contains($0.writer) }
    entries.removeAll { strangers.contains($0.writer) }
    forgettings.removeAll { strangers.contains($0.writer) }
    return left
  }
}
