// One cell of a screen, and the few scalars that may stand in it.

/// A base and at most four marks that take no column of their own. No heap, and never a control character.
public struct Cluster: Hashable, Sendable {
  /// 0 in the right half of a wide cluster.
  private var base: UInt32
  private var mark1: UInt32 = 0
  private var mark2: UInt32 = 0
  private var mark3: UInt32 = 0
  private var mark4: UInt32 = 0

  /// What can't stand in a cell (C0, C1, DEL) becomes `□`, whoever asks.
  public init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    base = value < 0x20 || (0x7F..<0xA0).contains(value) ? 0x25A1 : value
  }

  private init() { base = 0 }

  static let blank = Cluster(" ")
  static let continuation = Cluster()

  /// For a scalar that was already checked.
  @inline(__always)
  init(simple scalar: UInt32) { base = scalar }

  /// Adds a mark that takes no column; a fifth is left out.
  mutating func add(_ mark: Unicode.Scalar) {
    if mark1 == 0 {
      mark1 = mark.value
    } else if mark2 == 0 {
      mark2 = mark.value
    } else if mark3 == 0 {
      mark3 = mark.value
    } else if mark4 == 0 {
      mark4 = mark.value
    }
  }

  /// Whether it is a single scalar.
  public var isSimple: Bool { mark1 == 0 }

  /// The base alone; nil in the right half of a wide cluster.
  public var scalar: Unicode.Scalar? { base == 0 ? nil : Unicode.Scalar(base) }

  /// The base and its marks, in order; none in the right half of a wide cluster.
  public var scalars: [Unicode.Scalar] {
    [base, mark1, mark2, mark3, mark4].compactMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  /// The same as a string.
  public var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// What stands at one place of a screen.
public struct Cell: Hashable, Sendable {
  public internal(set) var cluster: Cluster
  public internal(set) var style: Style
  /// Columns taken: 1, 2, or 0 for the right half of the wide cluster to its left.
  public internal(set) var width: UInt8

  /// A blank in a style.
  public static func blank(_ style: Style) -> Cell {
    Cell(cluster: .blank, style: style, width: 1)
  }

  /// Whether it is the right half of the wide cluster to its left.
  public var isContinuation: Bool { width == 0 }

  /// Whether nothing but its ground shows.
  public var isBlank: Bool { cluster == .blank }
}
