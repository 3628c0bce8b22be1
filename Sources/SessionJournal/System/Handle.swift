// An open file or folder, and what the system knows of it.

import Glibc

/// What the system knows of a file or folder.
struct Facts {
  let isRegular: Bool
  let isFolder: Bool
  let size: Int
  let inode: UInt64
  let device: UInt64
  /// How many names it has; 0 once it was deleted.
  let names: Int
  /// When its bytes were last changed, in nanoseconds since 1970.
  let modified: Int

  init(_ facts: stat) {
    isRegular = facts.st_mode & S_IFMT == S_IFREG
    isFolder = facts.st_mode & S_IFMT == S_IFDIR
    size = Int(facts.st_size)
    inode = UInt64(facts.st_ino)
    device = UInt64(facts.st_dev)
    names = Int(facts.st_nlink)
    modified = facts.st_mtim.tv_sec &* 1_000_000_000 &+ facts.st_mtim.tv_nsec
  }

  func isSame(as other: Facts) -> Bool { inode == other.inode && device == other.device }
}

/// An open file or folder, closed when nobody holds it any more.
final class Handle: Sendable {
  let descriptor: Int32
  let path: String

  init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }
}
