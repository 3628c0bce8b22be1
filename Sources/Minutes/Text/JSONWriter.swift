// Writes JSON: every text byte for byte, with controls and what reorders text as escapes.

import Canvas
import SessionEngine

/// A writer of one JSON value, member after member.
struct JSONWriter {
  private(set) var buffer: Buffer
  private var needsComma = false

  init(reserving count: Int) { buffer = Buffer(reserving: count) }

  mutating func object(_ write: (inout JSONWriter) -> Void) { enclosed("{", "}", write) }
  mutating func array(_ write: (inout JSONWriter) -> Void) { enclosed("[", "]", write) }

  /// A line break between members or elements, for people and diffs.
  mutating func newLine() {
    if needsComma {
      buffer.add(byte: UInt8(ascii: ","))
      needsComma = false
    }
    buffer.add(byte: 0x0A)
  }

  mutating func key(_ name: StaticString) {
    comma()
    buffer.add(byte: UInt8(ascii: "\""))
    name.withUTF8Buffer { buffer.add($0[...]) }
    buffer.add("\":")
    needsComma = false
  }

  mutating func value(_ text: String?) {
    comma()
    guard let text else { return buffer.add("null") }
    buffer.add(byte: UInt8(ascii: "\""))
    text.reading { addEscaped($0) }
    buffer.add(byte: UInt8(ascii: "\""))
  }

  mutating func value(_ figure: Int?) {
    comma()
    buffer.add(figure.map { String($0) } ?? "null")
  }

  mutating func value(_ flag: Bool) {
    comma()
    buffer.add(flag ? "true" : "false")
  }

  /// A figure with one decimal, in tenths.
  mutating func value(tenths: Int?) {
    comma()
    buffer.add(tenths.map { "\($0 / 10).\($0 % 10)" } ?? "null")
  }

  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  mutating func member(_ name: StaticString, _ figure: Int) {
    key(name)
    value(figure)
  }

  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }

  mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    array { list in for text in texts { list.value(text) } }
  }

  mutating func member<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array { list in for element in elements { list.object { write(&$0, element) } } }
  }

  private mutating func enclosed(_ open: String, _ close: String, _ write: (inout JSONWriter) -> Void) {
    comma()
    buffer.add(open)
    needsComma = false
    write(&self)
    buffer.add(close)
    needsComma = true
  }

  /// What stands between two values, and that a value stands before the next.
  private mutating func comma() {
    if needsComma { buffer.add(byte: UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func addEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var run = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if isPlainInJSON[Int(byte)] {
        at += 1
        continue
      }
      if byte >= 0x80 {
        guard let hidden = HiddenCharacters.character(at: at, in: bytes) else {
          at += 1
          continue
        }
        buffer.add(bytes[run..<at])
        addEscape(hidden.value)
        at += hidden.length
      } else {
        buffer.add(bytes[run..<at])
        addEscape(ofASCII: byte)
        at += 1
      }
      run = at
    }
    buffer.add(bytes[run..<bytes.count])
  }

  private mutating func addEscape(ofASCII byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): buffer.add("\\\"")
    case UInt8(ascii: "\\"): buffer.add("\\\\")
    case 0x0A: buffer.add("\\n")
    case 0x0D: buffer.add("\\r")
    case 0x09: buffer.add("\\t")
    default: addEscape(UInt32(byte))
    }
  }

  /// `\u202e`, as a pair of surrogates beyond the first plane.
  private mutating func addEscape(_ value: UInt32) {
    if value >= 0x10000 {
      addEscape(0xD800 + ((value - 0x10000) >> 10))
      addEscape(0xDC00 + ((value - 0x10000) & 0x3FF))
      return
    }
    let digits = String(value, radix: 16)
    buffer.add("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }
}

private let isPlainInJSON: [Bool] = (0...255).map { (byte: Int) -> Bool in
  switch UInt8(byte) {
  case 0..<0x20, 0x7F, 0x22, 0x5C: false
  default: !HiddenCharacters.mayBegin(UInt8(byte))
  }
}
