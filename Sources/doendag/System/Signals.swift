// Signals and standard files, set before anything else is done.

import Glibc
import Synchronization

enum Signals {
  /// Set by an interrupt (Ctrl-C); see `watchInterrupts`.
  private static let wasInterrupted = Atomic<Bool>(false)
  /// An interrupt writes into this pipe, so that a wait for input ends at once.
  private static let wakeReading = Atomic<Int32>(-1)
  private static let wakeWriting = Atomic<Int32>(-1)

  /// A reader that goes away and a full quota are errors of a write, not the end of the program.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Opens what was closed of the three standard files, so that no journal gets one of their numbers.
  static func holdStandardFiles() {
    var facts = stat()
    for descriptor in STDIN_FILENO...STDERR_FILENO where fstat(descriptor, &facts) != 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  static var isInterrupted: Bool { wasInterrupted.load(ordering: .relaxed) }

  /// From now on an interrupt ends waiting for input instead of the program.
  static func watchInterrupts() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakeReading.store(ends[0], ordering: .relaxed)
    wakeWriting.store(ends[1], ordering: .relaxed)
    signal(SIGINT) { _ in
      Signals.wasInterrupted.store(true, ordering: .relaxed)
      var byte: UInt8 = 0
      _ = write(Signals.wakeWriting.load(ordering: .relaxed), &byte, 1)
    }
  }

  /// Waits until there is something to read; false if an interrupt came instead.
  static func waitForInput(_ descriptor: Int32) -> Bool {
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeReading.load(ordering: .relaxed), events: Int16(POLLIN), revents: 0),
    ]
    while !isInterrupted {
      let count = poll(&waits, 2, -1)
      if count < 0, errno != EINTR { return true }
      if count > 0, waits[0].revents != 0 { return !isInterrupted }
    }
    return false
  }
}
