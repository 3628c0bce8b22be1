// A disk that is filled to the brim, or nearly.

import Glibc
import TestSupport

enum Filler {
  /// Fills all but so many kilobytes, with one file in this folder.
  static func fill(_ path: String, leaving kilobytes: Int) throws {
    let file = open(path + "/filler", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    let block = [UInt8](repeating: 0x2E, count: 4096)
    while write(file, block, block.count) > 0 {}
    let size = lseek(file, 0, SEEK_END)
    ftruncate(file, max(0, size - off_t(kilobytes * 1024)))
  }

  static func empty(_ path: String) { unlink(path + "/filler") }
}
