// One journal that is being written: bytes are appended and made durable, or the file is given up.

import Glibc
import SessionEngine

/// A journal of a running program. After a fault it is not written to again.
struct JournalFile {
  let handle: Handle
  let folder: Handle
  let name: String
  private let facts: Facts
  /// Bytes that are durable.
  private var length = 0
  private let disk: Disk

  /// Makes the journal; its name is durable once its first bytes are.
  /// - Parameter first: from which number on the name is looked for. A name that was used is not used again, even if the
  ///   file is gone: it may come back, and must not take the place of another.
  init(
    _ label: DeskLabel, _ writer: WriterID, in folder: Handle, _ disk: Disk, from first: Int = 1
  ) throws(SystemFault) {
    self.folder = folder
    self.disk = disk
    (name, handle) = try JournalFile.create(in: folder, disk, from: first) {
      JournalName.make(label, writer, number: $0)
    }
    do throws(SystemFault) {
      facts = try disk.inspect(handle)
    } catch {
      try? disk.remove(name, in: folder)
      throw error
    }
    // The lock says that this desk is manned. Where there are no locks, nobody takes a desk over.
    _ = try? disk.lock(handle, exclusively: true)
  }

  /// Makes a file under the first of these names, numbered from `first` on, that isn't taken.
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

  /// Makes these bytes durable at the end of the file. With the first ones the file's name too.
  /// - Throws: `replaced` where the name leads to another file by now, or the file was cut.
  mutating func append(_ bytes: [UInt8]) throws(JournalFault) {
    do throws(SystemFault) {
      guard try holds(length) else { throw JournalFile.notThere(handle) }
      try disk.write(bytes, to: handle)
      try disk.sync(handle)
      if length == 0 { try disk.syncFolder(folder) }
      guard try holds(length + bytes.count) else { throw JournalFile.notThere(handle) }
      length += bytes.count
    } catch {
      // What is not acknowledged had better not be there; where even that fails, it does no harm.
      if let size = try? disk.inspect(handle).size, size > length { try? disk.truncate(handle, to: length) }
      if length == 0 { try? disk.remove(name, in: folder) }
      throw error.code == ENOENT ? .replaced(path: folder.path) : .system(error)
    }
  }

  /// Whether all that was made durable is where the name leads to. False where a sync engine laid an older copy over it,
  /// or where it was deleted or cut; true where that can't be told.
  var isWhole: Bool { (try? holds(length)) ?? true }

  /// Whether the file still has the name by which the folder's path leads to it, and so many bytes or more.
  private func holds(_ length: Int) throws(SystemFault) -> Bool {
    let now = try disk.inspect(handle)
    guard now.names > 0, now.size >= length, let named = try disk.inspect(handle.path) else { return false }
    return named.isSame(as: facts)
  }

  private static func notThere(_ file: Handle) -> SystemFault {
    SystemFault(call: .inspect, path: file.path, code: ENOENT)
  }
}
