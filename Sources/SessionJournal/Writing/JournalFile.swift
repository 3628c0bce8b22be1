// A journal that is being written. Bytes are appended and synced; after an error the file is abandoned.

import Glibc
import SessionEngine

/// The journal that a running program appends to. After a fault it must not be written to again.
struct JournalFile {
  let handle: Handle
  let folder: Handle
  let name: String
  private let status: FileStatus
  /// The number of bytes that are known to be on the disk.
  private var length = 0
  private let disk: Disk

  /// Creates the journal. Its directory entry is synced together with its first bytes.
  ///
  /// - Parameter first: the first number to try in its name. A name that was used once is not used again, even if the
  ///   file is gone: a sync engine may bring it back, and would then overwrite the new one.
  init(
    _ label: DeskLabel, _ writer: WriterID, in folder: Handle, _ disk: Disk, from first: Int = 1
  ) throws(SystemFault) {
    self.folder = folder
    self.disk = disk
    (name, handle) = try JournalFile.create(in: folder, disk, from: first) {
      JournalName.make(label, writer, number: $0)
    }
    do throws(SystemFault) {
      status = try disk.inspect(handle)
    } catch {
      try? disk.remove(name, in: folder)
      throw error
    }
    // The lock tells other programs that this desk is in use. On a file system without locks no desk is ever taken
    // over, so failing to lock does no harm.
    _ = try? disk.lock(handle, exclusively: true)
  }

  /// Creates a file under the first name that isn't taken, counting from `first`.
  static func create(
    in folder: Handle, _ disk: Disk, from first: Int = 1, named name: (Int) -> String
  ) throws(SystemFault) -> (String, Handle) {
    var number = first
    while true {
      do throws(SystemFault) {
        return (name(number), try disk.create(name(number), in: folder))
      } catch {
        guard error.code == EEXIST, number < 10_000 else { throw error }
        number += 1
      }
    }
  }

  /// Appends these bytes and syncs them; the first time it syncs the directory entry too.
  ///
  /// - Throws: `replaced` if the name refers to another file by now, or the file was truncated; otherwise `system`.
  mutating func append(_ bytes: [UInt8]) throws(JournalFault) {
    do throws(SystemFault) {
      guard try holds(length) else { throw JournalFile.notThere(handle) }
      try disk.write(bytes, to: handle)
      try disk.sync(handle)
      if length == 0 { try disk.syncFolder(folder) }
      guard try holds(length + bytes.count) else { throw JournalFile.notThere(handle) }
      length += bytes.count
    } catch {
      // Try to take back what is not acknowledged. If that fails too, the lines are merely there without having been
      // promised.
      if let size = try? disk.inspect(handle).size, size > length { try? disk.truncate(handle, to: length) }
      if length == 0 { try? disk.remove(name, in: folder) }
      throw error.code == ENOENT ? .replaced(path: folder.path) : .system(error)
    }
  }

  /// Whether everything that was synced can still be found under the file's name. False if a sync engine replaced it
  /// by an older copy, or if it was deleted or truncated; true if that can't be found out.
  var isWhole: Bool { (try? holds(length)) ?? true }

  /// Whether there is nothing under its name any more.
  var isDeleted: Bool {
    do throws(SystemFault) { return try disk.inspect(handle.path) == nil } catch { return false }
  }

  /// Whether the file's path still refers to this file, and it has at least this many bytes.
  private func holds(_ length: Int) throws(SystemFault) -> Bool {
    let now = try disk.inspect(handle)
    guard now.names > 0, now.size >= length, let named = try disk.inspect(handle.path) else { return false }
    return named.isSame(as: status)
  }

  private static func notThere(_ file: Handle) -> SystemFault {
    SystemFault(call: .inspect, path: file.path, code: ENOENT)
  }
}
