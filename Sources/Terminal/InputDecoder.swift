// Decodes keys and bytes from ncurses into characters, keys and pasted text, however they are split over reads.

import Canvas

/// Takes codes as they arrive, with the time, and returns the inputs that they mean.
///
/// A paste ends only when there is a short silence after an end mark. So an end mark within the pasted text doesn't
/// end the paste, and nobody can smuggle keys into one. A burst that follows soon after a paste is held back until it
/// is clear that no end mark follows, which would make it part of the paste.
struct InputDecoder {
  /// How long nothing has to arrive until something is taken to be complete, in milliseconds.
  private enum Silence {
    /// For a sequence that may still be a key, and for one that can only be a sequence. A terminal's answer can
    /// arrive in two pieces.
    static let begunSequence = 250
    static let sequence = 1000
    /// Longer than the gaps within a terminal's answer, and shorter than those between the keys of a person.
    static let typing = 40
    /// After the end mark of a paste.
    static let pasteEnd = 50
    /// In a paste whose end mark was lost.
    static let brokenPaste = 1000
    /// After a burst that may belong to a paste.
    static let burst = 250
    /// How long after a paste, and after one whose end mark was lost, a burst may still belong to it.
    static let afterPaste = 1000
    static let afterBrokenPaste = 3000
  }

  /// The text pasted so far, without the marks.
  private struct Paste {
    private(set) var bytes: [UInt8] = []
    /// The position of the last end mark.
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
        // ncurses didn't recognise the mark because it arrived in pieces.
        bytes.removeLast(mark.count)
        end = bytes.count
      }
    }
  }

  /// How long ncurses waits for the rest of a sequence after ESC, in milliseconds.
  private let escapeDelay: Int
  /// Bytes of characters; the last one may be incomplete.
  private var letters: [UInt8] = []
  private var sequence: ControlSequence?
  private var paste: Paste?
  /// A burst that arrived soon after a paste.
  private var burst: [InputCode] = []
  private var holdsUntil = Int.min
  private var lastCode = 0
  /// Whether the last key was a lone ESC.
  private var isAfterEscape = false

  init(escapeDelay: Int) { self.escapeDelay = escapeDelay }

  /// When ``expire(at:)`` has to be called, in milliseconds of its clock; nil if nothing is pending.
  var deadline: Int? {
    if !burst.isEmpty { return min(lastCode, holdsUntil) + Silence.burst }
    if let paste { return lastCode + (paste.end == nil ? Silence.brokenPaste : Silence.pasteEnd) }
    guard let sequence else { return nil }
    let begun = sequence.mayBeAlt ? 2 * escapeDelay : Silence.begunSequence
    return lastCode + (sequence.hasOnlyBegun ? begun : Silence.sequence)
  }

  /// Decodes these codes.
  ///
  /// - Parameter isAll: Whether nothing was left to read, and ncurses has waited for the rest after an ESC.
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
      // The ESC was reported as a key already, but it turns out to be the start of this sequence.
      sequence = ControlSequence()
    } else if !isBurst, silence >= Silence.typing, sequence?.isString == true, first.isTyped {
      // Somebody is typing, so the end of the pending answer was lost.
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

  /// The inputs that are complete now because nothing more has arrived.
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
      // ncurses took a part of a longer sequence for a key.
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

  /// - Parameter isWhole: Whether no more bytes will follow, so that an incomplete character is dropped.
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
  /// Ends the paste.
  ///
  /// - Returns: The pasted text, and the inputs after its end mark.
  private mutating func endPaste(at now: Int) -> [Input] {
    guard let paste else { return [] }
    self.paste = nil
    holdsUntil = now + (paste.end == nil ? Silence.afterBrokenPaste : Silence.afterPaste)
    let end = paste.end ?? paste.bytes.count
    return [.paste(pastedText(of: paste.bytes[..<end]))]
      + take(paste.bytes[end...].map(InputCode.byte), isAll: true, at: now)
  }

  /// Decodes the burst that was held back: as the rest of the paste if it contains an end mark, otherwise as keys.
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

/// Pasted bytes as text. Terminals send a carriage return for each line break.
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

/// Decodes UTF-8, and returns the bytes of an incomplete character at the end as `rest`.
///
/// Incomplete characters elsewhere are dropped. Bytes that never occur in UTF-8 become U+FFFD, and so do C1 controls
/// that are encoded in UTF-8.
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
