// Notices of the system that something in a folder changed.

import Glibc

/// A watch on a session's folder.
struct FolderWatch {
  enum Changes: Equatable {
    case nothing
    /// Something about these files.
    case named([String])
    /// Anything may have changed.
    case unknown
  }

  private let queue: Handle

  var descriptor: Int32 { queue.descriptor }

  /// Whether others can change the folder without a notice, as over a network.
  let isUnsure: Bool

  /// Nil where there is no such watch.
  init?(_ folder: SessionFolder) {
    isUnsure = FileSystem.isShared(folder.path)
    guard let queue = try? folder.disk.changeQueue(for: folder.path) else { return nil }
    self.queue = queue
    let changes = Change.aboutFiles | Change.ofItself
    guard (try? folder.disk.watch(folder.path, in: queue, for: changes)) != nil else { return nil }
  }

  /// What changed since the last time this was asked.
  func changes() -> Changes {
    var names: Set<String> = []
    var isKnown = !isUnsure
    Change.drain(queue) { change in
      // Of the folder itself, or a queue that ran over.
      if change.name.isEmpty || change.kind & Change.aboutFiles == 0 { isKnown = false }
      names.insert(change.name)
    }
    if !isKnown { return .unknown }
    return names.isEmpty ? .nothing : .named(Array(names))
  }
}

/// One notice of the system.
struct Change {
  /// The number of the watch.
  let watch: Int32
  /// The bits of `IN_…`.
  let kind: UInt32
  /// The file in a folder that is watched; empty where the folder itself is meant.
  let name: String

  /// Something about a file in the folder. `IN_ATTRIB`: permission was taken or given.
  static let aboutFiles = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB)
  /// What is watched has gone.
  static let ofItself = UInt32(IN_DELETE_SELF | IN_MOVE_SELF)

  /// Hands over all that a queue holds.
  static func drain(_ queue: Handle, _ body: (Change) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = read(queue.descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      buffer.withUnsafeBytes { tell(UnsafeRawBufferPointer(rebasing: $0[..<count]), body) }
    }
  }

  /// Each `struct inotify_event` of a run of them.
  private static func tell(_ bytes: UnsafeRawBufferPointer, _ body: (Change) -> Void) {
    var place = 0
    while place + 16 <= bytes.count {
      let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
      let end = min(place + 16 + length, bytes.count)
      let name = bytes[place + 16..<end].prefix { $0 != 0 }
      body(
        Change(
          watch: bytes.loadUnaligned(fromByteOffset: place, as: Int32.self),
          kind: bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
          name: String(decoding: name, as: UTF8.self)))
      place = end
    }
  }
}
