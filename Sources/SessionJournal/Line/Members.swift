// The members of a JSON object, found in one pass over its bytes and kept as ranges, not as values.

import SessionEngine

/// Where each member is in a line. It is reused from line to line, so that parsing a line allocates nothing. Copies
/// share their memory, so only one of them may be in use.
struct Members {
  enum Shape: UInt8 {
    /// A string without escapes, a string with escapes, a number, a list, or anything that no event has.
    case plain, escaped, number, list, other
  }

  struct Value {
    /// The range of bytes: without the quotes of a string, but with the brackets of a list.
    var start: UInt32 = 0
    var end: UInt32 = 0
    /// The number of the line that it was found in.
    fileprivate var found: UInt32 = 0
    var shape = Shape.other

    init(start: UInt32, end: UInt32, shape: Shape) {
      (self.start, self.end, self.shape) = (start, end, shape)
    }

    fileprivate init() {}
  }

  /// The memory for one value per key. It is freed with the last copy.
  private final class Memory {
    let values = UnsafeMutableBufferPointer<Value>.allocate(capacity: FieldKey.allCases.count)

    init() { values.initialize(repeating: Value()) }

    deinit { values.deallocate() }
  }

  /// The line that was parsed last. Only valid as long as its bytes are.
  private(set) var line = UnsafeRawBufferPointer(start: nil, count: 0)
  private let memory: Memory
  /// One value per key, indexed by the key's raw value. Not an array: the compiler would copy it at each access.
  private let values: UnsafeMutableBufferPointer<Value>
  /// The number of the current line. Values with another number belong to earlier lines.
  private var number: UInt32 = 0
  private let keys = FieldKey.lookup

  init() {
    memory = Memory()
    values = memory.values
  }

  /// Finds the members of the line, or of its rest from `start` on, where there must be the comma before a member.
  /// Nested values are skipped without recursion.
  ///
  /// - Throws: `notJSON`.
  mutating func find(in line: UnsafeRawBufferPointer, from start: Int = 0) throws(Flaw) {
    self.line = line
    number &+= 1
    if number == 0 { values.update(repeating: Value()) }
    var cursor = Cursor(line, at: start)
    if start == 0 {
      cursor.skipSpace()
      guard cursor.take(0x7B) else { throw .notJSON }
      cursor.skipSpace()
      if cursor.take(0x7D) { return try end(cursor) }
    } else {
      guard cursor.take(0x2C) else { throw .notJSON }
    }
    repeat { try findMember(&cursor) } while cursor.take(0x2C)
    guard cursor.take(0x7D) else { throw .notJSON }
    try end(cursor)
  }

  private func end(_ cursor: Cursor) throws(Flaw) {
    var cursor = cursor
    cursor.skipSpace()
    guard cursor.isAtEnd else { throw .notJSON }
  }

  private mutating func findMember(_ cursor: inout Cursor) throws(Flaw) {
    cursor.skipSpace()
    guard cursor.take(0x22), let name = cursor.string() else { throw .notJSON }
    cursor.skipSpace()
    guard cursor.take(0x3A) else { throw .notJSON }
    cursor.skipSpace()
    guard let value = cursor.value() else { throw .notJSON }
    cursor.skipSpace()
    guard let key = keys.find(line, Int(name.start), Int(name.end)), values[key].found != number
    else { return }
    values[key] = value
    values[key].found = number
  }

  @inline(__always)
  func has(_ key: FieldKey) -> Bool { values[Int(key.rawValue)].found == number }

  /// The value of a member; nil if the line has no such member, or if it is `null`, `true`, `false` or an object.
  @inline(__always)
  func value(_ key: FieldKey) -> Value? {
    let value = values[Int(key.rawValue)]
    return value.found == number && value.shape != .other ? value : nil
  }

  /// The bytes of a value; of a string, what is between its quotes, with its escapes.
  func bytes(_ value: Value) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: line[Int(value.start)..<Int(value.end)])
  }
}
