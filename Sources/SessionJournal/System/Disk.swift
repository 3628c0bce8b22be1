// All system calls on files, for the journal and the program. Each is retried when it is interrupted, throws a fault
// when it fails, and can be made to fail by a test.

import Glibc

/// Access to the disk.
public struct Disk: Sendable {
  public enum Call: String, Sendable, CaseIterable {
    case open, create, makeFolder, list, listNext, read, inspect, write, sync, syncFolder, setMode, rename,
      remove
    case truncate, lock, changeQueue, watch, access
  }

  /// For tests: called before every system call. If it returns anything but 0, the call fails with that `errno`.
  public typealias Refusal = @Sendable (Call, _ path: String) -> Int32

  private let refusal: Refusal?
  /// For tests: the most bytes that one call writes.
  private let longestWrite: Int

  public init(refusing refusal: Refusal? = nil, longestWrite: Int = .max) {
    self.refusal = refusal
    self.longestWrite = longestWrite
  }

  /// Signals that a program has to ignore before it writes, so that exceeding a limit or a closed pipe is an error
  /// that can be reported, and doesn't kill the program.
  public static var signalsToIgnore: [Int32] { [SIGXFSZ, SIGPIPE] }

  /// Makes a call, again if it was interrupted. A result below 0 is thrown as a fault.
  @discardableResult
  func make<Result: SignedInteger>(
    _ call: Call, _ path: String, _ body: () -> Result
  ) throws(SystemFault) -> Result {
    if let code = refusal?(call, path), code != 0 { throw SystemFault(call: call, path: path, code: code) }
    while true {
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemFault(call: call, path: path, code: errno) }
    }
  }

  /// Opens a folder, so that files are created in this very folder even if its path changes its meaning.
  func openFolder(_ path: String) throws(SystemFault) -> Handle {
    Handle(try make(.open, path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }, path: path)
  }

  /// Opens a regular file for reading; nil for links, FIFOs, devices and folders. Never blocks.
  func openRegular(_ name: FileName, in folder: Handle) throws(SystemFault) -> Handle? {
    let path = folder.path + "/" + name.text
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    do throws(SystemFault) {
      let file = Handle(
        try make(.open, path) { openat(folder.descriptor, name.cName, flags) }, path: path)
      return try inspect(file).isRegular ? file : nil
    } catch {
      if error.code == ELOOP || error.code == ENXIO { return nil }
      throw error
    }
  }

  /// Creates a file for its owner alone (0600), opened for appending. It must not exist yet.
  func create(_ name: String, in folder: Handle) throws(SystemFault) -> Handle {
    let file = try createForOwner(name, in: folder)
    try setMode(file, 0o600)
    return file
  }

  /// The same, but the umask may take away some of the modes.
  func createForOwner(_ name: String, in folder: Handle) throws(SystemFault) -> Handle {
    let path = folder.path + "/" + name
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return Handle(try make(.create, path) { openat(folder.descriptor, name, flags, 0o600) }, path: path)
  }

  /// Creates a folder for its owner alone (0700); false if that name is taken.
  func makeFolder(_ path: String) throws(SystemFault) -> Bool {
    do throws(SystemFault) {
      try make(.makeFolder, path) { mkdir(path, 0o700) }
      try make(.setMode, path) { chmod(path, 0o700) }
      return true
    } catch {
      if error.code == EEXIST { return false }
      throw error
    }
  }

  func setMode(_ file: Handle, _ mode: mode_t) throws(SystemFault) {
    try make(.setMode, file.path) { fchmod(file.descriptor, mode) }
  }

  /// The names of everything in the folder except `.` and `..`, sorted.
  func names(in folder: Handle) throws(SystemFault) -> [FileName] {
    let copy = try make(.list, folder.path) {
      openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw SystemFault(call: .list, path: folder.path, code: code)
    }
    defer { closedir(stream) }
    var names: [FileName] = []
    while let name = try next(in: stream, folder.path) {
      if name.bytes != [0x2E], name.bytes != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted()
  }

  /// The next name; nil at the end. `readdir` returns nil at an error too, and only `errno` tells the two apart. A
  /// listing that was cut short by an error must not pass for the whole folder.
  private func next(in stream: OpaquePointer, _ path: String) throws(SystemFault) -> FileName? {
    var name: FileName?
    try make(.listNext, path) {
      errno = 0
      guard let entry = readdir(stream) else { return errno == 0 ? 0 : -1 }
      name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        FileName(bytes: bytes.prefix { $0 != 0 })
      }
      return 0
    }
    return name
  }

  /// Reads from `offset` until the buffer is full or the file ends.
  ///
  /// - Returns: the number of bytes that were read.
  func read(_ file: Handle, into buffer: UnsafeMutableRawBufferPointer, from offset: Int) throws(SystemFault)
    -> Int
  {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let part = try make(.read, file.path) {
        pread(file.descriptor, rest.baseAddress, rest.count, off_t(offset + count))
      }
      if part == 0 { break }
      count += part
    }
    return count
  }

  /// The bytes of a file between two offsets; fewer if the file ends before.
  func readPart(_ file: Handle, from start: Int, to end: Int) throws(SystemFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: end - start)
    var count = 0
    while count < bytes.count {
      let part = try make(.read, file.path) {
        bytes.withUnsafeMutableBytes { all in
          pread(file.descriptor, all.baseAddress.map { $0 + count }, all.count - count, off_t(start + count))
        }
      }
      if part == 0 { break }
      count += part
    }
    return Array(bytes[..<count])
  }

  /// All bytes of a file.
  func readAll(_ file: Handle) throws(SystemFault) -> [UInt8] {
    try readPart(file, from: 0, to: try inspect(file).size)
  }

  /// The size of a file in a folder; that of a link itself.
  func size(of name: FileName, in folder: Handle) throws(SystemFault) -> Int {
    var status = stat()
    try make(.inspect, folder.path + "/" + name.text) {
      fstatat(folder.descriptor, name.cName, &status, AT_SYMLINK_NOFOLLOW)
    }
    return Int(status.st_size)
  }

  /// The offset of the next byte from here on that isn't in a hole; nil if there is none. A file system that knows no
  /// holes has none.
  func nextData(in file: Handle, from offset: Int) throws(SystemFault) -> Int? {
    do throws(SystemFault) {
      return Int(try make(.read, file.path) { lseek(file.descriptor, off_t(offset), 3) })  // SEEK_DATA
    } catch {
      if error.code == ENXIO { return nil }
      if error.code == EINVAL { return offset }
      throw error
    }
  }

  /// All bytes of a file under `/proc`, whose size the kernel gives as 0.
  func readList(_ path: String) throws(SystemFault) -> [UInt8] {
    let file = Handle(try make(.open, path) { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }, path: path)
    var bytes: [UInt8] = []
    while true {
      let part = try readPart(file, from: bytes.count, to: bytes.count + 65_536)
      if part.isEmpty { return bytes }
      bytes += part
    }
  }

  /// Opens a file for overwriting, and creates it if it doesn't exist.
  func openOrCreate(_ name: String, in folder: Handle) throws(SystemFault) -> Handle {
    let path = folder.path + "/" + name
    let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    return Handle(try make(.create, path) { openat(folder.descriptor, name, flags, 0o600) }, path: path)
  }

  /// Opens a regular file for reading and overwriting; nil for anything else.
  func openForOverwriting(_ name: FileName, in folder: Handle) throws(SystemFault) -> Handle? {
    let path = folder.path + "/" + name.text
    // Without O_APPEND: with it, `pwrite` on Linux appends whatever the offset is.
    let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = Handle(
      try make(.open, path) { openat(folder.descriptor, name.cName, flags) }, path: path)
    return try inspect(file).isRegular ? file : nil
  }

  /// Overwrites the bytes of the file from an offset on.
  func overwrite(_ file: Handle, with bytes: [UInt8], at offset: Int = 0) throws(SystemFault) {
    var count = 0
    while count < bytes.count {
      let length = min(longestWrite, bytes.count - count)
      let part = try make(.write, file.path) {
        bytes.withUnsafeBytes {
          pwrite(file.descriptor, $0.baseAddress.map { $0 + count }, length, off_t(offset + count))
        }
      }
      if part == 0 { throw SystemFault(call: .write, path: file.path, code: EIO) }
      count += part
    }
  }

  /// Appends the bytes to the file.
  func write(_ bytes: [UInt8], to file: Handle) throws(SystemFault) {
    var count = 0
    while count < bytes.count {
      let length = min(longestWrite, bytes.count - count)
      let part = try make(.write, file.path) {
        bytes.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress.map { $0 + count }, length) }
      }
      if part == 0 { throw SystemFault(call: .write, path: file.path, code: EIO) }
      count += part
    }
  }

  /// Syncs the contents of the file. After a fault the file must not be written to any more: the kernel may have
  /// dropped what it couldn't write, and a second `fdatasync` would then succeed.
  func sync(_ file: Handle) throws(SystemFault) {
    try make(.sync, file.path) { fdatasync(file.descriptor) }
  }

  /// Syncs the folder's entries.
  func syncFolder(_ folder: Handle) throws(SystemFault) {
    try make(.syncFolder, folder.path) { fsync(folder.descriptor) }
  }

  func inspect(_ file: Handle) throws(SystemFault) -> FileStatus {
    var status = stat()
    try make(.inspect, file.path) { fstat(file.descriptor, &status) }
    return FileStatus(status)
  }

  /// The status of what is at a path; nil if there is nothing. `followsLinks` false gives that of a link itself.
  func inspect(_ path: String, followsLinks: Bool = true) throws(SystemFault) -> FileStatus? {
    var status = stat()
    do throws(SystemFault) {
      try make(.inspect, path) { followsLinks ? stat(path, &status) : lstat(path, &status) }
      return FileStatus(status)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
  }

  func rename(_ name: String, to newName: String, in folder: Handle) throws(SystemFault) {
    try make(.rename, folder.path + "/" + newName) {
      renameat(folder.descriptor, name, folder.descriptor, newName)
    }
  }

  func remove(_ name: String, in folder: Handle) throws(SystemFault) {
    try make(.remove, folder.path + "/" + name) { unlinkat(folder.descriptor, name, 0) }
  }

  func removeFolder(_ path: String) throws(SystemFault) { try make(.remove, path) { rmdir(path) } }

  func truncate(_ file: Handle, to length: Int) throws(SystemFault) {
    try make(.truncate, file.path) { ftruncate(file.descriptor, off_t(length)) }
  }

  /// An inotify instance, from which the kernel's notifications can be read. Reading it never blocks.
  func changeQueue(for path: String) throws(SystemFault) -> Handle {
    Handle(try make(.changeQueue, path) { inotify_init1(0x80800) }, path: path)  // IN_NONBLOCK | IN_CLOEXEC
  }

  /// Adds a watch for these changes to the queue. A file or folder that is watched already keeps its watch
  /// descriptor.
  ///
  /// - Returns: the watch descriptor.
  func watch(_ path: String, in queue: Handle, for changes: UInt32) throws(SystemFault) -> Int32 {
    try make(.watch, path) { inotify_add_watch(queue.descriptor, path, changes) }
  }
}
