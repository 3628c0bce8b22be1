// A round: everyone in turn, the least heard first, and nobody passed over but on request.

/// A round at one table, or at the plenary.
public struct Round: Sendable, Equatable {
  /// People in the order of their turns. Who comes later comes after them.
  let order: [ParticipantIndex]
  let members: Set<ParticipantIndex>
  /// The lines with which somebody took the turn, by the person: of one that was taken back another can come.
  var turns: [ParticipantIndex: [ContributionIndex]] = [:]
  var skipped: Set<ParticipantIndex> = []
  /// Set when everybody had a turn: whoever comes in after that doesn't begin the round again.
  var end: End?

  /// What ended a round.
  enum End: Sendable, Equatable {
    /// The last to speak; the round goes on where the line is taken back.
    case line(ContributionIndex)
    case skip
  }

  init(_ order: [ParticipantIndex]) {
    self.order = order
    members = Set(order)
  }

  mutating func setSkipped(_ isSkipped: Bool, _ person: ParticipantIndex) {
    if isSkipped { skipped.insert(person) } else { skipped.remove(person) }
    if !isSkipped { end = nil }
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

  /// Who has the floor at a desk after these events there: in a round whose turn it is; when it ends, who spoke last;
  /// else who had it before.
  public func floor(after before: Floor, _ events: [Event], at desk: Desk) -> Floor {
    if let person = turn(at: desk.table) { return .person(person.name) }
    let endsRound = events.contains { event in
      if case .roundStopped = event { return true }
      if case .turnSkipped = event { return true }
      return false
    }
    guard endsRound else { return before }
    return lastLine(at: desk.label).flatMap { speakerName(of: $0) }.map { .person($0) } ?? .nobody
  }

  /// The names of those who are to come after the one whose turn it is.
  public func turnsToCome(at table: String?) -> [String] {
    guard let index = index(ofTable: table) else { return [] }
    return waiting(at: index).dropFirst().map { participants[$0].name }
  }

  /// Whether there is a round at this table, finished or not.
  public func hasRound(at table: String?) -> Bool { state(of: table)?.round != nil }

  func turn(at table: TableIndex) -> ParticipantIndex? {
    guard let round = tables[table].round, !isOver(round) else { return nil }
    return round.order.first { waits($0, in: round, of: tables[table].table) } ?? late(round, table).first
  }

  /// People who still have a turn, in their order.
  private func waiting(at table: TableIndex) -> [ParticipantIndex] {
    guard let round = tables[table].round, !isOver(round) else { return [] }
    return round.order.filter { waits($0, in: round, of: tables[table].table) } + late(round, table)
  }

  private func late(_ round: Round, _ table: TableIndex) -> [ParticipantIndex] {
    participants.typedIndices.filter {
      !round.members.contains($0) && waits($0, in: round, of: tables[table].table)
    }
  }

  /// Whether somebody is there and has not had the turn. A line that was taken back or given to another gives it back.
  private func waits(_ person: ParticipantIndex, in round: Round, of table: String?) -> Bool {
    let isHere =
      participants[person].isPresent && (table == nil || participants[person].table == table)
    guard isHere, !round.skipped.contains(person) else { return false }
    return !(round.turns[person] ?? []).contains { isTurn($0, of: person) }
  }

  /// Whether a line still stands as the turn of the person who spoke it.
  private func isTurn(_ line: ContributionIndex, of person: ParticipantIndex) -> Bool {
    !contributions[line].isWithdrawn && contributions[line].speaker == person
  }

  private func isOver(_ round: Round) -> Bool {
    switch round.end {
    case .line(let line): !contributions[line].isWithdrawn
    case .skip: true
    case nil: false
    }
  }

  // What the fold does with a round.

  /// A line of the person whose turn it is takes the turn; it is never taken by anybody else's.
  mutating func takeTurn(of person: ParticipantIndex, at table: TableIndex, with line: ContributionIndex) {
    guard let round = tables[table].currentRound, turn(at: table) == person else { return }
    tables[table].rounds[round].turns[person, default: []].append(line)
    endRound(at: table, by: .line(line))
  }

  /// Ends the round if everybody had a turn.
  mutating func endRound(at table: TableIndex, by end: Round.End) {
    guard let round = tables[table].currentRound, turn(at: table) == nil else { return }
    tables[table].rounds[round].end = end
  }
}
