// What a sweep is, and what one of its cases has at hand.

import Glibc
import TestSupport

/// Many cases of one kind, each of which must end with everything acknowledged in its place.
struct Sweep: Sendable {
  let name: String
  let about: String
  /// What is done to the program, one row of the table each.
  let faults: [String]
  /// How many cases there are when nobody asks for a number.
  let usual: Int
  /// Seconds of the processor that a case may take before it counts as hung.
  var patience = 20
  /// Why this machine can't run it; nil where it can.
  var missing: @Sendable () -> String? = { nil }
  /// What it does without on this machine, each with the reason.
  var without: @Sendable () -> [String] = { [] }
  /// Makes what does one case after the other.
  let begin: @Sendable () throws -> (Case) throws -> Void
}

/// One case at work.
final class Case {
  let sweep: Sweep
  let number: Int
  let seed: UInt64
  var random: Seeded
  private let ledger: Ledger
  private(set) var hasFailed = false
  private(set) var fault = 0
  private var made: [String] = []
  private var shared: Scratch?

  init(_ sweep: Sweep, _ number: Int, seed: UInt64, _ ledger: Ledger) {
    self.sweep = sweep
    self.number = number
    self.seed = seed
    self.ledger = ledger
    random = Seeded(seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    ledger.number = number
    ledger.fault = 0
  }

  /// Says which fault this case is of; each case says it once, before anything else.
  func begin(_ fault: Int) {
    self.fault = fault
    ledger.fault = fault
    ledger[fault, .cases] += 1
  }

  func acknowledged(_ count: Int) { ledger[fault, .acknowledged] += count }
  func lose(_ what: String) { fail(.lost, what) }
  func isWrong(_ what: String) { fail(.wrong, what) }
  func crash(_ what: String) { fail(.crashed, what) }
  func hang(_ what: String) { fail(.hung, what) }

  /// Every text that was acknowledged is there; else it is lost.
  func expect(_ acknowledged: some Sequence<String>, in found: some Sequence<String>) {
    let found = Set(found.map { Array($0.utf8) })
    let lost = acknowledged.filter { !found.contains(Array($0.utf8)) }
    if !lost.isEmpty { lose("\(lost.count) acknowledged and not there, the first is ‘\(lost[0])’") }
  }

  private func fail(_ count: Count, _ what: String) {
    ledger[fault, count] += 1
    if hasFailed { return }
    hasFailed = true
    shared?.isKept = true
    let places = made + [shared?.path].compactMap { $0 }
    let kept = places.isEmpty ? "" : ", kept in \(places.joined(separator: " "))"
    complain(
      "\(sweep.name) --seed \(seed) --first \(number) (\(sweep.faults[fault])): \(count) – \(what)\(kept)")
  }

  /// A folder of this case, kept where it fails.
  func folder(within root: String = Files.memory) throws -> String {
    let folder = try Files.folder(within: root, "torture-\(sweep.name)")
    made.append(folder)
    return folder
  }

  /// A folder that several cases share, kept when one of them fails.
  func shares(_ folder: Scratch?) { shared = folder }

  /// Takes this case's folders away, unless it failed.
  func clear() {
    if !hasFailed { made.forEach(Files.remove) }
    made = []
  }
}

/// Says something on standard error.
func complain(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
