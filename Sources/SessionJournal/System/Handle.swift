// An open file or folder, and its status.

import Glibc

/// The status of a file or folder, from `stat`.
struct FileStatus {
  let isRegular: Bool
  let isFolder: Bool
  let size: Int
  let inode: UInt64
  let device: UInt64
  /// The number of its hard links; 0 once it was deleted.
  let names: Int
  /// When its contents were changed last, in nanoseconds since 1970.
  let modified: Int

  init(_ status: stat) {
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
    names = Int(status.st_nlink)
    modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
  }

  func isSame(as other: FileStatus) -> Bool { inode == other.inode && device == other.device }
}

/// An open file or folder. It is closed when the last reference to it is released.
final class Handle: Sendable {
  let descriptor: Int32
  let path: String

  init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    // A program that was started meanwhile may still hold a copy of the descriptor, and with it the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
