// Tortures the promise that what was entered is on the disk: `torture [SWEEP…] [--cases N] [--seed S]`.

import Glibc
import TestSupport

let usage = """
  torture [SWEEP…] [--cases N] [--seed S] [--seconds N] [--first N]
    --cases N     cases of each sweep
    --seed S      the same cases as another time
    --seconds N   no case of a sweep is begun after so long
    --first N     from this case on: `--first N --cases 1` is one that failed
  """

let orders: Orders
do {
  orders = try Orders(Array(CommandLine.arguments.dropFirst()))
} catch {
  complain("\(error)\n\(usage)")
  for sweep in Sweeps.all { complain("  \(sweep.name): \(sweep.about)") }
  exit(64)
}

do {
  if let ledger = orders.ledger, let sweep = orders.sweeps.first {
    try Worker.work(sweep, orders.task(of: sweep), ledger: ledger)
    exit(0)
  }
  var table = Table()
  for sweep in orders.sweeps { try table.run(sweep, orders.task(of: sweep)) }
  table.show()
  exit(table.isGood ? 0 : 1)
} catch {
  complain("\(error)")
  exit(1)
}
