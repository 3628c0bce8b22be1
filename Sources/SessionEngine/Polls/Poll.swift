// A show of hands: consent, a scale, or dots over options; by name, or counted.

/// The kinds of a show of hands.
public enum PollKind: UInt8, CaseIterable, Sendable, Hashable {
  case consent, scale, dots
}

extension PollKind: FixedWord {
  public static let fixedWords = FixedWords(PollKind.self)

  public var words: [String] {
    switch self {
    case .consent: ["consent", "instemming"]
    case .scale: ["scale", "schaal"]
    case .dots: ["dots", "stippen", "dot"]
    }
  }
}

/// What somebody answers in a poll.
public enum Choice: Sendable, Hashable {
  case yes
  /// Yes, and something is to be minded: the reason says what.
  case but
  case no
  /// 1 to 5.
  case score(Int)
  /// One of the options of a poll by dots.
  case option(Ref)

  /// As a journal writes it: `yes`, `but`, `no`, `4`, `#b12`.
  public var text: String {
    switch self {
    case .yes: "yes"
    case .but: "but"
    case .no: "no"
    case .score(let score): "\(score)"
    case .option(let ref): "#\(ref.text)"
    }
  }

  /// The answer written as `text` does; nil if it is none.
  public init?(text: some StringProtocol) {
    switch text {
    case "yes": self = .yes
    case "but": self = .but
    case "no": self = .no
    default:
      if let score = Int(text), (1...5).contains(score) {
        self = .score(score)
      } else if text.first == "#", let ref = Ref(text: text) {
        self = .option(ref)
      } else {
        return nil
      }
    }
  }
}

/// One person's answer.
public struct Vote: Sendable, Equatable {
  public let by: ParticipantIndex
  public let choice: Choice
  public let why: String?
}

/// A show of hands as it stands.
public struct Poll: Sendable {
  /// A choice has at most this many hands.
  public static let mostHands = 9999

  public let id: EventID
  public let kind: PollKind
  public private(set) var about: [Ref]
  /// Where each of them stands among them.
  private var aboutIndexes: [Ref: Int]
  public private(set) var text: String?
  public private(set) var table: TableIndex
  /// Milliseconds since 1970.
  public let at: Int64
  /// The words of the lines that it is about as they stood when it was opened; nil for a line that wasn't there.
  public private(set) var asked: [String?]
  /// In the order in which people first voted; a later vote of a person replaces the earlier.
  public private(set) var votes: [Vote] = []
  private var voteIndexes: [ParticipantIndex: Int] = [:]
  /// Hands as they were counted, in the order of `choices`; empty where nobody counted.
  public internal(set) var tally: [Int] = []
  /// How often its table had spoken or moved when it was closed; nil while it is open.
  var stepsAtClose: Int?
  /// The line that opened it is lost: all that is known is what was answered.
  var isStandIn = false
  /// It was taken back.
  public internal(set) var isRemoved = false

  init(_ opening: PollOpening, id: EventID, table: TableIndex, at: Int64, asked: [String?]) {
    self.id = id
    kind = opening.kind
    about = opening.about
    aboutIndexes = Poll.indexes(of: opening.about)
    text = opening.text
    self.table = table
    self.at = at
    self.asked = asked
  }

  /// What was only known by its votes is known.
  mutating func fill(in opening: PollOpening, table: TableIndex, asked: [String?]) {
    (about, text, self.table, self.asked, isStandIn) = (opening.about, opening.text, table, asked, false)
    aboutIndexes = Poll.indexes(of: about)
    votes = votes.filter { accepts($0.choice) }
    indexVotes()
  }

  /// One more option of a poll of which the opening is lost.
  mutating func add(option ref: Ref) {
    if aboutIndexes[ref] != nil { return }
    aboutIndexes[ref] = about.count
    about.append(ref)
  }

  /// Whether it is one of the choices.
  func accepts(_ choice: Choice) -> Bool {
    switch (kind, choice) {
    case (.consent, .yes), (.consent, .but), (.consent, .no): true
    case (.scale, .score(let score)): (1...5).contains(score)
    case (.dots, .option(let ref)): aboutIndexes[ref] != nil
    case (.consent, .score), (.consent, .option), (.scale, .yes), (.scale, .but), (.scale, .no),
      (.scale, .option), (.dots, .yes), (.dots, .but), (.dots, .no), (.dots, .score):
      false
    }
  }

  /// The answer of a person; set to nil it is taken out.
  subscript(voteOf person: ParticipantIndex) -> Vote? {
    get { voteIndexes[person].map { votes[$0] } }
    set {
      switch (voteIndexes[person], newValue) {
      case (let index?, let vote?): votes[index] = vote
      case (let index?, nil):
        votes.remove(at: index)
        indexVotes()
      case (nil, let vote?):
        voteIndexes[person] = votes.count
        votes.append(vote)
      case (nil, nil): break
      }
    }
  }

  private static func indexes(of refs: [Ref]) -> [Ref: Int] {
    Dictionary(refs.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  private mutating func indexVotes() {
    voteIndexes = Dictionary(votes.enumerated().map { ($1.by, $0) }) { first, _ in first }
  }

  /// The answers that can be given, in the order of a tally.
  public var choices: [Choice] {
    switch kind {
    case .consent: [.yes, .but, .no]
    case .scale: (1...5).map { .score($0) }
    case .dots: about.map { .option($0) }
    }
  }

  /// How many hands each of the choices has: as counted, or else one for each vote.
  public var hands: [Int] {
    if !tally.isEmpty { return tally }
    let counts = Dictionary(votes.map { ($0.choice, 1) }, uniquingKeysWith: +)
    return choices.map { counts[$0] ?? 0 }
  }

  public var isClosed: Bool { stepsAtClose != nil }

  /// The words of a line as they stood when the poll was opened; nil where it isn't about that line, or where the line
  /// wasn't there yet.
  public func asked(of ref: Ref) -> String? {
    guard let index = aboutIndexes[ref], asked.indices.contains(index) else { return nil }
    return asked[index]
  }

  /// Whether anybody answered.
  public var isAnswered: Bool { hands.contains { $0 > 0 } }

  /// Consent that was asked is given: somebody answered, and nobody said no.
  public var hasConsent: Bool {
    // Hands that were counted don't outweigh somebody who said no by name.
    kind == .consent && isAnswered && hands[2] == 0 && !votes.contains { $0.choice == .no }
  }
}

extension Session {
  /// The polls that stand, in order.
  public var standingPolls: [Poll] { polls.filter { !$0.isRemoved } }

  /// The show of hands that is open at a table (nil: the plenary).
  public func openPoll(at table: String?) -> Poll? {
    guard let index = index(ofTable: table) else { return nil }
    return polls.last { $0.table == index && !$0.isClosed && !$0.isRemoved }
  }

  /// The show of hands to keep in view at a table: the open one, else the last as long as nothing was noted there and the
  /// table wasn't moved since it closed.
  public func pollInView(at table: String?) -> Poll? {
    if let open = openPoll(at: table) { return open }
    guard let index = index(ofTable: table),
      let last = polls.last(where: { $0.table == index && !$0.isRemoved })
    else { return nil }
    return last.stepsAtClose == steps(at: index) ? last : nil
  }

  /// How often something was noted at a table, or it was moved; at the plenary: anywhere.
  func steps(at table: TableIndex) -> Int {
    table == .plenary ? tables.reduce(0) { $0 + $1.steps } : tables[table].steps
  }

  /// The latest show of hands in which consent was asked for each line, answered or not.
  public var consents: [Ref: Poll] {
    let polls = standingPolls.filter { $0.kind == .consent }
    return Dictionary(polls.flatMap { poll in poll.about.map { ($0, poll) } }) { _, last in last }
  }

  public func table(of poll: Poll) -> String? { tables[poll.table].table }

  /// Whether the line was reworded since the poll about it was opened.
  public func isReworded(_ ref: Ref, since poll: Poll) -> Bool {
    guard let asked = poll.asked(of: ref), let now = contribution(ref)?.text else { return false }
    return !asked.utf8.elementsEqual(now.utf8)
  }

  func poll(_ id: EventID) -> Int? { pollIndexes[id] }
}
