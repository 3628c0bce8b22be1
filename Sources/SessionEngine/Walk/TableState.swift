// What is known of one table, or of the plenary: where it is in the walk from dream to deed, and what was noted there.

/// Where a table is, where it has been, and what it noted. The first of a session is the plenary.
public struct TableState: Sendable {
  /// Nil for the plenary.
  public let table: String?
  /// The letter its references begin with; empty for the plenary.
  public let letter: String
  public internal(set) var phase: Phase = .opening
  /// The phases entered so far, the opening included.
  public internal(set) var visited: Set<Phase> = [.opening]
  /// Each move, going back included, with its time in milliseconds since 1970.
  public internal(set) var moves: [PhaseMove] = []
  public internal(set) var clock: ClockState = .stopped
  /// Whether the stage names who has not been heard yet.
  public internal(set) var invitesUnheard = false
  /// The rounds that were begun, and which of them is on; see `round`.
  var rounds: [Round] = []
  var currentRound: Int?
  /// The contributions per phase, in order; withdrawn ones included, additions too.
  public internal(set) var lines: [[ContributionIndex]] = Array(repeating: [], count: Phase.allCases.count)
  /// What is open among the contributions of this walk.
  public internal(set) var open = OpenItems()
  /// Ideas and agreements noted in the vision phase: a shared ambition among them is what it asks.
  public internal(set) var ambitions = 0

  /// How often something was noted here, or the table was moved.
  var steps: Int { lines.reduce(moves.count) { $0 + $1.count } }

  public func lines(in phase: Phase) -> [ContributionIndex] { lines[Int(phase.rawValue)] }

  /// What a phase was left with the last time it was left; empty if everything was in order.
  public func leftWith(_ phase: Phase) -> [Ask] {
    moves.last { $0.from == phase }?.left ?? []
  }
}

/// One move in the walk.
public struct PhaseMove: Sendable, Equatable {
  public let from: Phase
  public let to: Phase
  public let at: Int64
  /// What the phase still asked when it was left.
  public let left: [Ask]
}

/// Something a phase asks and has not got.
public struct Ask: Sendable, Hashable {
  public let what: AskKind
  /// The table it is asked of; nil is the plenary, or the session as a whole.
  public let table: String?
  /// Names of people, or references (without `#`) of lines; empty where it is asked of nobody by name. The first
  /// of them alone where no more were wanted.
  public let who: [String]
  /// How many people or lines it is asked of; 0 where it is asked of nobody by name.
  public let count: Int

  public var phase: Phase { what.phase }

  public init(_ what: AskKind, table: String?, who: [String] = [], count: Int? = nil) {
    self.what = what
    self.table = table
    self.who = who
    self.count = count ?? who.count
  }
}

/// Contributions that lack what the method asks of them, each list in ascending order.
public struct OpenItems: Sendable, Equatable {
  public internal(set) var concerns: [ContributionIndex] = []
  public internal(set) var withoutReason: [ContributionIndex] = []
  public internal(set) var withoutReview: [ContributionIndex] = []
  public internal(set) var withoutOwner: [ContributionIndex] = []
  public internal(set) var withoutStep: [ContributionIndex] = []
  public internal(set) var withoutDate: [ContributionIndex] = []
}
