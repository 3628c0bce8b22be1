// What the system tells the program while it holds the terminal: to end, to stop, a new size, its own crash.

import CNcurses
import Glibc
import Synchronization

/// Signals, told through a pipe that `poll` can watch: a handler does nothing but write the number of its signal.
enum Signals {
  private static let readEnd = Atomic<Int32>(-1)
  private static let writeEnd = Atomic<Int32>(-1)
  /// Where it is kept what a fatal signal did before, by its number; 0 before ``install()``.
  private static let before = Atomic<UInt>(0)
  private static let count = 65
  /// Whether anything was written to the pipe since it was read last: spares a look into it with every key.
  private static let isAny = Atomic<Bool>(false)

  /// Ask the program something, and it has time to answer.
  private static let told = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH]
  /// End the program on the spot: a trap of Swift's is SIGILL or SIGTRAP.
  private static let fatal = [
    SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
    SIGXCPU, SIGSYS,
  ]

  /// Whether something came that was not told yet.
  static var isWaiting: Bool { isAny.load(ordering: .acquiring) }

  /// The end of the pipe to wait on; -1 before ``install()``.
  static var descriptor: Int32 { readEnd.load(ordering: .relaxed) }

  /// Sets the handlers; what the program was told to ignore (`nohup`) stays ignored.
  static func install() throws(TerminalFault) {
    if descriptor < 0 { try openPipe() }
    for signal in told where doendag_ignores(signal) == 0 {
      _ = doendag_handle(signal, { Signals.post($0) }, nil)
    }
    signal(SIGPIPE, SIG_IGN)
    guard before.load(ordering: .relaxed) == 0 else { return }
    let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: count)
    actions.initialize(repeating: sigaction(), count: count)
    before.store(UInt(bitPattern: actions), ordering: .sequentiallyConsistent)
    for signal in fatal where doendag_ignores(signal) == 0 {
      _ = doendag_handle(signal, { Signals.die($0) }, actions + Int(signal))
    }
  }

  private static func openPipe() throws(TerminalFault) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd.store(ends[0], ordering: .sequentiallyConsistent)
    writeEnd.store(ends[1], ordering: .sequentiallyConsistent)
  }

  /// Tells of a signal as if it had come. Safe in a handler.
  static func post(_ signal: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(writeEnd.load(ordering: .relaxed), &byte, 1)
    isAny.store(true, ordering: .releasing)
    errno = saved
  }

  /// Gives the terminal back and lets the signal do what it did before.
  private static func die(_ signal: Int32) {
    Rescue.undo()
    let address = before.load(ordering: .relaxed)
    if let actions = UnsafeMutablePointer<sigaction>(bitPattern: address) {
      sigaction(signal, actions + Int(signal), nil)
    }
    raise(signal)
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

  /// Stops the program and those it shares the terminal's job with, as Ctrl-Z does; comes back when it is continued.
  static func stopHere() {
    var mine = sigaction()
    sigaction(SIGTSTP, nil, &mine)
    signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    sigaction(SIGTSTP, &mine, nil)
  }
}
