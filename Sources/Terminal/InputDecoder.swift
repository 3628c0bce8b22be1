// Bytes from a terminal, turned into keys and pasted text, however they were cut into reads.

import Canvas

/// Takes bytes as they come and gives out what they mean.
///
/// Pasted text lasts until the terminal has said nothing for a moment after an end marker: a marker inside the pasted text
/// itself ends nothing, so that nobody can paste keys.
struct InputDecoder {
  private var bytes: [UInt8] = []
  /// What was pasted so far, possible end markers included; nil outside of a paste.
  private var pasted: [UInt8]?
  /// Where the last end marker in `pasted` begins.
  private var lastEnd: Int?
  /// Up to where `pasted` was searched.
  private var searched = 0

  private static let endMarker: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// What it takes to know what the bytes mean.
  enum Patience {
    /// Nothing is open.
    case none
    /// An escape that may begin a sequence.
    case escape
    /// A paste that may have ended.
    case pasteEnd
    /// A paste that has not ended.
    case paste
  }

  var patience: Patience {
    if pasted != nil { return lastEnd == nil ? .paste : .pasteEnd }
    return bytes.first == 0x1B ? .escape : .none
  }

  mutating func feed(_ more: some Sequence<UInt8>) {
    if pasted == nil {
      bytes.append(contentsOf: more)
    } else {
      pasted?.append(contentsOf: more)
      searchEnd()
    }
  }

  /// What the bytes mean so far. `isQuiet` says that no more is coming for now: an escape is Esc, a paste has ended.
  mutating func take(isQuiet: Bool) -> [Input] {
    var found: [Input] = []
    while true {
      if pasted != nil {
        guard isQuiet else { return found }
        finishPaste(into: &found)
      }
      takeKeys(isQuiet: isQuiet, into: &found)
      if pasted == nil || !isQuiet || lastEnd == nil { return found }
    }
  }

  private mutating func searchEnd() {
    guard let pasted else { return }
    let marker = Self.endMarker
    pasted.withUnsafeBufferPointer { buffer in
      var index = searched
      while index + marker.count <= buffer.count {
        if buffer[index] == 0x1B, buffer[index...].starts(with: marker) { lastEnd = index }
        index += 1
      }
      searched = index
    }
  }

  private mutating func finishPaste(into found: inout [Input]) {
    guard let whole = pasted else { return }
    let end = lastEnd ?? whole.count
    found.append(.paste(Self.text(of: whole[..<end])))
    bytes = Array(whole[min(whole.count, end + Self.endMarker.count)...])
    pasted = nil
    lastEnd = nil
    searched = 0
  }

  /// Pasted bytes as text; terminals send a carriage return for each line end.
  private static func text(of bytes: ArraySlice<UInt8>) -> String {
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

  private mutating func takeKeys(isQuiet: Bool, into found: inout [Input]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B {
        switch KeySequence.read(bytes[index...]) {
        case .incomplete:
          guard isQuiet else { return drop(index) }
          if let key = KeySequence.unfinished(bytes[index...]) { found.append(.key(key)) }
          return bytes.removeAll()
        case .key(let key, let length):
          if let key { found.append(.key(key)) }
          index += length
        case .pasteStart(let length):
          pasted = Array(bytes[(index + length)...])
          bytes.removeAll()
          return searchEnd()
        }
      } else if byte < 0x20 || byte == 0x7F {
        found.append(.key(Self.control(byte)))
        index += 1
      } else {
        let end = bytes[index...].firstIndex { $0 < 0x20 || $0 == 0x7F } ?? bytes.endIndex
        let whole = end == bytes.endIndex ? end - Self.unfinishedTail(of: bytes[index..<end]) : end
        guard whole > index else { return drop(index) }
        found += String(decoding: bytes[index..<whole], as: UTF8.self).map {
          .key(.character(Self.typed($0)))
        }
        index = whole
      }
    }
    drop(index)
  }

  private mutating func drop(_ count: Int) { bytes.removeFirst(count) }

  /// A control character that hides in UTF-8 is no letter.
  private static func typed(_ character: Character) -> Character {
    character.unicodeScalars.contains { $0.value < 0xA0 && $0.value >= 0x7F } ? "\u{FFFD}" : character
  }

  /// How many bytes at the end begin a scalar whose rest has not come.
  private static func unfinishedTail(of bytes: ArraySlice<UInt8>) -> Int {
    for (back, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
      let length = byte >= 0xF5 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
      return length > back + 1 ? back + 1 : 0
    }
    return 0
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
