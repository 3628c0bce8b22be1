// From an event to the bytes of its line.

import SessionEngine

/// Writes lines, one after the other, into `bytes`.
struct LineEncoder {
  private(set) var bytes: [UInt8] = []

  /// The version of the format that is written.
  static let version = 1

  /// Adds the line of one event, its line feed included.
  mutating func add(_ stamped: StampedEvent) {
    let start = bytes.count
    let stamp = stamped.stamp
    bytes += "{\"v\":\(LineEncoder.version),\"w\":\"\(stamp.id.writer.text)\",\"n\":\(stamp.id.sequence)".utf8
    bytes += ",\"t\":[\(stamp.tick.milliseconds),\(stamp.tick.counter)]".utf8
    // Known at a glance, for a reader has to have it before it takes in any other line.
    if case .forgotten = stamped.event { text(.e, EventName.forgotten.word) }
    if stamp.at != stamp.tick.milliseconds { number(.at, Int(stamp.at)) }
    if stamp.desk != .plenary { text(.d, stamp.desk.text) }
    event(stamped.event)
    let sum = bytes[start...].withUnsafeBytes { Checksum.of($0) }
    bytes += ",\"c\":\"".utf8
    bytes += Checksum.digits(sum)
    bytes += "\"}\n".utf8
  }

  /// Adds a line of a few members without stamp or checksum, its line feed included.
  mutating func addPlain(_ members: (inout LineEncoder) -> Void) {
    let start = bytes.count
    members(&self)
    if bytes.count > start { bytes[start] = 0x7B } else { bytes.append(0x7B) }
    bytes += "}\n".utf8
  }

  mutating func key(_ key: Key) {
    bytes += ",\"".utf8
    bytes += key.word.utf8
    bytes += "\":".utf8
  }

  mutating func number(_ key: Key, _ number: Int) {
    self.key(key)
    bytes += String(number).utf8
  }

  mutating func text(_ key: Key, _ text: String?) {
    guard let text else { return }
    self.key(key)
    string(text)
  }

  mutating func texts(_ key: Key, _ texts: [String]) {
    if texts.isEmpty { return }
    self.key(key)
    for (place, text) in texts.enumerated() {
      bytes.append(place == 0 ? 0x5B : 0x2C)
      string(text)
    }
    bytes.append(0x5D)
  }

  mutating func numbers(_ key: Key, _ numbers: [Int]) {
    if numbers.isEmpty { return }
    self.key(key)
    for (place, number) in numbers.enumerated() {
      bytes.append(place == 0 ? 0x5B : 0x2C)
      bytes += String(number).utf8
    }
    bytes.append(0x5D)
  }

  /// A string with its quotes. What could steer a terminal or hide text is escaped.
  private mutating func string(_ text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(UInt8(scalar.value))
      case 0x0A: bytes += "\\n".utf8
      case 0x09: bytes += "\\t".utf8
      case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes += String(repeating: "0", count: 4 - digits.count).utf8
        bytes += digits.utf8
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    bytes.append(0x22)
  }
}
