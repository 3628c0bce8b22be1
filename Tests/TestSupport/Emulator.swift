// A terminal in miniature: it takes the bytes that are sent and knows what would be on the screen.

import Canvas

/// Shows what a terminal of the kind of xterm would: text, colours, cursor. What it doesn't know it counts.
public struct Emulator {
  public struct Spot: Equatable, Sendable {
    /// Empty in the right half of a wide character.
    public var text = " "
    public var style = Style.plain
  }

  public private(set) var size: Size
  public private(set) var spots: [Spot]
  public private(set) var cursor = Point(row: 0, column: 0)
  /// The modes of DEC and xterm that are on; at first lines that wrap, a cursor, and a wheel that types arrows.
  public private(set) var modes: Set<Substring> = ["7", "25", "1007"]
  public var isCursorShown: Bool { modes.contains("25") }
  /// Whether it is as it was before anything was sent, but for what it shows.
  public var isAtRest: Bool { modes == ["7", "25", "1007"] && style == .plain && region == 0..<size.rows }
  public private(set) var unknown: [String] = []
  private var style = Style.plain
  /// Where the cursor was when that was to be remembered.
  private var kept = Point(row: 0, column: 0)
  /// The rows that scroll.
  private var region: Range<Int>
  /// What was written last, for repetition.
  private var last: Unicode.Scalar = " "
  /// How many columns it takes pictures to have, if not what they should.
  private let pictureColumns: Int?
  /// The end of what was sent last, of which more must come.
  private var pending: [UInt8] = []
  /// Something was written into the last column: what comes next stands in the next row.
  private var isAtEdge = false

  public init(_ size: Size, pictureColumns: Int? = nil) {
    self.size = size
    self.pictureColumns = pictureColumns
    region = 0..<size.rows
    spots = Array(repeating: Spot(), count: size.rows * size.columns)
  }

  /// What can be read, a line a row.
  public var text: String {
    (0..<size.rows).map { row in
      spots[row * size.columns..<(row + 1) * size.columns].map(\.text).joined()
    }.joined(separator: "\n")
  }

  /// Takes another size; what it shows then is anybody's guess.
  public mutating func resize(to size: Size) {
    self.size = size
    region = 0..<size.rows
    spots = Array(repeating: Spot(text: "#", style: .plain), count: size.rows * size.columns)
    cursor = Point(row: min(cursor.row, size.rows - 1), column: min(cursor.column, size.columns - 1))
    isAtEdge = false
  }

  /// Takes what was sent, in any pieces.
  public mutating func take(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var place = 0
    while place < pending.count, let length = lengthOfPiece(at: place) {
      let piece = pending[place..<place + length]
      place += length
      if piece.first == 0x1B {
        var rest = Array(String(decoding: piece.dropFirst(), as: UTF8.self).unicodeScalars)[...]
        takeSequence(&rest)
      } else {
        for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars { take(scalar) }
      }
    }
    pending.removeFirst(place)
  }

  /// How long the character or sequence here is; nil where its end isn't there yet.
  private func lengthOfPiece(at place: Int) -> Int? {
    let first = pending[place]
    if first == 0x1B {
      guard place + 1 < pending.count else { return nil }
      switch pending[place + 1] {
      case UInt8(ascii: "["):
        // Another ESC breaks it off.
        return pending[(place + 2)...].firstIndex { (0x40...0x7E).contains($0) || $0 == 0x1B }
          .map { pending[$0] == 0x1B ? $0 - place : $0 - place + 1 }
      case UInt8(ascii: "("), UInt8(ascii: ")"): return place + 2 < pending.count ? 3 : nil
      default: return 2
      }
    }
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let following = pending[(place + 1)...].prefix(length - 1).prefix { (0x80..<0xC0).contains($0) }.count
    // Something else breaks it off.
    if following < length - 1, place + 1 + following < pending.count { return following + 1 }
    return place + length <= pending.count ? length : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x20, scalar != "\0" { isAtEdge = false }
    switch scalar {
    case "\u{8}": cursor.column = max(0, cursor.column - 1)
    case "\t": cursor.column = min(size.columns - 1, (cursor.column / 8 + 1) * 8)
    case "\r": cursor.column = 0
    case "\n": lineFeed()
    case "\u{0}", "\u{E}", "\u{F}": break
    case _ where scalar.value < 0x20: unknown.append("\(scalar.value)")
    default: show(scalar)
    }
  }

  private mutating func lineFeed() {
    if cursor.row == region.upperBound - 1 {
      shift(rows: region, by: -1)
    } else {
      cursor.row = min(size.rows - 1, cursor.row + 1)
    }
  }

  private mutating func takeSequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
    switch rest.popFirst() {
    case "[": break
    case "(", ")": return _ = rest.popFirst()
    case "=", ">": return
    case "7": return kept = cursor
    case "8": return cursor = kept
    case "M":
      if cursor.row == region.lowerBound {
        shift(rows: region, by: 1)
      } else {
        cursor.row = max(0, cursor.row - 1)
      }
      return
    default: return unknown.append("ESC")
    }
    var body = ""
    while let scalar = rest.popFirst() {
      guard scalar.value >= 0x40 else {
        body.unicodeScalars.append(scalar)
        continue
      }
      let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      return act(scalar, numbers, body)
    }
  }

  private mutating func act(_ letter: Unicode.Scalar, _ numbers: [Int], _ body: String) {
    let count = max(1, numbers.first ?? 1)
    let row = cursor.row * size.columns
    if "HABCDGdZr".unicodeScalars.contains(letter) { isAtEdge = false }
    switch letter {
    case "H":
      cursor = Point(
        row: min(size.rows, count) - 1, column: min(size.columns, max(1, numbers.dropFirst().first ?? 1)) - 1)
    case "A": cursor.row = max(0, cursor.row - count)
    case "B": cursor.row = min(size.rows - 1, cursor.row + count)
    case "C": cursor.column = min(size.columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "G": cursor.column = min(size.columns, count) - 1
    case "d": cursor.row = min(size.rows, count) - 1
    case "Z": cursor.column = max(0, (cursor.column + 7) / 8 * 8 - 8 * count)
    case "K" where body == "1": erase(from: row, to: row + cursor.column + 1)
    case "K": erase(from: row + cursor.column, to: row + size.columns)
    case "J" where body == "2": erase(from: 0, to: spots.count)
    case "J": erase(from: row + cursor.column, to: spots.count)
    case "X": erase(from: row + cursor.column, to: row + min(size.columns, cursor.column + count))
    case "b": for _ in 0..<count { show(last) }
    case "@": insert(count)
    case "P": delete(count)
    case "L": shift(rows: cursor.row..<region.upperBound, by: count)
    case "M": shift(rows: cursor.row..<region.upperBound, by: -count)
    case "S": shift(rows: region, by: -count)
    case "T": shift(rows: region, by: count)
    case "s",
      "r" where body.first == "?":
      break
    case "r":
      region = (max(1, numbers.first ?? 1) - 1)..<min(size.rows, numbers.count > 1 ? numbers[1] : size.rows)
      cursor = Point(row: 0, column: 0)
    case "m": paint(body)
    case "t" where numbers.count == 3: break
    case "h", "l": mode(body, isOn: letter == "h")
    default: unknown.append("\(body)\(letter)")
    }
  }

  private mutating func mode(_ body: String, isOn: Bool) {
    guard body.first == "?" else {
      if body != "4" || isOn { unknown.append("\(body) \(isOn)") }
      return
    }
    for mode in body.dropFirst().split(separator: ";") {
      guard Self.known.contains(mode) else { return unknown.append("?\(mode)") }
      if isOn { modes.insert(mode) } else { modes.remove(mode) }
    }
  }

  /// Keypad, wrapping, blinking, cursor, mouse, wheel, alternate screen, marked pastes, synchronized output.
  private static let known: Set<Substring> = [
    "1", "7", "12", "25", "1000", "1006", "1007", "1049", "2004", "2026",
  ]

  private var blank: Spot { Spot(style: Style(background: style.background)) }

  private mutating func erase(from start: Int, to end: Int) {
    for index in start..<max(start, end) { spots[index] = blank }
  }

  /// Moves rows down, or up where `count` is negative; blank ones come after them.
  private mutating func shift(rows: Range<Int>, by count: Int) {
    let before = spots
    for row in rows {
      for column in 0..<size.columns {
        let source = row - count
        spots[row * size.columns + column] =
          rows.contains(source) ? before[source * size.columns + column] : blank
      }
    }
  }

  private mutating func insert(_ count: Int) {
    let start = cursor.row * size.columns + cursor.column
    let end = (cursor.row + 1) * size.columns
    let moved = spots[start..<end]
    for index in start..<end {
      spots[index] = index - count >= start ? moved[index - count] : blank
    }
  }

  private mutating func delete(_ count: Int) {
    let start = cursor.row * size.columns + cursor.column
    let end = (cursor.row + 1) * size.columns
    for index in start..<end { spots[index] = index + count < end ? spots[index + count] : blank }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    var columns = scalar.properties.generalCategory == .nonspacingMark ? 0 : width(of: String(scalar))
    if let pictureColumns, scalar.value >= 0x1F000 { columns = pictureColumns }
    if columns == 0 {
      let before = cursor.row * size.columns + cursor.column - (isAtEdge ? 0 : 1)
      let base = spots[before].text.isEmpty ? before - 1 : before
      return spots[base].text.unicodeScalars.append(scalar)
    }
    last = scalar
    if (isAtEdge || cursor.column + columns > size.columns), modes.contains("7") {
      cursor.column = 0
      lineFeed()
    }
    let index = cursor.row * size.columns + cursor.column
    // Of a wide one that is cut, the other half becomes blank.
    if spots[index].text.isEmpty, cursor.column > 0 { spots[index - 1].text = " " }
    let end = index + columns
    if cursor.column + columns < size.columns, spots[end].text.isEmpty { spots[end].text = " " }
    spots[index] = Spot(text: String(scalar), style: style)
    if columns == 2 { spots[index + 1] = Spot(text: "", style: style) }
    isAtEdge = cursor.column + columns >= size.columns
    cursor.column = min(size.columns - 1, cursor.column + columns)
  }

  private mutating func paint(_ body: String) {
    var codes = body.split(separator: ";", omittingEmptySubsequences: false)[...]
    while let code = codes.popFirst() {
      // `38:2::r:g:b`, as ISO 8613-6 writes it.
      let parts = code.split(separator: ":").map { Int($0) ?? 0 }
      switch parts.first ?? 0 {
      case 0: style = .plain
      case 1: style.attributes.insert(.bold)
      case 4: style.attributes.insert(.underline)
      case 7: style.attributes.insert(.reverse)
      case 22: style.attributes.remove(.bold)
      case 24: style.attributes.remove(.underline)
      case 27: style.attributes.remove(.reverse)
      case 30...37: style.foreground = .indexed(UInt8(parts[0] - 30))
      case 40...47: style.background = .indexed(UInt8(parts[0] - 40))
      case 90...97: style.foreground = .indexed(UInt8(parts[0] - 82))
      case 100...107: style.background = .indexed(UInt8(parts[0] - 92))
      case 39: style.foreground = .terminal
      case 49: style.background = .terminal
      case 38: style.foreground = long(parts, &codes)
      case 48: style.background = long(parts, &codes)
      default: unknown.append("\(code)m")
      }
    }
  }

  private func long(_ parts: [Int], _ codes: inout ArraySlice<Substring>) -> Colour {
    if parts.count > 1 {
      let rgb = parts.suffix(3).map { UInt8($0) }
      return parts[1] == 5 ? .indexed(UInt8(parts[2])) : .rgb(rgb[0], rgb[1], rgb[2])
    }
    guard codes.popFirst() == "5" else { return .terminal }
    return .indexed(UInt8(codes.popFirst() ?? "0") ?? 0)
  }
}
