// Parses what terminals send after ESC and ncurses doesn't know: unusual forms of keys, and answers that are no keys.

import Canvas

/// One sequence, parsed byte by byte. No part of it ever becomes text.
///
/// It knows the forms of ECMA-48 (`ESC [` up to a final byte; `ESC ]`, `P`, `X`, `^`, `_` up to BEL or ST), the X10
/// mouse, and the keyboard protocols of xterm (`modifyOtherKeys`) and kitty (`CSI u`).
struct ControlSequence {
  /// The result of taking a byte.
  enum Step: Equatable {
    /// The sequence isn't complete.
    case goesOn
    /// The sequence is complete and means this key; nil if it means nothing.
    case ended(Key?)
    /// This byte doesn't belong to the sequence, which was cut off before it and means this key, or nothing.
    case cut(Key?)
    case pasteStart
  }

  /// The bytes after ESC, as far as they are needed.
  private var bytes: [UInt8] = []

  /// Whether there is nothing but ESC so far.
  var isBare: Bool { bytes.isEmpty }
  /// Whether there is nothing but ESC and the byte that says which kind of sequence it is.
  var hasOnlyBegun: Bool { bytes.count < 2 }
  /// Whether it may also be a character that was typed with Alt.
  var mayBeAlt: Bool { hasOnlyBegun && isString }
  /// Whether it is a string, which extends up to its terminator.
  var isString: Bool { bytes.first.map(Self.strings.contains) ?? false }

  /// Whether this may follow the ESC of a sequence.
  static func begins(with code: InputCode) -> Bool {
    guard case .byte(let byte) = code else { return false }
    return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") || strings.contains(byte)
  }

  private static let strings: [UInt8] = Array("]PX^_".utf8)
  /// The most bytes of a sequence that are kept.
  private static let longest = 64

  /// The key that it means if nothing more arrives: Esc, or Alt with a character.
  var unfinished: Key? {
    if bytes.isEmpty { return .escape }
    return bytes.count == 1 ? .alt(Character(Unicode.Scalar(bytes[0]))) : nil
  }

  mutating func take(_ byte: UInt8) -> Step {
    guard let first = bytes.first else { return begin(byte) }
    switch first {
    case UInt8(ascii: "["): return control(byte)
    case UInt8(ascii: "O"): return single(byte)
    default: return string(byte)
    }
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"): break
    case _ where Self.strings.contains(byte): break
    case 0x1B: return .cut(.escape)
    case 0x0A, 0x0D: return .ended(.enter)
    case 0x09: return .ended(.backTab)
    case 0x08, 0x7F: return .ended(.deleteWordLeft)
    case 0x20..<0x7F: return .ended(.alt(Character(Unicode.Scalar(byte))))
    // A character beyond ASCII is the same with Alt and without.
    case 0x80...: return .cut(nil)
    default: return .ended(nil)
    }
    bytes.append(byte)
    return .goesOn
  }

  /// `ESC O` and a letter. Konsole sends the modifiers as a digit between them.
  private mutating func single(_ byte: UInt8) -> Step {
    if (0x30..<0x3C).contains(byte) {
      bytes.append(byte)
      return .goesOn
    }
    let held = bytes.count > 1 ? Int(bytes[bytes.count - 1]) - 0x31 : 0
    return .ended(held > 0 ? Self.named(byte, held: held) : Self.single(byte))
  }

  /// `ESC ]` and the like, up to BEL or `ESC \`: an answer that this program didn't ask for.
  private mutating func string(_ byte: UInt8) -> Step {
    if bytes.last == 0x1B {
      if byte == UInt8(ascii: "\\") { return .ended(nil) }
      bytes = []
      return begin(byte)
    }
    if byte == 0x07 || byte == 0x18 || byte == 0x1A { return .ended(nil) }
    bytes = [bytes[0], byte]
    return .goesOn
  }

  /// `ESC [`, numbers, and a letter or `~`.
  private mutating func control(_ byte: UInt8) -> Step {
    switch bytes.count > 1 ? bytes[1] : 0 {
    case UInt8(ascii: "["):
      // The Linux console's F1 to F5.
      return .ended((0x41...0x45).contains(byte) ? .function(Int(byte) - 0x40) : nil)
    case UInt8(ascii: "M"):
      // A click in the encoding of X10: the button and both coordinates, a byte each.
      bytes.append(byte)
      return bytes.count == 5 ? .ended(nil) : .goesOn
    default: break
    }
    switch byte {
    case UInt8(ascii: "[") where bytes.count == 1, UInt8(ascii: "M") where bytes.count == 1:
      bytes.append(byte)
      return .goesOn
    case 0x20..<0x40:
      if bytes.count < Self.longest { bytes.append(byte) }
      return .goesOn
    case 0x40..<0x7F: return meaning(of: byte)
    default: return .cut(nil)
    }
  }

  private func meaning(of final: UInt8) -> Step {
    let parameters = bytes.dropFirst()
    // With a private marker (`?`, `<`, `=`, `>`) or an intermediate byte it is an answer, or comes from the mouse.
    guard parameters.allSatisfy({ (0x30..<0x3C).contains($0) }) else { return .ended(nil) }
    let fields = Fields(parameters)
    // Event type 3 of kitty's protocol: the key was released.
    if fields[1, 1] == 3 { return .ended(nil) }
    // Caps Lock (64) and Num Lock (128) don't count as modifiers.
    let held = (max(1, fields[1] ?? 1) - 1) & 0x3F
    switch final {
    case UInt8(ascii: "~"):
      if fields[0] == 200 { return .pasteStart }
      return .ended(fields[0] == 27 ? Self.coded(fields[2] ?? 0, held: held) : Self.numbered(fields[0] ?? 0))
    case UInt8(ascii: "^"): return .ended(Self.numbered(fields[0] ?? 0))
    case UInt8(ascii: "u"):
      let shifted = held & 1 == 1 ? fields[0, 1] : nil
      return .ended(Self.coded(fields[2] ?? shifted ?? fields[0] ?? 0, held: held))
    // With parameters these are answers, such as the position of the cursor or the kind of terminal.
    case UInt8(ascii: "R"), UInt8(ascii: "a")...UInt8(ascii: "d"):
      return .ended(parameters.isEmpty ? Self.named(final, held: held) : nil)
    default: return .ended(Self.named(final, held: held))
    }
  }

  /// Parameters, separated by `;`, and their sub-parameters, separated by `:`.
  private struct Fields {
    private let fields: [[Int?]]

    init(_ bytes: ArraySlice<UInt8>) {
      fields = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
        field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { digits in
          digits.isEmpty ? nil : digits.prefix(9).reduce(0) { $0 * 10 + Int($1) - 0x30 }
        }
      }
    }

    /// Nil if there is no such parameter.
    subscript(field: Int, part: Int = 0) -> Int? {
      fields.indices.contains(field) && fields[field].indices.contains(part) ? fields[field][part] : nil
    }
  }
}

// The meaning of sequences. `held` is a set of modifiers: 1 Shift, 2 Alt, 4 Ctrl.
extension ControlSequence {
  /// `ESC O` and a letter: cursor keys in application mode, F1 to F4, rxvt's cursor keys with Ctrl, and the keypad.
  static func single(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "a")...UInt8(ascii: "d"): named(letter - 0x20, held: 4)
    // The keypad's `*` to `9`, as the character plus 0x40.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(letter - 0x40)))
    default: named(letter, held: 0)
    }
  }

  /// A key that is named by a letter.
  static func named(_ letter: UInt8, held: Int) -> Key? {
    let moves = held > 0
    let words = held > 1
    switch letter {
    case UInt8(ascii: "A"): return moves ? .scrollUp : .up
    case UInt8(ascii: "B"): return moves ? .scrollDown : .down
    case UInt8(ascii: "C"): return words ? .wordRight : .right
    case UInt8(ascii: "D"): return words ? .wordLeft : .left
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return .function(Int(letter) - 0x4F)
    // rxvt sends these with Shift.
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return named(letter - 0x20, held: 1)
    default: return nil
    }
  }

  /// A key that is named by a number.
  static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }

  /// A key that is named by its code point, as keyboard protocols send keys that have no sequence otherwise.
  static func coded(_ code: Int, held: Int) -> Key? {
    switch code {
    case 9: return held & 1 == 1 ? .backTab : .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 8, 127: return held & 6 != 0 ? .deleteWordLeft : .backspace
    case 0xE000...0xF8FF: return numberPad(code)
    default: break
    }
    guard code >= 0x20, !(0x80..<0xA0).contains(code), held < 8,
      let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
    else { return nil }
    let plain = Character(scalar)
    if held & 4 != 0 { return .control(plain.lowercased().first ?? plain) }
    if held & 2 != 0 { return .alt(plain) }
    let capital = plain.uppercased()
    return .character(held & 1 == 1 && capital.count == 1 ? capital.first ?? plain : plain)
  }

  /// kitty's private codes for the keys of the keypad. Its other private codes are keys that aren't used here.
  private static func numberPad(_ code: Int) -> Key? {
    switch code {
    case 57399...57408: .character(Character(Unicode.Scalar(UInt8(code - 57399 + 0x30))))
    case 57409...57413: .character(Array("./*-+")[code - 57409])
    case 57414: .enter
    case 57415: .character("=")
    case 57416: .character(",")
    case 57417...57426:
      [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete][code - 57417]
    default: nil
    }
  }

  /// The meaning of a key after ESC, which is how many terminals send a key with Alt.
  static func withAlt(_ key: Key) -> Key {
    switch key {
    case .up: .scrollUp
    case .down: .scrollDown
    case .left: .wordLeft
    case .right: .wordRight
    case .backspace: .deleteWordLeft
    case .character, .enter, .tab, .backTab, .escape, .delete, .insert, .home, .end, .pageUp, .pageDown,
      .wordLeft,
      .wordRight, .deleteWordLeft, .scrollUp, .scrollDown, .control, .alt, .function:
      key
    }
  }
}
