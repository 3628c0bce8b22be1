// The folder that a session is.

import Glibc
import SessionEngine

/// A session's folder. It holds journals, and nothing that can't be derived from them.
public struct SessionFolder: Sendable {
  /// As the user gave it.
  public let path: String
  let disk: Disk
  /// The user's state folder, which knows what session stands here; nil if there is none.
  private let state: StateFolder?

  /// The folder at this path. Nothing on the disk is accessed yet.
  public init(_ path: String, disk: Disk = Disk(), state: StateFolder? = nil) {
    self.state = state
    var trimmed = Substring(path)
    while trimmed.utf8.count > 1, trimmed.utf8.last == 0x2F { trimmed = trimmed.dropLast() }
    self.path = String(trimmed)
    self.disk = disk
  }

  /// Creates the folder for its owner alone, with files that keep git and Syncthing from harming a journal. A folder
  /// that exists already must be empty.
  ///
  /// - Throws: `notEmpty`, `notAFolder`, `noSuchFolder` if its parent folder is missing, or `system`.
  public static func create(_ path: String, disk: Disk = Disk()) throws(JournalFault) -> SessionFolder {
    let made = SessionFolder(path, disk: disk)
    let isNew: Bool
    do throws(SystemFault) {
      isNew = try disk.makeFolder(made.path)
    } catch {
      throw error.code == ENOENT ? .noSuchFolder(path: made.parent) : .system(error)
    }
    try made.addSupportFiles(isNew: isNew)
    return made
  }

  /// The session that this machine knows for the folder's real path.
  var knownSession: String? {
    guard let state, let path = realPath(path) else { return nil }
    return KnownSessions(state).session(at: path)
  }

  /// What was decided on this machine about the forgettings of a session; nil without a state folder.
  func decisions(_ session: String?) -> ForgettingDecisions? {
    state.map { ForgettingDecisions($0, session: session) }
  }

  /// The folder itself, opened.
  func open() throws(JournalFault) -> Handle {
    do throws(SystemFault) {
      return try disk.openFolder(path)
    } catch {
      switch error.code {
      case ENOENT: throw .noSuchFolder(path: path)
      case ENOTDIR: throw .notAFolder(path: path)
      default: throw .system(error)
      }
    }
  }

  private var parent: String { splitPath(path).folder }

  private func addSupportFiles(isNew: Bool) throws(JournalFault) {
    let folder = try open()
    let isEmpty = try attempt { () throws(SystemFault) in try disk.list(folder).isEmpty }
    if !isNew, !isEmpty { throw .notEmpty(path: path) }
    try attempt { () throws(SystemFault) in
      try disk.setMode(folder, 0o700)
      for (name, text) in SessionFolder.supportFiles {
        let file = try disk.create(name, in: folder)
        try disk.write(Array(text.utf8), to: file)
        try disk.sync(file)
      }
      try disk.syncFolder(folder)
    }
    // The folder's own entry is on the disk once its parent folder is synced.
    if let above = try? disk.openFolder(parent) { try? disk.syncFolder(above) }
  }

  /// Settings for sync engines, so that they keep every line of a journal.
  static let supportFiles = [
    (
      ".gitattributes",
      """
      # The journals of this session: no change of line breaks, and where both sides added lines, both stay.
      *.jsonl -text merge=union

      """
    ),
    (
      ".stignore",
      """
      // Every journal of this session travels, conflict copies included, whatever an outer folder ignores.
      !/*.jsonl

      """
    ),
  ]
}
