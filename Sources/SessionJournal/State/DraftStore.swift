// Keeps the line that is being typed on the disk, so that at most its last second is lost if the program is killed.

import SessionEngine

/// The draft of one desk of one session.
public struct DraftStore {
  static let folder = "drafts"
  /// The least time between two writes of a draft, in milliseconds.
  public static let interval: Int64 = 1000

  private let state: StateFolder
  private let name: String
  /// The text that has to be written; nil if there is none.
  private var pending: String?
  private var writtenAt = Int64.min
  private var isThere: Bool

  /// - Parameter desk: the label of the run's desk. The next run at that desk finds the draft by it.
  public init(_ state: StateFolder, session: String, folder: SessionFolder, desk: DeskLabel) {
    self.state = state
    let owner = DraftStore.owner(session: session, folder: folder)
    name = "\(owner)-\(desk == .plenary ? "plenary" : desk.text)"
    isThere = state.read(name, in: DraftStore.folder) != nil
  }

  /// The start of the names of all drafts of a session's folder.
  static func owner(session: String, folder: SessionFolder) -> String {
    let fingerprint = (try? folder.disk.openFolder(folder.path)).flatMap {
      try? FolderFingerprint.of($0, folder.disk)
    }
    return FolderFingerprint.hash([session, fingerprint ?? folder.path])
  }

  /// The draft that an earlier run left; nil if there is none.
  public var left: String? {
    guard let bytes = state.read(name, in: DraftStore.folder), !bytes.isEmpty else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Takes the line as it is now. Writes it if a second has passed since the last time; otherwise `due` says when
  /// `flush` has to be called.
  ///
  /// - Parameter now: milliseconds of any clock that only goes forward.
  /// - Throws: ``SystemFault`` if it can't be written. The draft on the disk is unchanged, and writing is tried
  ///   again.
  public mutating func typed(_ text: String, at now: Int64) throws(SystemFault) {
    pending = text
    if now &- DraftStore.interval >= writtenAt { try flush(at: now) }
  }

  /// When `flush` has to be called at the latest; nil if nothing has to be written.
  public var due: Int64? { pending == nil ? nil : writtenAt &+ DraftStore.interval }

  /// Writes the draft. To be called when it is due, and when the program has to end.
  ///
  /// - Throws: ``SystemFault`` if it can't be written. It is tried again at the next call.
  public mutating func flush(at now: Int64) throws(SystemFault) {
    guard let text = pending else { return }
    if text.isEmpty { return sent() }
    writtenAt = now
    pending = nil
    do throws(SystemFault) {
      try state.replace(name, in: DraftStore.folder, with: Array(text.utf8))
      isThere = true
    } catch {
      pending = text
      throw error
    }
  }

  /// To be called when the line was entered or emptied: removes the draft.
  public mutating func sent() {
    pending = nil
    if isThere { state.remove(name, in: DraftStore.folder) }
    isThere = false
  }
}
