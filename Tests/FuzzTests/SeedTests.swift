// The seeds of the fuzzer, and random changes of them: none makes a parser trap or hang.

import Foundation
import Testing

@Suite struct SeedTests {
  /// All files under `Seeds/PARSER`.
  private func seeds(of parser: FuzzedParser) throws -> [[UInt8]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Seeds/\(parser.rawValue)")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.map { [UInt8](try Data(contentsOf: $0)) }
  }

  @Test(arguments: FuzzedParser.allCases) func seedsAreTaken(parser: FuzzedParser) throws {
    let seeds = try seeds(of: parser)
    #expect(seeds.count >= 3)
    for seed in seeds { parser.take(seed) }
  }

  @Test(arguments: FuzzedParser.allCases) func changedSeedsAreTaken(parser: FuzzedParser) throws {
    var random = Seeded(state: 20_261_122)
    let seeds = try seeds(of: parser)
    for _ in 0..<60 {
      var bytes = seeds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(.random(in: 0...255, using: &random), at: place)
        case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case 2 where place < bytes.count: bytes.removeSubrange(place..<min(bytes.count, place + 7))
        default: bytes += (seeds.randomElement(using: &random) ?? []).prefix(40)
        }
      }
      parser.take(bytes)
    }
  }
}

/// A small generator whose seeds are kept (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
