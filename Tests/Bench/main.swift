// Measures what the program costs, beside the bare things that it can't be faster than:
// `bench [--contributions N] [--folder FOLDER]`.

import Glibc

let orders: Orders
do {
  orders = try Orders(Array(CommandLine.arguments.dropFirst()))
} catch {
  complain("\(error)\n\(Orders.usage)")
  exit(64)
}

do {
  try Bench(orders).run()
} catch {
  complain("\(error)")
  exit(1)
}
