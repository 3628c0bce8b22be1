// A round: everyone in turn, the least heard first, and nobody passed over but on request.

/// A round at one table, or at the plenary.
public struct Round: Sendable, Equatable {
  /// People in the order of their turns. Who comes later comes after them.
  let order: [ParticipantIndex]
  let members: Set<ParticipantIndex>
  /// What ends a turn in it.
  let turnEnd: TurnEnd
  /// The lines of each person that count as spoken in it: of one that was taken back another can come.
  var lines: [ParticipantIndex: [ContributionIndex]] = [:]
  /// Those who passed their turn on after they had spoken.
  var passed: Set<ParticipantIndex> = []
  var skipped: Set<ParticipantIndex> = []
  /// Set when everybody had a turn: whoever comes in after that doesn't begin the round again.
  var end: End?

  /// What ended a round.
  enum End: Sendable, Equatable {
    /// The last to speak, whose line took the turn; the round goes on where the line is taken back.
    case line(ContributionIndex)
    /// The last to pass the turn on; the round goes on where nothing of what they said stands.
    case pass(ParticipantIndex)
    case skip
  }

  init(_ order: [ParticipantIndex], turnEnd: TurnEnd) {
    self.order = order
    self.turnEnd = turnEnd
    members = Set(order)
  }

  mutating func set(_ gone: Gone, _ isGone: Bool, _ person: ParticipantIndex) {
    switch gone {
    case .passed: if isGone { passed.insert(person) } else { passed.remove(person) }
    case .skipped: if isGone { skipped.insert(person) } else { skipped.remove(person) }
    }
    if !isGone { end = nil }
  }

  func has(_ person: ParticipantIndex, _ gone: Gone) -> Bool {
    switch gone {
    case .passed: passed.contains(person)
    case .skipped: skipped.contains(person)
    }
  }

  /// How somebody's turn can be gone, besides by a line.
  enum Gone: Sendable { case passed, skipped }
}

/// What ends a turn. Rounds of journals that were written before turns were passed on say nothing, and end one by a line.
public enum TurnEnd: UInt8, CaseIterable, Sendable, Hashable {
  case line, pass
}

extension TurnEnd: FixedWord {
  public static let fixedWords = FixedWords(TurnEnd.self)

  public var words: [String] {
    switch self {
    case .line: ["line", "regel"]
    case .pass: ["pass", "doorgeven"]
    }
  }
}

extension TableState {
  /// Everyone in turn; nil where there is no round.
  public var round: Round? { currentRound.map { rounds[$0] } }
}

extension Session {
  /// Whose turn it is in the round of a table (nil: the plenary); nil where there is no round, or all have had their
  /// turn.
  public func turn(at table: String?) -> Participant? {
    index(ofTable: table).flatMap { turn(at: $0) }.map { participants[$0] }
  }

  /// The names of those who are to come after the one whose turn it is.
  public func turnsToCome(at table: String?) -> [String] {
    guard let index = index(ofTable: table), let round = tables[index].round, !isOver(round) else {
      return []
    }
    return placesWaiting(in: round, at: index).dropFirst().compactMap { place in
      self.person(at: place, of: round).map { participants[$0].name }
    }
  }

  /// Whether there is a round at this table, finished or not.
  public func hasRound(at table: String?) -> Bool { state(of: table)?.round != nil }

  func turn(at table: TableIndex) -> ParticipantIndex? {
    guard let round = tables[table].round, !isOver(round) else { return nil }
    return placesWaiting(in: round, at: table).first.flatMap { person(at: $0, of: round) }
  }

  /// Whether something that somebody said in the round stands.
  func hasSpoken(_ person: ParticipantIndex, in round: Round) -> Bool {
    (round.lines[person] ?? []).contains {
      !contributions[$0].isWithdrawn && contributions[$0].speaker == person
    }
  }

  // Everybody has a place in the sequence of a round: first those with whom it began, then everybody, for those who come
  // later.

  private func person(at place: Int, of round: Round) -> ParticipantIndex? {
    if place < round.order.count { return round.order[place] }
    let person = ParticipantIndex(place - round.order.count)
    return round.members.contains(person) ? nil : person
  }

  private func placesWaiting(in round: Round, at table: TableIndex) -> LazyFilterSequence<Range<Int>> {
    let known = settled(at: table)
    return (known..<max(known, round.order.count + participants.count)).lazy.filter { place in
      guard let person = person(at: place, of: round) else { return false }
      return isHere(person, at: tables[table].table) && waits(person, in: round)
    }
  }

  private func isHere(_ person: ParticipantIndex, at table: String?) -> Bool {
    participants[person].isPresent && (table == nil || participants[person].table == table)
  }

  /// Whether somebody has not had the turn. A line that was taken back or given to another gives it back.
  private func waits(_ person: ParticipantIndex, in round: Round) -> Bool {
    if round.skipped.contains(person) { return false }
    switch round.turnEnd {
    case .line: return !hasSpoken(person, in: round)
    case .pass: return !(round.passed.contains(person) && hasSpoken(person, in: round))
    }
  }

  private func isOver(_ round: Round) -> Bool {
    switch round.end {
    case .line(let line): !contributions[line].isWithdrawn
    case .pass(let person): !waits(person, in: round)
    case .skip: true
    case nil: false
    }
  }

  // What the fold does with a round.

  /// Counts a line as spoken in the round. Where lines end turns, only that of the person whose turn it is does, and it is
  /// never taken by anybody else's.
  mutating func speak(_ person: ParticipantIndex, at table: TableIndex, with line: ContributionIndex) {
    guard let round = tables[table].currentRound else { return }
    switch tables[table].rounds[round].turnEnd {
    case .pass: tables[table].rounds[round].lines[person, default: []].append(line)
    case .line:
      settleTurns(at: table)
      guard turn(at: table) == person else { return }
      tables[table].rounds[round].lines[person, default: []].append(line)
      endRound(at: table, by: .line(line))
    }
  }

  /// Ends the round if everybody had a turn.
  mutating func endRound(at table: TableIndex, by end: Round.End) {
    settleTurns(at: table)
    guard let round = tables[table].currentRound, turn(at: table) == nil else { return }
    tables[table].rounds[round].end = end
  }

  private func settled(at table: TableIndex) -> Int {
    guard let settled = settledTurns[table], settled.round == tables[table].currentRound else { return 0 }
    return settled.count
  }

  /// Counts those on who had their turn and can't wait again unless a line is changed or a step undone.
  private mutating func settleTurns(at table: TableIndex) {
    guard let place = tables[table].currentRound else { return }
    var settled = SettledTurns(round: place, count: settled(at: table))
    let round = tables[table].rounds[place]
    while settled.count < round.order.count + participants.count {
      if let person = person(at: settled.count, of: round), waits(person, in: round) { break }
      settled.count += 1
    }
    settledTurns[table] = settled
  }
}

/// How many of the sequence of a round, from its start on, are known to wait no more, so that they aren't looked at with
/// every turn. Dropped when a line of the table is changed, or a step of the round undone.
struct SettledTurns: Sendable, Equatable {
  let round: Int
  var count: Int
}
