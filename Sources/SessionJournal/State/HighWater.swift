// What numbers a desk has given from here, so that a folder set back to an earlier state doesn't make it give
// one of them again.

import Glibc
import SessionEngine

/// Remembers the highest number given at each desk of a place. Best effort: never a reason to fail.
struct HighWater {
  private static let folder = "given"
  private let state: StatePlace
  private let place: String
  private var file: Handle?

  init(_ state: StatePlace, place: String) {
    self.state = state
    self.place = place
  }

  /// The highest number remembered; 0 if there is none.
  func remembered(_ label: DeskLabel) -> Int {
    let bytes = state.read(name(label), in: HighWater.folder) ?? []
    return Int(String(decoding: bytes.prefix { (0x30...0x39).contains($0) }, as: UTF8.self)) ?? 0
  }

  /// Remembers that this number was given.
  mutating func note(_ ref: Ref) {
    if file == nil, let folder = try? state.folder(HighWater.folder) {
      file = try? state.disk.openOrCreate(name(ref.desk), in: folder)
    }
    guard let file else { return }
    let digits = Array(String(ref.number).utf8)
    try? state.disk.overwrite(file, with: digits + [UInt8](repeating: 0x0A, count: 12 - digits.count))
  }

  private func name(_ label: DeskLabel) -> String { "\(place)-\(label == .plenary ? "plenary" : label.text)" }
}
