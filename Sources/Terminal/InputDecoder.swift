// Keys and bytes from ncurses, put together to letters, keys and pasted text, however they were cut into reads.

import Canvas

/// Takes codes as they come, with the time, and gives out what they mean.
///
/// Pasted text lasts until the terminal has said nothing for a moment after an end mark: a mark inside the pasted text
/// itself ends nothing, so that nobody can paste keys. What then comes in one burst is held until it is sure that no such
/// mark ends it, too.
struct InputDecoder {
  /// Silences in milliseconds, after which something is what it is.
  private enum Silence {
    /// Of a sequence that has only begun, and of one that can be nothing else: answers of a terminal can come in two.
    static let begunSequence = 250
    static let sequence = 1000
    /// Longer than between the bytes of one answer, shorter than between the letters of a person.
    static let typing = 40
    /// After the end mark of a paste.
    static let pasteEnd = 50
    /// In a paste without an end mark: the mark was lost.
    static let brokenPaste = 1000
    /// Of a burst that may belong to a paste.
    static let burst = 250
    /// How long a burst after a paste may still belong to it, and one whose mark was lost.
    static let afterPaste = 1000
    static let afterBrokenPaste = 3000
  }

  /// What was pasted so far. The marks themselves are no text.
  private struct Paste {
    private(set) var bytes: [UInt8] = []
    /// Where the last end mark stood.
    private(set) var end: Int?

    mutating func take(_ code: InputCode) {
      switch code {
      case .pasteStart: break
      case .pasteEnd: end = bytes.count
      case .key(_, let more): bytes += more
      case .byte(let byte):
        bytes.append(byte)
        let mark = Escapes.pasteEnd
        guard byte == mark.last, bytes.suffix(mark.count) == mark[...] else { return }
        // It came in pieces.
        bytes.removeLast(mark.count)
        end = bytes.count
      }
    }
  }

  /// How long ncurses waits for the rest behind an ESC.
  private let escapeDelay: Int
  /// Letters, or their first bytes.
  private var letters: [UInt8] = []
  private var sequence: ControlSequence?
  private var paste: Paste?
  /// Came in a burst soon after a paste.
  private var burst: [InputCode] = []
  private var holdsUntil = Int.min
  private var lastCode = 0
  /// The last key was a lone ESC.
  private var isAfterEscape = false

  init(escapeDelay: Int) { self.escapeDelay = escapeDelay }

  /// When ``expire(at:)`` has something to say, in the milliseconds that it is told; nil if more has to come first.
  var deadline: Int? {
    if !burst.isEmpty { return min(lastCode, holdsUntil) + Silence.burst }
    if let paste { return lastCode + (paste.end == nil ? Silence.brokenPaste : Silence.pasteEnd) }
    guard let sequence else { return nil }
    let begun = sequence.mayBeAlt ? 2 * escapeDelay : Silence.begunSequence
    return lastCode + (sequence.hasOnlyBegun ? begun : Silence.sequence)
  }

  /// What the codes mean.
  ///
  /// - Parameter isAll: No more was there: ncurses has waited for what follows an ESC.
  mutating func take(_ codes: [InputCode], isAll: Bool, at now: Int) -> [Input] {
    guard let first = codes.first else { return [] }
    let isBurst = codes.count { $0.beginsSomething } > 1
    let silence = now - lastCode
    lastCode = now
    if !burst.isEmpty || isBurst && first != .pasteStart && now < holdsUntil && paste == nil {
      burst += codes
      return []
    }
    if isBurst, isAfterEscape, silence < Silence.sequence, ControlSequence.begins(with: first) {
      // Esc was told already, and was the beginning of this.
      sequence = ControlSequence()
    } else if !isBurst, silence >= Silence.typing, sequence?.isString == true, first.isTyped {
      // Somebody types, so the answer that was waited for has ended without its end.
      sequence = nil
    }
    isAfterEscape = false
    var found: [Input] = []
    for code in codes { take(code, into: &found) }
    if isAll, sequence?.isBare == true {
      endSequence(into: &found)
      isAfterEscape = true
    }
    putLetters(into: &found, isWhole: false)
    return found
  }

  /// What has become clear by silence.
  mutating func expire(at now: Int) -> [Input] {
    var found: [Input] = []
    while let deadline, now >= deadline {
      if !burst.isEmpty {
        release(into: &found, at: now)
      } else if paste != nil {
        found += endPaste(at: now)
      } else {
        endSequence(into: &found)
      }
    }
    return found
  }

  private mutating func take(_ code: InputCode, into found: inout [Input]) {
    if paste != nil {
      paste?.take(code)
      return
    }
    if sequence?.isBare == false, !code.isByte {
      // ncurses took a part of something longer for a key.
      for byte in code.bytes { take(.byte(byte), into: &found) }
      return
    }
    switch code {
    case .byte(let byte):
      if sequence != nil { return step(byte, into: &found) }
      if byte >= 0x20, byte != 0x7F { return letters.append(byte) }
      putLetters(into: &found)
      if byte == 0x1B {
        sequence = ControlSequence()
      } else {
        found.append(.key(Self.control(byte)))
      }
    case .key(let key, _):
      putLetters(into: &found)
      found.append(.key(sequence?.isBare == true ? ControlSequence.withAlt(key) : key))
      sequence = nil
    case .pasteStart:
      putLetters(into: &found)
      endSequence(into: &found)
      paste = Paste()
    case .pasteEnd: sequence = nil
    }
  }

  private mutating func step(_ byte: UInt8, into found: inout [Input]) {
    guard let step = sequence?.take(byte), step != .goesOn else { return }
    sequence = nil
    switch step {
    case .goesOn: break
    case .pasteStart: paste = Paste()
    case .ended(let key): found += key.map { [.key($0)] } ?? []
    case .cut(let key):
      found += key.map { [.key($0)] } ?? []
      take(.byte(byte), into: &found)
    }
  }

  private mutating func endSequence(into found: inout [Input]) {
    if let key = sequence?.unfinished { found.append(.key(key)) }
    sequence = nil
  }

  /// - Parameter isWhole: What isn't finished won't be.
  private mutating func putLetters(into found: inout [Input], isWhole: Bool = true) {
    guard !letters.isEmpty else { return }
    let (text, rest) = letterText(of: letters)
    letters = isWhole ? [] : rest
    found += text.map { .key(.character($0)) }
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}

// Pastes.
extension InputDecoder {
  /// The paste, and what came behind its end mark.
  private mutating func endPaste(at now: Int) -> [Input] {
    guard let paste else { return [] }
    self.paste = nil
    holdsUntil = now + (paste.end == nil ? Silence.afterBrokenPaste : Silence.afterPaste)
    let end = paste.end ?? paste.bytes.count
    return [.paste(pastedText(of: paste.bytes[..<end]))]
      + take(paste.bytes[end...].map(InputCode.byte), isAll: true, at: now)
  }

  /// What came in a burst: the rest of the paste if an end mark came, else keys.
  private mutating func release(into found: inout [Input], at now: Int) {
    let codes = burst
    burst = []
    if codes.contains(.pasteEnd) {
      var rest = Paste()
      for code in codes { rest.take(code) }
      paste = rest
      found += endPaste(at: now)
    } else {
      holdsUntil = .min
      found += take(codes, isAll: true, at: now)
    }
  }
}

/// Pasted bytes as text; terminals send a carriage return for each line end.
private func pastedText(of bytes: ArraySlice<UInt8>) -> String {
  var lines: [UInt8] = []
  lines.reserveCapacity(bytes.count)
  var last: UInt8 = 0
  for byte in bytes {
    if byte == 0x0D {
      lines.append(0x0A)
    } else if byte != 0x0A || last != 0x0D {
      lines.append(byte)
    }
    last = byte
  }
  return String(decoding: lines, as: UTF8.self)
}

/// The letters that bytes make up, and the first bytes of one whose others have not come.
///
/// A half of a letter is none; a byte that stands nowhere in UTF-8 shows as U+FFFD, and so does a control character that
/// hides in UTF-8.
func letterText(of bytes: [UInt8]) -> (text: String, rest: [UInt8]) {
  if bytes.allSatisfy({ $0 < 0x80 }) { return (String(decoding: bytes, as: UTF8.self), []) }
  var text = String.UnicodeScalarView()
  var index = 0
  while index < bytes.count {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let whole = bytes[index...].prefix(length)
    let run = whole.prefix(1) + whole.dropFirst().prefix { (0x80..<0xC0).contains($0) }
    if (0xC2...0xF4).contains(first), run.count < length, index + run.count == bytes.count {
      return (String(text), Array(run))
    }
    if let letter = String(validating: run, as: UTF8.self) {
      text.append(
        contentsOf: letter.unicodeScalars.map { (0x7F..<0xA0).contains($0.value) ? "\u{FFFD}" : $0 })
    } else if [0xC0, 0xC1].contains(first) || first >= 0xF5 {
      text.append("\u{FFFD}")
    }
    index += run.count
  }
  return (String(text), [])
}
