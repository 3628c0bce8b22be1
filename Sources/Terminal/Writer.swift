// Sends bytes to the terminal without blocking, even if it accepts them slowly or not at all.

import Glibc

/// Sends as many bytes as the terminal accepts, and keeps the rest.
struct Writer: ~Copyable {
  /// The terminal, opened again, so that O_NONBLOCK doesn't affect other programs that share the given descriptor. If
  /// it can't be opened (it belongs to another user and isn't the controlling terminal), it is the given descriptor,
  /// and then a write to a stuck terminal blocks.
  let descriptor: Int32
  private let isOwn: Bool
  private var pending: ArraySlice<UInt8> = []

  /// Whether the terminal has not accepted everything yet.
  var isBehind: Bool { !pending.isEmpty }

  init(to terminal: Int32) {
    let flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    var name = [CChar](repeating: 0, count: 256)
    var own = ttyname_r(terminal, &name, name.count) == 0 ? open(name, flags) : -1
    // The controlling terminal can always be opened under this name, for instance after `su`.
    if own < 0, tcgetpgrp(terminal) >= 0 { own = open("/dev/tty", flags) }
    isOwn = own >= 0
    descriptor = isOwn ? own : terminal
  }

  deinit { if isOwn { close(descriptor) } }

  mutating func send(_ bytes: [UInt8]) {
    pending += bytes
    flush()
  }

  /// Sends as much of the rest as the terminal accepts.
  mutating func flush() {
    while !pending.isEmpty {
      let count = pending.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        // The terminal accepts no more for now. Or it is gone, and then there is nothing to keep the rest for.
        if errno != EAGAIN, errno != EINTR { pending = [] }
        return
      }
      pending = pending.dropFirst(count)
    }
  }

  /// Sends the rest, waiting up to this many milliseconds for the terminal to accept it. Then the rest is dropped.
  ///
  /// - Returns: Whether everything was accepted.
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

/// Whether a descriptor is ready for these events, or closed, within this many milliseconds. Safe in a signal
/// handler.
func isReady(_ descriptor: Int32, _ events: Int32, within milliseconds: Int32) -> Bool {
  var watched = pollfd(fd: descriptor, events: Int16(events), revents: 0)
  return poll(&watched, 1, milliseconds) > 0
}

/// Milliseconds of the monotonic clock.
func monotonicMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
}
