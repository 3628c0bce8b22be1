// Who is meant by what was typed: a whole name, a code, or any start that fits one person.

/// What a typed name can mean.
public enum NameMatch: Sendable, Equatable {
  case person(String)
  /// The start fits several people; never picked.
  case several([String])
  /// Nobody; with names that look alike.
  case nobody(near: [String])
}

/// Who is meant: what `NameMatch` says, found without copying anybody.
enum Meant {
  case person(ParticipantIndex)
  case several([ParticipantIndex])
  case nobody
}

extension Session {
  /// The person meant at this desk. A whole name wins, then a code, then a given name or surname as a whole,
  /// then a start that was used here before, then a start that fits one person alone.
  public func match(name typed: some StringProtocol, at desk: DeskLabel) -> NameMatch {
    switch meant(by: typed, at: desk) {
    case .person(let person): .person(participants[person].name)
    case .several(let people): .several(people.map { participants[$0].name })
    case .nobody: .nobody(near: near(String(typed), among: enrolled.map(\.name)))
    }
  }

  /// Costs some microseconds with 150 people: it runs with every key.
  func meant(by typed: some StringProtocol, at desk: DeskLabel) -> Meant {
    let wanted = fold(typed)
    if wanted.utf8.allSatisfy({ $0 == 0x20 }) { return .nobody }
    if let person = participantIndexes[String(typed)], participants[person].isEnrolled {
      return .person(person)
    }
    let (best, found) = nameIndex.people(for: wanted) { participants[$0].isEnrolled }
    if best == .start || best == .none, let habit = habit(wanted, at: desk) {
      return .person(habit)
    }
    guard let first = found.first else { return .nobody }
    return found.count == 1 ? .person(first) : .several(found)
  }

  /// People whose name or code begins with what was typed, for completion, in the order of enrolment.
  public func people(startingWith typed: some StringProtocol) -> [Participant] {
    let wanted = fold(typed)
    return participants.filter {
      $0.isEnrolled && ($0.code.hasPrefix(wanted) || $0.nameEnds.contains { $0.hasPrefix(wanted) })
    }
  }

  /// What to keep of a typed name as the habit of this desk; nil where it was the whole name, or is kept.
  public func habit(of typed: some StringProtocol, for name: String, at desk: DeskLabel) -> String? {
    let folded = fold(typed)
    if folded == participant(named: name)?.nameEnds.first { return nil }
    if let index = deskIndexes[desk], desks[index].prefixes[folded] != nil { return nil }
    return folded
  }

  /// The person whom this start has meant at the desk before.
  private func habit(_ wanted: String, at desk: DeskLabel) -> ParticipantIndex? {
    guard let record = deskIndexes[desk], let person = desks[record].prefixes[wanted],
      participants[person].isEnrolled
    else { return nil }
    return person
  }
}

/// Up to three of the names that differ from what was typed by a slip or two; never acted on by itself.
public func near(_ typed: String, among names: [String]) -> [String] {
  let wanted = fold(typed)
  let allowed = wanted.count < 3 ? 0 : wanted.count < 4 ? 1 : 2
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
    for index in letters.indices {
      let changed = corner + (letters[index] == letter ? 0 : 1)
      corner = row[index + 1]
      row[index + 1] = min(changed, row[index] + 1, corner + 1)
    }
  }
  return row[letters.count]
}
