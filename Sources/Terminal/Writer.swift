// The way to the terminal, which may take bytes slowly or not at all: nothing that is sent is waited for.

import Glibc

/// Sends bytes as the terminal takes them, and keeps the rest.
struct Writer: ~Copyable {
  /// Of the terminal, opened anew: that it never waits is nobody else's business. Where it can't be opened (another
  /// user's, and no controlling terminal) it is the one that was given, and a write may wait for a terminal that is stuck.
  let descriptor: Int32
  private let isOwn: Bool
  private var pending: ArraySlice<UInt8> = []

  /// Whether something wasn't taken yet.
  var isBehind: Bool { !pending.isEmpty }

  init(to terminal: Int32) {
    let flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    var name = [CChar](repeating: 0, count: 256)
    var own = ttyname_r(terminal, &name, name.count) == 0 ? open(name, flags) : -1
    // Open to whoever it controls, as it is after `su`.
    if own < 0, tcgetpgrp(terminal) >= 0 { own = open("/dev/tty", flags) }
    isOwn = own >= 0
    descriptor = isOwn ? own : terminal
  }

  deinit { if isOwn { close(descriptor) } }

  mutating func send(_ bytes: [UInt8]) {
    pending += bytes
    flush()
  }

  /// Sends what it can of what is left.
  mutating func flush() {
    while !pending.isEmpty {
      let count = pending.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        // Full for now; or gone, and then all is lost that was to be shown.
        if errno != EAGAIN, errno != EINTR { pending = [] }
        return
      }
      pending = pending.dropFirst(count)
    }
  }

  /// Sends what is left, and waits so many milliseconds for a terminal that is slow. What it doesn't take by then is lost.
  ///
  /// - Returns: Whether it took all.
  mutating func drain(within milliseconds: Int) -> Bool {
    let end = monotonicMilliseconds() + milliseconds
    flush()
    while isBehind, monotonicMilliseconds() < end {
      _ = isReady(descriptor, POLLOUT, within: 20)
      flush()
    }
    defer { pending = [] }
    return !isBehind
  }
}

/// Whether a descriptor is ready for these events, or gone, within so many milliseconds. Safe in a signal handler.
func isReady(_ descriptor: Int32, _ events: Int32, within milliseconds: Int32) -> Bool {
  var watched = pollfd(fd: descriptor, events: Int16(events), revents: 0)
  return poll(&watched, 1, milliseconds) > 0
}

/// Milliseconds on a clock that never jumps.
func monotonicMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
}
