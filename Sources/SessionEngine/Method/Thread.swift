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
    let dreams = standing(.idea).filter { $0.phase == .dream && $0.additionTo == nil }
    let nodes = dreams.map { dream in
      var seen: Set<Ref> = [dream.ref]
      let node = node(of: dream, depth: 0, &seen)
      reached.formUnion(seen)
      return node
    }
    let deeds = standing(.deed).filter { !reached.contains($0.ref) }
    return DreamThread(dreams: nodes, deedsWithoutDream: deeds)
  }

  /// The thread branches so many lines deep. What lies deeper is told in a row: no workshop has that, and no
  /// journal shall exhaust the stack.
  private static let deepestBranch = 24

  /// Links can make a ring, and a line can be reached twice; `seen` has each stand once.
  private func node(of line: Contribution, depth: Int, _ seen: inout Set<Ref>) -> ThreadNode {
    var next: [ThreadNode] = []
    if depth == Session.deepestBranch {
      var rest = followers(of: line, &seen)
      while let follower = rest.popLast() {
        guard seen.insert(follower.ref).inserted else { continue }
        next.append(ThreadNode(line: follower, next: []))
        rest += followers(of: follower, &seen)
      }
    } else {
      for follower in followers(of: line, &seen) where seen.insert(follower.ref).inserted {
        next.append(node(of: follower, depth: depth + 1, &seen))
      }
    }
    return ThreadNode(line: line, next: next)
  }

  /// Lines that link to this one or to what was added to it, in order; and what was added, where that is
  /// something to do or to keep.
  private func followers(of line: Contribution, _ seen: inout Set<Ref>) -> [Contribution] {
    var indexes = linksTo[line.ref] ?? []
    var added = additionsTo[line.ref] ?? []
    while let index = added.popLast() {
      let addition = contributions[index]
      if addition.isWithdrawn { continue }
      if [.proposal, .agreement, .deed].contains(addition.kind) {
        indexes.append(index)
      } else if seen.insert(addition.ref).inserted {
        indexes += linksTo[addition.ref] ?? []
        added += additionsTo[addition.ref] ?? []
      }
    }
    return indexes.sorted().map { contributions[$0] }.filter { !$0.isWithdrawn }
  }
}
