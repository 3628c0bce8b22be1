// Text broken into lines, or cut to one, by the columns it takes.

/// The text in lines of at most `columns` columns, as ``visible(_:)`` shows it; at least one line, which may be empty.
///
/// Lines break at blanks, after a hyphen, and between ideographs; a word that is too long is broken between clusters.
/// Newlines of the text stay, a tab is a blank, and the blanks at a break are left out. Below two columns a wide
/// cluster has no room, and nothing could be kept: two is the least.
public func wrap(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  for paragraph in paragraphs(text) {
    Wrapper(visible(paragraph), columns: max(2, columns)).append(to: &lines)
  }
  return lines
}

/// The text in at most `columns` columns, as ``visible(_:)`` shows it; what is cut ends in `…`.
public func clip(_ text: String, columns: Int) -> String {
  guard columns > 0 else { return "" }
  let text = visible(text)
  var reader = ClusterReader(text)
  var used = 0
  var fits = text.startIndex
  while let piece = reader.next() {
    used += piece.width
    if used > columns { return String(text[..<fits]) + "…" }
    if used < columns { fits = reader.index }
  }
  return text
}

private func paragraphs(_ text: String) -> [String] {
  guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 || $0 == 0xE2 }) else { return [text] }
  let lines = text.split(omittingEmptySubsequences: false) { character in
    character == "\n" || character == "\r\n" || character == "\u{2028}" || character == "\u{2029}"
  }
  return lines.map { line in
    line.contains("\t") ? String(line.map { $0 == "\t" ? " " : $0 }) : String(line)
  }
}

/// Breaks one visible paragraph.
private struct Wrapper {
  private struct Piece {
    let start: String.Index
    let end: String.Index
    let width: Int
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
    var reader = ClusterReader(text)
    var pieces: [Piece] = []
    pieces.reserveCapacity(text.utf8.count)
    var start = reader.index
    while let (cluster, width) = reader.next() {
      let isBlank = Wrapper.isBlank(cluster)
      if width == 2, let last = pieces.last, last.width == 2 { pieces[pieces.count - 1].breaks = true }
      pieces.append(
        Piece(
          start: start, end: reader.index, width: width, isBlank: isBlank,
          breaks: isBlank || cluster.scalar == "-" || cluster.scalar == "–"))
      start = reader.index
    }
    self.pieces = pieces
  }

  private static func isBlank(_ cluster: Cluster) -> Bool {
    guard cluster.isSimple, let scalar = cluster.scalar else { return false }
    switch scalar.value {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: return true
    default: return false
    }
  }

  func append(to lines: inout [String]) {
    var first = 0
    repeat {
      let end = lineEnd(from: first)
      lines.append(line(first..<end))
      first = end
      while first < pieces.count, pieces[first].isBlank { first += 1 }
    } while first < pieces.count
  }

  /// Where the line that begins at `first` ends: at the last break that fits, or in the word if there is none.
  private func lineEnd(from first: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    for index in first..<pieces.count {
      let piece = pieces[index]
      used += piece.width
      if used > columns {
        // Blanks may hang over the edge: they are left out.
        if piece.isBlank { return index }
        return lastBreak ?? max(index, first + 1)
      }
      if piece.breaks { lastBreak = index + 1 }
    }
    return pieces.count
  }

  private func line(_ range: Range<Int>) -> String {
    var end = range.upperBound
    while end > range.lowerBound, pieces[end - 1].isBlank { end -= 1 }
    guard end > range.lowerBound else { return "" }
    return String(text[pieces[range.lowerBound].start..<pieces[end - 1].end])
  }
}
