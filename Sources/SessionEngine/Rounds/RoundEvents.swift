// Rounds: one begins, a turn is passed on, somebody is passed over, a round is stopped.

/// A round began, everyone in the order of these names.
public struct RoundBegun: EventBody {
  var names: [String] = []
  var table: String?
  /// Nil where lines end turns: in journals that were written before turns were passed on.
  var turnEnd: TurnEnd?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.texts(.names, &names, .person)
    try visitor.text(.table, &table, .table)
    try visitor.word(.turnEnd, &turnEnd)
  }

  var told: Both? {
    Both("round", "ronde")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let round = Round(names.map { session.participantIndex(of: $0) }, turnEnd: turnEnd ?? .line)
    let tableIndex = session.tableIndex(of: table)
    session.tables[tableIndex].rounds.append(round)
    return session.set(
      \.tables, tableIndex.int, \.currentRound, to: session.tables[tableIndex].rounds.count - 1)
  }
}

/// The round at a table was ended.
public struct RoundStopped: EventBody {
  var table: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.table, &table, .table)
  }

  var told: Both? {
    Both("end of the round", "einde van de ronde")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let tableIndex = session.tableIndex(of: table)
    if session.tables[tableIndex].currentRound == nil { return nil }
    return session.set(\.tables, tableIndex.int, \.currentRound, to: nil)
  }
}

/// Somebody who spoke passed the turn on in the round.
public struct TurnPassed: EventBody {
  var name = ""
  var table: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.name, &name, .subject)
    try visitor.text(.table, &table, .table)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.endTurn(of: name, at: table, .passed)
  }

  var told: Both? {
    Both("turn of \(name)", "beurt van \(name)")
  }
}

/// Somebody was passed over in the round.
public struct TurnSkipped: EventBody {
  var name = ""
  var table: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.name, &name, .subject)
    try visitor.text(.table, &table, .table)
  }

  var told: Both? {
    Both("\(name) passed over", "\(name) overgeslagen")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.endTurn(of: name, at: table, .skipped)
  }
}

extension Session {
  fileprivate mutating func endTurn(of name: String, at table: String?, _ gone: Round.Gone) -> (any Change)? {
    let person = participantIndex(of: name)
    let tableIndex = tableIndex(of: table)
    guard let place = tables[tableIndex].currentRound, !tables[tableIndex].rounds[place].has(person, gone)
    else { return nil }
    let before = tables[tableIndex].rounds[place].end
    tables[tableIndex].rounds[place].set(gone, true, person)
    let end: Round.End =
      switch gone {
      case .passed: .pass(person)
      case .skipped: .skip
      }
    endRound(at: tableIndex, by: end)
    let after = tables[tableIndex].rounds[place].end
    return TurnGone(
      table: tableIndex, round: place, person: person, gone: gone, isGone: true,
      end: after == before ? nil : after)
  }
}

/// Somebody's turn was gone, or is there again.
private struct TurnGone: Change {
  let table: TableIndex
  let round: Int
  let person: ParticipantIndex
  let gone: Round.Gone
  let isGone: Bool
  /// How it ended the round; nil where somebody still had a turn after it.
  let end: Round.End?

  func make(in session: inout Session) {
    session.tables[table].rounds[round].set(gone, isGone, person)
    session.settledTurns[table] = nil
    if isGone, let end { session.tables[table].rounds[round].end = end }
  }

  var reversed: any Change {
    TurnGone(table: table, round: round, person: person, gone: gone, isGone: !isGone, end: end)
  }
}
