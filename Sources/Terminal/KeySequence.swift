// The bytes that terminals send for keys with no letter, and what they mean.

import Canvas

/// One escape sequence, read from the front of some bytes.
enum KeySequence: Equatable {
  /// More bytes must come before it means anything.
  case incomplete
  /// So many bytes, and the key that they mean; nil for what means nothing here.
  case key(Key?, length: Int)
  case pasteStart(length: Int)

  /// The longest control sequence that is waited for; what is longer is no key.
  private static let longest = 64

  /// Reads the sequence at the start of `bytes`, which is ESC.
  static func read(_ bytes: ArraySlice<UInt8>) -> KeySequence {
    guard bytes.count > 1 else { return .incomplete }
    let second = bytes[bytes.startIndex + 1]
    switch second {
    case UInt8(ascii: "["): return control(bytes)
    case UInt8(ascii: "O"): return single(bytes)
    case 0x1B: return .key(.escape, length: 1)
    case 0x7F, 0x08: return .key(.deleteWordLeft, length: 2)
    case 0x20..<0x7F: return .key(.alt(Character(Unicode.Scalar(second))), length: 2)
    case 0x80...: return alternative(bytes)
    default: return .key(.escape, length: 1)
    }
  }

  /// What an unfinished sequence means when no more comes: Esc, or Alt with a bracket or an O.
  static func unfinished(_ bytes: ArraySlice<UInt8>) -> Key? {
    switch bytes.count {
    case 1: .escape
    case 2: .alt(Character(Unicode.Scalar(bytes[bytes.startIndex + 1])))
    default: nil
    }
  }

  /// Alt with a letter beyond ASCII.
  private static func alternative(_ bytes: ArraySlice<UInt8>) -> KeySequence {
    let rest = bytes.dropFirst()
    let first = rest[rest.startIndex]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard rest.count >= length else { return .incomplete }
    let text = String(decoding: rest.prefix(length), as: UTF8.self)
    guard text.count == 1, let character = text.first, text.unicodeScalars.allSatisfy({ $0.value >= 0xA0 })
    else { return .key(.escape, length: 1) }
    return .key(.alt(character), length: length + 1)
  }

  /// `ESC O` and a letter: the keypad, and the cursor keys in their other mode.
  private static func single(_ bytes: ArraySlice<UInt8>) -> KeySequence {
    guard bytes.count > 2 else { return .incomplete }
    let letter = bytes[bytes.startIndex + 2]
    switch letter {
    case UInt8(ascii: "M"): return .key(.enter, length: 3)
    case UInt8(ascii: "X"): return .key(.character("="), length: 3)
    case UInt8(ascii: "a"): return .key(.scrollUp, length: 3)
    case UInt8(ascii: "b"): return .key(.scrollDown, length: 3)
    case UInt8(ascii: "c"): return .key(.wordRight, length: 3)
    case UInt8(ascii: "d"): return .key(.wordLeft, length: 3)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The keypad: `*` to `9`, 0x40 above the character itself.
      return .key(.character(Character(Unicode.Scalar(letter - 0x40))), length: 3)
    default: return .key(named(letter, modifier: 1), length: 3)
    }
  }

  /// `ESC [`, numbers, and a letter or `~`.
  private static func control(_ bytes: ArraySlice<UInt8>) -> KeySequence {
    var index = bytes.startIndex + 2
    // The Linux console's F1 to F5: `ESC [ [ A`.
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "[") {
      guard index + 1 < bytes.endIndex else { return .incomplete }
      let number = Int(bytes[index + 1]) - 0x40
      return .key((1...5).contains(number) ? .function(number) : nil, length: 4)
    }
    while index < bytes.endIndex, (0x20..<0x40).contains(bytes[index]) { index += 1 }
    let length = index - bytes.startIndex + 1
    guard index < bytes.endIndex else {
      return length > longest ? .key(nil, length: length - 1) : .incomplete
    }
    // No letter at all: the sequence was cut; what comes now begins anew.
    guard (0x40..<0x7F).contains(bytes[index]) else { return .key(nil, length: length - 1) }
    let numbers = numbers(bytes[(bytes.startIndex + 2)..<index])
    let modifier = numbers.count > 1 ? numbers[1] : 1
    switch bytes[index] {
    case UInt8(ascii: "~"):
      if numbers.first == 200 { return .pasteStart(length: length) }
      return .key(numbered(numbers.first ?? 0, modifier: modifier), length: length)
    case UInt8(ascii: "^"): return .key(numbered(numbers.first ?? 0, modifier: 5), length: length)
    case UInt8(ascii: "u"): return .key(coded(numbers.first ?? 0, modifier: modifier), length: length)
    case UInt8(ascii: "I"), UInt8(ascii: "O"): return .key(nil, length: length)
    default: return .key(named(bytes[index], modifier: modifier), length: length)
    }
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      digits.prefix(9).reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1) - 0x30 : $0 }
    }
  }

  /// A key with a letter for a name. The modifier is 1 plus 1 for Shift, 2 for Alt, 4 for Ctrl.
  private static func named(_ letter: UInt8, modifier: Int) -> Key? {
    let moves = modifier > 1
    let words = modifier > 2
    switch letter {
    case UInt8(ascii: "A"): return moves ? .scrollUp : .up
    case UInt8(ascii: "B"): return moves ? .scrollDown : .down
    case UInt8(ascii: "C"): return words ? .wordRight : .right
    case UInt8(ascii: "D"): return words ? .wordLeft : .left
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return .function(Int(letter) - 0x4F)
    case UInt8(ascii: "a"): return .scrollUp
    case UInt8(ascii: "b"): return .scrollDown
    case UInt8(ascii: "c"): return .right
    case UInt8(ascii: "d"): return .left
    default: return nil
    }
  }

  /// A key with a number for a name.
  private static func numbered(_ number: Int, modifier: Int) -> Key? {
    switch number {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    case 11...15: return .function(number - 10)
    case 17...21: return .function(number - 11)
    case 23...24: return .function(number - 12)
    default: return nil
    }
  }

  /// A key with its character's number for a name, as some terminals send Ctrl with anything.
  private static func coded(_ code: Int, modifier: Int) -> Key? {
    let held = max(0, modifier - 1)
    switch code {
    case 9: return held & 1 == 1 ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 127: return held & 6 != 0 ? .deleteWordLeft : .backspace
    default:
      guard code >= 0x20, !(0x7F..<0xA0).contains(code),
        let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
      else { return nil }
      let character = Character(scalar)
      return held & 4 != 0 ? .control(character) : held & 2 != 0 ? .alt(character) : .character(character)
    }
  }
}
