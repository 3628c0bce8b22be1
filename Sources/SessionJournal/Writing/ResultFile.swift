// Writes what is made from a session, such as minutes, beside its journals or elsewhere, without harming either.

import Glibc
import SessionEngine

extension SessionFolder {
  /// Whether a path leads to what must stay as it is: a journal of any session, or what protects this folder's.
  public func protects(_ path: String) -> Bool {
    let (name, isHere) = entry(path)
    if isHere, JournalName.isJournal(name) || SessionFolder.supportFiles.contains(where: { $0.0 == name }) {
      return true
    }
    let file = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    if file < 0 { return false }
    let handle = Handle(file, path: path)
    guard let status = try? disk.inspect(handle), status.isRegular,
      let start = try? disk.readPart(handle, from: 0, to: 16)
    else { return false }
    return start.starts(with: "{\"v\":".utf8)
  }

  /// Whether a path names something directly in this folder.
  public func contains(_ path: String) -> Bool { entry(path).isHere }

  private func entry(_ path: String) -> (name: String, isHere: Bool) {
    let (parent, name) = splitPath(path)
    guard let there = try? disk.inspect(parent), let here = try? disk.inspect(self.path) else {
      return (name, false)
    }
    return (name, there.isSame(as: here))
  }
}

/// Minutes as a file that is written again and again, and that people may edit in between.
public struct MinutesStore: Sendable {
  private static let folder = "minutes"
  private let state: StateFolder?
  private let disk: Disk

  /// - Parameter state: remembers what was written last; with nil nothing is known of it.
  public init(_ state: StateFolder?, disk: Disk = Disk()) {
    self.state = state
    self.disk = disk
  }

  /// Writes the file atomically, through its folder: a link there is replaced and never followed, and so is a pipe. What
  /// stands there and isn't byte for byte what was written last is kept under another name.
  ///
  /// - Returns: the name under which an edited file was kept; nil if there was none.
  /// - Throws: `SystemFault`; what stood there stays.
  public func write(_ bytes: [UInt8], to path: String) throws(SystemFault) -> String? {
    let (above, name) = splitPath(path)
    let folder = try disk.openFolder(above)
    let key = FolderFingerprint.hash([realPath(folder.path) ?? folder.path, name])
    var kept: String?
    if let old = try contents(of: name, in: folder), old != bytes, !isOurs(old, key) {
      kept = try keep(name, in: folder)
    }
    let draft = ".doendag-" + RandomLetters.draw(12, from: RandomLetters.all)
    try disk.replace(name, in: folder, with: bytes, draft: draft)
    try? disk.syncFolder(folder)
    try? state?.replace(key, in: MinutesStore.folder, with: MinutesStore.mark(of: bytes))
    return kept
  }

  /// The bytes of a regular file; nil if there is none.
  private func contents(of name: String, in folder: Handle) throws(SystemFault) -> [UInt8]? {
    do throws(SystemFault) {
      return try disk.openRegular(name, in: folder).map { file throws(SystemFault) in try disk.readAll(file) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  private func isOurs(_ bytes: [UInt8], _ key: String) -> Bool {
    state?.read(key, in: MinutesStore.folder) == MinutesStore.mark(of: bytes)
  }

  /// Gives the file the first name that is free: `verslag~1.md`.
  private func keep(_ name: String, in folder: Handle) throws(SystemFault) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let taken = Set(try disk.list(folder))
    var number = 1
    func free() -> String { "\(name[..<dot])~\(number)\(name[dot...])" }
    while taken.contains(free()) { number += 1 }
    try disk.rename(name, to: free(), in: folder)
    return free()
  }

  /// What is remembered of a file: its length and two checksums.
  private static func mark(of bytes: [UInt8]) -> [UInt8] {
    let sum = bytes.withUnsafeBytes { Checksum.of($0) }
    let hash = FolderFingerprint.hash([String(decoding: bytes, as: UTF8.self)])
    return Array("\(bytes.count) \(String(sum, radix: 16)) \(hash)\n".utf8)
  }
}
