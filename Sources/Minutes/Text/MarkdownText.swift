// The one place where text from people becomes Markdown: it stays what it is in CommonMark, GitHub, Obsidian and
// pandoc, whatever it holds.

import Canvas

/// Where a text stands in Markdown.
enum MarkdownPlace {
  /// In a list item or paragraph; lines after the first begin with so many spaces.
  case block(indent: Int)
  /// In a heading or another place of one line; line breaks become spaces.
  case line
}

extension Buffer {
  /// Adds text from people, escaped.
  mutating func add(text: String, _ place: MarkdownPlace) {
    text.reading { bytes in
      var writer = MarkdownEscaper(bytes: bytes, place: place)
      writer.write(into: &self)
    }
  }
}

private struct MarkdownEscaper {
  let bytes: UnsafeBufferPointer<UInt8>
  let place: MarkdownPlace
  private var at = 0

  init(bytes: UnsafeBufferPointer<UInt8>, place: MarkdownPlace) {
    self.bytes = bytes
    self.place = place
  }

  mutating func write(into buffer: inout Buffer) {
    var isFirst = true
    while at < bytes.count {
      var end = at
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let next = end + 1
      if next <= bytes.count, end > at, bytes[end - 1] == 0x0D { end -= 1 }
      while end > at, isSpace(bytes[end - 1]) { end -= 1 }
      while at < end, isSpace(bytes[at]) { at += 1 }
      if at < end {
        if !isFirst { addBreak(into: &buffer) }
        isFirst = false
        writeLine(to: end, into: &buffer)
      }
      at = next
    }
  }

  private func addBreak(into buffer: inout Buffer) {
    switch place {
    case .line: buffer.add(byte: 0x20)
    case .block(let indent): buffer.add("\\\n" + String(repeating: " ", count: indent))
    }
  }

  private mutating func writeLine(to end: Int, into buffer: inout Buffer) {
    escapeStart(to: end, into: &buffer)
    var run = at
    while at < end {
      let byte = bytes[at]
      if isPlain[Int(byte)] {
        at += 1
        continue
      }
      buffer.add(bytes[run..<at])
      writeSpecial(byte, to: end, into: &buffer)
      run = at
    }
    buffer.add(bytes[run..<end])
  }

  /// What would begin a block at the start of a line.
  private mutating func escapeStart(to end: Int, into buffer: inout Buffer) {
    let first = bytes[at]
    if startsBlock[Int(first)] {
      buffer.add(byte: 0x5C)
      buffer.add(byte: first)
      at += 1
      return
    }
    // `1.`, `12)`, and pandoc's `a)` and `iv.`.
    var stop = at
    while stop < end, stop - at < 10, bytes[stop] < 0x80, isLetterOrDigit(bytes[stop]) { stop += 1 }
    guard stop > at, stop < end, bytes[stop] == 0x2E || bytes[stop] == 0x29 else { return }
    buffer.add(bytes[at..<stop])
    buffer.add(byte: 0x5C)
    buffer.add(byte: bytes[stop])
    at = stop + 1
  }

  private mutating func writeSpecial(_ byte: UInt8, to end: Int, into buffer: inout Buffer) {
    if byte >= 0x80 {
      guard let hidden = HiddenCharacters.character(at: at, in: bytes) else {
        buffer.add(byte: byte)
        at += 1
        return
      }
      buffer.addToken(of: hidden.value)
      at += hidden.length
      return
    }
    if byte < 0x20 || byte == 0x7F {
      if byte == 0x09 { buffer.add(byte: byte) } else { buffer.addPicture(of: byte) }
    } else {
      if needsEscape(byte, to: end) { buffer.add(byte: 0x5C) }
      buffer.add(byte: byte)
    }
    at += 1
  }

  /// Whether an ASCII sign means something here.
  private func needsEscape(_ byte: UInt8, to end: Int) -> Bool {
    let next = at + 1 < end ? bytes[at + 1] : 0x20
    let before = at > 0 ? bytes[at - 1] : 0x20
    switch byte {
    case UInt8(ascii: "!"): return next == UInt8(ascii: "[")
    // A scheme or a code for an emoji; not a time of the day.
    case UInt8(ascii: ":"): return !isSpace(next) && !(isDigit(next) && isDigit(before)) || before == byte
    case UInt8(ascii: "/"): return before == byte || next == byte
    // Domains that some readers link by themselves.
    case UInt8(ascii: "."):
      return isLetterOrDigit(next) && isLetterOrDigit(before) && !(isDigit(next) && isDigit(before))
    // Comments and marks of Obsidian.
    case UInt8(ascii: "%"), UInt8(ascii: "="): return next == byte || before == byte
    default: return true
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80
}

/// Bytes that are copied as they are: letters, digits, and signs that mean nothing in any Markdown. Of the bytes that
/// begin other characters, those that can begin a hidden one are looked at.
private let isPlain: [Bool] = (0...255).map { (byte: Int) -> Bool in
  switch UInt8(byte) {
  case 0x00..<0x20, 0x7F: return false
  case let sign where sign < 0x7F:
    return !"\\`*_[]<>|~&$^#@!{}:/.%=".utf8.contains(sign)
  default: return !HiddenCharacters.mayBegin(UInt8(byte))
  }
}

/// Signs that begin a block at the start of a line, and are escaped nowhere else.
private let startsBlock: [Bool] = (0...255).map { "+-=%\"':(".utf8.contains(UInt8($0)) }
