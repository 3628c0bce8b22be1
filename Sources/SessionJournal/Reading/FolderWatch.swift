// Being told by the system that something in a folder changed.

import Glibc

/// An inotify watch on a session's folder.
struct FolderWatch {
  enum Changes: Equatable {
    case nothing
    /// Something about these files.
    case named([String])
    /// Anything may have changed.
    case unknown
  }

  private let handle: Handle

  var descriptor: Int32 { handle.descriptor }

  /// Whether others can change the folder without the system telling, as over a network.
  let isUnsure: Bool

  /// Nil where there is no such watch.
  init?(_ folder: SessionFolder) {
    isUnsure = FileSystem.isShared(folder.path)
    let descriptor = inotify_init1(0x80800)  // IN_NONBLOCK | IN_CLOEXEC
    guard descriptor >= 0 else { return nil }
    handle = Handle(descriptor, path: folder.path)
    let events =
      IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
    guard inotify_add_watch(descriptor, folder.path, UInt32(events)) >= 0 else { return nil }
  }

  /// What changed since the last time this was asked.
  func changes() -> Changes {
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    var names: Set<String> = []
    var isKnown = true
    while true {
      let count = read(handle.descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      buffer.withUnsafeBytes { bytes in
        isKnown = FolderWatch.names(in: UnsafeRawBufferPointer(rebasing: bytes[..<count]), &names) && isKnown
      }
    }
    if !isKnown { return .unknown }
    if isUnsure { return .unknown }
    return names.isEmpty ? .nothing : .named(Array(names))
  }

  /// The names in a run of `struct inotify_event`; false if one of them is about something else than a file that
  /// was added to or made.
  private static func names(in bytes: UnsafeRawBufferPointer, _ names: inout Set<String>) -> Bool {
    var isKnown = true
    var place = 0
    while place + 16 <= bytes.count {
      let mask = Int32(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self))
      let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
      guard place + 16 + length <= bytes.count else { return false }
      if mask & Int32(IN_MODIFY | IN_CREATE | IN_MOVED_TO) == 0 { isKnown = false }
      let name = bytes[place + 16..<place + 16 + length].prefix { $0 != 0 }
      names.insert(String(decoding: name, as: UTF8.self))
      place += 16 + length
    }
    return isKnown
  }
}

/// What kind of file system a folder lies on.
enum FileSystem {
  private static let local: Set<String> = [
    "ext2", "ext3", "ext4", "xfs", "btrfs", "tmpfs", "overlay", "f2fs", "zfs", "bcachefs", "vfat", "exfat",
  ]

  /// Whether other machines or programs can change it without the kernel noticing. What isn't known can.
  static func isShared(_ path: String) -> Bool {
    guard let resolved = realpath(path, nil) else { return true }
    defer { free(resolved) }
    guard let kind = kind(of: Array(String(cString: resolved).utf8)) else { return true }
    return !local.contains(kind)
  }

  /// The name of the file system that a path without links lies on, from the kernel's list of mounts.
  private static func kind(of path: [UInt8]) -> String? {
    guard let list = try? Disk().readList("/proc/self/mountinfo") else { return nil }
    var best: (length: Int, kind: String)?
    for line in list.split(separator: 0x0A) {
      let fields = line.split(separator: 0x20)
      guard fields.count > 4, let dash = fields.firstIndex(of: [0x2D]), dash + 1 < fields.count else {
        continue
      }
      let mount = plain(fields[4])
      let isAbove =
        mount == [0x2F]
        || (path.starts(with: mount) && [nil, 0x2F].contains(path.dropFirst(mount.count).first))
      if isAbove, mount.count >= best?.length ?? 0 {
        best = (mount.count, String(decoding: fields[dash + 1], as: UTF8.self))
      }
    }
    return best?.kind
  }

  /// A mount point with its octal escapes undone.
  private static func plain(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = field
    while let byte = rest.first {
      let digits = rest.dropFirst().prefix(3)
      if byte == 0x5C, digits.count == 3, digits.allSatisfy({ (0x30...0x37).contains($0) }) {
        plain.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }))
        rest = rest.dropFirst(4)
      } else {
        plain.append(byte)
        rest = rest.dropFirst()
      }
    }
    return plain
  }
}
