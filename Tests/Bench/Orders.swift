// What the bench is asked for on its command line.

import Glibc

/// Which sessions are measured, and where they are made.
struct Orders {
  static let usage = """
    bench [--contributions N] [--folder FOLDER] [--growth]
      --contributions N   a session of this length only; else one of 500, of 10,000 and of 100,000
      --growth            instead: how reading and minutes grow with what a folder holds
      --folder FOLDER     the sessions are made in it and stay there
    """

  private(set) var sizes = [500, 10_000, 100_000]
  /// Nil where the sessions are removed afterwards.
  private(set) var folder: String?
  private(set) var measuresGrowth = false

  init(_ words: [String]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--contributions":
        guard let count = rest.popFirst().flatMap({ Int($0) }), (1...10_000_000).contains(count) else {
          throw BenchFault("\(word) needs a number of 1 to 10,000,000")
        }
        sizes = [count]
      case "--growth": measuresGrowth = true
      case "--folder":
        guard let path = rest.popFirst() else { throw BenchFault("\(word) needs a folder") }
        folder = path
      default: throw BenchFault("there is no option ‘\(word)’")
      }
    }
  }
}

/// Why nothing can be measured.
struct BenchFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Says it on standard error.
func complain(_ text: String) {
  let line = text + "\n"
  _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
}
