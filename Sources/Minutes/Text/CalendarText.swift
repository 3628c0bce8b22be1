// Lines of an iCalendar file (RFC 5545): escaped, nothing hidden, and folded at 75 octets.

import Canvas

extension Buffer {
  /// Adds a line whose value is the program's own.
  mutating func add(calendar name: String, own value: String) {
    add(folded: Array("\(name):\(value)".utf8))
  }

  /// Adds a line whose value is text, made safe here.
  mutating func add(calendar name: String, text: String) {
    var line = Buffer()
    line.add("\(name):")
    text.reading { line.add(calendarText: $0) }
    add(folded: line.bytes)
  }

  private mutating func add(calendarText bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x80, let hidden = HiddenCharacters.character(at: at, in: bytes) {
        addToken(of: hidden.value)
        at += hidden.length
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"):
        add(byte: UInt8(ascii: "\\"))
        add(byte: byte)
      case 0x0A: add("\\n")
      // A carriage return before a line feed is part of the line's end.
      case 0x0D where at + 1 < bytes.count && bytes[at + 1] == 0x0A: break
      case 0x09: add(byte: 0x20)
      case 0x00..<0x20, 0x7F: addPicture(of: byte)
      default: add(byte: byte)
      }
      at += 1
    }
  }

  /// No line is longer than 75 octets, the space that goes on with it included, and no character is cut.
  private mutating func add(folded line: [UInt8]) {
    var start = 0
    var room = 75
    while line.count - start > room {
      var end = start + room
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      add(bytes: Array(line[start..<end]))
      add("\r\n ")
      start = end
      room = 74
    }
    add(bytes: Array(line[start...]))
    add("\r\n")
  }
}
