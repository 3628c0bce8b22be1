// The bytes that move a terminal's cursor and change how it writes, as few as will do.

import Canvas

/// Writes bytes for a terminal and knows in which state they leave it.
struct Pen {
  private(set) var bytes: [UInt8] = []
  let capabilities: Capabilities
  /// How the terminal writes now, in its own colours; nil if that isn't known.
  private var style: Style?
  /// Where its cursor is; nil if that isn't known.
  private(set) var place: Point?
  private var shows: Bool?
  /// What each style comes down to on this terminal.
  private var shown: [Style: Style] = [:]

  init(_ capabilities: Capabilities) { self.capabilities = capabilities }

  /// Gives out the bytes and begins anew.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Nothing is known of the terminal any more.
  mutating func forget() {
    style = nil
    place = nil
    shows = nil
  }

  /// The terminal writes as it does after a shell's prompt.
  mutating func assumePlain() { style = .plain }

  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Sends one printable ASCII byte; `columns` is the width of the screen.
  mutating func put(_ byte: UInt8, columns: Int) {
    bytes.append(byte)
    advance(by: 1, columns: columns)
  }

  /// Sends something printable that takes some columns.
  mutating func put(_ scalars: [Unicode.Scalar], taking width: Int, columns: Int) {
    for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    advance(by: width, columns: columns)
  }

  /// After the last column terminals disagree on where they are.
  private mutating func advance(by width: Int, columns: Int) {
    guard let now = place else { return }
    place = now.column + width < columns ? Point(row: now.row, column: now.column + width) : nil
  }

  /// What was sent last may have moved the cursor by another width than it should.
  mutating func doubtPlace() { place = nil }

  /// Sends the cursor somewhere.
  mutating func move(to target: Point) {
    defer { place = target }
    guard let place, place.row == target.row else {
      return write("\u{1B}[\(target.row + 1);\(target.column + 1)H")
    }
    let distance = target.column - place.column
    switch distance {
    case 0: return
    case -3 ... -1: for _ in distance..<0 { bytes.append(0x08) }
    case 1: write("\u{1B}[C")
    case _ where target.column == 0: bytes.append(0x0D)
    case 2...: write("\u{1B}[\(distance)C")
    default: write("\u{1B}[\(-distance)D")
    }
  }

  mutating func show(_ visible: Bool) {
    guard shows != visible else { return }
    write(visible ? capabilities.showCursor : capabilities.hideCursor)
    shows = visible
  }

  /// How a style comes out on this terminal.
  mutating func shown(_ style: Style) -> Style {
    if let known = shown[style] { return known }
    var result = style.degraded(to: capabilities.depth)
    if !capabilities.hasBold { result.attributes.remove(.bold) }
    if !capabilities.hasUnderline { result.attributes.remove(.underline) }
    if !capabilities.hasReverse { result.attributes.remove(.reverse) }
    result.attributes.subtract(.inner)
    shown[style] = result
    return result
  }

  /// Makes the terminal write in a style from here on.
  mutating func use(_ wanted: Style) {
    let target = shown(wanted)
    guard style != target else { return }
    var codes: [String] = []
    var now = style ?? .plain
    let ended = now.attributes.subtracting(target.attributes)
    if style == nil || !ended.isEmpty && !capabilities.endsSingly {
      codes.append("0")
      now = .plain
    } else {
      if ended.contains(.bold) { codes.append("22") }
      if ended.contains(.underline) { codes.append("24") }
      if ended.contains(.reverse) { codes.append("27") }
    }
    let begun = target.attributes.subtracting(now.attributes)
    if begun.contains(.bold) { codes.append("1") }
    if begun.contains(.underline) { codes.append("4") }
    if begun.contains(.reverse) { codes.append("7") }
    if now.foreground != target.foreground { codes.append(Self.code(target.foreground, first: 30)) }
    if now.background != target.background { codes.append(Self.code(target.background, first: 40)) }
    write("\u{1B}[\(codes.joined(separator: ";"))m")
    style = target
  }

  /// `first` is 30 for text, 40 for the ground.
  private static func code(_ colour: Colour, first: Int) -> String {
    if let rgb = colour.components { return "\(first + 8);2;\(rgb.red);\(rgb.green);\(rgb.blue)" }
    guard let index = colour.index else { return "\(first + 9)" }
    if index < 8 { return "\(first + Int(index))" }
    return index < 16 ? "\(first + 52 + Int(index))" : "\(first + 8);5;\(index)"
  }
}
