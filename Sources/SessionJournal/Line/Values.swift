// Parses the value of a member: texts, numbers, days, references, fixed words, and lists of these.

import SessionEngine

extension Members {
  /// The text of a member; nil if there is no such member.
  func text(_ key: FieldKey) throws(Flaw) -> String? {
    guard let value = value(key) else { return nil }
    return try text(of: value, key)
  }

  /// The text of a required member.
  func someText(_ key: FieldKey) throws(Flaw) -> String {
    guard let text = try text(key) else { throw .missingKey(key.word) }
    return text
  }

  private func text(of value: Value, _ key: FieldKey) throws(Flaw) -> String {
    switch value.shape {
    case .plain:
      return try validText(bytes(value))
    case .escaped:
      let plain = unescape(bytes(value))
      return try validText(plain.span)
    case .number, .list, .other: throw .badValue(key.word)
    }
  }

  /// A whole number within the bounds; nil if there is no such member.
  func number(_ key: FieldKey, _ bounds: ClosedRange<Int>) throws(Flaw) -> Int? {
    guard let value = value(key) else { return nil }
    guard value.shape == .number, let number = wholeNumber(bytes(value)), bounds.contains(number) else {
      throw .badValue(key.word)
    }
    return number
  }

  func someNumber(_ key: FieldKey, _ bounds: ClosedRange<Int>) throws(Flaw) -> Int {
    guard let number = try number(key, bounds) else { throw .missingKey(key.word) }
    return number
  }

  func day(_ key: FieldKey) throws(Flaw) -> Day? {
    guard let value = value(key) else { return nil }
    let day = value.shape == .plain ? Day(iso: bytes(value)) : Day(iso: try text(of: value, key))
    guard let day else { throw .badValue(key.word) }
    return day
  }

  func ref(_ key: FieldKey, _ labels: inout Labels) throws(Flaw) -> Ref? {
    guard let value = value(key) else { return nil }
    guard value.shape == .plain, let ref = labels.ref(bytes(value)) else { throw .badValue(key.word) }
    return ref
  }

  func someRef(_ key: FieldKey, _ labels: inout Labels) throws(Flaw) -> Ref {
    guard let ref = try ref(key, &labels) else { throw .missingKey(key.word) }
    return ref
  }

  /// A desk's label; that of the plenary desk if there is no such member.
  func label(_ key: FieldKey, _ labels: inout Labels) throws(Flaw) -> DeskLabel {
    guard let value = value(key) else { return .plenary }
    guard value.shape == .plain, let label = labels.label(bytes(value)) else { throw .badValue(key.word) }
    return label
  }

  /// The identity of another event, written as `writer:n`.
  func eventID(_ key: FieldKey) throws(Flaw) -> EventID {
    let parts = try someText(key).utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 2, let writer = WriterID(String(Substring(parts[0]))),
      let sequence = figures(String(Substring(parts[1]))).flatMap({ Int($0) }),
      EventID.sequences.contains(sequence)
    else { throw .badValue(key.word) }
    return EventID(writer: writer, sequence: sequence)
  }

  /// The index of a fixed word; nil if there is no such member.
  func word(_ key: FieldKey, of words: FixedWords) throws(Flaw) -> Int? {
    guard let value = value(key) else { return nil }
    guard value.shape == .plain, let index = words.index(of: bytes(value)) else { throw .badValue(key.word) }
    return index
  }

  /// The texts of a list; empty if there is no such member.
  func texts(_ key: FieldKey) throws(Flaw) -> [String] {
    var texts: [String] = []
    // A text that was forgotten has left `{}` in its place.
    for value in try elements(key) where value.shape != .other { texts.append(try text(of: value, key)) }
    return texts
  }

  func numbers(_ key: FieldKey, _ bounds: ClosedRange<Int>) throws(Flaw) -> [Int] {
    var numbers: [Int] = []
    for value in try elements(key) {
      guard value.shape == .number, let number = wholeNumber(bytes(value)), bounds.contains(number) else {
        throw .badValue(key.word)
      }
      numbers.append(number)
    }
    return numbers
  }

  func refs(_ key: FieldKey, _ labels: inout Labels) throws(Flaw) -> [Ref] {
    guard has(key) else { return [] }
    var refs: [Ref] = []
    for value in try elements(key) {
      guard value.shape == .plain, let ref = labels.ref(bytes(value)) else { throw .badValue(key.word) }
      refs.append(ref)
    }
    return refs
  }

  func elements(_ key: FieldKey) throws(Flaw) -> [Value] {
    guard let list = value(key) else { return [] }
    guard list.shape == .list else { throw .badValue(key.word) }
    var cursor = Cursor(line, at: Int(list.start) + 1)
    var elements: [Value] = []
    cursor.skipSpace()
    if cursor.take(0x5D) { return [] }
    repeat {
      cursor.skipSpace()
      guard let element = cursor.value() else { throw .badValue(key.word) }
      elements.append(element)
      cursor.skipSpace()
    } while cursor.take(0x2C)
    guard cursor.take(0x5D), cursor.offset == Int(list.end) else { throw .badValue(key.word) }
    return elements
  }
}

/// The text, if it is nothing but figures: `Int` would take a sign before them too.
func figures(_ text: some StringProtocol) -> Substring? {
  text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Substring(text) : nil
}

/// These bytes as text.
///
/// - Throws: `notUTF8`.
private func validText(_ bytes: UnsafeRawBufferPointer) throws(Flaw) -> String {
  try validText(bytes.bindMemory(to: UInt8.self).span)
}

private func validText(_ bytes: Span<UInt8>) throws(Flaw) -> String {
  guard let text = try? UTF8Span(validating: bytes) else { throw .notUTF8 }
  return String(copying: text)
}

/// A whole number in JSON's notation; nil if it is something else or too large.
func wholeNumber(_ bytes: UnsafeRawBufferPointer) -> Int? {
  let isNegative = bytes.first == 0x2D
  guard bytes.count > (isNegative ? 1 : 0), bytes.count <= 18 else { return nil }
  var number = 0
  for byte in bytes.dropFirst(isNegative ? 1 : 0) {
    guard byte &- 0x30 < 10 else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return isNegative ? -number : number
}

/// Decodes the escapes of a string. A lone surrogate becomes U+FFFD.
func unescape(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
  var plain: [UInt8] = []
  plain.reserveCapacity(bytes.count)
  var offset = 0
  while offset < bytes.count {
    let byte = bytes[offset]
    offset += 1
    guard byte == 0x5C, offset < bytes.count else {
      plain.append(byte)
      continue
    }
    let letter = bytes[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "n"): plain.append(0x0A)
    case UInt8(ascii: "t"): plain.append(0x09)
    case UInt8(ascii: "r"): plain.append(0x0D)
    case UInt8(ascii: "b"): plain.append(0x08)
    case UInt8(ascii: "f"): plain.append(0x0C)
    case UInt8(ascii: "u"): plain += UTF8.encode(escapedScalar(bytes, &offset)).map(Array.init) ?? []
    default: plain.append(letter)
    }
  }
  return plain
}

/// Decodes the hex digits of a `\u` escape, and a second escape if the first is a high surrogate.
private func escapedScalar(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> Unicode.Scalar {
  let replacement: Unicode.Scalar = "\u{FFFD}"
  guard let first = hexDigits(bytes, offset, 4) else { return replacement }
  offset += 4
  guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) ?? replacement }
  guard offset + 6 <= bytes.count, bytes[offset] == 0x5C, bytes[offset + 1] == UInt8(ascii: "u"),
    let second = hexDigits(bytes, offset + 2, 4), second & 0xFC00 == 0xDC00
  else { return replacement }
  offset += 6
  return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)) ?? replacement
}

/// The value of `count` hex digits of either case from `start` on; nil if they aren't all hex digits.
func hexDigits(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> UInt32? {
  guard start >= 0, start + count <= bytes.count else { return nil }
  var number: UInt32 = 0
  for offset in start..<start + count {
    switch bytes[offset] {
    case 0x30...0x39: number = number << 4 | UInt32(bytes[offset] - 0x30)
    case 0x61...0x66: number = number << 4 | UInt32(bytes[offset] - 0x57)
    case 0x41...0x46: number = number << 4 | UInt32(bytes[offset] - 0x37)
    default: return nil
    }
  }
  return number
}
