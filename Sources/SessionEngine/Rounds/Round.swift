// A round: everyone in turn, the least heard first, and nobody passed over but on request.

/// A round at one table, or at the plenary.
public struct Round: Sendable, Equatable {
  /// Places of the people in `Session.participants`, in the order of their turns. Who comes later comes after them.
  let order: [Int32]
  let members: Set<Int32>
  /// The lines with which somebody took the turn, by the place of the person: of one that was taken back another can come.
  var turns: [Int32: [Int32]] = [:]
  var skipped: Set<Int32> = []
  /// Set when everybody had a turn: whoever comes in after that doesn't begin the round again.
  var end: End?

  /// What ended a round.
  enum End: Sendable, Equatable {
    /// The last to speak; the round goes on where the line is taken back.
    case line(Int32)
    case skip
  }

  init(_ order: [Int32]) {
    self.order = order
    members = Set(order)
  }

  mutating func setSkipped(_ isSkipped: Bool, _ person: Int32) {
    if isSkipped { skipped.insert(person) } else { skipped.remove(person) }
    if !isSkipped { end = nil }
  }
}

extension Walk {
  /// Everyone in turn; nil where there is no round.
  public var round: Round? { currentRound.map { rounds[$0] } }
}

extension Session {
  /// Whose turn it is in the round of a table (nil: the plenary); nil where there is no round, or all have had their
  /// turn.
  public func turn(at table: String?) -> Participant? {
    place(ofTable: table).flatMap { turn(inWalk: Int($0)) }.map { participants[Int($0)] }
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
    guard let place = place(ofTable: table) else { return [] }
    return waiting(inWalk: Int(place)).dropFirst().map { participants[Int($0)].name }
  }

  /// Whether there is a round at this table, finished or not.
  public func hasRound(at table: String?) -> Bool { walk(of: table)?.round != nil }

  func turn(inWalk place: Int) -> Int32? {
    guard let round = walks[place].round, !isOver(round) else { return nil }
    return round.order.first { waits($0, in: round, of: walks[place].table) } ?? late(round, place).first
  }

  /// People who still have a turn, in their order.
  private func waiting(inWalk place: Int) -> [Int32] {
    guard let round = walks[place].round, !isOver(round) else { return [] }
    return round.order.filter { waits($0, in: round, of: walks[place].table) } + late(round, place)
  }

  private func late(_ round: Round, _ place: Int) -> [Int32] {
    participants.indices.map { Int32($0) }.filter {
      !round.members.contains($0) && waits($0, in: round, of: walks[place].table)
    }
  }

  /// Whether somebody is there and has not had the turn. A line that was taken back or given to another gives it back.
  private func waits(_ person: Int32, in round: Round, of table: String?) -> Bool {
    let isHere =
      participants[Int(person)].isPresent && (table == nil || participants[Int(person)].table == table)
    guard isHere, !round.skipped.contains(person) else { return false }
    return !(round.turns[person] ?? []).contains { isTurn($0, of: person) }
  }

  /// Whether a line still stands as the turn of the person who spoke it.
  private func isTurn(_ line: Int32, of person: Int32) -> Bool {
    !contributions[Int(line)].isWithdrawn && contributions[Int(line)].speaker == person
  }

  private func isOver(_ round: Round) -> Bool {
    switch round.end {
    case .line(let line): !contributions[Int(line)].isWithdrawn
    case .skip: true
    case nil: false
    }
  }

  // What the fold does with a round.

  /// A line of the person whose turn it is takes the turn; it is never taken by anybody else's.
  mutating func takeTurn(of person: Int32, inWalk walk: Int, with line: Int32) {
    guard let round = walks[walk].currentRound, turn(inWalk: walk) == person else { return }
    walks[walk].rounds[round].turns[person, default: []].append(line)
    endRound(inWalk: walk, by: .line(line))
  }

  /// Ends the round if everybody had a turn.
  mutating func endRound(inWalk walk: Int, by end: Round.End) {
    guard let round = walks[walk].currentRound, turn(inWalk: walk) == nil else { return }
    walks[walk].rounds[round].end = end
  }
}
