// How many columns text takes, and which of its scalars share a cell.

/// The columns that ``Frame/put(_:at:style:columns:)`` takes for the whole text.
public func width(of text: String) -> Int {
  var text = text
  if let columns = text.withUTF8(columnsOfSimple) { return columns }
  var columns = 0
  scanClusters(text) { _, width, _ in
    columns += width
    return true
  }
  return columns
}

/// Splits visible text into clusters: a base with its marks, as terminals agree on them.
///
/// Terminals disagree about emoji, so they are shown in their simplest form: variation selectors, skin tones, tags and
/// what hangs on a joiner are left out, and a flag is its two letters. A picture so takes one or two columns everywhere.
struct ClusterReader {
  private let scalars: String.UnicodeScalarView
  /// Where the next cluster begins.
  private(set) var index: String.Index

  /// `text` must come from ``visible(_:)``.
  init(_ text: String) {
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  /// The next cluster and the columns that it takes, 1 or 2.
  mutating func next() -> (cluster: Cluster, width: Int)? {
    guard index < scalars.endIndex else { return nil }
    let first = take()
    if (0x1F1E6...0x1F1FF).contains(first.value) {
      return (Cluster(Unicode.Scalar(UInt8(first.value - 0x1F1E6) + 0x41)), 1)
    }
    var cluster: Cluster
    if isZeroWidth(first) {
      cluster = Cluster("◌")
      cluster.add(first)
    } else {
      cluster = Cluster(shown(first))
    }
    while index < scalars.endIndex, continues(first, into: &cluster) {}
    return (cluster, width(ofBase: first))
  }

  private mutating func take() -> Unicode.Scalar {
    let scalar = scalars[index]
    index = scalars.index(after: index)
    return scalar
  }

  /// Takes the next scalar if it belongs to the cluster of `base`.
  private mutating func continues(_ base: Unicode.Scalar, into cluster: inout Cluster) -> Bool {
    let next = scalars[index]
    guard next.value >= 0x300 else { return false }
    switch next.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0xE0020...0xE007F, 0x180B...0x180D, 0x180F:
      index = scalars.index(after: index)
    case 0x1F3FB...0x1F3FF where isEmoji(base):
      index = scalars.index(after: index)
    case 0x200D:
      // A joiner at the end of a cell would reach for the next one.
      index = scalars.index(after: index)
      guard isEmoji(base), index < scalars.endIndex else { break }
      if isEmoji(scalars[index]) { index = scalars.index(after: index) }
    case _ where isHangulPart(next.value):
      guard isHangul(base) else { return false }
      cluster.add(take())
    default:
      guard isZeroWidth(next) else { return false }
      cluster.add(take())
    }
    return true
  }

  private func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xD7B0...0xD7FB: true
    default: false
    }
  }

  /// What nobody has given a shape yet shows as `□`.
  private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0x370, scalar.properties.generalCategory == .unassigned else {
      return scalar
    }
    return "□"
  }

  private func width(ofBase scalar: Unicode.Scalar) -> Int {
    scalar.value >= 0x1100 && WidthTable.contains(WidthTable.wide, scalar.value) ? 2 : 1
  }
}
