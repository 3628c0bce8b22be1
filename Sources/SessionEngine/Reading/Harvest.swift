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
    for bundle in bundles where !bundle.isRemoved {
      if refs[bundle.text] == nil { names.append(bundle.text) }
      let known = refs[bundle.text, default: []]
      refs[bundle.text] = known + bundle.label.filter { !known.contains($0) }
    }
    return names.map { name in
      Together(name: name, refs: (refs[name] ?? []).filter { contribution($0)?.isWithdrawn == false })
    }
  }

  /// The name under which a line was put together with others; of several the first.
  public var bundleNames: [Ref: String] {
    Dictionary(
      together.flatMap { bundle in bundle.refs.map { ($0, bundle.name) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The name under which this line was put together with others.
  public func bundleName(of ref: Ref) -> String? { together.first { $0.refs.contains(ref) }?.name }
}
