// The recently opened sessions, for the start screen.

import SessionEngine

/// A session as the start screen lists it.
public struct RecentSession: Sendable, Equatable {
  /// The absolute path of its folder.
  public var path: String
  public var title: String
  /// When it was opened last, in milliseconds since 1970.
  public var openedAt: Int64

  public init(path: String, title: String, openedAt: Int64) {
    self.path = path
    self.title = title
    self.openedAt = openedAt
  }
}

/// The list of recent sessions. Damaged lines in it are skipped.
public struct RecentSessions: Sendable {
  private static let name = "recent.jsonl"
  /// The most sessions in the list.
  public static let limit = 20

  private let state: StateFolder

  public init(_ state: StateFolder) { self.state = state }

  /// The sessions, the most recent first, each folder once.
  public var all: [RecentSession] {
    var found: [RecentSession] = []
    var members = Members()
    for line in (state.read(RecentSessions.name, in: "") ?? []).split(separator: 0x0A) {
      let session = line.withUnsafeBytes { try? RecentSessions.session(in: $0, &members) }
      guard let session, !found.contains(where: { $0.path == session.path }) else { continue }
      found.append(session)
    }
    return Array(found.sorted { $0.openedAt > $1.openedAt }.prefix(RecentSessions.limit))
  }

  /// Puts this session at the head of the list.
  ///
  /// - Throws: ``SystemFault`` if the list can't be written; it is as it was then.
  public func note(_ session: RecentSession) throws(SystemFault) {
    try write([session] + all.filter { $0.path != session.path })
  }

  /// Changes the title of the session with this path, if it is in the list.
  ///
  /// - Throws: ``SystemFault`` if the list can't be written; it is as it was then.
  public func retitle(_ path: String, _ title: String) throws(SystemFault) {
    var sessions = all
    guard let index = sessions.firstIndex(where: { $0.path == path }), sessions[index].title != title else {
      return
    }
    sessions[index].title = title
    try write(sessions)
  }

  /// Removes the session with this path from the list.
  ///
  /// - Throws: ``SystemFault`` if the list can't be written; it is as it was then.
  public func drop(_ path: String) throws(SystemFault) { try write(all.filter { $0.path != path }) }

  private func write(_ sessions: [RecentSession]) throws(SystemFault) {
    var encoder = LineEncoder()
    for session in sessions.prefix(RecentSessions.limit) {
      encoder.addPlain { line in
        line.member(.path, session.path)
        line.member(.title, session.title)
        line.member(.at, Int(session.openedAt))
      }
    }
    try state.replace(RecentSessions.name, in: "", with: encoder.bytes)
  }

  private static func session(
    in line: UnsafeRawBufferPointer, _ members: inout Members
  ) throws(Flaw) -> RecentSession {
    try members.find(in: line)
    return RecentSession(
      path: try members.someText(.path), title: try members.text(.title) ?? "",
      openedAt: Int64(try members.someNumber(.at, Tick.times)))
  }
}
