// What the program is asked for on its command line.

import TestSupport

/// The sweeps and how far each goes.
struct Orders {
  var sweeps: [Sweep] = []
  /// Where a worker counts; nil in the program that somebody started.
  var ledger: String?
  private var cases: Int?
  private var seed: UInt64
  private var seconds: Int?
  private var first = 0

  init(_ words: [String]) throws {
    seed = UInt64.random(in: 1...999_999_999)
    var rest = words[...]
    func number(after word: String) throws -> Int {
      guard let text = rest.popFirst(), let number = Int(text), number >= 0 else {
        throw Unable(saying: "\(word) needs a number")
      }
      return number
    }
    while let word = rest.popFirst() {
      switch word {
      case "--cases": cases = try number(after: word)
      case "--seed": seed = UInt64(try number(after: word))
      case "--seconds": seconds = try number(after: word)
      case "--first": first = try number(after: word)
      case "--worker": ledger = rest.popFirst()
      default:
        guard let sweep = Sweeps.all.first(where: { $0.name == word }) else {
          throw Unable(saying: "there is no sweep ‘\(word)’")
        }
        sweeps.append(sweep)
      }
    }
    if sweeps.isEmpty { sweeps = Sweeps.all }
  }

  func task(of sweep: Sweep) -> Task {
    Task(first: first, count: cases ?? sweep.usual, seed: seed, seconds: seconds)
  }
}

/// All sweeps there are, the most important first.
enum Sweeps {
  static let all = [prefixes, kills, disks, refusals, damage, merges, engines, power, strangers]
}
