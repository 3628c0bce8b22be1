// The seeds of the fuzzer, and random changes of them: none makes a parser trap or hang.

import Foundation
import TestSupport
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
    var random = Seeded(20_261_122)
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
