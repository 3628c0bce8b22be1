// Files and folders as tests handle them: whole, and with what the system says told when it refuses.

import Glibc

/// What the system refused a test itself: a fault of the surroundings and not of the program.
public struct Unable: Error, CustomStringConvertible {
  public let description: String

  public init(_ what: String, _ path: String = "", code: Int32 = errno) {
    description = "\(what) \(path): \(String(cString: strerror(code)))"
  }

  public init(saying text: String) { description = text }
}

public enum Files {
  /// A new folder of its own in the place for such.
  public static func folder(within root: String, _ name: String = "case") throws -> String {
    var template = Array("\(root)/\(name)-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Unable("no folder can be made in", root) }
    return String(cString: made)
  }

  /// Where a case that needs no real disk is fast.
  public static let memory: String = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : disk
  /// Where the user has temporary files.
  public static let disk: String = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"

  public static func write(_ bytes: [UInt8], to path: String, _ mode: mode_t = 0o600) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw Unable("can't write", path) }
    defer { close(file) }
    var count = 0
    while count < bytes.count {
      let part = bytes[count...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard part > 0 else { throw Unable("can't write", path) }
      count += part
    }
  }

  public static func read(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &part, part.count)
      guard count > 0 else { return bytes }
      bytes += part[..<count]
    }
  }

  public static func text(_ path: String) -> String { String(decoding: read(path), as: UTF8.self) }

  /// Names in a folder but for itself and the one above, sorted.
  public static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  public static func journals(in path: String) -> [String] {
    names(in: path).filter { $0.hasSuffix(".jsonl") }
  }

  /// A copy of every file, as `cp -r` makes one; folders below are left out.
  public static func copy(_ from: String, to: String) throws {
    mkdir(to, 0o700)
    for name in names(in: from) { try write(read("\(from)/\(name)"), to: "\(to)/\(name)") }
  }

  /// Takes away a folder with everything in it; links are not followed.
  public static func remove(_ path: String) {
    if unlink(path) == 0 || errno == ENOENT { return }
    chmod(path, 0o700)
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }
}

/// A folder that goes when nobody holds it any more.
public final class Scratch {
  public let path: String
  /// Something went wrong in it, and somebody will want to see.
  public var isKept = false

  public init(_ name: String, within root: String = Files.memory) throws {
    path = try Files.folder(within: root, "doendag-\(name)")
  }

  deinit { if !isKept { Files.remove(path) } }
}

/// Milliseconds of a clock that only goes forward.
public func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
