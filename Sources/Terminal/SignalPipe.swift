// The one pipe through which signals reach the loops of the program.

import CNcurses
import Glibc
import Synchronization

/// Signals as something that `poll` can wait for: a handler does nothing but write the number of its signal into a pipe.
/// There is one for the whole program, for the screens and for commands that only wait for input.
public enum SignalPipe {
  private static let readEnd = Atomic<Int32>(-1)
  private static let writeEnd = Atomic<Int32>(-1)
  /// Whether anything was written since the pipe was read last: spares a look into it with every key.
  private static let isAny = Atomic<Bool>(false)

  /// The end to wait on, readable while a signal waits; -1 before ``watch(_:)``.
  public static var descriptor: Int32 { readEnd.load(ordering: .relaxed) }

  /// Whether a signal came that ``drain()`` has not given yet.
  static var isWaiting: Bool { isAny.load(ordering: .acquiring) }

  /// From now on these signals come through the pipe, and end a wait, instead of what they did before.
  ///
  /// - Throws: ``TerminalFault/system(_:)`` if there can be no pipe; no handler was set then.
  public static func watch(_ signals: [Int32]) throws(TerminalFault) {
    if descriptor < 0 { try open() }
    for signal in signals { _ = doendag_handle(signal, { SignalPipe.post($0) }, nil) }
  }

  private static func open() throws(TerminalFault) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd.store(ends[0], ordering: .sequentiallyConsistent)
    writeEnd.store(ends[1], ordering: .sequentiallyConsistent)
  }

  /// Writes a signal into the pipe as if it had come. Safe in a handler.
  static func post(_ signal: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(writeEnd.load(ordering: .relaxed), &byte, 1)
    isAny.store(true, ordering: .releasing)
    errno = saved
  }

  /// The signals that came since the last time, in their order.
  static func drain() -> [Int32] {
    guard isAny.exchange(false, ordering: .acquiringAndReleasing) else { return [] }
    var found: [Int32] = []
    var buffer = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return found }
      found += buffer[..<count].map { Int32($0) }
    }
  }
}
