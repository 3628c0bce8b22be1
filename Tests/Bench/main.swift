// Measures what the program costs, beside the bare things that it can't be faster than:
// `bench [--contributions N] [--folder FOLDER] [--growth]`.

import Glibc

let orders: Orders
do {
  orders = try Orders(Array(CommandLine.arguments.dropFirst()))
} catch {
  complain("\(error)\n\(Orders.usage)")
  exit(64)
}

do {
  if orders.measuresGrowth { try Growth().run() } else { try Bench(orders).run() }
} catch {
  complain("\(error)")
  exit(1)
}
