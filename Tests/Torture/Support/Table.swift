// The table at the end: what was done, how much was acknowledged, and what became of it.

import Glibc
import TestSupport

/// Runs sweeps and keeps what they counted.
struct Table {
  private struct Row {
    let sweep: String
    let fault: String
    let counts: [Int]
  }

  private var rows: [Row] = []
  private var passedOver: [String] = []
  private(set) var isGood = true

  /// Runs a sweep in a process of its own, and takes its counts.
  mutating func run(_ sweep: Sweep, _ task: Task) throws {
    if let reason = sweep.missing() {
      passedOver.append("\(sweep.name): passed over, \(reason)")
      return
    }
    passedOver += sweep.without().map { "\(sweep.name): without \($0)" }
    let path = "\(Files.memory)/torture-ledger-\(getpid())-\(sweep.name)"
    defer { unlink(path) }
    let ledger = try Ledger(path)
    let start = now()
    try Worker.watch(sweep, task, ledger, path: path)
    for (place, fault) in sweep.faults.enumerated() where ledger[place, .cases] > 0 {
      rows.append(Row(sweep: sweep.name, fault: fault, counts: Count.allCases.map { ledger[place, $0] }))
    }
    for count in [Count.lost, .wrong, .crashed, .hung] where ledger.sum(count, faults: sweep.faults.count) > 0
    {
      isGood = false
    }
    if ledger.sum(.acknowledged, faults: sweep.faults.count) == 0 {
      complain("\(sweep.name): nothing was acknowledged, so this proves nothing")
      isGood = false
    }
    complain(
      "\(sweep.name): \(ledger.sum(.cases, faults: sweep.faults.count)) cases in \((now() - start) / 1000) s, seed \(task.seed)"
    )
  }

  func show() {
    let head = ["sweep", "fault"] + Count.allCases.map { "\($0)" }
    let cells = [head] + rows.map { [$0.sweep, $0.fault] + $0.counts.map(String.init) }
    let widths = head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    for line in cells {
      let padded = zip(line, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column < 2 ? cell.0 + space : space + cell.0
      }
      print(padded.joined(separator: "  "))
    }
    for line in passedOver { print(line) }
    print(isGood ? "Nothing was lost." : "NOT GOOD: see above.")
  }
}
