// The reflection summary of the closing: what the session came to, section by section.

/// What stands on the screen at the close, and in the minutes.
public struct Reflection: Sendable {
  public let thread: DreamThread
  public let agreements: [Contribution]
  public let carried: [CarriedItem]
  /// Deeds with the person who chose them, in order of enrolment; those nobody could choose last, under nil.
  public let deeds: [ChosenDeeds]
  /// People who chose no deed this time, with the reason, which may be empty.
  public let declined: [(name: String, why: String)]
  public let openConcerns: [Contribution]
  /// Concerns with the proposals that answer them.
  public let answeredConcerns: [(concern: Contribution, proposals: [Contribution])]
  public let voices: Voices
  public let mandates: [(name: String, mandate: Mandate)]
  public let evaluation: [[Int]]
  public let fence: Int?
  public let results: [(kind: ResultKind, text: String)]
  /// What each phase was left with, in the order of the walks and of the phases.
  public let leftWith: [(table: String?, phase: Phase, asks: [Ask])]
}

extension Session {
  public var reflection: Reflection {
    let concerns = standing(.concern)
    return Reflection(
      thread: dreamThread,
      agreements: standing(.agreement),
      carried: carried,
      deeds: deedsByPerson(standing(.deed)),
      declined: enrolled.compactMap { person in person.declinedDeed.map { (person.name, $0) } },
      openConcerns: concerns.filter { !isAnswered($0.ref) },
      answeredConcerns: concerns.filter { isAnswered($0.ref) }.map { concern in
        (concern, lines(linkingTo: concern.ref).filter { $0.kind == .proposal })
      },
      voices: voices,
      mandates: enrolled.map { ($0.name, $0.mandate) },
      evaluation: evaluation,
      fence: fence,
      results: results.filter { !$0.isRemoved }.map { ($0.label, $0.text) },
      leftWith: leftWith)
  }

  /// Lines of a kind that were not withdrawn, in order; sought by index, as copying every line takes long.
  func standing(_ kind: Kind) -> [Contribution] {
    contributions.indices
      .filter { contributions[$0].kind == kind && !contributions[$0].isWithdrawn }
      .map { contributions[$0] }
  }

  private func deedsByPerson(_ deeds: [Contribution]) -> [ChosenDeeds] {
    let owners = Dictionary(grouping: deeds, by: \.speaker)
    let named = participants.typedIndices.compactMap { person in
      owners[person].map { ChosenDeeds(owner: .person(participants[person].name), deeds: $0) }
    }
    let others = owners[nil] ?? []
    let ofAll = others.filter { $0.unnamed == .everyone }
    let ofNobody = others.filter { $0.unnamed != .everyone }
    return named + (ofAll.isEmpty ? [] : [ChosenDeeds(owner: .everyone, deeds: ofAll)])
      + (ofNobody.isEmpty ? [] : [ChosenDeeds(owner: nil, deeds: ofNobody)])
  }

  private var leftWith: [(table: String?, phase: Phase, asks: [Ask])] {
    tables.flatMap { state in
      Phase.allCases.compactMap { phase in
        let asks = state.leftWith(phase)
        return asks.isEmpty ? nil : (state.table, phase, asks)
      }
    }
  }
}

/// Deeds that one person chose, or everyone, or nobody.
public struct ChosenDeeds: Sendable {
  public enum Owner: Sendable, Hashable {
    case person(String)
    case everyone
  }

  /// Nil where nobody is known.
  public let owner: Owner?
  public let deeds: [Contribution]

  public init(owner: Owner?, deeds: [Contribution]) { (self.owner, self.deeds) = (owner, deeds) }

  /// Nil where it is no one person's.
  public var person: String? {
    if case .person(let name) = owner { name } else { nil }
  }
}
