// Where writing goes on when the session's folder can't be written, and how what was written there comes home.

import Glibc
import SessionEngine

/// The second place of one session's folder: a folder under the user's own state.
struct SecondPlace {
  private static let root = "second"
  private static let addressName = "home"
  private let state: StatePlace
  /// Session and place, hashed.
  private let session: String
  private let place: String
  /// The path of the session's folder.
  private let home: String

  /// - Parameters:
  ///   - session: the identity of the session.
  ///   - place: the mark of this machine and the session's folder.
  init(_ state: StatePlace, session: String, place: String, home: String) {
    self.state = state
    self.session = PlaceMark.hash([session])
    self.place = place
    self.home = home
  }

  private var name: String { "\(SecondPlace.root)/\(session)-\(place)" }

  /// A new journal in it.
  func start(_ desk: DeskLabel, _ writer: WriterID) throws(SystemFault) -> JournalFile {
    try JournalFile(desk, writer, in: try folder(), state.disk)
  }

  /// The folder, made if need be.
  private func folder() throws(SystemFault) -> Handle {
    let folder = try state.folder(name)
    if try state.disk.inspect(folder.path + "/" + SecondPlace.addressName) == nil {
      try state.replace(SecondPlace.addressName, in: name, with: Array(home.utf8))
    }
    return folder
  }

  /// The folders with lines of this session that belong into the session's folder: its own second place, and
  /// those of a folder that isn't there any more.
  private func waiting() -> [Handle] {
    guard let root = state.existingFolder(SecondPlace.root),
      let names = try? state.disk.list(root).filter({ $0.hasPrefix(session + "-") })
    else { return [] }
    return names.compactMap { name in
      let folder = SecondPlace.root + "/" + name
      let mark = String(name.dropFirst(session.utf8.count + 1))
      if mark != place {
        guard let address = state.read(SecondPlace.addressName, in: folder) else { return nil }
        if stands(String(decoding: address, as: UTF8.self), mark) { return nil }
      }
      return state.existingFolder(folder)
    }
  }

  /// Whether the folder at the path is still the one with this mark.
  private func stands(_ path: String, _ mark: String) -> Bool {
    guard let folder = try? state.disk.openFolder(path) else { return false }
    return (try? PlaceMark.of(folder, state.disk)) == mark
  }

  /// Folders to read beside the session's.
  var readable: [Handle] { waiting() }

  /// Brings home what no living program still writes to. Gives how many journals came.
  func bringHome(to folder: Handle, _ disk: Disk) throws(SystemFault) -> Int {
    var count = 0
    for second in waiting() {
      for name in try state.disk.list(second) where JournalName.isJournal(name) {
        guard let file = try state.disk.openRegular(name, in: second),
          (try? state.disk.lock(file, exclusively: true)) ?? true
        else { continue }
        let bytes = try state.disk.readAll(file)
        try SecondPlace.lay(bytes, named: name, in: folder, disk)
        try state.disk.remove(name, in: second)
        count += 1
      }
    }
    return count
  }

  /// Puts the bytes into a new journal, durably.
  private static func lay(
    _ bytes: [UInt8], named name: String, in folder: Handle, _ disk: Disk
  ) throws(SystemFault) {
    let stem = name.prefix { $0 != "." }
    let (name, file) = try JournalFile.create(in: folder, disk) { "\(stem)-\($0 + 1).jsonl" }
    do throws(SystemFault) {
      try disk.write(bytes, to: file)
      try disk.sync(file)
      try disk.syncFolder(folder)
    } catch {
      try? disk.remove(name, in: folder)
      throw error
    }
  }

  /// Takes away a journal whose lines are all at home.
  func remove(_ file: JournalFile) { try? state.disk.remove(file.name, in: file.folder) }
}
