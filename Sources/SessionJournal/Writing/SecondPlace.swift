// The second place: where writing continues when the session's folder can't be written, and how its lines are moved
// to that folder later.

import Glibc
import SessionEngine

/// The second place of one session's folder: a folder in the user's state folder.
struct SecondPlace {
  private static let root = "second"
  private static let addressName = "home"
  private let state: StateFolder
  /// The session's identity, hashed.
  private let session: String
  private let fingerprint: String
  /// The path of the session's folder.
  private let home: String

  /// - Parameters:
  ///   - session: the identity of the session.
  ///   - fingerprint: the fingerprint of this machine and the session's folder.
  init(_ state: StateFolder, session: String, fingerprint: String, home: String) {
    self.state = state
    self.session = FolderFingerprint.hash([session])
    self.fingerprint = fingerprint
    self.home = home
  }

  private var name: String { "\(SecondPlace.root)/\(session)-\(fingerprint)" }

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

  /// The folders with lines that belong into the session's folder: its own second place, and those of folders of the
  /// same session that don't exist any more, such as a medium that came back with another inode.
  private func waiting() -> [Handle] {
    guard let root = state.existingFolder(SecondPlace.root),
      let names = try? state.disk.list(root).filter({ $0.hasPrefix(session + "-") })
    else { return [] }
    return names.compactMap { name in
      let folder = SecondPlace.root + "/" + name
      let other = String(name.dropFirst(session.utf8.count + 1))
      if other != fingerprint {
        guard let address = state.read(SecondPlace.addressName, in: folder) else { return nil }
        if stands(String(decoding: address, as: UTF8.self), other) { return nil }
      }
      return state.existingFolder(folder)
    }
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
      for name in try state.disk.list(second) where JournalName.isJournal(name) {
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
