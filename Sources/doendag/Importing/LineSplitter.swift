// Splits input into lines, as it arrives in pieces of any size.

import SessionEngine

/// A line of standard input, without its line break.
struct InputLine: Sendable, Equatable {
  /// From 1.
  let number: Int
  let content: Content

  enum Content: Sendable, Equatable {
    case text(String)
    case refused(Refusal)
  }
}

/// Splits bytes into lines. A line that is too long is refused and isn't kept in memory; one that isn't UTF-8 is
/// refused too.
struct LineSplitter: Sendable {
  private var rest: [UInt8] = []
  private var isOverlong = false
  private var number = 0

  /// Takes the next bytes.
  ///
  /// - Returns: the lines that they complete.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> [InputLine] {
    var lines: [InputLine] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      keep(bytes[start..<end])
      lines.append(line())
      start = end + 1
    }
    keep(bytes[start...])
    return lines
  }

  /// The last line if it has no line break; otherwise nil. To be called at the end of the input.
  mutating func finish() -> InputLine? { rest.isEmpty && !isOverlong ? nil : line() }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    // One more byte is allowed, for a carriage return.
    if isOverlong || rest.count + bytes.count > LineContext.longestLine + 1 {
      isOverlong = true
      rest = []
    } else {
      rest += bytes
    }
  }

  private mutating func line() -> InputLine {
    defer {
      rest.removeAll(keepingCapacity: rest.count < 1 << 16)
      isOverlong = false
    }
    number += 1
    if rest.last == 0x0D { rest.removeLast() }
    if isOverlong || rest.count > LineContext.longestLine {
      return InputLine(number: number, content: .refused(.tooLong(limit: LineContext.longestLine)))
    }
    // A byte order mark is part of the file, not of the contribution.
    if number == 1, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    if let text = String(validating: rest, as: UTF8.self) {
      return InputLine(number: number, content: .text(text))
    }
    return InputLine(number: number, content: .refused(.notUTF8(byte: firstInvalidByte(in: rest))))
  }
}

/// The position of the first byte that isn't UTF-8, from 1; the number of bytes if all are.
func firstInvalidByte(in bytes: [UInt8]) -> Int {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return bytes.count
  } catch {
    return error.byteOffsets.lowerBound + 1
  }
}
