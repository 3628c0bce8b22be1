// What an open desk does when the session's folder is deleted or moved under it: nothing is put back without a yes.

import SessionEngine

extension JournalWriter {
  /// Looks whether the folder is still where it was. If it was deleted or moved, writing goes on in the second place;
  /// what this run has noted is written there too. Costs two system calls if the folder is there.
  public func lookAfterFolder() {
    guard second != nil, let fault = lossOfFolder, fault != reasonElsewhere else { return }
    loseFolder(because: fault)
  }

  /// Why there is nothing at the folder's path any more; nil if there is something, which may be this session brought
  /// back, or if nobody can tell.
  var lossOfFolder: JournalFault? {
    let place = disk.whereabouts(of: home)
    if place != .there, disk.kind(of: folder.path) != nil { return nil }
    return switch place {
    case .there: isEmptied ? .gone(path: folder.path) : nil
    case .unknown: nil
    case .moved(let path): .moved(path: folder.path, to: path)
    case .gone: .gone(path: folder.path)
    }
  }

  private var reasonElsewhere: JournalFault? {
    if case .elsewhere(_, let reason) = location { return reason }
    return nil
  }

  /// Whether the folder was deleted, and can be put back.
  public var canPutBack: Bool {
    if case .gone = reasonElsewhere, let copy { return !copy.isEmpty }
    return false
  }

  /// How many journals would be put back, and whether everything that was read is in them.
  public var copied: (journals: Int, isComplete: Bool) { (copy?.journals ?? 0, copy?.isComplete ?? false) }

  /// Copies what is new in the folder, so that it can be put back. To be called after each change.
  ///
  /// - Returns: whether it has to be called again soon.
  public func keepCopy() -> Bool {
    if location != .home { return false }
    return copy?.take(from: home, disk) ?? false
  }

  /// Makes the folder again with every line that was read, and comes home.
  ///
  /// - Throws: what `SessionFolder.create` throws, such as `notEmpty`. Everything is as it was then.
  public func putBack() throws(JournalFault) {
    guard let copy else { return }
    try copy.putBack(to: folder.path, isEmptied ? home : nil, disk)
    _ = comeHome()
  }

  /// Gives up what was read of others: only the lines of this run are left, in the second place.
  public func dropCopy() { copy?.remove() }
}
