// The state of a session: the fold of its events. Read by everyone, changed by `apply` alone.

/// A session as it stands after some events. Begins empty; `apply` folds one event after another in.
public struct Session: Sendable {
  /// Nil until the founding event is read.
  public internal(set) var founding: Founding?
  /// The user's own playbook as Markdown; nil where the built-in one serves.
  public internal(set) var playbook: String?
  /// In the order in which they were enrolled; see `isEnrolled` and `leftAt`.
  public internal(set) var participants: [Participant] = []
  /// The plenary first, then the tables in their order.
  public internal(set) var tables: [TableState] = [TableState(table: nil, letter: "")]
  /// Everything that was said, in the order of the hybrid clock.
  public internal(set) var contributions: [Contribution] = []
  public internal(set) var scope: [ShortText<ScopeSide>] = []
  public internal(set) var manners: [ShortText<Never?>] = []
  public internal(set) var results: [ShortText<ResultKind>] = []
  public internal(set) var privateNotes: [ShortText<Never?>] = []
  /// Scores per statement: those of statement 1 at index 0.
  public internal(set) var evaluation: [[Int]] = Array(repeating: [], count: 7)
  public internal(set) var fence: Int?
  public internal(set) var carried: [CarriedItem] = []
  /// Earlier sessions of the group, as they were recalled.
  public internal(set) var pastSessions: [PastSession] = []
  /// Who is missing at the table.
  public internal(set) var missing: [ShortText<Never?>] = []
  /// The six principles of who is at the table, those of principle 1 at index 0; nil where one was not looked at.
  public internal(set) var principles: [PrincipleNote?] = Array(repeating: nil, count: 6)
  /// Shows of hands, in order; see `standingPolls`.
  public internal(set) var polls: [Poll] = []
  /// Lines that were taken along to the plenary, in the order in which that was done; see `harvest`.
  var harvested: [Ref] = []
  var harvestedRefs: Set<Ref> = []
  var carriedIndexes: [Ref: Int] = [:]
  /// What was carried, recalled and looked back at so far, so that each comes once: references by session, wordings by
  /// reference, sessions.
  var carriedOrigins: [String: Set<Ref>] = [:]
  var recalledWordings: [Ref: Set<PastWording>] = [:]
  var pastSessionIDs: Set<String> = []
  var pollIndexes: [EventID: Int] = [:]
  /// Each time that lines were put together: the name as the text.
  var bundles: [ShortText<[Ref]>] = []
  /// Events of newer versions that were passed over, by name.
  public internal(set) var unknownEvents: [String: Int] = [:]
  /// How often lines were taken out of the bytes.
  public internal(set) var forgettings = 0
  /// The latest tick seen, which the next event must follow.
  public internal(set) var tick = Tick.zero
  /// How often a table was moved in the walk.
  var moves = 0
  /// The ticks after which nothing came for more than a minute, in order; see `tick(notAfter:)`.
  var pauses: [Tick] = []
  /// Counts the events folded in.
  public internal(set) var revision = 0

  var desks: [DeskRecord] = []
  var deskIndexes: [DeskLabel: Int] = [:]
  /// The index of the desk that was asked for last.
  var lastDesk = 0
  var participantIndexes: [String: ParticipantIndex] = [:]
  var nameIndex = NameIndex()
  var codes = Codes()
  var tableIndexes: [String: TableIndex] = [:]
  var tableLetters = TableLetters()
  /// Lines that link to a reference, and lines that add to it, in order.
  var linksTo: [Ref: [ContributionIndex]] = [:]
  var additionsTo: [Ref: [ContributionIndex]] = [:]
  /// Proposals that answer a reference.
  var answers: [Ref: Int] = [:]
  /// For the tables with a round: how far its sequence needn't be looked at.
  var settledTurns: [TableIndex: SettledTurns] = [:]
  /// The run that founded the session: what it wrote is the start, and can't be undone.
  var founder: WriterID?

  public init() {}

  public var language: Language { founding?.language ?? .english }
  /// Whether there are tables beside the plenary.
  public var hasTables: Bool { tables.count > 1 }
}

/// A short text with its kind, that can be taken back.
public struct ShortText<Label: Sendable>: Sendable {
  public let label: Label
  public let text: String
  /// Milliseconds since 1970.
  public let at: Int64
  public internal(set) var isRemoved = false
}

extension Session {
  /// Participants who are enrolled, those who left included.
  public var enrolled: [Participant] { participants.filter(\.isEnrolled) }

  public func participant(named name: String) -> Participant? {
    participantIndexes[name].map { participants[$0] }.flatMap { $0.isEnrolled ? $0 : nil }
  }

  /// The walk of a table, or of the plenary for nil; nil if there is no such table.
  public func state(of table: String?) -> TableState? {
    index(ofTable: table).map { tables[$0] }
  }

  public func contribution(_ ref: Ref) -> Contribution? {
    index(of: ref).map { contributions[$0] }
  }

  public func speakerName(of line: Contribution) -> String? {
    line.speaker.map { participants[$0].name }
  }

  public func table(of line: Contribution) -> String? { tables[line.table].table }

  /// Lines that link to this one, in order, those withdrawn left out.
  public func lines(linkingTo ref: Ref) -> [Contribution] { standing(linksTo[ref]) }

  /// Lines that add to this one, in order, those withdrawn left out.
  public func additions(to ref: Ref) -> [Contribution] { standing(additionsTo[ref]) }

  /// Whether a proposal answers this concern.
  public func isAnswered(_ ref: Ref) -> Bool { (answers[ref] ?? 0) > 0 }

  /// The reference that the next line of this desk gets.
  public func nextRef(at desk: DeskLabel) -> Ref {
    Ref(desk: desk, number: deskIndexes[desk].map { desks[$0].next } ?? 1)
  }

  /// Whether a new run may go on with the numbers of this desk. Not where one of them is far above the count of its
  /// lines: nobody can tell then which numbers were spoken aloud.
  public func canGoOn(at desk: DeskLabel) -> Bool {
    deskIndexes[desk].map { !desks[$0].hasNumberOutOfReach } ?? true
  }

  /// Keeps a number from being given again, where its line is known to have been and isn't here.
  public mutating func reserve(_ ref: Ref) { desks[deskIndex(of: ref.desk)].keep(ref.number) }

  /// The last line that this desk noted and that still stands; nil if there is none.
  public func lastLine(at desk: DeskLabel) -> Contribution? {
    deskIndexes[desk].flatMap { desks[$0].lastLine { !contributions[$0].isWithdrawn } }
      .map { contributions[$0] }
  }

  /// Labels of the desks that noted something or were opened.
  public var deskLabels: [DeskLabel] { Array(deskIndexes.keys) }

  func index(of ref: Ref) -> ContributionIndex? {
    deskIndexes[ref.desk].flatMap { desks[$0].index(of: ref.number) }
  }

  func index(ofTable table: String?) -> TableIndex? {
    guard let table else { return .plenary }
    return tableIndexes[table]
  }

  private func standing(_ lines: [ContributionIndex]?) -> [Contribution] {
    (lines ?? []).map { contributions[$0] }.filter { !$0.isWithdrawn }
  }
}
