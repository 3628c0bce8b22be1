// Signals and standard files, set before anything else is done.

import Glibc
import SessionJournal
import Terminal

enum Signals {
  /// A reader that goes away and a full quota are errors of a write, not the end of the program.
  static func prepare() {
    for number in Disk.signalsToIgnore { signal(number, SIG_IGN) }
  }

  /// Opens what was closed of the three standard files, so that no journal gets one of their numbers.
  static func holdStandardFiles() {
    var facts = stat()
    for descriptor in STDIN_FILENO...STDERR_FILENO where fstat(descriptor, &facts) != 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// From now on an interrupt (Ctrl-C) ends waiting for input instead of the program.
  static func watchInterrupts() {
    // Without a pipe an interrupt goes on ending the program.
    try? SignalPipe.watch([SIGINT])
  }

  /// Waits until there is something to read; false if an interrupt came instead, now or before.
  static func waitForInput(_ descriptor: Int32) -> Bool {
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      // Never read: it stays readable, so that an interrupt ends every later wait too.
      pollfd(fd: SignalPipe.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = poll(&waits, 2, -1)
      if count < 0, errno != EINTR { return true }
      if count > 0 { return waits[1].revents == 0 }
    }
  }
}
