// Following a session whatever becomes of its folder: not there yet, gone, another one, or closed to us.

import Glibc
import SessionEngine

/// Reads a session, and reads on; where that can't be done it waits until it can. Never writes.
///
/// It is looked at whenever one of its descriptors can be read, and besides after `timeout`; a look without
/// cause costs one call to the system.
public struct SessionWatch {
  public enum State: Equatable, Sendable {
    /// Nothing was read yet, and why.
    case waiting(JournalFault)
    case following
    /// What was read last is all that there is, and why. The session stays as it was then.
    case lost(JournalFault)
  }

  /// What a look brought.
  public struct News: Equatable, Sendable {
    public var hasNewSession = false
    public var hasNewState = false
    public static let none = News()
  }

  public private(set) var state: State
  private let folder: SessionFolder
  private var pathWatch: PathWatch
  private var follower: Follower?
  /// The folder that was found at the path, while one is.
  private var found: Place?
  /// Before the first look.
  private var isFresh = true
  /// The folders on the path changed faster than they could be watched.
  private var isChanging = false
  private var lastLook: Int64 = 0

  private struct Place: Equatable {
    let inode: UInt64
    let device: UInt64
  }

  /// How long to wait between looks where the system gives no notice of some changes, in milliseconds.
  private static let interval: Int64 = 2000

  /// Nothing is read before the first look.
  public init(_ path: String, disk: Disk = Disk()) {
    folder = SessionFolder(path, disk: disk)
    pathWatch = PathWatch(folder.path, disk)
    state = .waiting(.noSuchFolder(path: folder.path))
  }

  /// Each becomes readable when something changed. They can be others after a look.
  public var descriptors: [Int32] { [pathWatch.descriptor, follower?.descriptor].compactMap { $0 } }

  /// In so many milliseconds from the last look the next one is due, whatever the descriptors say; nil where
  /// they become readable with every change.
  public var timeout: Int? { needsPolling ? Int(SessionWatch.interval) : nil }

  private var needsPolling: Bool {
    if pathWatch.isBlind || isChanging || follower?.isUnsure ?? false { return true }
    // Where there is nothing to follow there is no notice of all: that a medium is mounted, or that a folder goes while
    // it is the working folder of some program.
    guard state == .following else { return true }
    return follower?.needsPolling ?? false
  }

  /// Reads what is new, or all where it has to, and folds it in.
  /// - Parameters:
  ///   - session: the session of the last look; anything before the first.
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

  /// Makes a new watch where something changed on the path, or where another folder stands at its end. What stands there
  /// is asked after the watch was made, so that a change in between is noticed.
  private mutating func renewWatch() {
    if !pathWatch.hasChanged(), !isFresh, !isChanging, place == found { return }
    follower = nil
    for _ in 0..<10 {
      pathWatch = PathWatch(folder.path, folder.disk)
      found = place
      isChanging = pathWatch.hasChanged()
      if !isChanging { return }
    }
  }

  private var place: Place? {
    (try? folder.disk.inspect(folder.path)).flatMap { $0 }.map { Place(inode: $0.inode, device: $0.device) }
  }

  /// Whether that changed the session.
  private mutating func read(_ session: inout Session) throws(JournalFault) -> Bool {
    if let news = try follower?.refresh(&session) { return news != .none }
    var reading = try folder.read()
    // Journals that are empty so far: what was shown before is more than that.
    if reading.report.events == 0 { throw .notASession(path: folder.path) }
    session = reading.session
    reading.session = Session()
    var begun = Follower(folder, from: reading)
    // What came between the reading and the watch. A fault comes again at the next look.
    _ = try? begun.refresh(&session)
    follower = begun
    pathWatch.stopWatchingFolder()
    return true
  }
}
