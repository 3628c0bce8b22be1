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

  /// Claims a place in a folder without waiting; false if another program has it. The claim lasts as long as the handle,
  /// and leaves nothing behind in the folder.
  ///
  /// A folder can't be opened for writing, so the claim is a shared lock on one byte of it, and a lock for writing is
  /// only asked after. To be used while holding the folder's lock, so that nobody claims in between.
  func claim(_ place: Int, of folder: Handle) throws(SystemFault) -> Bool {
    var lock = flock()
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(place)
    lock.l_len = 1
    lock.l_type = Int16(F_WRLCK)
    try make(.lock, folder.path) { fcntl(folder.descriptor, 36, &lock) }  // F_OFD_GETLK
    guard lock.l_type == Int16(F_UNLCK) else { return false }
    lock.l_type = Int16(F_RDLCK)
    lock.l_pid = 0
    try make(.lock, folder.path) { fcntl(folder.descriptor, 37, &lock) }  // F_OFD_SETLK
    return true
  }

  /// The same folder, opened once more: locks belong to what was opened, and not to the program.
  func reopen(_ folder: Handle) throws(SystemFault) -> Handle {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    return Handle(try make(.open, folder.path) { openat(folder.descriptor, ".", flags) }, path: folder.path)
  }

  /// Throws why files can't be created in a folder, as far as its permissions tell.
  func checkWritable(_ folder: Handle) throws(SystemFault) {
    try make(.access, folder.path) { faccessat(folder.descriptor, ".", W_OK | X_OK, 0x200) }  // AT_EACCESS
  }
}
