// The process that works a sweep's cases off, and its parent, which watches it and begins another where it dies.

import Glibc
import TestSupport

/// What a worker is asked to do.
struct Task {
  var first = 0
  var count = 0
  var seed: UInt64 = 1
  /// No case is begun so many seconds after the start; nil is no limit.
  var seconds: Int?
}

enum Worker {
  /// Works cases off in this process. A case that uses too much of the processor ends it by SIGPROF.
  static func work(_ sweep: Sweep, _ task: Task, ledger path: String) throws {
    signal(SIGPIPE, SIG_IGN)
    let ledger = try Ledger(path)
    let perform = try sweep.begin()
    let end = task.seconds.map { now() + $0 * 1000 } ?? .max
    for number in task.first..<task.first + task.count {
      if now() >= end { break }
      var patience = itimerval()
      patience.it_value.tv_sec = sweep.patience
      setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &patience, nil)
      let one = Case(sweep, number, seed: task.seed, ledger)
      do {
        try perform(one)
      } catch {
        one.isWrong("the case couldn’t be made: \(error)")
      }
      one.clear()
      ledger.done += 1
    }
  }

  /// Has a process of its own work the cases off, and another the rest where that one ends before its time.
  static func watch(_ sweep: Sweep, _ task: Task, _ ledger: Ledger, path: String) throws {
    let start = now()
    var rest = task
    while rest.count > 0 {
      if let seconds = task.seconds {
        rest.seconds = seconds - (now() - start) / 1000
        if rest.seconds ?? 0 <= 0 { return }
      }
      let before = ledger.done
      let ending = try wait(for: try begin(sweep, rest, path), ledger, sweep)
      if ending == .good { return }
      let number = ledger.number
      if ledger.done == before, number < rest.first { throw Unable(saying: "\(sweep.name) couldn’t begin") }
      tell(ending, sweep, ledger, seed: task.seed)
      rest.count -= number + 1 - rest.first
      rest.first = number + 1
      ledger.done += 1
    }
  }

  private enum Ending: Equatable { case good, hung, crashed(Int32) }

  private static func tell(_ ending: Ending, _ sweep: Sweep, _ ledger: Ledger, seed: UInt64) {
    let fault = ledger.fault
    ledger[fault, ending == .hung ? .hung : .crashed] += 1
    complain("\(sweep.name) --seed \(seed) --first \(ledger.number) (\(sweep.faults[fault])): \(ending)")
  }

  private static func begin(_ sweep: Sweep, _ task: Task, _ path: String) throws -> pid_t {
    var words = [
      "--worker", path, sweep.name, "--first", "\(task.first)", "--cases", "\(task.count)", "--seed",
      "\(task.seed)",
    ]
    if let seconds = task.seconds { words += ["--seconds", "\(seconds)"] }
    return try Spawned.start("/proc/self/exe", words, environment: Spawned.surroundings)
  }

  /// Waits for the end. A worker that ends no case for two minutes and its patience hangs.
  private static func wait(for process: pid_t, _ ledger: Ledger, _ sweep: Sweep) throws -> Ending {
    var last = (done: ledger.done, at: now())
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      if ended < 0, errno != EINTR { throw Unable("a worker can’t be waited for") }
      if ledger.done != last.done { last = (ledger.done, now()) }
      if now() - last.at > (120 + sweep.patience) * 1000 {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        return .hung
      }
      usleep(10_000)
    }
    if status == 0 { return .good }
    return status & 0x7F == SIGPROF ? .hung : .crashed(status & 0x7F)
  }
}
