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
    let place: Int
    /// What it is when the whole of it was typed.
    let rule: NameRule
    /// Whether a start of it will do.
    let hasStarts: Bool
  }

  private var entries: [Entry] = []

  /// Takes in somebody at a place in `Session.participants`.
  mutating func add(_ person: Participant, at place: Int) {
    insert(person.code, place, .code, hasStarts: false)
    insert(person.givenName, place, .wholeWord, hasStarts: false)
    for (number, end) in person.nameEnds.enumerated() {
      insert(end, place, number == 0 ? .wholeName : .wholeWord, hasStarts: true)
    }
  }

  private mutating func insert(_ text: String, _ place: Int, _ rule: NameRule, hasStarts: Bool) {
    let entry = Entry(text: Array(text.utf8), place: place, rule: rule, hasStarts: hasStarts)
    entries.insert(entry, at: firstPlace(notBefore: entry.text))
  }

  /// Those whom the text fits best, and how; in the order of enrolment.
  func people(for wanted: String, where isMeant: (Int) -> Bool) -> (rule: NameRule, places: [Int]) {
    let wanted = Array(wanted.utf8)
    var best = NameRule.none
    var found: [Int] = []
    for entry in entries[firstPlace(notBefore: wanted)...] {
      guard entry.text.starts(with: wanted) else { break }
      let isWhole = entry.text.count == wanted.count
      let rule = isWhole ? entry.rule : entry.hasStarts ? .start : .none
      guard rule != .none, rule <= best, isMeant(entry.place) else { continue }
      if rule < best { found.removeAll() }
      if !found.contains(entry.place) { found.append(entry.place) }
      best = rule
    }
    return (best, found.sorted())
  }

  private func firstPlace(notBefore text: [UInt8]) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].text.lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
