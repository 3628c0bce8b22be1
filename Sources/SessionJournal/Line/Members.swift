// The members of one JSON object, found in one pass over its bytes and kept as places, not as values.

/// What stands where in a line. Used again for line after line, so that reading one allocates nothing.
struct Members: ~Copyable {
  enum Shape: UInt8 {
    /// A string without escapes, one with escapes, a number, a list, or something no event has.
    case plain, escaped, number, list, other
  }

  struct Value {
    /// Inside the quotes of a string; with the brackets of a list.
    var start: UInt32 = 0
    var end: UInt32 = 0
    var shape = Shape.other
  }

  /// The line; only valid while it is being read.
  private(set) var line = UnsafeRawBufferPointer(start: nil, count: 0)
  /// One place a key. No array within the struct, which the compiler would copy for each question.
  private let values = UnsafeMutableBufferPointer<Value>.allocate(capacity: Members.capacity)
  /// One bit a key.
  private var seen: UInt64 = 0
  private let keys = Key.lookup

  /// As many as there are bits in `seen`.
  private static let capacity = 64

  init() { values.initialize(repeating: Value()) }

  deinit { values.deallocate() }

  /// Finds the members of the object that is this line, or of its rest from `start` on, which then must be at
  /// the comma before a member. Nested values are passed over without recursion.
  mutating func find(in line: UnsafeRawBufferPointer, from start: Int = 0) throws(Flaw) {
    self.line = line
    seen = 0
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
    guard let key = keys.find(line, Int(name.start), Int(name.end)), !has(key) else { return }
    seen |= 1 << UInt64(key.rawValue)
    values[Int(key.rawValue)] = value
  }

  @inline(__always)
  func has(_ key: Key) -> Bool { seen & (1 << UInt64(key.rawValue)) != 0 }

  /// Whether any of these keys is there.
  @inline(__always)
  func hasAny(of keys: Set) -> Bool { seen & keys.bits != 0 }

  /// Some keys, one bit each.
  struct Set {
    let bits: UInt64

    init(_ keys: [Key]) { bits = keys.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }
  }

  /// Nil where the line has no such member, or one that is null.
  @inline(__always)
  func value(_ key: Key) -> Value? {
    guard has(key) else { return nil }
    let value = values[Int(key.rawValue)]
    return value.shape == .other ? nil : value
  }

  /// The bytes of a value: of a string what is between the quotes, with its escapes.
  func bytes(_ value: Value) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: line[Int(value.start)..<Int(value.end)])
  }
}
