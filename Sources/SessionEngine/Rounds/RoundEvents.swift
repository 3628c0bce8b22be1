// Rounds: one begins, somebody is passed over, one is stopped.

/// A round began, everyone in the order of these names.
public struct RoundBegun: EventBody {
  var names: [String] = []
  var table: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.texts(.names, &names, .person)
    try visitor.text(.table, &table, .table)
  }

  var told: Both? {
    Both("round", "ronde")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let round = Round(names.map { session.participantIndex(of: $0) })
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
    let person = session.participantIndex(of: name)
    let tableIndex = session.tableIndex(of: table)
    guard let round = session.tables[tableIndex].currentRound,
      session.tables[tableIndex].rounds[round].skipped.insert(person).inserted
    else { return nil }
    session.endRound(at: tableIndex, by: .skip)
    let endsRound = session.tables[tableIndex].rounds[round].end == .skip
    return Skip(
      tableIndex: tableIndex, round: round, person: person, isSkipped: true, endsRound: endsRound)
  }
}

private struct Skip: Change {
  let tableIndex: TableIndex
  let round: Int
  let person: ParticipantIndex
  let isSkipped: Bool
  /// Whether nobody had a turn left after it.
  let endsRound: Bool

  func make(in session: inout Session) {
    session.tables[tableIndex].rounds[round].setSkipped(isSkipped, person)
    if isSkipped, endsRound { session.tables[tableIndex].rounds[round].end = .skip }
  }

  var reversed: any Change {
    Skip(
      tableIndex: tableIndex, round: round, person: person, isSkipped: !isSkipped, endsRound: endsRound)
  }
}
