// Encodes events as lines: a visitor of an event's fields that writes each of them. Format.md describes the format.

import SessionEngine

/// Appends one line after the other to `bytes`.
struct LineEncoder {
  private(set) var bytes: [UInt8] = []

  /// The version of the format that is written.
  static let version = 1

  /// Adds the line of an event, with its line feed.
  mutating func add(_ stamped: StampedEvent) {
    let start = bytes.count
    let stamp = stamped.stamp
    bytes += LineEncoder.head(stamp.id.writer, stamp.id.sequence, stamp.tick)
    var isForgetting = false
    // Here `e` comes right after `t`: a reader has to find these events quickly, before it uses any other line.
    if case .forgotten = stamped.event { isForgetting = true }
    if isForgetting { member(.e, stamped.event.word) }
    if stamp.at != stamp.tick.milliseconds { member(.at, Int(stamp.at)) }
    if stamp.desk != .plenary { member(.d, stamp.desk.text) }
    if stamp.step != stamp.id.sequence { member(.s, stamp.step) }
    if !isForgetting { member(.e, stamped.event.word) }
    stamped.event.walk(&self)
    bytes += LineEncoder.trailer(for: bytes[start...])
    bytes.append(0x0A)
  }

  /// How every line begins: version, writer, sequence number and clock.
  static func head(_ writer: WriterID, _ sequence: Int, _ tick: Tick) -> String.UTF8View {
    "{\"v\":\(version),\"w\":\"\(writer.text)\",\"n\":\(sequence),\"t\":[\(tick.milliseconds),\(tick.counter)]"
      .utf8
  }

  /// The length of `,"c":"9f3a12bc"}`.
  static let trailerLength = 16

  /// How every line ends: the checksum of all before it.
  static func trailer(for line: ArraySlice<UInt8>) -> [UInt8] {
    let sum = line.withUnsafeBytes { Checksum.of($0) }
    return Array(",\"c\":\"".utf8) + Checksum.digits(sum) + Array("\"}".utf8)
  }

  /// Adds a line with these members and its line feed, without a stamp or checksum.
  mutating func addPlain(_ members: (inout LineEncoder) -> Void) {
    let start = bytes.count
    members(&self)
    if bytes.count > start { bytes[start] = 0x7B } else { bytes.append(0x7B) }
    bytes += "}\n".utf8
  }

  mutating func member(_ key: FieldKey, _ text: String) {
    self.key(key)
    string(text)
  }

  mutating func member(_ key: FieldKey, _ number: Int) {
    self.key(key)
    bytes += String(number).utf8
  }

  private mutating func key(_ key: FieldKey) {
    bytes += ",\"".utf8
    bytes += key.word.utf8
    bytes += "\":".utf8
  }

  /// Writes nothing if the list is empty.
  private mutating func list<Element>(
    _ key: FieldKey, _ elements: [Element], _ write: (inout LineEncoder, Element) -> Void
  ) {
    if elements.isEmpty { return }
    self.key(key)
    for (index, element) in elements.enumerated() {
      bytes.append(index == 0 ? 0x5B : 0x2C)
      write(&self, element)
    }
    bytes.append(0x5D)
  }

  /// Writes a string with its quotes. Characters that could control a terminal or hide text are escaped.
  private mutating func string(_ text: String) {
    bytes.append(0x22)
    if text.utf8.contains(where: LineEncoder.mayNeedEscape) {
      for scalar in text.unicodeScalars { add(scalar) }
    } else {
      bytes += text.utf8
    }
    bytes.append(0x22)
  }

  /// Whether the byte has to be escaped, or begins a code point that may have to be. Most texts have no such byte,
  /// and then their bytes are copied, which takes a third of the time.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x1F, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: true
    default: false
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
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
}

extension LineEncoder: FieldVisitor {
  mutating func text(_ key: FieldKey, _ text: inout String, _ meaning: TextMeaning) { member(key, text) }

  mutating func text(_ key: FieldKey, _ text: inout String?, _ meaning: TextMeaning) {
    if let text { member(key, text) }
  }

  mutating func texts(_ key: FieldKey, _ texts: inout [String], _ meaning: TextMeaning) {
    list(key, texts) { $0.string($1) }
  }

  mutating func number(_ key: FieldKey, _ number: inout Int, in bounds: ClosedRange<Int>) {
    member(key, number)
  }

  mutating func number(_ key: FieldKey, _ number: inout Int?, in bounds: ClosedRange<Int>) {
    if let number { member(key, number) }
  }

  mutating func numbers(_ key: FieldKey, _ numbers: inout [Int], in bounds: ClosedRange<Int>) {
    list(key, numbers) { $0.bytes += String($1).utf8 }
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref, _ meaning: ReferenceMeaning) {
    member(key, ref.text)
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref?, _ meaning: ReferenceMeaning) {
    if let ref { member(key, ref.text) }
  }

  mutating func references(_ key: FieldKey, _ refs: inout [Ref], _ meaning: ReferenceMeaning) {
    list(key, refs) { $0.string($1.text) }
  }

  mutating func day(_ key: FieldKey, _ day: inout Day?) {
    if let day { member(key, day.iso) }
  }

  mutating func label(_ key: FieldKey, _ label: inout DeskLabel) {
    if label != .plenary { member(key, label.text) }
  }

  mutating func event(_ key: FieldKey, _ id: inout EventID) {
    member(key, "\(id.writer.text):\(id.sequence)")
  }

  mutating func word(_ key: FieldKey, _ index: inout Int?, of words: FixedWords, isRequired: Bool) {
    if let index { member(key, words.words[index]) }
  }

  /// Can't be called: the engine makes no event with such a value.
  func reject(_ key: FieldKey) {}
}
