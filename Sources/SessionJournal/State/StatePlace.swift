// The place for what a program keeps for its user outside the sessions: drafts, the second place, recent
// sessions.

/// A folder of the user's own, under XDG_STATE_HOME. What lies in it can be lost without losing a session.
public struct StatePlace: Sendable {
  public let path: String
  let disk: Disk

  /// - Parameter path: the folder itself, `…/doendag`; it is made when something is put into it.
  public init(_ path: String, disk: Disk = Disk()) {
    self.path = path
    self.disk = disk
  }

  /// A folder in it, made with all above it.
  func folder(_ name: String) throws(SystemFault) -> Handle {
    let whole = path + "/" + name
    try disk.makeFolders(whole)
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
    try disk.replace(name, in: folder, with: bytes, draft: draft)
    try disk.syncFolder(folder)
  }

  func remove(_ name: String, in folder: String) {
    guard let folder = existingFolder(folder) else { return }
    try? disk.remove(name, in: folder)
  }
}
