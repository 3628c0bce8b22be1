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
    var place = range.lowerBound + 1
    let end = range.upperBound - 1
    while place < end {
      starts.append(place)
      if line[place] == 0x5C {
        scalars.append(LineText.escaped(line, &place, end))
      } else {
        var decoder = UTF8()
        var rest = line[place..<end].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
          scalars.append("\u{FFFD}")
          place += 1
          continue
        }
        scalars.append(scalar)
        place += UTF8.width(scalar)
      }
    }
    starts.append(end)
  }

  /// Decodes an escape and moves past it.
  private static func escaped(_ line: [UInt8], _ place: inout Int, _ end: Int) -> Unicode.Scalar {
    let start = place
    var next = min(place + 2, end)
    if place + 1 < end, line[place + 1] == UInt8(ascii: "u") { next = min(place + 6, end) }
    // A high surrogate is followed by the escape of the low one.
    if next - start == 6, line[start + 2] | 0x20 == UInt8(ascii: "d"),
      "89abAB".utf8.contains(line[start + 3]), next + 6 <= end, line[next] == 0x5C
    {
      next += 6
    }
    place = next
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
    var place = 0
    while place < line.count {
      switch line[place] {
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      case 0x22:
        let end = stringEnd(line, from: place)
        if depth == 1, isFollowedByColon(line, end) {
          key = LineText(key: "", range: place..<end, in: line).text
        } else if !isOfStamp(key) {
          texts.append(LineText(key: key, range: place..<end, in: line))
        }
        place = end - 1
      default: break
      }
      place += 1
    }
    return texts
  }

  private static func isOfStamp(_ key: String) -> Bool {
    FieldKey.allCases.contains { $0.isOfStamp && $0.word == key }
  }

  /// The offset after the closing quote.
  private static func stringEnd(_ line: [UInt8], from start: Int) -> Int {
    var place = start + 1
    while place < line.count, line[place] != 0x22 { place += line[place] == 0x5C ? 2 : 1 }
    return min(place + 1, line.count)
  }

  private static func isFollowedByColon(_ line: [UInt8], _ start: Int) -> Bool {
    line[start...].first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == 0x3A
  }
}
