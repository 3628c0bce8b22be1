// The way to the terminal, which may take bytes slowly or not at all: nothing that is sent is waited for.

import Glibc

/// Sends bytes as the terminal takes them, and keeps the rest.
struct Writer: ~Copyable {
  /// To be watched for room while there is something ``isBehind``.
  let descriptor: Int32
  private var pending: ArraySlice<UInt8> = []
  /// A terminal of another user can't be opened anew: then a write may wait, and a signal ends that.
  private let mayWait: Bool

  /// Whether something wasn't taken yet.
  var isBehind: Bool { !pending.isEmpty }

  /// Opens the terminal on a descriptor for itself: that it never waits is nobody else's business.
  init(to terminal: Int32) {
    var name = [CChar](repeating: 0, count: 256)
    let isNamed = ttyname_r(terminal, &name, name.count) == 0
    let own = isNamed ? open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) : -1
    mayWait = own < 0
    descriptor = mayWait ? terminal : own
  }

  deinit { if !mayWait { close(descriptor) } }

  mutating func send(_ bytes: [UInt8]) {
    pending += bytes
    flush()
  }

  /// Sends what it can of what is left.
  mutating func flush() {
    while !pending.isEmpty {
      let part = pending.prefix(mayWait ? 256 : pending.count)
      if mayWait, !hasRoom(within: 0) { return }
      let count = part.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        pending = pending.dropFirst(count)
      } else if count < 0, errno == EINTR, !mayWait {
        continue
      } else {
        // Full for now; or gone, and then all is lost that was to be shown.
        if count < 0, errno != EAGAIN, errno != EINTR { pending = [] }
        return
      }
    }
    pending = []
  }

  /// Sends what is left, and waits so many milliseconds for a terminal that is slow.
  mutating func drain(within milliseconds: Int32) {
    flush()
    while isBehind, hasRoom(within: milliseconds) {
      let before = pending.count
      flush()
      if pending.count == before { return }
    }
  }

  private func hasRoom(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&watched, 1, milliseconds) > 0
  }
}
