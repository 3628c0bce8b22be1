// The counts of a sweep, in memory that outlives the process that counts: a crash loses none of them.

import Glibc
import TestSupport

/// What is counted of a fault.
enum Count: Int, CaseIterable, Sendable { case cases, acknowledged, lost, wrong, crashed, hung }

/// A few numbers in a file that parent and worker both have mapped.
final class Ledger {
  /// The case that is at work, the fault it is of, and how many cases are done.
  private enum Head: Int { case number, fault, done, size }

  private let numbers: UnsafeMutablePointer<Int>
  private static let length = 4096

  /// Makes the file where it isn't there.
  init(_ path: String) throws {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0, ftruncate(file, off_t(Ledger.length)) == 0 else { throw Unable("can't map", path) }
    defer { close(file) }
    guard let memory = mmap(nil, Ledger.length, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
      memory != MAP_FAILED
    else { throw Unable("can't map", path) }
    numbers = memory.bindMemory(to: Int.self, capacity: Ledger.length / 8)
  }

  deinit { munmap(numbers, Ledger.length) }

  var number: Int {
    get { numbers[Head.number.rawValue] }
    set { numbers[Head.number.rawValue] = newValue }
  }
  var fault: Int {
    get { numbers[Head.fault.rawValue] }
    set { numbers[Head.fault.rawValue] = newValue }
  }
  var done: Int {
    get { numbers[Head.done.rawValue] }
    set { numbers[Head.done.rawValue] = newValue }
  }

  subscript(fault: Int, count: Count) -> Int {
    get { numbers[Head.size.rawValue + fault * Count.allCases.count + count.rawValue] }
    set { numbers[Head.size.rawValue + fault * Count.allCases.count + count.rawValue] = newValue }
  }

  /// Takes the sum over all faults.
  func sum(_ count: Count, faults: Int) -> Int { (0..<faults).reduce(0) { $0 + self[$1, count] } }
}
