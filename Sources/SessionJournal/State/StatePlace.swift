// The place for what a program keeps for its user outside the sessions: drafts, the second place, recent
// sessions.

import Glibc

/// A folder of the user's own, under XDG_STATE_HOME. What lies in it can be lost without losing a session.
public struct StatePlace: Sendable {
  public let path: String
  let disk: Disk

  /// - Parameter path: the folder itself, `…/doendag`; it is made when something is put into it.
  public init(_ path: String, disk: Disk = Disk()) {
    self.path = path
    self.disk = disk
  }

  /// Where the XDG base directory specification has it; nil where there is neither XDG_STATE_HOME nor HOME.
  public static func ofUser(disk: Disk = Disk()) -> StatePlace? {
    if let state = absolute("XDG_STATE_HOME") { return StatePlace(state + "/doendag", disk: disk) }
    return absolute("HOME").map { StatePlace($0 + "/.local/state/doendag", disk: disk) }
  }

  private static func absolute(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let path = String(cString: value)
    return path.hasPrefix("/") ? path : nil
  }

  /// A folder in it, made with all above it.
  func folder(_ name: String) throws(SystemFault) -> Handle {
    let whole = path + "/" + name
    var sofar = ""
    for part in whole.split(separator: "/") {
      sofar += "/" + part
      if try disk.inspect(sofar) == nil { _ = try disk.makeFolder(sofar) }
    }
    return try disk.openFolder(whole)
  }

  /// A folder in it; nil if it isn't there.
  func existingFolder(_ name: String) -> Handle? { try? disk.openFolder(path + "/" + name) }

  /// The bytes of a file in it; nil if there is none.
  func read(_ name: String, in folder: String) -> [UInt8]? {
    guard let folder = existingFolder(folder), let file = try? disk.openRegular(name, in: folder) else {
      return nil
    }
    return try? disk.readAll(file)
  }

  /// Puts these bytes in the place of a file, all of them or none.
  func replace(_ name: String, in folderName: String, with bytes: [UInt8]) throws(SystemFault) {
    let folder = try folder(folderName)
    let draft = "." + name + "." + Letters.draw(8, from: Letters.all)
    let file = try disk.create(draft, in: folder)
    do throws(SystemFault) {
      try disk.write(bytes, to: file)
      try disk.sync(file)
      try disk.rename(draft, to: name, in: folder)
    } catch {
      try? disk.remove(draft, in: folder)
      throw error
    }
    try disk.syncFolder(folder)
  }

  func remove(_ name: String, in folder: String) {
    guard let folder = existingFolder(folder) else { return }
    try? disk.remove(name, in: folder)
  }
}
