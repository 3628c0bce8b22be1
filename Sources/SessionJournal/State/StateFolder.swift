// The user's state folder, with what is kept outside of the sessions: drafts, the second place, recent sessions.

/// The user's state folder, under XDG_STATE_HOME. Apart from lines in the second place, a session loses nothing with
/// it.
public struct StateFolder: Sendable {
  public let path: String
  let disk: Disk

  /// - Parameter path: the folder itself, `…/doendag`. It is created when something is put into it.
  public init(_ path: String, disk: Disk = Disk()) {
    self.path = path
    self.disk = disk
  }

  /// A folder in it, created with all folders above it.
  func folder(_ name: String) throws(SystemFault) -> Handle {
    let whole = path + "/" + name
    try disk.makeFolders(whole)
    return try disk.openFolder(whole)
  }

  /// A folder in it; nil if it doesn't exist.
  func existingFolder(_ name: String) -> Handle? { try? disk.openFolder(path + "/" + name) }

  /// The bytes of a file in it; nil if it doesn't exist or can't be read.
  func read(_ name: String, in folder: String) -> [UInt8]? {
    guard let folder = existingFolder(folder), let file = try? disk.openRegular(name, in: folder) else {
      return nil
    }
    return try? disk.readAll(file)
  }

  /// Replaces the contents of a file atomically, and syncs it.
  func replace(_ name: String, in folderName: String, with bytes: [UInt8]) throws(SystemFault) {
    let folder = try folder(folderName)
    // It begins with the name of the file that it is for, so that whoever looks for that finds it too.
    let draft = "." + name + "." + RandomLetters.draw(8, from: RandomLetters.all)
    try disk.replace(name, in: folder, with: bytes, draft: draft)
    try disk.syncFolder(folder)
  }

  /// Whether a file is one that a program was still writing when it was killed, or is writing now.
  static func isTemporary(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return name.hasPrefix(".") && parts.count > 2 && parts.last?.utf8.count == 8
  }

  /// Removes the temporary files of programs that were killed between writing and renaming them. Those of a program
  /// that runs are locked.
  public func sweep() {
    for name in ["", DraftStore.folder, KnownSessions.folder] {
      guard let folder = existingFolder(name), let files = try? disk.list(folder) else { continue }
      for file in files where StateFolder.isTemporary(file) {
        guard let handle = try? disk.openRegular(file, in: folder),
          (try? disk.lock(handle, exclusively: true)) == true
        else { continue }
        try? disk.remove(file, in: folder)
      }
    }
  }

  func remove(_ name: String, in folder: String) {
    guard let folder = existingFolder(folder) else { return }
    try? disk.remove(name, in: folder)
  }
}
