// The calls to the disk, in one place for the journal and the program: each retried when interrupted, each a fault
// when it fails, and each one that a test can make fail.

import Glibc

/// The disk as the journal and the program see it.
public struct Disk: Sendable {
  public enum Call: String, Sendable, CaseIterable {
    case open, create, makeFolder, list, listNext, read, inspect, write, sync, syncFolder, setMode, rename,
      remove
    case truncate, lock, changeQueue, watch
  }

  /// Asked before every call; other than 0, it is the error that the call gives. For tests.
  public typealias Refusal = @Sendable (Call, _ path: String) -> Int32

  private let refusal: Refusal?
  /// No more bytes than this are written in one call. For tests.
  private let longestWrite: Int

  public init(refusing refusal: Refusal? = nil, longestWrite: Int = .max) {
    self.refusal = refusal
    self.longestWrite = longestWrite
  }

  /// Signals that a program must ignore before it writes, so that a full quota is an error and not the end.
  public static var signalsToIgnore: [Int32] { [SIGXFSZ, SIGPIPE] }

  /// Makes the call until it isn't interrupted; what is less than 0 is a fault.
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

  /// Opens a folder itself, so that what is made in it is made in this one whatever happens to its path.
  func openFolder(_ path: String) throws(SystemFault) -> Handle {
    Handle(try make(.open, path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }, path: path)
  }

  /// Opens a regular file for reading; nil for links, FIFOs, devices and folders, without waiting for them.
  func openRegular(_ name: String, in folder: Handle) throws(SystemFault) -> Handle? {
    let path = folder.path + "/" + name
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    do throws(SystemFault) {
      let file = Handle(try make(.open, path) { openat(folder.descriptor, name, flags) }, path: path)
      return try inspect(file).isRegular ? file : nil
    } catch {
      if error.code == ELOOP || error.code == ENXIO { return nil }
      throw error
    }
  }

  /// Makes a file that wasn't there, open for appending, for its owner alone.
  func create(_ name: String, in folder: Handle) throws(SystemFault) -> Handle {
    let file = try createForOwner(name, in: folder)
    try setMode(file, 0o600)
    return file
  }

  /// The same with the modes that the umask leaves of them.
  func createForOwner(_ name: String, in folder: Handle) throws(SystemFault) -> Handle {
    let path = folder.path + "/" + name
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return Handle(try make(.create, path) { openat(folder.descriptor, name, flags, 0o600) }, path: path)
  }

  /// Makes a folder for its owner alone; false if something of that name is there already.
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

  /// Names of everything in the folder but itself and its parent, sorted by their bytes.
  func list(_ folder: Handle) throws(SystemFault) -> [String] {
    let copy = try make(.list, folder.path) {
      openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw SystemFault(call: .list, path: folder.path, code: code)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let name = try next(in: stream, folder.path) {
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The next name; nil at the end. `readdir` gives nil for an error too, and only `errno` tells the two apart: half a
  /// folder must not pass for all of it.
  private func next(in stream: OpaquePointer, _ path: String) throws(SystemFault) -> String? {
    var name: String?
    try make(.listNext, path) {
      errno = 0
      guard let entry = readdir(stream) else { return errno == 0 ? 0 : -1 }
      name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      return 0
    }
    return name
  }

  /// Reads from `offset` until the buffer is full or the file ends; gives how many bytes that were.
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

  /// The bytes of a file between two offsets, or fewer if it ends before.
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

  /// All bytes of a list that the kernel keeps, whose size it doesn't say.
  func readList(_ path: String) throws(SystemFault) -> [UInt8] {
    let file = Handle(try make(.open, path) { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }, path: path)
    var bytes: [UInt8] = []
    while true {
      let part = try readPart(file, from: bytes.count, to: bytes.count + 65_536)
      if part.isEmpty { return bytes }
      bytes += part
    }
  }

  /// Opens a small file for overwriting; makes it if it isn't there.
  func openOrCreate(_ name: String, in folder: Handle) throws(SystemFault) -> Handle {
    let path = folder.path + "/" + name
    let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    return Handle(try make(.create, path) { openat(folder.descriptor, name, flags, 0o600) }, path: path)
  }

  /// Opens a regular file for reading and for overwriting what is in it; nil for anything else.
  func openForOverwriting(_ name: String, in folder: Handle) throws(SystemFault) -> Handle? {
    let path = folder.path + "/" + name
    // Not for appending: there `pwrite` would write at the end, whatever the offset.
    let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = Handle(try make(.open, path) { openat(folder.descriptor, name, flags) }, path: path)
    return try inspect(file).isRegular ? file : nil
  }

  /// Puts the bytes in the place of those that are there, at the beginning of the file or from an offset on.
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

  /// Writes all of the bytes at the end of the file.
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

  /// Makes the bytes of the file durable. After a fault nothing may be written to this file any more.
  func sync(_ file: Handle) throws(SystemFault) {
    try make(.sync, file.path) { fdatasync(file.descriptor) }
  }

  /// Makes the names in the folder durable.
  func syncFolder(_ folder: Handle) throws(SystemFault) {
    try make(.syncFolder, folder.path) { fsync(folder.descriptor) }
  }

  func inspect(_ file: Handle) throws(SystemFault) -> Facts {
    var facts = stat()
    try make(.inspect, file.path) { fstat(file.descriptor, &facts) }
    return Facts(facts)
  }

  /// The facts of what a path names, a link itself included; nil if there is nothing.
  func inspect(_ path: String, followsLinks: Bool = true) throws(SystemFault) -> Facts? {
    var facts = stat()
    do throws(SystemFault) {
      try make(.inspect, path) { followsLinks ? stat(path, &facts) : lstat(path, &facts) }
      return Facts(facts)
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

  func truncate(_ file: Handle, to length: Int) throws(SystemFault) {
    try make(.truncate, file.path) { ftruncate(file.descriptor, off_t(length)) }
  }

  /// Takes a lock if it is free; false if somebody holds it. A system without locks is a fault.
  func lock(_ file: Handle, exclusively: Bool) throws(SystemFault) -> Bool {
    do throws(SystemFault) {
      try make(.lock, file.path) { flock(file.descriptor, (exclusively ? LOCK_EX : LOCK_SH) | LOCK_NB) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }

  /// A queue into which the system puts notices of changes; reading it never waits.
  func changeQueue(for path: String) throws(SystemFault) -> Handle {
    Handle(try make(.changeQueue, path) { inotify_init1(0x80800) }, path: path)  // IN_NONBLOCK | IN_CLOEXEC
  }

  /// Has the system put these changes to what the path names into the queue; gives the number of the watch. What is
  /// watched already is not watched twice: it keeps its number.
  func watch(_ path: String, in queue: Handle, for changes: UInt32) throws(SystemFault) -> Int32 {
    try make(.watch, path) { inotify_add_watch(queue.descriptor, path, changes) }
  }
}
