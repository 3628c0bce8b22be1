// A terminal in miniature: it takes the bytes that are sent and knows what would be on the screen.

import Canvas

/// Shows what a terminal of the kind of xterm would: text, colours, cursor. What it doesn't know it counts.
struct Emulator {
  struct Spot: Equatable {
    var text = " "
    var style = Style.plain
  }

  let size: Size
  private(set) var spots: [Spot]
  private(set) var cursor = Point(row: 0, column: 0)
  private(set) var isCursorShown = true
  private(set) var unknown: [String] = []
  private var style = Style.plain
  /// How many columns it takes pictures to have, if not what they should.
  private let pictureColumns: Int?

  init(_ size: Size, pictureColumns: Int? = nil) {
    self.size = size
    self.pictureColumns = pictureColumns
    spots = Array(repeating: Spot(), count: size.rows * size.columns)
  }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": takeSequence(&rest)
      case "\u{8}": cursor.column = max(0, cursor.column - 1)
      case "\r": cursor.column = 0
      case _ where scalar.value < 0x20: unknown.append("\(scalar.value)")
      default: show(scalar)
      }
    }
  }

  private mutating func takeSequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard rest.popFirst() == "[" else { return unknown.append("ESC") }
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
    switch letter {
    case "H":
      cursor = Point(row: max(1, numbers.first ?? 1) - 1, column: max(1, numbers.dropFirst().first ?? 1) - 1)
    case "C": cursor.column = min(size.columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "K": erase(from: cursor.row * size.columns + cursor.column, to: (cursor.row + 1) * size.columns)
    case "J": erase(from: 0, to: spots.count)
    case "m": paint(numbers)
    case "h" where body == "?25": isCursorShown = true
    case "l" where body == "?25": isCursorShown = false
    default: unknown.append("\(body)\(letter)")
    }
  }

  private mutating func erase(from start: Int, to end: Int) {
    for index in start..<end { spots[index] = Spot(style: Style(background: style.background)) }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    var columns = scalar.properties.generalCategory == .nonspacingMark ? 0 : width(of: String(scalar))
    if let pictureColumns, scalar.value >= 0x1F000 { columns = pictureColumns }
    if columns == 0 {
      let before = cursor.row * size.columns + cursor.column - 1
      return spots[before].text.unicodeScalars.append(scalar)
    }
    // After the last column nothing may be sent before the cursor is placed anew.
    guard cursor.column + columns <= size.columns else { return unknown.append("beyond the edge") }
    let index = cursor.row * size.columns + cursor.column
    spots[index] = Spot(text: String(scalar), style: style)
    if columns == 2 { spots[index + 1] = Spot(text: "", style: style) }
    cursor.column += columns
  }

  private mutating func paint(_ codes: [Int]) {
    var codes = codes[...]
    while let code = codes.popFirst() {
      switch code {
      case 0: style = .plain
      case 1: style.attributes.insert(.bold)
      case 4: style.attributes.insert(.underline)
      case 7: style.attributes.insert(.reverse)
      case 22: style.attributes.remove(.bold)
      case 24: style.attributes.remove(.underline)
      case 27: style.attributes.remove(.reverse)
      case 30...37, 90...97: style.foreground = .indexed(UInt8(code < 40 ? code - 30 : code - 82))
      case 40...47, 100...107: style.background = .indexed(UInt8(code < 50 ? code - 40 : code - 92))
      case 39: style.foreground = .terminal
      case 49: style.background = .terminal
      case 38: style.foreground = long(&codes)
      case 48: style.background = long(&codes)
      default: unknown.append("\(code)m")
      }
    }
  }

  private func long(_ codes: inout ArraySlice<Int>) -> Colour {
    if codes.popFirst() == 5 { return .indexed(UInt8(codes.popFirst() ?? 0)) }
    let parts = codes.prefix(3).map { UInt8($0) }
    codes = codes.dropFirst(3)
    return parts.count == 3 ? .rgb(parts[0], parts[1], parts[2]) : .terminal
  }
}
