// Signal handling and standard files, set up before anything else is done.

import Glibc
import SessionJournal
import Terminal

enum Signals {
  /// Ignores the signals for a closed pipe and an exceeded file size limit, so that the write fails instead of the
  /// program being killed.
  static func prepare() {
    for number in Disk.signalsToIgnore { signal(number, SIG_IGN) }
  }

  /// Opens those of the three standard files that are closed, so that no journal gets their descriptors and messages
  /// are never written into it.
  static func holdStandardFiles() {
    var status = stat()
    for descriptor in STDIN_FILENO...STDERR_FILENO where fstat(descriptor, &status) != 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Makes an interrupt (Ctrl-C) end waiting for input instead of the program.
  static func watchInterrupts() {
    // If no pipe can be made, an interrupt ends the program as before.
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
