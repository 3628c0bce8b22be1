// What the system tells the program while it holds the terminal: to end, to stop, a new size, its own crash.

import CNcurses
import Glibc
import Synchronization

enum Signals {
  /// Where it is kept what a fatal signal did before, by its number; 0 before ``install()``.
  private static let before = Atomic<UInt>(0)
  private static let count = 65

  /// Ask the program something, and it has time to answer: they come through the ``SignalPipe``.
  private static let requests = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH]
  /// End the program on the spot: a trap of Swift's is SIGILL or SIGTRAP.
  private static let fatal = [
    SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
    SIGXCPU, SIGSYS,
  ]

  /// Sets the handlers; what the program was told to ignore (`nohup`) stays ignored.
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

  /// Gives the terminal back and lets the signal do what it did before.
  private static func die(_ signal: Int32) {
    Rescue.undo()
    let address = before.load(ordering: .relaxed)
    if let actions = UnsafeMutablePointer<sigaction>(bitPattern: address) {
      sigaction(signal, actions + Int(signal), nil)
    }
    raise(signal)
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
