// The line that was typed and not yet entered: kept, so that a kill costs its last second at most.

import SessionEngine

/// The draft of one desk of one session.
public struct DraftStore {
  static let folder = "drafts"
  /// A draft is written no more often than this, in milliseconds.
  public static let interval: Int64 = 1000

  private let state: StatePlace
  private let name: String
  /// What is to be written; nil if nothing is.
  private var pending: String?
  private var writtenAt = Int64.min
  private var isThere: Bool

  /// - Parameter desk: the label that the run has, which it has again when it goes on counting.
  public init(_ state: StatePlace, session: String, folder: SessionFolder, desk: DeskLabel) {
    self.state = state
    let owner = DraftStore.owner(session: session, folder: folder)
    name = "\(owner)-\(desk == .plenary ? "plenary" : desk.text)"
    isThere = state.read(name, in: DraftStore.folder) != nil
  }

  /// With what the names of all drafts of a session's folder begin.
  static func owner(session: String, folder: SessionFolder) -> String {
    let place = (try? folder.disk.openFolder(folder.path)).flatMap { try? PlaceMark.of($0, folder.disk) }
    return PlaceMark.hash([session, place ?? folder.path])
  }

  /// The draft that an earlier run left; nil if there is none.
  public var left: String? {
    guard let bytes = state.read(name, in: DraftStore.folder), !bytes.isEmpty else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Takes the line as it stands now, in milliseconds of any clock that goes forward. Writes it if a second has
  /// passed since the last time; else `due` says when `flush` is to be called.
  ///
  /// - Throws: ``SystemFault`` if it can't be written: the line is as safe as before, and is tried again.
  public mutating func typed(_ text: String, at now: Int64) throws(SystemFault) {
    pending = text
    if now &- DraftStore.interval >= writtenAt { try flush(at: now) }
  }

  /// When the draft has to be written at the latest; nil if nothing waits.
  public var due: Int64? { pending == nil ? nil : writtenAt &+ DraftStore.interval }

  /// Writes what waits: when it is due, and at once when the program is told to end.
  ///
  /// - Throws: ``SystemFault`` if it can't be written; it goes on waiting then.
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

  /// The line was entered or emptied: there is no draft any more.
  public mutating func sent() {
    pending = nil
    if isThere { state.remove(name, in: DraftStore.folder) }
    isThere = false
  }
}
