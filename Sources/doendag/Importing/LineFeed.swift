// Lines out of bytes as they come in, in pieces of any size.

import SessionEngine

/// A line of standard input, without its line break.
struct FedLine: Sendable, Equatable {
  /// From 1.
  let number: Int
  let content: Content

  enum Content: Sendable, Equatable {
    case text(String)
    case refused(Refusal)
  }
}

/// Cuts bytes into lines. A line that is too long is refused and costs no memory; one that is no UTF-8 is
/// refused too.
struct LineFeed: Sendable {
  private var rest: [UInt8] = []
  private var isOverlong = false
  private var number = 0

  /// The lines that these bytes complete.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> [FedLine] {
    var lines: [FedLine] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      keep(bytes[start..<end])
      lines.append(line())
      start = end + 1
    }
    keep(bytes[start...])
    return lines
  }

  /// The last line, where it has no line break.
  mutating func finish() -> FedLine? { rest.isEmpty && !isOverlong ? nil : line() }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    // One byte more for a carriage return.
    if isOverlong || rest.count + bytes.count > LineContext.longestLine + 1 {
      isOverlong = true
      rest = []
    } else {
      rest += bytes
    }
  }

  private mutating func line() -> FedLine {
    defer {
      rest.removeAll(keepingCapacity: rest.count < 1 << 16)
      isOverlong = false
    }
    number += 1
    if rest.last == 0x0D { rest.removeLast() }
    if isOverlong || rest.count > LineContext.longestLine {
      return FedLine(number: number, content: .refused(.tooLong(limit: LineContext.longestLine)))
    }
    // A byte order mark belongs to the file and not to what was said.
    if number == 1, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    if let text = String(validating: rest, as: UTF8.self) {
      return FedLine(number: number, content: .text(text))
    }
    return FedLine(number: number, content: .refused(.notUTF8(byte: firstStrayByte(in: rest))))
  }
}

/// Where UTF-8 ends to be so, from 1; the count of the bytes where it never does.
func firstStrayByte(in bytes: [UInt8]) -> Int {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return bytes.count
  } catch {
    return error.byteOffsets.lowerBound + 1
  }
}
