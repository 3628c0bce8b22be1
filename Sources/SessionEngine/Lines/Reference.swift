// How a contribution is called aloud: `#12` at the plenary desk, `#b12` at a table's, with four letters of its
// own where two desks could otherwise count alike.

/// The counting of one desk: the letter of its table, if any, and the letters that keep it apart from a desk
/// elsewhere that counts the same table.
public struct DeskLabel: Hashable, Sendable, Comparable {
  /// Up to three letters of the table in the low bytes, four letters of the desk's own in the next.
  private let packed: UInt64

  /// The plenary or only desk of the folder where the session began.
  public static let plenary = DeskLabel(packed: 0)

  private init(packed: UInt64) { self.packed = packed }

  /// `table`: zero to three letters a-z; `own`: none or four letters a-z. Nil if they are something else.
  public init?(table: some StringProtocol, own: some StringProtocol) {
    let letters = Array(table.utf8)
    let apart = Array(own.utf8)
    guard letters.count <= 3, apart.isEmpty || apart.count == 4,
      (letters + apart).allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    var packed: UInt64 = 0
    for (index, letter) in letters.enumerated() { packed |= UInt64(letter) << (8 * UInt64(index)) }
    for (index, letter) in apart.enumerated() { packed |= UInt64(letter) << (24 + 8 * UInt64(index)) }
    self.packed = packed
  }

  /// The letters of the table; empty at the plenary desk.
  public var table: String { letters(from: 0, to: 3) }
  /// The desk's own four letters; empty where the session began.
  public var own: String { letters(from: 3, to: 7) }

  /// `b`, `-ktbw`, `b-ktbw`, or empty.
  public var text: String { own.isEmpty ? table : "\(table)-\(own)" }

  /// The label written as `text` does.
  public init?(text: some StringProtocol) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let table = parts.first else { return nil }
    if parts.count == 2, parts[1].isEmpty { return nil }
    self.init(table: table, own: parts.count == 2 ? parts[1] : "")
  }

  public static func < (left: DeskLabel, right: DeskLabel) -> Bool {
    (left.table, left.own) < (right.table, right.own)
  }

  private func letters(from: UInt64, to: UInt64) -> String {
    var text = ""
    for index in from..<to {
      let byte = UInt8(truncatingIfNeeded: packed >> (8 * index))
      if byte != 0 { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    }
    return text
  }
}

/// A reference that never changes: a desk and the number it gave.
public struct Ref: Hashable, Sendable, Comparable {
  public let desk: DeskLabel
  /// Counted per desk, within `numbers`.
  public let number: Int

  /// The numbers that a reference can have: up to nine figures.
  public static let numbers = 1...999_999_999

  /// None yet: what an event has before it is read.
  static let blank = Ref(desk: .plenary, number: 0)

  public init(desk: DeskLabel, number: Int) {
    self.desk = desk
    self.number = number
  }

  /// Without `#`: `12`, `b12`, `12-ktbw`, `b12-ktbw`.
  public var text: String {
    desk.own.isEmpty ? "\(desk.table)\(number)" : "\(desk.table)\(number)-\(desk.own)"
  }

  /// The reference written as `text` does, with or without `#`; nil if it isn't one.
  public init?(text: some StringProtocol) {
    var rest = Substring(text)
    if rest.first == "#" { rest = rest.dropFirst() }
    let table = rest.prefix { $0.isASCII && $0.isLowercase }
    let figures = rest.dropFirst(table.count).prefix { $0.isASCII && $0.isNumber }
    let tail = rest.dropFirst(table.count + figures.count)
    guard tail.isEmpty || tail.first == "-", let number = Int(figures), Ref.numbers.contains(number),
      let desk = DeskLabel(table: table, own: tail.dropFirst())
    else { return nil }
    if tail.first == "-", tail.count == 1 { return nil }
    self.init(desk: desk, number: number)
  }

  public static func < (left: Ref, right: Ref) -> Bool {
    left.desk == right.desk ? left.number < right.number : left.desk < right.desk
  }
}
