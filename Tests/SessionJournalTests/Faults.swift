// Making calls of the disk fail, and doing things in a child process.

import Glibc
import Synchronization
import TestSupport
import Testing

@testable import SessionJournal

/// Makes calls fail from a test. The rule may change while the disk is in use.
final class Faults: Sendable {
  typealias Rule = @Sendable (Disk.Call, String) -> Int32
  private let rule = Mutex<Rule> { _, _ in 0 }
  private let count = Mutex(0)

  func set(_ new: @escaping Rule) { rule.withLock { $0 = new } }

  /// This call fails so many times on paths with this text in them.
  func set(_ failing: Disk.Call, times: Int, within part: String) {
    count.withLock { $0 = times }
    set { call, path in
      guard call == failing, path.contains(part) else { return 0 }
      return self.count.withLock { left in
        left -= 1
        return left >= 0 ? EIO : 0
      }
    }
  }

  func clear() { set { _, _ in 0 } }

  var disk: Disk { Disk(refusing: { call, path in self.rule.withLock { $0 }(call, path) }) }
}

enum Child {
  /// A copy of this process; 0 in the copy, which ends after twenty seconds whatever it does. Swift doesn't offer
  /// `fork` by name; the C library has it all the same. What was open is closed in the copy but for `kept`, as
  /// it would hold the locks of other tests.
  static func fork(keeping kept: Int32 = -1) -> pid_t {
    typealias Fork = @convention(c) () -> pid_t
    guard let symbol = dlsym(nil, "fork") else { return -1 }
    let child = unsafeBitCast(symbol, to: Fork.self)()
    if child == 0 {
      alarm(20)
      for descriptor in 3..<Int32(512) where descriptor != kept { close(descriptor) }
    }
    return child
  }

  /// Does something in a child process, and waits for it.
  /// A copy of a process with threads can be born with a lock that nobody will open: then its alarm ends it, and another
  /// is tried.
  static func run(_ body: () throws -> Void) throws {
    var status: Int32 = 0
    for _ in 0..<3 {
      let child = fork()
      if child == 0 {
        let isDone = (try? body()) != nil
        _exit(isDone ? 0 : 1)
      }
      waitpid(child, &status, 0)
      if status & 0x7F != SIGALRM { break }
    }
    #expect(status == 0)
  }
}
