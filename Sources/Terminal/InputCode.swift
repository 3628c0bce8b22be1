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

  /// As it was sent.
  var bytes: [UInt8] {
    switch self {
    case .byte(let byte): [byte]
    case .key(_, let bytes): bytes
    case .pasteStart: Array("\(Escapes.pasteStart)".utf8)
    case .pasteEnd: Array("\(Escapes.pasteEnd)".utf8)
    }
  }
}

/// Sequences that terminals send whatever their description says: cursor keys in both forms, held with Ctrl, Alt or Shift;
/// those of rxvt and of the Linux console; the number pad; the marks around a paste.
enum KnownSequences {
  /// The code that ncurses is told for the first sequence; the others follow. Above all codes of its own.
  static let firstCode: Int32 = 0x4000

  static let all: [(bytes: [UInt8], code: InputCode)] = {
    // Old terminals send it for Left as well; for a person it is Backspace.
    var all: [(bytes: [UInt8], code: InputCode)] = [([0x08], .key(.backspace, bytes: [0x08]))]
    func add(_ sequence: String, _ key: Key?) {
      guard let key else { return }
      let bytes = Array("\u{1B}\(sequence)".utf8)
      all.append((bytes, .key(key, bytes: bytes)))
    }
    for letter in "ABCDFHZ".utf8 {
      let sign = Character(Unicode.Scalar(letter))
      add("[\(sign)", ControlSequence.named(letter, held: 0))
      for modifier in 2...8 {
        add("[1;\(modifier)\(sign)", ControlSequence.named(letter, held: modifier - 1))
      }
    }
    for number in 1...24 { add("[\(number)~", ControlSequence.numbered(number)) }
    for letter in "abcd".utf8 {
      add("[\(Character(Unicode.Scalar(letter)))", ControlSequence.named(letter, held: 0))
    }
    for letter: UInt8 in 0x40..<0x7F {
      add("O\(Character(Unicode.Scalar(letter)))", ControlSequence.single(letter))
    }
    for (place, letter) in "ABCDE".enumerated() { add("[[\(letter)", .function(place + 1)) }
    add("\u{7F}", .deleteWordLeft)
    add("\u{8}", .deleteWordLeft)
    all.append((InputCode.pasteStart.bytes, .pasteStart))
    all.append((InputCode.pasteEnd.bytes, .pasteEnd))
    return all
  }()

  /// Teaches them to the screen that is set, but for what its description knows; those behind ESC only where they can't be
  /// something else.
  static func define(speaksECMA48: Bool) {
    for (place, entry) in all.enumerated() where speaksECMA48 || place == 0 {
      let sequence = String(decoding: entry.bytes, as: UTF8.self)
      if place == 0 || key_defined(sequence) == 0 { define_key(sequence, firstCode + Int32(place)) }
    }
  }

  /// What a code of ours stands for.
  static func code(_ number: Int32) -> InputCode? {
    let place = Int(number - firstCode)
    return all.indices.contains(place) ? all[place].code : nil
  }
}

/// What a code of ncurses means here; nil for one that is better read from its bytes.
func key(ofCode code: Int32) -> Key? {
  switch code {
  case KEY_UP: .up
  case KEY_DOWN: .down
  case KEY_LEFT: .left
  case KEY_RIGHT: .right
  case KEY_SR: .scrollUp
  case KEY_SF: .scrollDown
  case KEY_HOME, KEY_FIND, KEY_SHOME: .home
  case KEY_END, KEY_SELECT, KEY_LL, KEY_SEND: .end
  case KEY_PPAGE, KEY_SPREVIOUS: .pageUp
  case KEY_NPAGE, KEY_SNEXT: .pageDown
  case KEY_IC, KEY_SIC: .insert
  case KEY_DC, KEY_SDC: .delete
  case KEY_BACKSPACE: .backspace
  case KEY_ENTER: .enter
  case KEY_BTAB: .backTab
  case (KEY_F0 + 1)...(KEY_F0 + 12): .function(Int(code - KEY_F0))
  default: nil
  }
}
