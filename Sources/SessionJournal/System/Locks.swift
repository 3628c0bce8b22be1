// Locks between programs on one computer, all of which go with the program that holds them.

import Glibc

extension Disk {
  /// Tries to lock a file without waiting; false if another program holds the lock. A file system without locks
  /// throws.
  func lock(_ file: Handle, exclusively: Bool) throws(SystemFault) -> Bool {
    do throws(SystemFault) {
      try make(.lock, file.path) { flock(file.descriptor, (exclusively ? LOCK_EX : LOCK_SH) | LOCK_NB) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }

  /// Claims a place in a folder without waiting; nil if another program has it. The claim lasts as long as the value, and
  /// leaves nothing behind in the folder.
  ///
  /// A folder can't be opened for writing, so the claim is a shared lock on one byte of it, and a lock for writing is
  /// only asked after. To be used while holding the folder's lock, so that nobody claims in between.
  func claim(_ place: Int, of folder: Handle) throws(SystemFault) -> Claim? {
    let own = try reopen(folder)
    var lock = Claim.lock(F_WRLCK, at: place)
    try make(.lock, folder.path) { fcntl(own.descriptor, Claim.query, &lock) }
    guard lock.l_type == Int16(F_UNLCK) else { return nil }
    lock = Claim.lock(F_RDLCK, at: place)
    try make(.lock, folder.path) { fcntl(own.descriptor, Claim.setting, &lock) }
    return Claim(place, of: own)
  }

  /// The same folder, opened once more: locks belong to what was opened, and not to the program.
  private func reopen(_ folder: Handle) throws(SystemFault) -> Handle {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    return Handle(try make(.open, folder.path) { openat(folder.descriptor, ".", flags) }, path: folder.path)
  }

  /// Throws why files can't be created in a folder, as far as its permissions tell.
  func checkWritable(_ folder: Handle) throws(SystemFault) {
    try make(.access, folder.path) { faccessat(folder.descriptor, ".", W_OK | X_OK, 0x200) }  // AT_EACCESS
  }
}

/// A place in a folder that no other program has.
final class Claim: Sendable {
  fileprivate static let query: Int32 = 36  // F_OFD_GETLK
  fileprivate static let setting: Int32 = 37  // F_OFD_SETLK
  private let place: Int
  private let folder: Handle

  fileprivate init(_ place: Int, of folder: Handle) { (self.place, self.folder) = (place, folder) }

  deinit {
    // A program that was started meanwhile may still hold a copy of the descriptor, and with it the lock.
    var lock = Claim.lock(F_UNLCK, at: place)
    _ = fcntl(folder.descriptor, Claim.setting, &lock)
  }

  fileprivate static func lock(_ kind: Int32, at place: Int) -> flock {
    var lock = flock()
    lock.l_type = Int16(kind)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(place)
    lock.l_len = 1
    return lock
  }
}
