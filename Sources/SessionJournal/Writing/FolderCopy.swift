// A copy of every journal that an open desk has read, from which the session's folder can be put back if it is deleted.

import Glibc
import SessionEngine

/// The copy of a session's folder that a desk keeps in the user's state folder while it is open. It isn't synced: it
/// serves where files are deleted, and not where power fails.
struct FolderCopy {
  private static let root = "copies"
  private static let addressName = "home"
  /// How much is copied at once, so that a desk never waits long for it.
  private static let portion = 8 << 20

  private struct File {
    /// Of the journal that was copied.
    var inode: UInt64
    /// How much of it was copied.
    var length = 0
    /// The name of the copy.
    let name: String
    /// False for what a journal held before it was replaced.
    var isCurrent = true
  }

  private let state: StateFolder
  private let name: String
  private let home: String
  private var folder: Handle?
  private var files: [(original: FileName, copy: File)] = []
  private var places: [FileName: Int] = [:]
  /// False once something could not be copied.
  private(set) var isComplete = true
  private var isRemoved = false

  /// Nothing is made before the first journal is copied.
  ///
  /// - Parameter home: the real path of the session's folder.
  init(_ state: StateFolder, session: String, writer: WriterID, home: String) {
    self.state = state
    self.home = home
    name = "\(FolderCopy.root)/\(FolderFingerprint.hash([session]))-\(writer.text)"
  }

  var isEmpty: Bool { files.isEmpty }
  var journals: Int { files.count { $0.copy.isCurrent } }

  /// Copies what is new in the journals of a folder, up to a few megabytes. What is gone from it stays copied.
  ///
  /// - Returns: whether there may be more to copy.
  mutating func take(from source: Handle, _ disk: Disk) -> Bool {
    var left = FolderCopy.portion
    guard !isRemoved, let names = try? disk.journals(in: source) else { return false }
    for original in names where left > 0 {
      do throws(SystemFault) {
        try take(original, from: source, disk, &left)
      } catch {
        // A journal that went meanwhile is no fault of the copy.
        if error.code != ENOENT { isComplete = false }
        if error.code == ENOSPC || error.code == EDQUOT {
          // There has to be room for lines first.
          remove()
          return false
        }
      }
    }
    return left <= 0
  }

  private mutating func take(
    _ original: FileName, from source: Handle, _ disk: Disk, _ left: inout Int
  ) throws(SystemFault) {
    let size = try disk.size(of: original, in: source)
    if let place = places[original], files[place].copy.length == size { return }
    guard let file = try disk.openRegular(original, in: source) else { return }
    let status = try disk.inspect(file)
    if status.size > JournalText.longestFile { return isComplete = false }
    let place = try place(of: original, file, status, disk)
    guard let folder,
      let copy = try state.disk.openForOverwriting(FileName(files[place].copy.name), in: folder)
    else { return }
    while files[place].copy.length < status.size, left > 0 {
      let start = files[place].copy.length
      let bytes = try disk.readPart(file, from: start, to: min(status.size, start + (1 << 20)))
      if bytes.isEmpty { return }
      // A hole stays one.
      if bytes.contains(where: { $0 != 0 }) { try state.disk.overwrite(copy, with: bytes, at: start) }
      files[place].copy.length += bytes.count
      left -= bytes.count
    }
  }

  /// The place of a journal's copy in the list; a new one if the journal doesn't begin with what was copied of it.
  private mutating func place(
    of original: FileName, _ file: Handle, _ status: FileStatus, _ disk: Disk
  ) throws(SystemFault) -> Int {
    if let place = places[original] {
      if files[place].copy.inode == status.inode, files[place].copy.length <= status.size { return place }
      if try goesOn(files[place].copy, file, status, disk) {
        files[place].copy.inode = status.inode
        return place
      }
      files[place].copy.isCurrent = false
    }
    let folder = try opened()
    let name = "copy-\(files.count + 1).jsonl"
    _ = try state.disk.create(name, in: folder)
    files.append((original, File(inode: status.inode, name: name)))
    places[original] = files.count - 1
    return files.count - 1
  }

  private func goesOn(
    _ copy: File, _ file: Handle, _ status: FileStatus, _ disk: Disk
  ) throws(SystemFault) -> Bool {
    guard copy.length <= status.size, let folder,
      let there = try state.disk.openRegular(copy.name, in: folder)
    else { return false }
    var start = 0
    while start < copy.length {
      let end = min(copy.length, start + (1 << 20))
      let known = try state.disk.readPart(there, from: start, to: end)
      if try disk.readPart(file, from: start, to: end) != known { return false }
      start = end
    }
    return true
  }

  private mutating func opened() throws(SystemFault) -> Handle {
    if let folder { return folder }
    let made = try state.folder(name)
    // By the lock others know that a desk still keeps it.
    _ = try? state.disk.lock(made, exclusively: true)
    try state.disk.write(Array(home.utf8), to: try state.disk.create(FolderCopy.addressName, in: made))
    folder = made
    return made
  }

  /// Removes from it what was forgotten.
  func scrub(_ scrubber: Scrubber) {
    if let folder { _ = scrubber.scrub(folder) }
  }

  /// Makes the session's folder again, with every journal as it was read.
  ///
  /// - Parameter emptied: the folder, if it is there and only its journals are gone.
  /// - Throws: what `SessionFolder.create` throws, `notEmpty` if something stands there. Nothing is left there then.
  func putBack(to path: String, _ emptied: Handle?, _ disk: Disk) throws(JournalFault) {
    if let emptied { return try attempt { () throws(SystemFault) in try write(to: emptied, disk) } }
    let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if !above.isEmpty { try attempt { () throws(SystemFault) in try disk.makeFolders(above) } }
    let made = try SessionFolder.create(path, disk: disk).open()
    do throws(SystemFault) {
      try write(to: made, disk)
    } catch {
      for name in (try? disk.list(made)) ?? [] { try? disk.remove(name, in: made) }
      try? disk.removeFolder(path)
      throw .system(error)
    }
  }

  /// Writes all journals, or none: a folder with some of them would pass for whole.
  private func write(to made: Handle, _ disk: Disk) throws(SystemFault) {
    var written: [String] = []
    do throws(SystemFault) {
      for (original, copy) in files { try write(copy, original, to: made, disk, &written) }
      try disk.syncFolder(made)
    } catch {
      for name in written { try? disk.remove(name, in: made) }
      throw error
    }
  }

  private func write(
    _ copy: File, _ original: FileName, to made: Handle, _ disk: Disk, _ written: inout [String]
  ) throws(SystemFault) {
    guard let folder, let source = try state.disk.openRegular(copy.name, in: folder) else { return }
    // A name that is no text can't be made again; the state depends on none.
    let isNameFit = copy.isCurrent && original == FileName(original.text)
    let name = isNameFit ? original.text : copy.name
    let file = try disk.create(name, in: made)
    written.append(name)
    var start = 0
    while start < copy.length {
      let bytes = try state.disk.readPart(source, from: start, to: min(copy.length, start + (1 << 20)))
      // A hole at the end isn't in the copy.
      let whole = bytes.isEmpty ? [UInt8](repeating: 0, count: min(1 << 20, copy.length - start)) : bytes
      try disk.write(whole, to: file)
      start += whole.count
    }
    try disk.sync(file)
  }

  /// Removes the copy. It isn't begun again.
  mutating func remove() {
    isComplete = isComplete && files.isEmpty
    (files, places, isRemoved) = ([], [:], true)
    if folder == nil { return }
    folder = nil
    FolderCopy.remove(name, state)
  }

  private static func remove(_ name: String, _ state: StateFolder) {
    guard let folder = state.existingFolder(name) else { return }
    for file in (try? state.disk.list(folder)) ?? [] { try? state.disk.remove(file, in: folder) }
    try? state.disk.removeFolder(state.path + "/" + name)
  }

  /// Removes the copies of desks that were killed, but for those whose folder is gone, or holds no journal any more.
  static func sweep(_ state: StateFolder) {
    for name in names(state) {
      guard let folder = state.existingFolder(name), (try? state.disk.lock(folder, exclusively: true)) == true
      else { continue }
      let address = state.read(addressName, in: name).map { String(decoding: $0, as: UTF8.self) }
      if let address, !holdsJournals(address, state.disk) { continue }
      remove(name, state)
    }
  }

  private static func holdsJournals(_ path: String, _ disk: Disk) -> Bool {
    guard let folder = try? disk.openFolder(path), let journals = try? disk.journals(in: folder) else {
      return false
    }
    return !journals.isEmpty
  }

  /// The folders with copies of this session's journals.
  static func folders(_ state: StateFolder, session: String) -> [Handle] {
    let start = "\(root)/\(FolderFingerprint.hash([session]))-"
    return names(state).filter { $0.hasPrefix(start) }.compactMap(state.existingFolder)
  }

  private static func names(_ state: StateFolder) -> [String] {
    guard let folder = state.existingFolder(root) else { return [] }
    return ((try? state.disk.list(folder)) ?? []).map { "\(root)/\($0)" }
  }
}
