// What a journal says of lines that were taken out of it: which they were, and nothing of what stood in them.

/// Lines were taken out of the bytes of the journals. Names them by marks that only the journal reads, so that an old
/// copy of them, laid in again, is known for what it is.
public struct Forgetting: EventBody {
  /// Lines that are gone whole.
  public var gone: [String] = []
  /// Lines out of which words went, with the places of these.
  public var blanked: [String] = []
  /// References whose lines are gone. They are never given again.
  public var refs: [Ref] = []

  public init() {}

  public init(gone: [String] = [], blanked: [String] = [], refs: [Ref] = []) {
    (self.gone, self.blanked, self.refs) = (gone, blanked, refs)
  }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.texts(.gone, &gone, .mark)
    try visitor.texts(.blanked, &blanked, .mark)
    try visitor.references(.links, &refs, .link)
  }

  /// What was there is passed over before the fold; what is left to do is to keep its numbers from others.
  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.forgettings += 1
    for ref in refs { session.desks[session.deskIndex(of: ref.desk)].reserve(ref.number) }
    return nil
  }
}

/// Stands in the place of a line that was taken out; its reference, where it had one of its own.
public struct Removed: EventBody {
  public internal(set) var ref: Ref?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .own)
  }

  /// Nothing but its number is known of the line.
  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    if let ref { session.desks[session.deskIndex(of: ref.desk)].take(ref.number) }
    return nil
  }
}
