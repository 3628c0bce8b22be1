// One cell of a screen, and the few scalars that may stand in it.

/// A base and at most four marks that take no column of their own. No heap, and never a control character.
///
/// Five scalars of 21 bits each in two words, so that a whole row is compared as bytes.
public struct Cluster: Hashable, Sendable {
  /// The base, 0 in the right half of a wide cluster, and above it the first two marks.
  private var head: UInt64
  /// The last two marks.
  private var tail: UInt64 = 0

  private static let bits: UInt64 = 21
  private static let mask: UInt64 = 0x1F_FFFF

  /// What can't stand in a cell (C0, C1, DEL) becomes `□`, whoever asks.
  public init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    head = UInt64(value < 0x20 || (0x7F..<0xA0).contains(value) ? 0x25A1 : value)
  }

  private init() { head = 0 }

  static let blank = Cluster(" ")
  static let continuation = Cluster()

  /// For a scalar that was already checked.
  @inline(__always)
  init(simple scalar: UInt32) { head = UInt64(scalar) }

  /// Adds a mark that takes no column; a fifth is left out.
  mutating func add(_ mark: Unicode.Scalar) {
    let value = UInt64(mark.value)
    if head >> Cluster.bits == 0 {
      head |= value << Cluster.bits
    } else if head >> (2 * Cluster.bits) == 0 {
      head |= value << (2 * Cluster.bits)
    } else if tail == 0 {
      tail = value
    } else if tail >> Cluster.bits == 0 {
      tail |= value << Cluster.bits
    }
  }

  @inline(__always)
  func difference(from other: Cluster) -> UInt64 { (head ^ other.head) | (tail ^ other.tail) }

  /// Whether it is a single scalar.
  public var isSimple: Bool { head <= Cluster.mask }

  /// The base alone; nil in the right half of a wide cluster.
  public var scalar: Unicode.Scalar? {
    let base = UInt32(truncatingIfNeeded: head & Cluster.mask)
    return base == 0 ? nil : Unicode.Scalar(base)
  }

  /// The base and its marks, in order; none in the right half of a wide cluster.
  public var scalars: [Unicode.Scalar] {
    let words = [head, head >> Cluster.bits, head >> (2 * Cluster.bits), tail, tail >> Cluster.bits]
    return words.compactMap { word in
      let value = UInt32(truncatingIfNeeded: word & Cluster.mask)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  /// The same as a string.
  public var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// What stands at one position of a screen: three words without a gap between them.
public struct Cell: Hashable, Sendable {
  public internal(set) var cluster: Cluster
  var look: Look

  @inline(__always)
  init(cluster: Cluster, look: Look) {
    self.cluster = cluster
    self.look = look
  }

  @inline(__always)
  init(cluster: Cluster, style: Style, width: UInt8) {
    self.init(cluster: cluster, look: Look(style, width: width))
  }

  public internal(set) var style: Style {
    get { look.style }
    set { look = Look(newValue, width: look.width) }
  }

  /// Columns taken: 1, 2, or 0 for the right half of the wide cluster to its left.
  @inline(__always)
  public var width: UInt8 { look.width }

  /// 0 if the cells are the same. Without a branch.
  @inline(__always)
  func difference(from other: Cell) -> UInt64 {
    cluster.difference(from: other.cluster) | look.difference(from: other.look)
  }

  /// A blank in a style.
  public static func blank(_ style: Style) -> Cell {
    Cell(cluster: .blank, style: style, width: 1)
  }

  /// Whether it is the right half of the wide cluster to its left.
  public var isContinuation: Bool { look.width == 0 }

  /// Whether nothing but its ground shows.
  public var isBlank: Bool { cluster == .blank }
}

/// A style and the columns that are taken in it, as one word: 28 and 27 bits of colours, 7 of attributes, 2 of width.
struct Look: Hashable, Sendable {
  private var word: UInt64

  @inline(__always)
  init(_ style: Style, width: UInt8) {
    word =
      UInt64(style.foreground.raw) << 36 | UInt64(style.background.raw) << 9
      | UInt64(style.attributes.rawValue & 0x7F) << 2 | UInt64(width & 3)
  }

  @inline(__always)
  func difference(from other: Look) -> UInt64 { word ^ other.word }

  @inline(__always)
  var width: UInt8 { UInt8(truncatingIfNeeded: word & 3) }

  var style: Style {
    Style(
      foreground: Colour(raw: UInt32(truncatingIfNeeded: word >> 36)),
      background: Colour(raw: UInt32(truncatingIfNeeded: word >> 9) & 0x7FF_FFFF),
      attributes: Attributes(rawValue: UInt8(truncatingIfNeeded: word >> 2) & 0x7F))
  }

  /// The same for another width.
  @inline(__always)
  func taking(_ width: UInt8) -> Look {
    var look = self
    look.word = word & ~3 | UInt64(width & 3)
    return look
  }
}
