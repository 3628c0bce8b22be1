// Remembers which numbers a desk has given, so that it doesn't give one of them twice after its folder was restored
// to an earlier state.

import Glibc
import SessionEngine

/// The highest number given at each desk of a folder on this machine. Best effort: errors are ignored.
struct HighWaterMark {
  private static let folder = "given"
  private let state: StateFolder
  private let fingerprint: String
  private var file: Handle?
  /// The highest number given, if it isn't written yet.
  private var pending: Ref?
  private var writtenAt: Int64?

  init(_ state: StateFolder, fingerprint: String) {
    self.state = state
    self.fingerprint = fingerprint
  }

  /// The highest number remembered; 0 if there is none.
  func remembered(_ label: DeskLabel) -> Int {
    let bytes = state.read(name(label), in: HighWaterMark.folder) ?? []
    return Int(String(decoding: bytes.prefix { (0x30...0x39).contains($0) }, as: UTF8.self)) ?? 0
  }

  /// Remembers that this number was given. It is written at most once a second, since writing another file would slow
  /// down each Enter. The last second matters only if the folder is restored right after the program was killed.
  ///
  /// - Parameter now: milliseconds of the wall clock.
  mutating func note(_ ref: Ref, at now: Int64) {
    pending = ref
    if let writtenAt, abs(now - writtenAt) < 1000 { return }
    writtenAt = now
    flush()
  }

  /// Writes the highest number, if it isn't written yet.
  mutating func flush() {
    guard let ref = pending else { return }
    pending = nil
    if file == nil, let folder = try? state.folder(HighWaterMark.folder) {
      file = try? state.disk.openOrCreate(name(ref.desk), in: folder)
    }
    guard let file else { return }
    let digits = Array(String(ref.number).utf8)
    try? state.disk.overwrite(file, with: digits + [UInt8](repeating: 0x0A, count: 12 - digits.count))
  }

  private func name(_ label: DeskLabel) -> String {
    "\(fingerprint)-\(label == .plenary ? "plenary" : label.text)"
  }
}
