// Access to files and folders by path, and replacing a file atomically.

import Glibc

/// The kinds of things at a path.
public enum FileKind: Sendable {
  case regular, folder
  /// A device, a pipe or a socket.
  case other
}

extension Disk {
  /// What is at a path, following links; nil if there is nothing, or if it can't be inspected.
  public func kind(of path: String) -> FileKind? {
    guard let status = (try? inspect(path)) ?? nil else { return nil }
    return status.isRegular ? .regular : status.isFolder ? .folder : .other
  }

  /// The names of everything in a folder except `.` and `..`, sorted by their bytes.
  ///
  /// - Throws: ``SystemFault`` if the folder can't be read completely.
  public func list(_ path: String) throws(SystemFault) -> [String] { try list(try openFolder(path)) }

  /// Creates a folder and all missing folders above it, for their owner alone.
  ///
  /// - Throws: ``SystemFault`` if one of them can't be created.
  public func makeFolders(_ path: String) throws(SystemFault) {
    var current = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      current += "/" + part
      if try inspect(current) == nil { _ = try makeFolder(current) }
    }
  }

  /// Replaces the contents of a file atomically, or creates the file, for its owner alone. Whatever happens, the file
  /// holds either all of the new bytes or all of the old ones.
  ///
  /// - Parameter draft: the name of the temporary file in the same folder. A program that is killed leaves it behind.
  /// - Throws: ``SystemFault``. The old file is unchanged in that case.
  public func replaceFile(_ path: String, with bytes: [UInt8], draft: String) throws(SystemFault) {
    let (above, name) = splitPath(path)
    // Creating files in a folder doesn't require permission to list it, so it is opened without that.
    let folder = try openPath(above)
    try replace(name, in: folder, with: bytes, draft: draft)
    // Syncs the new name, where the file system can.
    if let readable = try? openFolder(folder.path) { try? syncFolder(readable) }
  }

  /// The same in an open folder, which is not synced.
  func replace(
    _ name: String, in folder: Handle, with bytes: [UInt8], draft: String
  ) throws(SystemFault) {
    let file = try createForOwner(draft, in: folder)
    // By the lock others see that it isn't left over.
    _ = try? lock(file, exclusively: true)
    // Regardless of the umask. A file system without modes is no reason to fail.
    try? setMode(file, 0o600)
    do throws(SystemFault) {
      try write(bytes, to: file)
      try sync(file)
      try rename(draft, to: name, in: folder)
    } catch {
      try? remove(draft, in: folder)
      throw error
    }
  }

  /// Opens a folder only for creating and renaming files in it. The handle can't be used to list or sync it.
  private func openPath(_ path: String) throws(SystemFault) -> Handle {
    let flags = 0x200000 | O_DIRECTORY | O_CLOEXEC  // O_PATH, which Swift doesn't import
    return Handle(try make(.open, path) { open(path, flags) }, path: path)
  }
}

/// The folder that a path lies in, and its name there.
func splitPath(_ path: String) -> (folder: String, name: String) {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let above = parts.dropLast().joined(separator: "/")
  return (above.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : above, String(parts.last ?? ""))
}
