// Remembers which session stands in which folder, so that nothing that is laid into the folder later can take its place.

import Glibc

/// The sessions that this user has founded or opened, by the real path of their folders. Best effort: errors are
/// ignored.
struct KnownSessions {
  static let folder = "known"
  private let state: StateFolder

  init(_ state: StateFolder) { self.state = state }

  /// The identity of the session in the folder with this real path; nil if it isn't known.
  func session(at path: String) -> String? {
    guard let bytes = state.read(name(path), in: KnownSessions.folder), !bytes.isEmpty else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  func note(_ session: String, at path: String) {
    if self.session(at: path) == session { return }
    try? state.replace(name(path), in: KnownSessions.folder, with: Array(session.utf8))
  }

  private func name(_ path: String) -> String { FolderFingerprint.hash([path]) }
}

/// The absolute path without links of a file or folder; nil if there is none.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
