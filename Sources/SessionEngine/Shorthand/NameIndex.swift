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

  private var entries: [Entry] = []

  mutating func add(_ participant: Participant, at person: ParticipantIndex) {
    insert(participant.code, person, .code, hasStarts: false)
    insert(participant.givenName, person, .wholeWord, hasStarts: false)
    for (number, end) in participant.nameEnds.enumerated() {
      insert(end, person, number == 0 ? .wholeName : .wholeWord, hasStarts: true)
    }
  }

  private mutating func insert(_ text: String, _ person: ParticipantIndex, _ rule: NameRule, hasStarts: Bool)
  {
    let entry = Entry(text: Array(text.utf8), person: person, rule: rule, hasStarts: hasStarts)
    entries.insert(entry, at: firstIndex(notBefore: entry.text))
  }

  /// Those whom the text fits best, and how; in the order of enrolment.
  func people(for wanted: String, where isMeant: (ParticipantIndex) -> Bool) -> (
    rule: NameRule, people: [ParticipantIndex]
  ) {
    let wanted = Array(wanted.utf8)
    var best = NameRule.none
    var found: [ParticipantIndex] = []
    for entry in entries[firstIndex(notBefore: wanted)...] {
      guard entry.text.starts(with: wanted) else { break }
      let isWhole = entry.text.count == wanted.count
      let rule = isWhole ? entry.rule : entry.hasStarts ? .start : .none
      guard rule != .none, rule <= best, isMeant(entry.person) else { continue }
      if rule < best { found.removeAll() }
      if !found.contains(entry.person) { found.append(entry.person) }
      best = rule
    }
    return (best, found.sorted())
  }

  private func firstIndex(notBefore text: [UInt8]) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].text.lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
