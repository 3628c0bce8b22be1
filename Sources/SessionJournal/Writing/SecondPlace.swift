// The second place: where writing continues when the session's folder can't be written, and how its lines are moved
// to that folder later.

import Glibc
import SessionEngine

/// The second place of one session's folder: a folder in the user's state folder.
struct SecondPlace {
  private static let root = "second"
  private static let addressName = "home"
  private let state: StateFolder
  /// The identities of the sessions, hashed: first the one that counts, then others that were founded in the folder.
  private let sessions: [String]
  private let fingerprint: String
  /// The real path of the session's folder.
  private let home: String

  /// - Parameters:
  ///   - sessions: the identity of the session, and of others that were founded in the same folder.
  ///   - fingerprint: the fingerprint of this machine and the session's folder.
  ///   - home: the real path of the folder.
  init(_ state: StateFolder, sessions: [String], fingerprint: String, home: String) {
    self.state = state
    self.sessions = sessions.map { FolderFingerprint.hash([$0]) }
    self.fingerprint = fingerprint
    self.home = home
  }

  private var name: String { "\(SecondPlace.root)/\(sessions.first ?? "")-\(fingerprint)" }

  /// Where its files are.
  var path: String { state.path + "/" + name }

  /// A new journal in it.
  func start(_ desk: DeskLabel, _ writer: WriterID) throws(SystemFault) -> JournalFile {
    try JournalFile(desk, writer, in: try folder(), state.disk)
  }

  /// The folder, created if it isn't there.
  private func folder() throws(SystemFault) -> Handle {
    let folder = try state.folder(name)
    if try state.disk.inspect(folder.path + "/" + SecondPlace.addressName) == nil {
      try state.replace(SecondPlace.addressName, in: name, with: Array(home.utf8))
    }
    return folder
  }

  /// The folders with lines that belong into the session's folder.
  private func waiting() -> [Handle] {
    guard let root = state.existingFolder(SecondPlace.root), let names = try? state.disk.list(root) else {
      return []
    }
    return names.compactMap { name in
      let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, sessions.contains(String(parts[0])) else { return nil }
      let folder = SecondPlace.root + "/" + name
      return belongsHere(folder, String(parts[1])) ? state.existingFolder(folder) : nil
    }
  }

  /// Whether lines in a folder of the second place belong to the session's folder: to the one at the same real path,
  /// whose inode is another one where a medium came back, or to the same folder at the path that it was moved to. Never
  /// to a copy elsewhere, in which others may have given the same references by now.
  private func belongsHere(_ folder: String, _ other: String) -> Bool {
    guard let address = state.read(SecondPlace.addressName, in: folder) else { return other == fingerprint }
    let path = String(decoding: address, as: UTF8.self)
    if path == home { return true }
    // A path that isn't absolute tells nothing.
    return other == fingerprint && !(path.hasPrefix("/") && stands(path, other))
  }

  /// Whether the folder at the path is still the one with this fingerprint.
  private func stands(_ path: String, _ fingerprint: String) -> Bool {
    guard let folder = try? state.disk.openFolder(path) else { return false }
    return (try? FolderFingerprint.of(folder, state.disk)) == fingerprint
  }

  /// The folders to read along with the session's own.
  var readable: [Handle] { waiting() }

  /// Moves the journals that no running program still writes to into the session's folder.
  ///
  /// - Returns: how many were moved.
  func bringHome(to folder: Handle, _ disk: Disk) throws(SystemFault) -> Int {
    var count = 0
    for second in waiting() {
      for name in try state.disk.journals(in: second).map(\.text) {
        guard let file = try state.disk.openRegular(name, in: second),
          (try? state.disk.lock(file, exclusively: true)) ?? true
        else { continue }
        let bytes = try state.disk.readAll(file)
        try SecondPlace.create(bytes, named: name, in: folder, disk)
        try state.disk.remove(name, in: second)
        count += 1
      }
    }
    return count
  }

  /// Writes the bytes to a new journal and syncs it.
  private static func create(
    _ bytes: [UInt8], named name: String, in folder: Handle, _ disk: Disk
  ) throws(SystemFault) {
    let stem = name.prefix { $0 != "." }
    let (name, file) = try JournalFile.create(in: folder, disk) { "\(stem)-\($0 + 1).jsonl" }
    do throws(SystemFault) {
      try disk.write(bytes, to: file)
      try disk.sync(file)
      try disk.syncFolder(folder)
    } catch {
      try? disk.remove(name, in: folder)
      throw error
    }
  }

  /// Removes a journal whose lines are all in the session's folder.
  func remove(_ file: JournalFile) { try? state.disk.remove(file.name, in: file.folder) }
}
