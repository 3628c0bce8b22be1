// A session that is watched as the stage watches one: asleep until the system wakes it.

import Glibc
import SessionEngine

@testable import SessionJournal

/// A watch and the session that it reads, looked at only when the system wakes it.
struct Watched {
  var watch: SessionWatch
  var session = Session()
  /// Of a clock that stands still: nothing is looked at because time has passed.
  var now: Int64 = 1_000_000

  init(_ path: String, disk: Disk = Disk()) {
    watch = SessionWatch(path, disk: disk)
    _ = watch.look(&session, at: now)
  }

  var texts: [String] { session.contributions.map(\.text) }
  var title: String? { session.founding?.title }

  /// Whether a descriptor can be read within so many milliseconds.
  func isWoken(within limit: Int32) -> Bool {
    var polls = watch.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    return poll(&polls, nfds_t(polls.count), limit) > 0
  }

  /// Sleeps until it is woken, and looks, until it is as it should be. False where nothing wakes it any more.
  mutating func wakes(until isDone: (Watched) -> Bool) -> Bool {
    while true {
      guard isWoken(within: 20_000) else { return false }
      _ = watch.look(&session, at: now)
      if isDone(self) { return true }
    }
  }
}
