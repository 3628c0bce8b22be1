// Parses a line of JSON: an object whose known members are strings. Errors in them are reported, since they could be
// misunderstood; unknown members are skipped.

import Words

/// The contribution in a line of JSON.
struct JSONLine: Sendable, Equatable {
  var text = ""
  var by: String?
  var phase: String?
  var table: String?
  var kind: String?

  /// - Throws: ``JSONFault``.
  init(_ line: String) throws(JSONFault) {
    var reader = JSONReader(line)
    var members: [String: String] = [:]
    var seen: Set<String> = []
    try reader.object { key, reader throws(JSONFault) in
      guard JSONLine.keys.contains(key) else { return try reader.skipValue(depth: 0) }
      if !seen.insert(key).inserted { throw JSONFault(.keyTwice(key)) }
      members[key] = try reader.textOrNull(of: key)
    }
    guard let text = members["text"] else { throw JSONFault(.noText) }
    self.text = text
    by = members["by"]
    phase = members["phase"]
    table = members["table"]
    kind = members["kind"]
  }

  static let keys: Set<String> = ["text", "by", "phase", "table", "kind"]
}

/// An error in a line of JSON.
struct JSONFault: Error, Equatable {
  let reason: JSONFaultReason

  init(_ reason: JSONFaultReason) { self.reason = reason }
}

/// Parses JSON byte by byte. The bytes are valid UTF-8.
struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0
  private static let deepest = 64

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Parses an object that is the whole text. `member` is called with each key and has to consume its value.
  mutating func object(
    _ member: (String, inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    skipSpace()
    guard next == UInt8(ascii: "{") else { throw JSONFault(.notAnObject) }
    try members(depth: 0, member)
    skipSpace()
    if next != nil { throw unexpected }
  }

  /// Parses a string; nil for `null`.
  mutating func textOrNull(of key: String) throws(JSONFault) -> String? {
    skipSpace()
    if next == UInt8(ascii: "\"") { return try text() }
    if next == UInt8(ascii: "n"), take("null") { return nil }
    throw JSONFault(.notAText(key))
  }

  /// Skips any value.
  mutating func skipValue(depth: Int) throws(JSONFault) {
    skipSpace()
    if depth > JSONReader.deepest { throw JSONFault(.tooDeep) }
    switch next {
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "{"):
      try members(depth: depth) { _, reader throws(JSONFault) in try reader.skipValue(depth: depth + 1) }
    case UInt8(ascii: "["): try skipArray(depth: depth)
    case UInt8(ascii: "t") where take("true"), UInt8(ascii: "f") where take("false"),
      UInt8(ascii: "n") where take("null"):
      break
    default: try skipNumber()
    }
  }

  private mutating func members(
    depth: Int, _ member: (String, inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    offset += 1
    skipSpace()
    if takes("}") { return }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected }
      let key = try text()
      skipSpace()
      guard takes(":") else { throw unexpected }
      try member(key, &self)
      skipSpace()
    } while takes(",")
    guard takes("}") else { throw unexpected }
  }

  private mutating func skipArray(depth: Int) throws(JSONFault) {
    offset += 1
    skipSpace()
    if takes("]") { return }
    repeat {
      try skipValue(depth: depth + 1)
      skipSpace()
    } while takes(",")
    guard takes("]") else { throw unexpected }
  }

  private mutating func skipNumber() throws(JSONFault) {
    let start = offset
    while let byte = next, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { offset += 1 }
    guard offset > start, Double(String(decoding: bytes[start..<offset], as: UTF8.self)) != nil else {
      throw unexpected
    }
  }
}

extension JSONReader {
  fileprivate var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The error that this byte isn't allowed here. Bytes are counted from 1.
  fileprivate var unexpected: JSONFault {
    JSONFault(offset < bytes.count ? .unexpected(byte: offset + 1) : .unfinished)
  }

  fileprivate mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { offset += 1 }
  }

  fileprivate mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard let byte = next, UInt32(byte) == sign.value else { return false }
    offset += 1
    return true
  }

  fileprivate mutating func take(_ word: String) -> Bool {
    guard bytes[offset...].starts(with: word.utf8) else { return false }
    offset += word.utf8.count
    return true
  }

  /// Parses a string, from its opening quote on.
  fileprivate mutating func text() throws(JSONFault) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw unexpected
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw unexpected
  }

  private mutating func escape() throws(JSONFault) -> [UInt8] {
    offset += 1
    guard let byte = next else { throw unexpected }
    guard byte != UInt8(ascii: "u") else { return try unicodeEscape() }
    guard let plain = JSONReader.escapes[byte] else { throw unexpected }
    offset += 1
    return [plain]
  }

  private static let escapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
  ]

  /// Parses the rest of `\u00e9`, or of a surrogate pair.
  private mutating func unicodeEscape() throws(JSONFault) -> [UInt8] {
    let start = offset
    var value = UInt32(try unit())
    if (0xD800...0xDBFF).contains(value), takes("\\"), next == UInt8(ascii: "u") {
      let low = UInt32(try unit())
      guard (0xDC00...0xDFFF).contains(low) else { throw JSONFault(.halfCharacter(byte: start)) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw JSONFault(.halfCharacter(byte: start)) }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func unit() throws(JSONFault) -> UInt16 {
    offset += 1
    let figures = bytes[offset...].prefix(4)
    guard figures.count == 4, figures.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: figures, as: UTF8.self), radix: 16)
    else { throw unexpected }
    offset += 4
    return unit
  }
}
