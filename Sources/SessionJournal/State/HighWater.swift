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
  /// The highest number given, where it isn't written yet.
  private var pending: Ref?
  private var writtenAt: Int64?

  init(_ state: StatePlace, place: String) {
    self.state = state
    self.place = place
  }

  /// The highest number remembered; 0 if there is none.
  func remembered(_ label: DeskLabel) -> Int {
    let bytes = state.read(name(label), in: HighWater.folder) ?? []
    return Int(String(decoding: bytes.prefix { (0x30...0x39).contains($0) }, as: UTF8.self)) ?? 0
  }

  /// Remembers that this number was given, in milliseconds of the wall clock. Written once a second at most: a
  /// second file to write would cost each Enter time, and the last second counts only where the folder is set
  /// back right after a kill.
  mutating func note(_ ref: Ref, at now: Int64) {
    pending = ref
    if let writtenAt, abs(now - writtenAt) < 1000 { return }
    writtenAt = now
    flush()
  }

  /// Writes what waits.
  mutating func flush() {
    guard let ref = pending else { return }
    pending = nil
    if file == nil, let folder = try? state.folder(HighWater.folder) {
      file = try? state.disk.openOrCreate(name(ref.desk), in: folder)
    }
    guard let file else { return }
    let digits = Array(String(ref.number).utf8)
    try? state.disk.overwrite(file, with: digits + [UInt8](repeating: 0x0A, count: 12 - digits.count))
  }

  private func name(_ label: DeskLabel) -> String { "\(place)-\(label == .plenary ? "plenary" : label.text)" }
}
