// The names and codes of a session in the order of the alphabet, so that a start is found without looking at
// everybody: it is sought with every key.

/// The ways in which what was typed can fit a person, the strongest first.
enum NameRule: Int, Comparable {
  case wholeName, code, wholeWord, start, none

  static func < (left: NameRule, right: NameRule) -> Bool { left.rawValue < right.rawValue }
}

/// Everything by which people can be called, sorted.
struct NameIndex: Sendable {
  private struct Entry: Sendable {
    /// Folded, as bytes: they compare fastest.
    let text: [UInt8]
    let person: ParticipantIndex
    /// What it is when the whole of it was typed.
    let rule: NameRule
    /// Whether a start of it will do.
    let hasStarts: Bool
  }

  /// Sorted runs, each at least twice as long as the next: one more name is merged into the short ones alone, so that
  /// thousands are taken in fast.
  private var runs: [[Entry]] = []

  mutating func add(_ participant: Participant, at person: ParticipantIndex) {
    insert(participant.code, person, .code, hasStarts: false)
    insert(participant.givenName, person, .wholeWord, hasStarts: false)
    for (number, end) in participant.nameEnds.enumerated() {
      insert(end, person, number == 0 ? .wholeName : .wholeWord, hasStarts: true)
    }
  }

  private mutating func insert(_ text: String, _ person: ParticipantIndex, _ rule: NameRule, hasStarts: Bool)
  {
    var run = [Entry(text: Array(text.utf8), person: person, rule: rule, hasStarts: hasStarts)]
    while let last = runs.last, last.count < 2 * run.count { run = NameIndex.merged(runs.removeLast(), run) }
    runs.append(run)
  }

  private static func merged(_ left: [Entry], _ right: [Entry]) -> [Entry] {
    var merged: [Entry] = []
    merged.reserveCapacity(left.count + right.count)
    var rest = right[...]
    for entry in left {
      while let next = rest.first, next.text.lexicographicallyPrecedes(entry.text) {
        merged.append(next)
        rest = rest.dropFirst()
      }
      merged.append(entry)
    }
    return merged + rest
  }

  /// Those whom the text fits best, and how; in the order of enrolment.
  func people(for wanted: String, where isMeant: (ParticipantIndex) -> Bool) -> (
    rule: NameRule, people: [ParticipantIndex]
  ) {
    var best = NameRule.none
    var found: Set<ParticipantIndex> = []
    forEach(startingWith: wanted) { entry, isWhole in
      let rule = isWhole ? entry.rule : entry.hasStarts ? .start : .none
      guard rule != .none, rule <= best, isMeant(entry.person) else { return true }
      if rule < best { found.removeAll() }
      found.insert(entry.person)
      best = rule
      return true
    }
    return (best, found.sorted())
  }

  /// Whether anybody's name, or a word of it, begins so.
  func hasName(startingWith start: String) -> Bool {
    var isFound = false
    forEach(startingWith: start) { entry, _ in
      isFound = entry.hasStarts
      return !isFound
    }
    return isFound
  }

  /// Whether this is the whole name of anybody, or a word of one.
  func hasWord(_ word: String) -> Bool {
    var isFound = false
    forEach(startingWith: word) { entry, isWhole in
      isFound = isWhole && entry.rule != .code
      return isWhole && !isFound
    }
    return isFound
  }

  /// Shows the entries that begin so, each run in the order of the alphabet, until the body has seen enough of it.
  private func forEach(startingWith start: String, _ body: (Entry, _ isWhole: Bool) -> Bool) {
    let wanted = Array(start.utf8)
    for run in runs {
      for entry in run[NameIndex.firstIndex(in: run, notBefore: wanted)...] {
        guard entry.text.starts(with: wanted), body(entry, entry.text.count == wanted.count) else { break }
      }
    }
  }

  private static func firstIndex(in run: [Entry], notBefore text: [UInt8]) -> Int {
    var low = 0
    var high = run.count
    while low < high {
      let middle = (low + high) / 2
      if run[middle].text.lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
