// The thread from dream to deed: what each dream led to, by the links between lines.

/// A line with the lines that link to it, each once, in order.
public struct ThreadNode: Sendable {
  public let line: Contribution
  public let next: [ThreadNode]

  /// Whether the line or anything that follows from it is a deed.
  public var reachesDeed: Bool { line.kind == .deed || next.contains(where: \.reachesDeed) }
}

/// All dreams with what they led to.
public struct DreamThread: Sendable {
  /// Every dream, in order.
  public let dreams: [ThreadNode]
  /// Deeds that no dream leads to.
  public let deedsWithoutDream: [Contribution]

  public var dreamsWithoutDeed: [Contribution] { dreams.filter { !$0.reachesDeed }.map(\.line) }
}

extension Session {
  public var dreamThread: DreamThread {
    var reached: Set<Ref> = []
    let dreams = contributions.filter { !$0.isWithdrawn && $0.phase == .dream && $0.kind == .idea }
      .filter { $0.additionTo == nil }
      .map { dream in
        var seen: Set<Ref> = [dream.ref]
        let node = node(of: dream, &seen)
        reached.formUnion(seen)
        return node
      }
    let deeds = contributions.filter { !$0.isWithdrawn && $0.kind == .deed && !reached.contains($0.ref) }
    return DreamThread(dreams: dreams, deedsWithoutDream: deeds)
  }

  /// Links can make a ring, and a line can be reached twice; `seen` keeps each to one place.
  private func node(of line: Contribution, _ seen: inout Set<Ref>) -> ThreadNode {
    var next: [ThreadNode] = []
    for follower in lines(linkingTo: line.ref) where seen.insert(follower.ref).inserted {
      next.append(node(of: follower, &seen))
    }
    return ThreadNode(line: line, next: next)
  }
}
