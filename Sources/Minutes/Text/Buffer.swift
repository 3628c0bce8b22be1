// The buffer that minutes are written into, as UTF-8.

import Canvas

/// Bytes that grow. Text that comes from people goes through one of the escaping functions; what is added plainly is
/// the program's own.
struct Buffer {
  private(set) var bytes: [UInt8] = []

  init(reserving count: Int = 0) { bytes.reserveCapacity(count) }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
  /// Adds the picture of a C0 control or DEL: `␛`, `␡`.
  mutating func addPicture(of control: UInt8) { add(String(HiddenCharacters.picture(of: control))) }
  /// Adds what is shown of a hidden character: `⟨U+202E⟩`.
  mutating func addToken(of hidden: UInt32) { add(HiddenCharacters.token(of: hidden)) }
  mutating func add(byte: UInt8) { bytes.append(byte) }
  mutating func add(_ run: UnsafeBufferPointer<UInt8>.SubSequence) { bytes.append(contentsOf: run) }
  mutating func add(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

  var last: UInt8? { bytes.last }
}

extension String {
  /// Reads the UTF-8 bytes in place.
  func reading(_ read: (UnsafeBufferPointer<UInt8>) -> Void) {
    var copy = self
    copy.withUTF8(read)
  }
}
