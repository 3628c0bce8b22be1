// Who is meant by what was typed: a whole name, a code, a word of a name, or any start that fits one person.

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

/// How well what was typed fits somebody; the least is the best. What fits several equally well means none of them.
private struct Fit: Comparable {
  /// An exact match always wins.
  enum Strength: Int { case wholeName, code, wholeWord, start }

  let strength: Strength
  /// People of the desk's own table come first.
  let sitsElsewhere: Bool
  /// A given name beats a surname.
  let isSurname: Bool

  static func < (left: Fit, right: Fit) -> Bool {
    (left.strength.rawValue, left.sitsElsewhere ? 1 : 0, left.isSurname ? 1 : 0)
      < (right.strength.rawValue, right.sitsElsewhere ? 1 : 0, right.isSurname ? 1 : 0)
  }
}

/// Everything by which people can be called; folded, and without titles.
struct NameIndex: Sendable {
  private struct Way: Sendable {
    enum Form: Sendable { case wholeName, code, givenName, surname }

    let person: ParticipantIndex
    let form: Form

    /// How it fits what was typed, which is the whole of it or a start; nil if it doesn't.
    func strength(isWhole: Bool) -> Fit.Strength? {
      switch form {
      case .code: isWhole ? .code : nil
      case .givenName: isWhole ? .wholeWord : nil
      case .wholeName: isWhole ? .wholeName : .start
      case .surname: isWhole ? .wholeWord : .start
      }
    }

    var isName: Bool { form == .wholeName || form == .surname }
  }

  private var ways = SortedStarts<Way>()

  mutating func add(_ participant: Participant, at person: ParticipantIndex) {
    ways.insert(participant.code, Way(person: person, form: .code))
    // A start of it is one of the whole name.
    ways.insert(participant.givenName, Way(person: person, form: .givenName))
    for (number, end) in participant.nameEnds.enumerated() {
      ways.insert(end, Way(person: person, form: number == 0 ? .wholeName : .surname))
    }
  }

  /// Those whom the text fits best, in the order of enrolment, and whether it is no more than a start.
  ///
  /// - Parameter sitsElsewhere: nil for somebody who isn't enrolled.
  func people(for wanted: String, _ sitsElsewhere: (ParticipantIndex) -> Bool?) -> (
    people: [ParticipantIndex], isStart: Bool
  ) {
    var best: Fit?
    var found: Set<ParticipantIndex> = []
    ways.forEach(startingWith: wanted) { way, isWhole in
      guard let strength = way.strength(isWhole: isWhole), let sitsElsewhere = sitsElsewhere(way.person)
      else {
        return true
      }
      let fit = Fit(strength: strength, sitsElsewhere: sitsElsewhere, isSurname: way.form == .surname)
      if let best, best < fit { return true }
      if best != fit { found.removeAll() }
      found.insert(way.person)
      best = fit
      return true
    }
    return (found.sorted(), best.map { $0.strength == .start } ?? true)
  }

  /// Whether anybody's name, or a word of it, begins so.
  func hasName(startingWith start: String) -> Bool {
    var isFound = false
    ways.forEach(startingWith: start) { way, _ in
      isFound = isFound || way.isName
      return !isFound
    }
    return isFound
  }

  /// Whether this is the whole name of anybody, or a word of one.
  func hasWord(_ word: String) -> Bool {
    var isFound = false
    ways.forEach(startingWith: word) { way, isWhole in
      isFound = isFound || (isWhole && way.form != .code)
      return isWhole && !isFound
    }
    return isFound
  }
}

extension Session {
  /// The person meant at this desk, of a table or (nil) of the plenary. A whole name wins, then a code, then a word of a
  /// name, then a start that was used here before, then a start that fits one person alone. Among equals people of the
  /// desk's own table come first, then given names before surnames.
  public func match(name typed: some StringProtocol, at desk: DeskLabel, table: String?) -> NameMatch {
    switch meant(by: typed, at: desk, table: table) {
    case .person(let person): .person(participants[person].name)
    case .several(let people): .several(people.map { participants[$0].name })
    case .nobody: .nobody(near: near(String(typed), among: enrolled.map(\.name)))
    }
  }

  /// Costs some microseconds with 150 people: it runs with every key.
  func meant(by typed: some StringProtocol, at desk: DeskLabel, table: String?) -> Meant {
    if typed.utf8.allSatisfy({ $0 == 0x20 }) { return .nobody }
    if let person = participantIndexes[String(typed)], participants[person].isEnrolled {
      return .person(person)
    }
    let wanted = fold(NameWords.withoutTitles(typed))
    let (found, isStart) = nameIndex.people(for: wanted) { person in
      participants[person].isEnrolled ? table != nil && participants[person].table != table : nil
    }
    if isStart, let habit = habit(fold(typed), at: desk) { return .person(habit) }
    // Only a name that is a name stands in the way of 'we'.
    if isStart, Everyone.words.contains(wanted) { return .nobody }
    guard let first = found.first else { return .nobody }
    return found.count == 1 ? .person(first) : .several(found)
  }

  /// What to keep of a typed name as the habit of this desk; nil where it was the whole name, or is kept.
  public func habit(of typed: some StringProtocol, for name: String, at desk: DeskLabel) -> String? {
    let folded = fold(typed)
    if typed == name || folded == participant(named: name)?.nameEnds.first { return nil }
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

extension LineContext {
  func meant(by typed: some StringProtocol) -> Meant { session.meant(by: typed, at: desk, table: table) }
}

/// Everyone as a speaker.
enum Everyone {
  /// What is typed for it; folded.
  static let words: Set<String> = ["we", "wij"]
}
