// What this user decided about the forgettings of a session: those made here may overwrite bytes, others only after a yes.

import SessionEngine

/// Which forgettings may overwrite bytes on this machine. Each is known by the mark and the checksum of its line.
struct ForgettingDecisions {
  private static let folder = "forgettings"
  private let state: StateFolder?
  private let name: String
  /// Made or approved here; they may overwrite.
  private(set) var approved: Set<String> = []
  /// Answered with no: what they name is shown.
  private(set) var refused: Set<String> = []

  /// - Parameter state: the user's state folder; without one nothing is remembered.
  init(_ state: StateFolder?, session: String?) {
    self.state = state
    name = FolderFingerprint.hash([session ?? ""])
    for line in (state?.read(name, in: ForgettingDecisions.folder) ?? []).split(separator: 0x0A) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      if words.count == 2 { take(String(words[1]), isApproved: words[0] == "yes") }
    }
  }

  private mutating func take(_ id: String, isApproved: Bool) {
    if isApproved { approved.insert(id) } else { approved.remove(id) }
    if isApproved { refused.remove(id) } else { refused.insert(id) }
  }

  /// Approves of these for now, without keeping that.
  mutating func trust(_ ids: Set<String>) { approved.formUnion(ids) }

  /// Decides about these; kept before anything is overwritten.
  ///
  /// - Throws: ``SystemFault`` if it can't be written. It counts for this value all the same.
  mutating func decide(_ ids: some Sequence<String>, isApproved: Bool) throws(SystemFault) {
    for id in ids { take(id, isApproved: isApproved) }
    let lines = approved.sorted().map { "yes \($0)\n" } + refused.sorted().map { "no \($0)\n" }
    try state?.replace(name, in: ForgettingDecisions.folder, with: lines.flatMap { Array($0.utf8) })
  }

  /// The identity of a `forgotten` line.
  static func id(of entry: LineEntry, by writer: WriterID) -> String {
    LineMark(entry, by: writer).text + ":" + String(decoding: Checksum.digits(entry.checksum), as: UTF8.self)
  }

  /// The identities of the `forgotten` lines among these bytes.
  static func ids(in bytes: [UInt8]) -> [String] {
    bytes.withUnsafeBytes { bytes in
      var index = LineIndex()
      index.add(bytes, base: 0)
      return index.forgettings.map { id(of: $0, by: index.writers[$0.writer]) }
    }
  }
}
