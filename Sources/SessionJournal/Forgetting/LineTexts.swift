// The texts in a line, with the bytes that each of their code points is written in.

import SessionEngine

/// A string of a line, with its escapes decoded.
struct LineText {
  /// The key of the member of the line that holds it.
  let key: String
  /// The range of its bytes in the line, with the quotes.
  let range: Range<Int>
  private(set) var scalars: [Unicode.Scalar] = []
  /// The offset of each code point in the line, and the end of the last one.
  private(set) var starts: [Int] = []

  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// The range of bytes of some of its code points.
  func bytes(of part: Range<Int>) -> Range<Int> { starts[part.lowerBound]..<starts[part.upperBound] }

  /// - Parameter range: the bytes of the string, with the quotes.
  init(key: String, range: Range<Int>, in line: [UInt8]) {
    self.key = key
    self.range = range
    var offset = range.lowerBound + 1
    let end = range.upperBound - 1
    while offset < end {
      starts.append(offset)
      if line[offset] == 0x5C {
        scalars.append(LineText.escaped(line, &offset, end))
      } else {
        var decoder = UTF8()
        var rest = line[offset..<end].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
          scalars.append("\u{FFFD}")
          offset += 1
          continue
        }
        scalars.append(scalar)
        offset += UTF8.width(scalar)
      }
    }
    starts.append(end)
  }

  /// Decodes an escape and moves past it.
  private static func escaped(_ line: [UInt8], _ offset: inout Int, _ end: Int) -> Unicode.Scalar {
    let start = offset
    var next = min(offset + 2, end)
    if offset + 1 < end, line[offset + 1] == UInt8(ascii: "u") { next = min(offset + 6, end) }
    // A high surrogate is followed by the escape of the low one.
    if next - start == 6, line[start + 2] | 0x20 == UInt8(ascii: "d"),
      "89abAB".utf8.contains(line[start + 3]), next + 6 <= end, line[next] == 0x5C
    {
      next += 6
    }
    offset = next
    let plain = line[start..<next].withUnsafeBytes { unescape($0) }
    return String(decoding: plain, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }
}

/// Finds the strings in a line, except keys and the values of its stamp.
enum LineTexts {
  static func all(in line: [UInt8]) -> [LineText] {
    var texts: [LineText] = []
    var depth = 0
    var key = ""
    var offset = 0
    while offset < line.count {
      switch line[offset] {
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      case 0x22:
        let end = stringEnd(line, from: offset)
        if depth == 1, isFollowedByColon(line, end) {
          key = LineText(key: "", range: offset..<end, in: line).text
        } else if !isOfStamp(key) {
          texts.append(LineText(key: key, range: offset..<end, in: line))
        }
        offset = end - 1
      default: break
      }
      offset += 1
    }
    return texts
  }

  private static func isOfStamp(_ key: String) -> Bool {
    FieldKey.allCases.contains { $0.isOfStamp && $0.word == key }
  }

  /// The offset after the closing quote.
  private static func stringEnd(_ line: [UInt8], from start: Int) -> Int {
    var offset = start + 1
    while offset < line.count, line[offset] != 0x22 { offset += line[offset] == 0x5C ? 2 : 1 }
    return min(offset + 1, line.count)
  }

  private static func isFollowedByColon(_ line: [UInt8], _ start: Int) -> Bool {
    line[start...].first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == 0x3A
  }
}
