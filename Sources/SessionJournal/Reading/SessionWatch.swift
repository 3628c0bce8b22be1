// Follows a session whatever happens to its folder: it may not exist yet, go, be replaced, or become unreadable.

import Glibc
import SessionEngine

/// Reads a session and follows it live. Whenever it can't be read it waits until it can. Never writes.
///
/// `look` is to be called whenever one of the descriptors is readable, and after `timeout`. A call without a cause
/// costs one system call.
public struct SessionWatch {
  public enum State: Equatable, Sendable {
    /// Nothing could be read yet, for this reason.
    case waiting(JournalFault)
    case following
    /// The folder can't be read any more, for this reason. The session stays as it was read last.
    case lost(JournalFault)
  }

  /// What a call of `look` found.
  public struct News: Equatable, Sendable {
    public var hasNewSession = false
    public var hasNewState = false
    public static let none = News()
  }

  public private(set) var state: State
  /// The report of the last reading; nil while nothing was read.
  public var report: JournalReport? { follower?.report }
  private let folder: SessionFolder
  private var pathWatch: PathWatch
  private var follower: Follower?
  /// The folder that was found at the path; nil while there is none.
  private var found: FolderIdentity?
  /// Before the first look.
  private var isFresh = true
  /// Whether the folders on the path kept changing while they were being watched.
  private var isChanging = false
  private var lastLook: Int64 = 0

  private struct FolderIdentity: Equatable {
    let inode: UInt64
    let device: UInt64
  }

  /// The time between two looks where the kernel does not notify of every change, in milliseconds.
  private static let interval: Int64 = 2000

  /// Nothing is read before the first call of `look`.
  ///
  /// - Parameter state: the user's state folder, which knows what session stands at the path.
  public init(_ path: String, disk: Disk = Disk(), state: StateFolder? = nil) {
    folder = SessionFolder(path, disk: disk, state: state)
    pathWatch = PathWatch(folder.path, disk)
    self.state = .waiting(.noSuchFolder(path: folder.path))
  }

  /// Each becomes readable when something changed. They may be different ones after a look.
  public var descriptors: [Int32] { [pathWatch.descriptor, follower?.descriptor].compactMap { $0 } }

  /// How many milliseconds after the last look the next one is due, whatever the descriptors say; nil if they become
  /// readable with every change.
  public var timeout: Int? { needsPolling ? Int(SessionWatch.interval) : nil }

  private var needsPolling: Bool {
    if pathWatch.isBlind || isChanging || follower?.isUnsure ?? false { return true }
    // While there is nothing to follow, some changes come without a notification: a medium that is mounted, or a
    // folder that is deleted while it is some program's working directory.
    guard state == .following else { return true }
    return follower?.needsPolling ?? false
  }

  /// Reads what is new, or everything if it has to, and folds it into the session.
  ///
  /// - Parameters:
  ///   - session: the session of the last look; before the first look any session will do.
  ///   - now: milliseconds of any clock.
  public mutating func look(_ session: inout Session, at now: Int64) -> News {
    let isDue = needsPolling && !(0..<SessionWatch.interval).contains(now - lastLook)
    guard isFresh || isDue || isReadable(descriptors) else { return .none }
    lastLook = now
    renewWatch()
    isFresh = false
    var news = News.none
    let before = state
    do throws(JournalFault) {
      news.hasNewSession = try read(&session)
      state = .following
    } catch {
      if case .waiting = state { state = .waiting(error) } else { state = .lost(error) }
    }
    news.hasNewState = state != before
    return news
  }

  /// Creates a new watch if something on the path changed, or if there is another folder at its end now. The folder
  /// is inspected after the watch was created, so that no change in between goes unnoticed.
  private mutating func renewWatch() {
    if !pathWatch.hasChanged(), !isFresh, !isChanging, identity == found { return }
    follower = nil
    for _ in 0..<10 {
      pathWatch = PathWatch(folder.path, folder.disk)
      found = identity
      isChanging = pathWatch.hasChanged()
      if !isChanging { return }
    }
  }

  private var identity: FolderIdentity? {
    (try? folder.disk.inspect(folder.path)).flatMap { $0 }.map {
      FolderIdentity(inode: $0.inode, device: $0.device)
    }
  }

  /// - Returns: whether the session changed.
  private mutating func read(_ session: inout Session) throws(JournalFault) -> Bool {
    if let news = try follower?.refresh(&session) { return news != .none }
    var reading = try folder.read()
    // All journals are empty so far. What was shown before must not be replaced by nothing.
    if reading.report.events == 0 { throw .notASession(path: folder.path) }
    session = reading.session
    reading.session = Session()
    var begun = Follower(folder, from: reading)
    // Picks up what was written between the reading and the watch. A fault occurs again at the next look.
    _ = try? begun.refresh(&session)
    follower = begun
    pathWatch.stopWatchingFolder()
    return true
  }
}
