// What ncurses hands over of what was typed: bytes, and keys that it knows; and which keys it is taught beyond the
// description of the terminal.

import CNcurses
import Canvas

/// One thing that `wgetch` gave.
enum InputCode: Hashable {
  /// Nothing that ncurses knows: a letter, a part of one, or of a sequence.
  case byte(UInt8)
  /// A key, and the bytes that were sent for it: within a paste they are text.
  case key(Key, bytes: [UInt8])
  /// The marks around a paste.
  case pasteStart, pasteEnd

  var isByte: Bool { if case .byte = self { true } else { false } }

  /// Whether it is more than the rest of a letter.
  var beginsSomething: Bool {
    if case .byte(0x80..<0xC0) = self { false } else { true }
  }

  /// Whether it is what a person types on a line.
  var isTyped: Bool {
    if case .byte(0x20..<0x7F) = self { true } else { false }
  }

  /// As it was sent.
  var bytes: [UInt8] {
    switch self {
    case .byte(let byte): [byte]
    case .key(_, let bytes): bytes
    case .pasteStart: Escapes.pasteStart
    case .pasteEnd: Escapes.pasteEnd
    }
  }
}

/// Sequences that terminals send whatever their description says: cursor keys in both forms, held with Ctrl, Alt or Shift;
/// Shift-Tab; the marks around a paste. What else has a form is read from its bytes, see ``ControlSequence``.
enum KnownSequences {
  /// The code that ncurses is told for the first sequence; the others follow. Above all codes of its own.
  private static let firstCode: Int32 = 0x4000

  private static let all: [InputCode] = {
    // Old terminals send it for Left as well; for a person it is Backspace.
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

  /// Teaches them to the screen that is set, but for what its description knows; those behind ESC only where they can't be
  /// something else.
  static func define(speaksECMA48: Bool) {
    for (place, code) in all.enumerated() where speaksECMA48 || place == 0 {
      let sequence = String(decoding: code.bytes, as: UTF8.self)
      if place == 0 || key_defined(sequence) == 0 { define_key(sequence, firstCode + Int32(place)) }
    }
  }

  /// What a code of ours stands for.
  static func code(_ number: Int32) -> InputCode? {
    let place = Int(number - firstCode)
    return all.indices.contains(place) ? all[place] : nil
  }
}

/// What a code of ncurses means here; nil for one that is better read from its bytes.
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
