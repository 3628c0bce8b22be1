// What the tables gave to the plenary, what recurs, and which lines say the same by their words.

/// Contributions of any tables under one name.
public struct Together: Sendable, Equatable {
  public let name: String
  public let refs: [Ref]
}

extension Session {
  /// Lines that were taken along to the plenary and still stand, in the order in which that was done.
  public var harvest: [Ref] { harvested.filter { contribution($0)?.isWithdrawn == false } }

  /// What was put together, by its name, in the order in which the names came; lines that were taken back left out.
  public var together: [Together] {
    var names: [String] = []
    var refs: [String: [Ref]] = [:]
    var taken: [String: Set<Ref>] = [:]
    for bundle in bundles where !bundle.isRemoved {
      let key = fold(bundle.text)
      if taken[key] == nil { names.append(bundle.text) }
      for ref in bundle.label where taken[key, default: []].insert(ref).inserted {
        if contribution(ref)?.isWithdrawn == false { refs[key, default: []].append(ref) }
      }
    }
    return names.compactMap { name in refs[fold(name)].map { Together(name: name, refs: $0) } }
  }

  /// The name under which a line was put together with others; of several the first.
  public var bundleNames: [Ref: String] {
    Dictionary(
      together.flatMap { bundle in bundle.refs.map { ($0, bundle.name) } },
      uniquingKeysWith: { first, _ in first })
  }
}
