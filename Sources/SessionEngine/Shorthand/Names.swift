// Who is meant by what was typed: a whole name, a code, or any start that fits one person.

/// What a typed name can mean.
public enum NameMatch: Sendable, Equatable {
  case person(String)
  /// The start fits several people; never picked.
  case several([String])
  /// Nobody; with names that look alike.
  case nobody(near: [String])
}

extension Session {
  /// The person meant at this desk. A whole name wins, then a code, then a given name or surname as a whole,
  /// then a start that was used here before, then a start that fits one person alone.
  public func match(name typed: some StringProtocol, at desk: DeskLabel) -> NameMatch {
    if let place = peoplePlaces[String(typed)], participants[Int(place)].isEnrolled {
      return .person(participants[Int(place)].name)
    }
    let wanted = fold(typed)
    guard !wanted.isEmpty else { return .nobody(near: []) }
    let people = enrolled
    for rule in NameRule.exact {
      let found = people.filter { rule.fits($0, wanted) }
      if let match = NameMatch(found) { return match }
    }
    if let place = deskPlaces[desk].flatMap({ desks[$0].prefixes[wanted] }),
      participants[Int(place)].isEnrolled
    {
      return .person(participants[Int(place)].name)
    }
    if let match = NameMatch(people.filter { NameRule.start.fits($0, wanted) }) { return match }
    return .nobody(near: near(wanted, among: people.map(\.name)))
  }

  /// People whose name or code begins with what was typed, for completion, in the order of enrolment.
  public func people(startingWith typed: some StringProtocol) -> [Participant] {
    let wanted = fold(typed)
    return enrolled.filter { $0.code.hasPrefix(wanted) || NameRule.start.fits($0, wanted) }
  }

  /// What to keep of a typed name as the habit of this desk; nil where it was the whole name, or is kept.
  public func habit(of typed: some StringProtocol, for name: String, at desk: DeskLabel) -> String? {
    let folded = fold(typed)
    if folded == participant(named: name)?.nameEnds.first { return nil }
    if let place = deskPlaces[desk], desks[place].prefixes[folded] != nil { return nil }
    return folded
  }
}

extension NameMatch {
  /// Nil where nobody was found.
  fileprivate init?(_ found: [Participant]) {
    guard let first = found.first else { return nil }
    self = found.count == 1 ? .person(first.name) : .several(found.map(\.name))
  }
}

/// The ways in which what was typed can fit a person.
private enum NameRule {
  case wholeName, code, wholeWord, start

  static let exact: [NameRule] = [.wholeName, .code, .wholeWord]

  func fits(_ person: Participant, _ wanted: String) -> Bool {
    switch self {
    case .wholeName: person.nameEnds.first == wanted
    case .code: person.code == wanted
    case .wholeWord: person.nameEnds.contains(wanted) || person.givenName == wanted
    case .start: person.nameEnds.contains { $0.hasPrefix(wanted) }
    }
  }
}

/// Up to three of the names that differ from what was typed by a slip or two; never acted on by itself.
public func near(_ typed: String, among names: [String]) -> [String] {
  let wanted = fold(typed)
  let allowed = wanted.count < 4 ? 1 : 2
  let scored = names.map { name -> (String, Int) in
    let words = [fold(name)] + NameStarts.words(name)
    return (name, words.map { slips(wanted, $0) }.min() ?? .max)
  }
  return Array(scored.filter { $0.1 <= allowed }.sorted { $0.1 < $1.1 }.map(\.0).prefix(3))
}

/// Letters put in, left out or changed between two words (Levenshtein's distance).
private func slips(_ left: String, _ right: String) -> Int {
  let letters = Array(right)
  if abs(left.count - letters.count) > 2 { return .max }
  var row = Array(0...letters.count)
  for (step, letter) in left.enumerated() {
    var corner = row[0]
    row[0] = step + 1
    for place in letters.indices {
      let changed = corner + (letters[place] == letter ? 0 : 1)
      corner = row[place + 1]
      row[place + 1] = min(changed, row[place] + 1, corner + 1)
    }
  }
  return row[letters.count]
}
