// Notifications by the kernel (inotify) that something in a folder changed.

import Glibc

/// A watch on a session's folder.
struct FolderWatch {
  enum Changes: Equatable {
    case nothing
    /// These files changed.
    case named([FileName])
    /// Anything may have changed, so the whole folder has to be looked at.
    case unknown
  }

  private let queue: Handle

  var descriptor: Int32 { queue.descriptor }

  /// Whether others can change the folder without a notification, as over a network.
  let isUnsure: Bool

  /// Nil if the folder can't be watched.
  init?(_ folder: SessionFolder) {
    isUnsure = FileSystem.isShared(folder.path)
    guard let queue = try? folder.disk.changeQueue(for: folder.path) else { return nil }
    self.queue = queue
    let changes = Change.aboutFiles | Change.ofItself
    guard (try? folder.disk.watch(folder.path, in: queue, for: changes)) != nil else { return nil }
  }

  /// What changed since the last call.
  func changes() -> Changes {
    var names: Set<FileName> = []
    var isKnown = !isUnsure
    Change.drain(queue) { change in
      // It is about the folder itself, or the queue overflowed and notifications were lost.
      if change.name.bytes.isEmpty || change.kind & Change.aboutFiles == 0 { isKnown = false }
      names.insert(change.name)
    }
    if !isKnown { return .unknown }
    return names.isEmpty ? .nothing : .named(Array(names))
  }
}

/// One notification.
struct Change {
  /// The watch descriptor.
  let watch: Int32
  /// A mask of `IN_…` bits.
  let kind: UInt32
  /// The name of the file in the watched folder; empty if the folder itself is meant.
  let name: FileName

  /// Changes of files in the folder. `IN_ATTRIB` tells that permissions changed.
  static let aboutFiles = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB)
  /// The watched folder was deleted or moved.
  static let ofItself = UInt32(IN_DELETE_SELF | IN_MOVE_SELF)

  /// Reads every notification that waits in a queue.
  static func drain(_ queue: Handle, _ body: (Change) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = read(queue.descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      buffer.withUnsafeBytes { tell(UnsafeRawBufferPointer(rebasing: $0[..<count]), body) }
    }
  }

  /// Parses a buffer of `struct inotify_event`.
  private static func tell(_ bytes: UnsafeRawBufferPointer, _ body: (Change) -> Void) {
    var offset = 0
    while offset + 16 <= bytes.count {
      let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      let end = min(offset + 16 + length, bytes.count)
      let name = bytes[offset + 16..<end].prefix { $0 != 0 }
      body(
        Change(
          watch: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
          kind: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
          name: FileName(bytes: name)))
      offset = end
    }
  }
}
