// Where a folder that was opened is now: a path can come to mean another one, or nothing.

import Glibc

/// Where an open folder is.
enum Whereabouts: Equatable {
  /// At the path by which it was opened.
  case there
  case moved(to: String)
  case gone
  /// Somewhere that can't be told, as on a medium that was taken out.
  case unknown
}

extension Disk {
  func whereabouts(of folder: Handle) -> Whereabouts {
    guard let own = try? inspect(folder) else { return .unknown }
    if let there = (try? inspect(folder.path)) ?? nil, there.isSame(as: own) { return .there }
    // The kernel knows an open folder's name whatever became of it.
    let name = pathNow(of: folder)
    if let name, let there = (try? inspect(name)) ?? nil, there.isSame(as: own) { return .moved(to: name) }
    return own.names == 0 || name?.hasSuffix(" (deleted)") == true ? .gone : .unknown
  }

  private func pathNow(of folder: Handle) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/fd/\(folder.descriptor)", &bytes, bytes.count)
    guard count > 0, count < bytes.count else { return nil }
    return String(validating: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
