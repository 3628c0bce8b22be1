// Text broken into lines, or cut to one, by the columns it takes.

/// The text in lines of at most `columns` columns, as ``visible(_:)`` shows it; at least one line, which may be empty.
///
/// Lines break at blanks, after a hyphen, and between ideographs; a word that is too long is broken between clusters.
/// Newlines of the text stay, a tab is a blank, and the blanks at a break are left out. Below two columns a wide
/// cluster has no room, and nothing could be kept: two is the least.
public func wrap(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  if wrapSimple(text, columns: max(2, columns), into: &lines) { return lines }
  for paragraph in paragraphs(text) {
    Wrapper(visible(paragraph), columns: max(2, columns)).append(to: &lines)
  }
  return lines
}

/// The text in at most `columns` columns, as ``visible(_:)`` shows it; what is cut ends in `…`.
public func clip(_ text: String, columns: Int) -> String {
  guard columns > 0 else { return "" }
  var bytes = text
  if let all = bytes.withUTF8(columnsOfSimple), all <= columns { return text }
  let text = visible(text)
  var used = 0
  var fits = 0
  scanClusters(text) { _, width, end in
    used += width
    if used < columns { fits = end }
    return used <= columns
  }
  guard used > columns else { return text }
  return String(text[..<text.utf8.index(text.startIndex, offsetBy: fits)]) + "…"
}

/// Breaks text in which each scalar stands in a column of its own, as almost all text does, without looking at clusters.
/// False for other text, which is left to ``Wrapper``; the lines are the same.
private func wrapSimple(_ text: String, columns: Int, into lines: inout [String]) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    guard let all = columnsOfSimple(bytes) else { return false }
    var first = 0
    var left = all
    repeat {
      let end = left <= columns ? bytes.count : simpleLineEnd(bytes, from: first, columns: columns)
      var last = end
      while last > first, bytes[last - 1] == 0x20 { last -= 1 }
      lines.append(String(decoding: bytes[first..<last], as: UTF8.self))
      var next = end
      while next < bytes.count, bytes[next] == 0x20 { next += 1 }
      left -= columnsOfSimple(UnsafeBufferPointer(rebasing: bytes[first..<next])) ?? 0
      first = next
    } while first < bytes.count
    return true
  }
}

/// The byte at which a line ends that begins at `first`: at the last break that fits, or in the word if there is none.
private func simpleLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int, columns: Int) -> Int {
  var used = 0
  var offset = first
  var lastBreak: Int?
  while offset < bytes.count {
    let (value, length) = decodeScalar(bytes, at: offset)
    used += 1
    let isBlank = value == 0x20
    if used > columns { return isBlank ? offset : lastBreak ?? offset }
    offset += length
    if isBlank || value == 0x2D || value == 0x2013 { lastBreak = offset }
  }
  return offset
}

/// The text at its newlines; a tab is a blank.
private func paragraphs(_ text: String) -> [String] {
  let scalars = text.unicodeScalars
  guard scalars.contains(where: { isLineEnd($0) || $0 == "\t" }) else { return [text] }
  let lines = scalars.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
  return lines.enumerated().map { number, line in
    var line = line
    // The carriage return of a newline, and not one that stands somewhere.
    if number < lines.count - 1, line.last == "\r" { line.removeLast() }
    var whole = String.UnicodeScalarView()
    whole.append(contentsOf: line.lazy.map { $0 == "\t" ? " " : $0 })
    return String(whole)
  }
}

private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}"
}

/// Breaks one visible paragraph.
private struct Wrapper {
  private struct Piece {
    /// The byte at which it ends; it begins where the one before ends.
    let end: Int
    let width: UInt8
    let isBlank: Bool
    /// Whether a line may end after it.
    var breaks: Bool
  }

  private let text: String
  private let columns: Int
  private let pieces: [Piece]

  init(_ text: String, columns: Int) {
    self.text = text
    self.columns = columns
    var pieces: [Piece] = []
    pieces.reserveCapacity(text.utf8.count)
    scanClusters(text) { cluster, width, end in
      if width == 2, let last = pieces.last, last.width == 2 { pieces[pieces.count - 1].breaks = true }
      let isBlank = Wrapper.isBlank(cluster)
      let breaks = isBlank || cluster.scalar == "-" || cluster.scalar == "–"
      pieces.append(Piece(end: end, width: UInt8(width), isBlank: isBlank, breaks: breaks))
      return true
    }
    self.pieces = pieces
  }

  private static func isBlank(_ cluster: Cluster) -> Bool {
    guard cluster.isSimple, let scalar = cluster.scalar else { return false }
    switch scalar.value {
    case 0x20: return true
    case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: return true
    default: return false
    }
  }

  func append(to lines: inout [String]) {
    var text = text
    text.withUTF8 { bytes in
      var first = 0
      repeat {
        let end = lineEnd(from: first)
        lines.append(line(first..<end, of: bytes))
        first = end
        while first < pieces.count, pieces[first].isBlank { first += 1 }
      } while first < pieces.count
    }
  }

  /// Where the line that begins at `first` ends: at the last break that fits, or in the word if there is none.
  private func lineEnd(from first: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    for index in first..<pieces.count {
      let piece = pieces[index]
      used += Int(piece.width)
      if used > columns {
        // Blanks may hang over the edge: they are left out.
        if piece.isBlank { return index }
        return lastBreak ?? max(index, first + 1)
      }
      if piece.breaks { lastBreak = index + 1 }
    }
    return pieces.count
  }

  private func line(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> String {
    var end = range.upperBound
    while end > range.lowerBound, pieces[end - 1].isBlank { end -= 1 }
    guard end > range.lowerBound else { return "" }
    let start = range.lowerBound == 0 ? 0 : pieces[range.lowerBound - 1].end
    return String(decoding: bytes[start..<pieces[end - 1].end], as: UTF8.self)
  }
}
