// Indexes into the lists of a session, each of a type of its own, so that a line's can't be taken for a person's.

/// The index of an element of one of the session's lists. Four bytes, because a session may hold millions of lines.
public struct TypedIndex<Element>: Hashable, Comparable, Sendable {
  private let raw: Int32

  init(_ index: Int) { raw = Int32(index) }

  public var int: Int { Int(raw) }

  /// No element: where a list of indexes has a gap.
  static var missing: TypedIndex { TypedIndex(-1) }

  public static func < (left: TypedIndex, right: TypedIndex) -> Bool { left.raw < right.raw }
}

public typealias ContributionIndex = TypedIndex<Contribution>
public typealias ParticipantIndex = TypedIndex<Participant>
public typealias TableIndex = TypedIndex<TableState>

extension TableIndex {
  public static let plenary = TableIndex(0)
}

extension Array {
  @inlinable
  public subscript(index: TypedIndex<Element>) -> Element {
    get { self[index.int] }
    _modify { yield &self[index.int] }
  }

  /// The index of the next element to be added.
  var nextIndex: TypedIndex<Element> { TypedIndex(count) }

  public var typedIndices: [TypedIndex<Element>] { indices.map { TypedIndex($0) } }
}
