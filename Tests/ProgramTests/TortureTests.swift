// The sweeps of `torture`, a few cases each: what is acknowledged is on the disk, whatever happens.

import Foundation
import TestSupport
import Testing

@Suite(.waiting, .serialized) struct TortureTests {
  /// The sweep and how many cases of it are quick.
  @Test(arguments: [
    ("prefixes", 40), ("kills", 8), ("disks", 44), ("refusals", 11), ("damage", 95), ("merges", 15),
    ("engines", 4), ("power", 4), ("strangers", 60),
  ])
  func aShortSweepLosesNothing(sweep: String, cases: Int) throws {
    let run = try Sandbox().torture(sweep, "--cases", "\(cases)", "--seed", "20261121")
    // What this machine lacks is told in its place; the rest is to hold.
    if run.lines.contains(where: { $0.hasPrefix("\(sweep): passed over, ") }) { return }
    #expect(run.code == 0, "\(run.messages)\(run.text)")
    let rows = run.lines.filter { $0.hasPrefix(sweep + " ") }
    #expect(!rows.isEmpty)
    for row in rows {
      let figures = row.split(separator: " ").suffix(6).compactMap { Int($0) }
      #expect(figures.count == 6 && figures.suffix(4) == [0, 0, 0, 0], "\(row)")
    }
  }

  @Test func whatIsNoSweepIsRefusedWithTheListOfThem() throws {
    let run = try Sandbox().torture("fire")
    #expect(run.code == 64)
    #expect(run.messages.hasPrefix("there is no sweep ‘fire’\ntorture [SWEEP…]"))
    #expect(run.messages.contains("kills: kill -9 of the real program"))
  }
}

extension Sandbox {
  /// Runs the program that tortures, which lies beside the one that it tortures.
  fileprivate func torture(_ arguments: String...) throws -> Outcome {
    let program = (try Sandbox.program() as NSString).deletingLastPathComponent + "/torture"
    return try shell("exec \"$0\" \"$@\"", [program] + arguments, input: "")
  }
}
