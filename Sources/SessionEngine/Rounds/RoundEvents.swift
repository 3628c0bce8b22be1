// Rounds: one begins, somebody is passed over, one is stopped.

/// A round began, everyone in the order of these names.
public struct RoundBegun: EventBody {
  var names: [String] = []
  var table: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.texts(.names, &names, .person)
    try visitor.text(.table, &table, .table)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let round = Round(names.map { session.participantIndex(of: $0) })
    let walk = session.tableIndex(of: table)
    session.walks[walk].rounds.append(round)
    return session.set(\.walks, walk.int, \.currentRound, to: session.walks[walk].rounds.count - 1)
  }
}

/// The round at a table was ended.
public struct RoundStopped: EventBody {
  var table: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.table, &table, .table)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let walk = session.tableIndex(of: table)
    if session.walks[walk].currentRound == nil { return nil }
    return session.set(\.walks, walk.int, \.currentRound, to: nil)
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

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let person = session.participantIndex(of: name)
    let walk = session.tableIndex(of: table)
    guard let round = session.walks[walk].currentRound,
      session.walks[walk].rounds[round].skipped.insert(person).inserted
    else { return nil }
    session.endRound(at: walk, by: .skip)
    return Skip(walk: walk, round: round, person: person, isSkipped: true)
  }
}

private struct Skip: Change {
  let walk: TableIndex
  let round: Int
  let person: ParticipantIndex
  let isSkipped: Bool

  func make(in session: inout Session) { session.walks[walk].rounds[round].setSkipped(isSkipped, person) }

  var reversed: any Change { Skip(walk: walk, round: round, person: person, isSkipped: !isSkipped) }
}
