// The pipe through which signals reach the program's loops.

import CNcurses
import Glibc
import Synchronization

/// Makes signals something that `poll` can wait for: the handlers only write the number of the signal to a pipe.
/// There is one pipe for the whole program, used by the screens and by commands that wait for input.
public enum SignalPipe {
  private static let readEnd = Atomic<Int32>(-1)
  private static let writeEnd = Atomic<Int32>(-1)
  /// Whether anything was written since the pipe was read last. It saves a system call at every key.
  private static let isAny = Atomic<Bool>(false)

  /// The descriptor to wait on. It is readable while a signal is pending; -1 before ``watch(_:)``.
  public static var descriptor: Int32 { readEnd.load(ordering: .relaxed) }

  /// Whether a signal has arrived that ``drain()`` has not returned yet.
  static var isWaiting: Bool { isAny.load(ordering: .acquiring) }

  /// Directs these signals to the pipe from now on.
  ///
  /// - Throws: ``TerminalFault/system(_:)`` if the pipe can't be created. No handler was installed in that case.
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

  /// Writes a signal to the pipe as if it had arrived. Safe in a signal handler.
  static func post(_ signal: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(writeEnd.load(ordering: .relaxed), &byte, 1)
    isAny.store(true, ordering: .releasing)
    errno = saved
  }

  /// The signals that have arrived since the last call, in order.
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
