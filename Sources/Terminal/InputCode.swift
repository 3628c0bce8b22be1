// What ncurses returns for what was typed, and the sequences that are defined beyond the terminal's description.

import CNcurses
import Canvas

/// What one call of `wgetch` returned.
enum InputCode: Hashable {
  /// A byte of a character, or of a sequence that ncurses doesn't know.
  case byte(UInt8)
  /// A key, and the bytes that were sent for it, which are text within a paste.
  case key(Key, bytes: [UInt8])
  /// The marks of bracketed paste.
  case pasteStart, pasteEnd

  var isByte: Bool { if case .byte = self { true } else { false } }

  /// Whether it is anything but a continuation byte of UTF-8.
  var beginsSomething: Bool {
    if case .byte(0x80..<0xC0) = self { false } else { true }
  }

  /// Whether it is a printable character of ASCII.
  var isTyped: Bool {
    if case .byte(0x20..<0x7F) = self { true } else { false }
  }

  /// The bytes that were sent.
  var bytes: [UInt8] {
    switch self {
    case .byte(let byte): [byte]
    case .key(_, let bytes): bytes
    case .pasteStart: Escapes.pasteStart
    case .pasteEnd: Escapes.pasteEnd
    }
  }
}

/// Sequences that terminals send whatever their description says: cursor keys in both modes, with Ctrl, Alt or Shift;
/// Shift-Tab; the marks of bracketed paste. All others are parsed from their bytes, see ``ControlSequence``.
enum KnownSequences {
  /// The key code of the first sequence; the others follow. It is above all codes of ncurses.
  private static let firstCode: Int32 = 0x4000

  private static let all: [InputCode] = {
    // Old terminals send this for Left too, but to a person it is Backspace.
    var all: [InputCode] = [.key(.backspace, bytes: [0x08]), .pasteStart, .pasteEnd]
    for letter in "ABCDFHZ".utf8 {
      let forms = [("[", 0), ("O", 0)] + (1...7).map { ("[1;\($0 + 1)", $0) }
      for (start, held) in forms {
        let key = ControlSequence.named(letter, held: held)
        all += key.map { [.key($0, bytes: Array("\u{1B}\(start)".utf8) + [letter])] } ?? []
      }
    }
    return all
  }()

  /// Defines them for the current screen, except those that its description has. Those with ESC are defined only if
  /// the terminal speaks ECMA-48: on others they may mean something else.
  static func define(speaksECMA48: Bool) {
    for (index, code) in all.enumerated() where speaksECMA48 || index == 0 {
      let sequence = String(decoding: code.bytes, as: UTF8.self)
      if index == 0 || key_defined(sequence) == 0 { define_key(sequence, firstCode + Int32(index)) }
    }
  }

  /// What a code that was defined here stands for.
  static func code(_ number: Int32) -> InputCode? {
    let index = Int(number - firstCode)
    return all.indices.contains(index) ? all[index] : nil
  }
}

/// The key for a key code of ncurses; nil if its bytes are to be parsed instead.
func key(ofCode code: Int32) -> Key? {
  switch code {
  case KEY_UP: .up
  case KEY_DOWN: .down
  case KEY_LEFT: .left
  case KEY_RIGHT: .right
  case KEY_HOME: .home
  case KEY_END, KEY_LL: .end
  case KEY_PPAGE: .pageUp
  case KEY_NPAGE: .pageDown
  case KEY_IC: .insert
  case KEY_DC: .delete
  case KEY_BACKSPACE: .backspace
  case KEY_ENTER: .enter
  case KEY_BTAB: .backTab
  case (KEY_F0 + 1)...(KEY_F0 + 12): .function(Int(code - KEY_F0))
  default: nil
  }
}
