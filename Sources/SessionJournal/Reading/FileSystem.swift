// Whether a folder can change without the kernel noticing, as on a network.

import Glibc

/// The kinds of file system.
enum FileSystem {
  private static let local: Set<String> = [
    "ext2", "ext3", "ext4", "xfs", "btrfs", "tmpfs", "overlay", "f2fs", "zfs", "bcachefs", "vfat", "exfat",
  ]

  /// Whether a folder can be changed without the kernel noticing. An unknown kind of file system counts as one where
  /// it can.
  static func isShared(_ path: String) -> Bool {
    guard let resolved = realpath(path, nil) else { return true }
    defer { free(resolved) }
    guard let kind = kind(of: Array(String(cString: resolved).utf8)) else { return true }
    return !local.contains(kind)
  }

  /// The type of the file system of a path without links, from the kernel's list of mounts.
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

  /// A mount point with its octal escapes decoded.
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
