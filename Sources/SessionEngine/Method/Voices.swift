// How the floor was shared, counted in contributions.

/// The number of contributions of a person or a group. Counts turns, not minutes.
public struct Voice: Sendable, Equatable {
  /// Name of the person, organisation or table, or the perspective as it was given; nil is 'not said'.
  public let name: String?
  public let turns: Int
  /// How many people it stands for.
  public let people: Int

  public init(name: String?, turns: Int, people: Int) {
    self.name = name
    self.turns = turns
    self.people = people
  }
}

/// The floor as it was shared, each list in the order of enrolment, never by rank.
public struct Voices: Sendable, Equatable {
  public let participants: [Voice]
  public let organisations: [Voice]
  public let perspectives: [Voice]
  public let tables: [Voice]
  /// Names of those who were not heard in the whole session.
  public let notHeard: [String]
  /// Contributions noted under nobody's name.
  public let withoutSpeaker: Int
}

extension Session {
  public var voices: Voices {
    let people = enrolled
    let spoken = people.reduce(0) { $0 + $1.turns.total }
    let standing = contributions.reduce(0) { $0 + ($1.isWithdrawn ? 0 : 1) }
    return Voices(
      participants: people.map { Voice(name: $0.name, turns: $0.turns.total, people: 1) },
      organisations: grouped(people) { $0.organisation },
      perspectives: grouped(people) { $0.perspective.map { Perspective(said: $0)?.word ?? $0 } },
      tables: hasTables ? grouped(people) { $0.table } : [],
      notHeard: people.filter { $0.turns.total == 0 }.map(\.name),
      withoutSpeaker: standing - spoken)
  }

  private func grouped(_ people: [Participant], by key: (Participant) -> String?) -> [Voice] {
    var order: [String?] = []
    var groups: [String?: (turns: Int, people: Int)] = [:]
    for person in people {
      let name = key(person)
      if groups[name] == nil { order.append(name) }
      groups[name, default: (0, 0)].turns += person.turns.total
      groups[name, default: (0, 0)].people += 1
    }
    let named = order.filter { $0 != nil } + order.filter { $0 == nil }
    return named.map { Voice(name: $0, turns: groups[$0]?.turns ?? 0, people: groups[$0]?.people ?? 0) }
  }
}
