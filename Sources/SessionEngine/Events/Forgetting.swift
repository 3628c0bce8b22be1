// What a journal says of lines that were taken out of it: which they were, and nothing of what stood in them.

/// One forgetting. It names the lines by marks that only the journal reads, so that an old copy of them, laid in
/// again, is known for what it is.
public struct Forgetting: Sendable, Equatable {
  /// Lines that are gone whole.
  public var gone: [String]
  /// Lines out of which words went, with the places of these.
  public var blanked: [String]
  /// References whose lines are gone. They are never given again.
  public var refs: [Ref]

  public init(gone: [String] = [], blanked: [String] = [], refs: [Ref] = []) {
    self.gone = gone
    self.blanked = blanked
    self.refs = refs
  }
}

extension Session {
  /// What was there is passed over before the fold; what is left to do is to keep its numbers from others.
  mutating func applyForgetting(_ forgetting: Forgetting) {
    forgettings += 1
    for ref in forgetting.refs { reserve(ref) }
  }

  /// What stands where a line was: folded in or not, nothing but its number is known of it.
  mutating func applyRemains(of ref: Ref?) {
    if let ref { reserve(ref) }
  }
}
