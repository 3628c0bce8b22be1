// The signals that the program handles while it holds the terminal: to end, to stop, a new size, its own crash.

import CNcurses
import Glibc
import Synchronization

enum Signals {
  /// The address of the earlier actions of fatal signals, by their number; 0 before ``install()``.
  private static let before = Atomic<UInt>(0)
  private static let count = 65

  /// Signals that the program can respond to in its loop. They come through the ``SignalPipe``.
  private static let requests = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH]
  /// Signals that end the program at once. A runtime trap of Swift is SIGILL or SIGTRAP.
  private static let fatal = [
    SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
    SIGXCPU, SIGSYS,
  ]

  /// Installs the handlers. Signals that were ignored from the start, as by `nohup`, stay ignored.
  ///
  /// - Throws: `system`.
  static func install() throws(TerminalFault) {
    try SignalPipe.watch(requests.filter { doendag_ignores($0) == 0 })
    signal(SIGPIPE, SIG_IGN)
    guard before.load(ordering: .relaxed) == 0 else { return }
    let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: count)
    actions.initialize(repeating: sigaction(), count: count)
    before.store(UInt(bitPattern: actions), ordering: .sequentiallyConsistent)
    for signal in fatal where doendag_ignores(signal) == 0 {
      _ = doendag_handle(signal, { Signals.die($0) }, actions + Int(signal))
    }
  }

  /// Restores the terminal and raises the signal again with its earlier action.
  private static func die(_ signal: Int32) {
    Rescue.undo()
    let address = before.load(ordering: .relaxed)
    if let actions = UnsafeMutablePointer<sigaction>(bitPattern: address) {
      sigaction(signal, actions + Int(signal), nil)
    }
    raise(signal)
  }

  /// Stops the program's process group, as Ctrl-Z does. Returns when it is continued.
  static func stopHere() {
    var mine = sigaction()
    sigaction(SIGTSTP, nil, &mine)
    signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    sigaction(SIGTSTP, &mine, nil)
  }
}
