// A file system of its own for a case, where this machine lets us mount one.

import Glibc
import TestSupport

/// Something mounted on a folder, until nobody holds it any more.
final class Mounted {
  let path: String
  private let options: [String]

  /// Whether we may; tried once.
  static let isAllowed: Bool = {
    guard getuid() == 0, Spawned.tool("mount") != nil, let folder = try? Files.folder(within: Files.disk)
    else {
      return false
    }
    defer { rmdir(folder) }
    return (try? Mounted(["-t", "tmpfs", "tmpfs"], on: folder)) != nil
  }()

  /// Mounts with these words before the folder.
  init(_ options: [String], on path: String) throws {
    self.path = path
    self.options = options
    mkdir(path, 0o700)
    try mount()
  }

  deinit { Mounted.release(path) }

  func mount() throws {
    guard let tool = Spawned.tool("mount") else { throw Unable(saying: "there is no mount") }
    let done = try Spawned.run(tool, options + [path])
    if done.code != 0 { throw Unable(saying: "can’t mount: \(done.messages)") }
  }

  /// Takes it off; what a dying program still holds is waited for.
  static func release(_ path: String) {
    guard let tool = Spawned.tool("umount") else { return }
    for _ in 0..<100 {
      if (try? Spawned.run(tool, [path]))?.code == 0 { return }
      usleep(20_000)
    }
    _ = try? Spawned.run(tool, ["-l", path])
  }
}
