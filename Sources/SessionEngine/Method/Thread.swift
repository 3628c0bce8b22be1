// The thread from dream to deed: what each dream led to, by the links between lines.

/// A line with the lines that link to it, each once, in order.
public struct ThreadNode: Sendable {
  public let line: Contribution
  /// Empty too where what follows stands under an earlier dream and there is too much of it to stand twice.
  public let next: [ThreadNode]
  /// Whether the line or anything that follows from it is a deed.
  public let reachesDeed: Bool
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
    var builder = ThreadBuilder(self)
    let dreams = standing(.idea).filter { $0.phase == .dream && $0.additionTo == nil }
    let nodes = dreams.map { builder.thread(from: $0) }
    let deeds = standing(.deed).filter { !builder.reached.contains($0.ref) }
    return DreamThread(dreams: nodes, deedsWithoutDream: deeds)
  }

  /// Lines that are a deed, or that a deed follows from.
  fileprivate var linesLeadingToDeeds: Set<Ref> {
    var waiting = standing(.deed)
    var leading = Set(waiting.map(\.ref))
    while let line = waiting.popLast() {
      for ref in line.links + [line.additionTo].compactMap({ $0 }) where leading.insert(ref).inserted {
        if let before = contribution(ref), !before.isWithdrawn { waiting.append(before) }
      }
    }
    return leading
  }
}

/// Makes the thread, dream after dream.
private struct ThreadBuilder {
  private let session: Session
  private let leading: Set<Ref>
  /// Lines that stand under any dream so far, and dreams.
  private(set) var reached: Set<Ref> = []
  /// Lines of which all that follows stands under some dream.
  private var expanded: Set<Ref> = []
  /// So many lines may still stand a second time. In a workshop every dream has its whole thread; links that tie thousands
  /// of lines together would else give a thread of as many lines for each.
  private var repetitions: Int

  /// The thread branches so many lines deep. What lies deeper is told in a row: no workshop has that, and no
  /// journal shall exhaust the stack.
  private static let deepestBranch = 24

  init(_ session: Session) {
    self.session = session
    leading = session.linesLeadingToDeeds
    repetitions = 1000 + 2 * session.contributions.count
  }

  mutating func thread(from dream: Contribution) -> ThreadNode {
    // Links can make a ring, and a line can be reached twice; under a dream each stands once.
    var seen: Set<Ref> = [dream.ref]
    let node = node(of: dream, depth: 0, &seen)
    reached.formUnion(seen)
    return node
  }

  private mutating func node(of line: Contribution, depth: Int, _ seen: inout Set<Ref>) -> ThreadNode {
    var next: [ThreadNode] = []
    if depth == ThreadBuilder.deepestBranch {
      var rest = followers(of: line, &seen)
      while let follower = rest.popLast() {
        guard seen.insert(follower.ref).inserted else { continue }
        next.append(made(follower, []))
        rest += followers(of: follower, &seen)
      }
    } else {
      for follower in followers(of: line, &seen) where seen.insert(follower.ref).inserted {
        next.append(node(of: follower, depth: depth + 1, &seen))
      }
    }
    return made(line, next)
  }

  private func made(_ line: Contribution, _ next: [ThreadNode]) -> ThreadNode {
    ThreadNode(line: line, next: next, reachesDeed: leading.contains(line.ref))
  }

  /// Lines that link to this one or to what was added to it, in order; and what was added, where that is
  /// something to do or to keep. None where they stand elsewhere and there is no room to repeat them.
  private mutating func followers(of line: Contribution, _ seen: inout Set<Ref>) -> [Contribution] {
    if repetitions <= 0, expanded.contains(line.ref) { return [] }
    var indexes = session.linksTo[line.ref] ?? []
    var added = session.additionsTo[line.ref] ?? []
    while let index = added.popLast() {
      let addition = session.contributions[index]
      if addition.isWithdrawn { continue }
      if [.proposal, .agreement, .deed].contains(addition.kind) {
        indexes.append(index)
      } else if seen.insert(addition.ref).inserted {
        indexes += session.linksTo[addition.ref] ?? []
        added += session.additionsTo[addition.ref] ?? []
      }
    }
    if !expanded.insert(line.ref).inserted { repetitions -= 1 + indexes.count }
    return indexes.sorted().map { session.contributions[$0] }.filter { !$0.isWithdrawn }
  }
}
