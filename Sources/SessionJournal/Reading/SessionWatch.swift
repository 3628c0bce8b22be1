// Following a session whatever becomes of its folder: not there yet, gone, another one, or closed to us.

import Glibc
import SessionEngine

/// Reads a session, and reads on; where that can't be done it waits until it can. Never writes.
///
/// It is looked at whenever one of its descriptors can be read, and besides after `patience`; a look without
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
  private var way: PathWatch
  private var follower: Follower?
  /// The folder that was found at the path, while one is.
  private var found: Place?
  /// Before the first look.
  private var isFresh = true
  /// The way changed faster than it could be watched.
  private var isTurning = false
  private var lastLook: Int64 = 0

  private struct Place: Equatable {
    let inode: UInt64
    let device: UInt64
  }

  /// How long to wait between looks where the system doesn't tell everything, in milliseconds.
  private static let interval: Int64 = 2000

  /// Nothing is read before the first look.
  public init(_ path: String, disk: Disk = Disk()) {
    folder = SessionFolder(path, disk: disk)
    way = PathWatch(folder.path, disk)
    state = .waiting(.noSuchFolder(path: folder.path))
  }

  /// Each becomes readable when something changed. They can be others after a look.
  public var descriptors: [Int32] { [way.descriptor, follower?.descriptor].compactMap { $0 } }

  /// In so many milliseconds from the last look the next one is due, whatever the descriptors say; nil where
  /// these tell everything.
  public var patience: Int? { needsPolling ? Int(SessionWatch.interval) : nil }

  private var needsPolling: Bool {
    if way.isBlind || isTurning || follower?.isUnsure ?? false { return true }
    // Where there is nothing to follow not all is told: that a medium is mounted, or that a folder goes while some
    // program stands in it.
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
    aim()
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

  /// Where something changed on the way, or something else stands at its end, all is begun anew. What stands
  /// there is asked after the watch was made: if it changes in between, that is told.
  private mutating func aim() {
    if !way.hasChanged(), !isFresh, !isTurning, place == found { return }
    follower = nil
    for _ in 0..<10 {
      way = PathWatch(folder.path, folder.disk)
      found = place
      isTurning = way.hasChanged()
      if !isTurning { return }
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
    way.leaveFolder()
    return true
  }
}
