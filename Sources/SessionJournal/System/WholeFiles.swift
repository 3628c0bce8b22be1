// Files and folders by their paths, and files that are replaced as a whole.

import Glibc

/// What stands at a path.
public enum FileKind: Sendable {
  case regular, folder
  /// A device, a pipe or a socket.
  case other
}

extension Disk {
  /// What a path names, or a link there leads to; nil where there is nothing, or nothing that can be looked at.
  public func kind(of path: String) -> FileKind? {
    guard let facts = (try? inspect(path)) ?? nil else { return nil }
    return facts.isRegular ? .regular : facts.isFolder ? .folder : .other
  }

  /// Names of everything in a folder but itself and its parent, sorted by their bytes.
  ///
  /// - Throws: ``SystemFault`` if the folder can't be read to its end.
  public func list(_ path: String) throws(SystemFault) -> [String] { try list(try openFolder(path)) }

  /// Makes a folder and all above it that isn't there yet, for their owner alone.
  ///
  /// - Throws: ``SystemFault`` if one of them can't be made.
  public func makeFolders(_ path: String) throws(SystemFault) {
    var sofar = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      sofar += "/" + part
      if try inspect(sofar) == nil { _ = try makeFolder(sofar) }
    }
  }

  /// Puts these bytes in the place of a file, or makes it, for its owner alone: all of the new bytes or all of the old
  /// ones, whatever happens.
  ///
  /// - Parameter draft: the name that the file has in its folder until it is whole. A run that is killed leaves it.
  /// - Throws: ``SystemFault``; the old file is as it was then.
  public func replaceFile(_ path: String, with bytes: [UInt8], draft: String) throws(SystemFault) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let above = parts.dropLast().joined(separator: "/")
    // Writing into a folder does not take the right to list it.
    let folder = try openPlace(above.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : above)
    try replace(String(parts.last ?? ""), in: folder, with: bytes, draft: draft)
    // Makes the new name durable; not every file system can.
    if let readable = try? openFolder(folder.path) { try? syncFolder(readable) }
  }

  /// The same within an open folder, which is not synced.
  func replace(
    _ name: String, in folder: Handle, with bytes: [UInt8], draft: String
  ) throws(SystemFault) {
    let file = try createForOwner(draft, in: folder)
    // Whatever the umask is; a file system that knows no modes is no reason to fail.
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

  /// Opens a folder as a place in which files are made and renamed; it can't be listed or synced by this.
  private func openPlace(_ path: String) throws(SystemFault) -> Handle {
    let flags = 0x200000 | O_DIRECTORY | O_CLOEXEC  // O_PATH, which Swift doesn't import
    return Handle(try make(.open, path) { open(path, flags) }, path: path)
  }
}
