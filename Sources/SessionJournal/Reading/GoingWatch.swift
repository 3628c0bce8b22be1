// Notifications that the folder at a path is deleted or moved, itself or with a folder above it.

import Glibc

/// Watches for a folder to go. The kernel doesn't tell of an open folder that it was deleted, only of the name in the
/// folder above it.
public struct GoingWatch {
  private let queue: Handle?

  /// Becomes readable when it may have gone; nil if nothing can be watched.
  public var descriptor: Int32? { queue?.descriptor }

  init(_ path: String, _ disk: Disk) {
    queue = try? disk.changeQueue(for: path)
    guard let real = realPath(path), let queue else { return }
    var above = real
    var kinds = UInt32(IN_DELETE | IN_MOVED_FROM) | Change.ofItself
    while let slash = above.lastIndex(of: "/"), above != "/" {
      above = slash == above.startIndex ? "/" : String(above[..<slash])
      _ = try? disk.watch(above, in: queue, for: kinds | UInt32(IN_MASK_ADD))
      kinds = Change.ofItself
    }
    _ = try? disk.watch(real, in: queue, for: kinds | UInt32(IN_MASK_ADD))
  }

  /// Whether anything was told since the last call.
  public func hasChanged() -> Bool {
    guard let queue else { return false }
    var isTold = false
    Change.drain(queue) { _ in isTold = true }
    return isTold
  }
}

extension SessionFolder {
  /// Watches for the folder to go. To be renewed when another one stands at the path.
  public func watchGoing() -> GoingWatch { GoingWatch(path, disk) }
}
