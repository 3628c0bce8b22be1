// Somebody who takes part: name, organisation, perspective, mandate, and how often they were heard.

/// A participant as the session knows them now.
public struct Participant: Sendable, Equatable {
  public let name: String
  /// The name folded and without titles, from each of its words on: 'anna de vries', 'de vries', 'vries'. Kept because it
  /// is read with every key.
  let nameEnds: [String]
  /// The first word of that name, folded.
  let givenName: String
  public internal(set) var code: String
  public internal(set) var organisation: String?
  public internal(set) var role: String?
  /// As it was given; `knownPerspective` is what the method makes of it.
  public internal(set) var perspective: String?
  public internal(set) var table: String?
  public internal(set) var mandate = Mandate()
  /// When the person left, in milliseconds since 1970; nil while present.
  public internal(set) var leftAt: Int64?
  /// Chose no deed this time; the text is why, and may be empty.
  public internal(set) var declinedDeed: String?
  /// How often the person was enrolled, on as many laptops; an undo takes one off.
  var enrolments: Int32 = 1
  /// Contributions noted under this name that were not withdrawn.
  public internal(set) var turns = Turns()

  public var knownPerspective: Perspective? { perspective.flatMap(Perspective.init(said:)) }
  /// False where the enrolment was undone: the person is in no list.
  public var isEnrolled: Bool { enrolments > 0 }
  public var isPresent: Bool { isEnrolled && leftAt == nil }

  /// What the person is called by: the first word of the name, with the titles before it: `Anna`, `mevrouw Jansen`.
  public var callName: String {
    let called = NameWords.withoutTitles(name.prefix(Participant.longestCalled))
    return String(name[..<(called.firstIndex(of: " ") ?? called.endIndex)])
  }

  /// So many characters of a name, and so many of its words, are what somebody is called by.
  private static let longestCalled = 200
  private static let mostWords = 12

  init(_ enrolment: Enrolment) {
    name = enrolment.name
    // What a journal gives can be longer than any name; its beginning is enough to be called by.
    let called = NameWords.withoutTitles(enrolment.name.prefix(Participant.longestCalled))
    let folded = Substring(fold(called))
    let breaks = folded.indices.filter { folded[$0] == " " || folded[$0] == "-" }.prefix(
      Participant.mostWords)
    nameEnds = [String(folded)] + breaks.map { String(folded[folded.index(after: $0)...]) }
    givenName = String(folded.prefix { $0 != " " })
    code = enrolment.code
    organisation = enrolment.organisation
    role = enrolment.role
    perspective = enrolment.perspective
    table = enrolment.table
    mandate.extent = enrolment.mandate
  }
}

/// The mandate to agree on behalf of one's own organisation.
public struct Mandate: Sendable, Equatable {
  /// Nil until it was asked.
  public internal(set) var extent: Extent?
  public internal(set) var note: String?
  /// Nil until the closing.
  public internal(set) var renewal: Renewal?
  public internal(set) var renewalWhy: String?
}

/// How often somebody had the floor: a count of contributions, not of minutes.
public struct Turns: Sendable, Equatable {
  /// Per phase, in the order of the walk.
  public internal(set) var perPhase: SIMD8<Int32> = .zero
  /// Ideas voiced in the dream phase.
  public internal(set) var dreams: Int32 = 0
  /// Deeds chosen in any phase.
  public internal(set) var deeds: Int32 = 0

  public func `in`(_ phase: Phase) -> Int { Int(perPhase[Int(phase.rawValue)]) }
  public var total: Int { Int(perPhase.wrappedSum()) }
}
