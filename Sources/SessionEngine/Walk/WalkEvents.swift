// The walk from dream to deed: a phase is entered, the clock is set, the open invitation is shown.

/// A phase was entered. A table of nil is the plenary desk, and moves everyone.
public struct PhaseEntered: EventBody {
  var phase = Phase.opening
  var table: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.word(.phase, &phase)
    try visitor.text(.table, &table, .table)
  }

  var told: Both? {
    Both(table.map { "\($0): " } ?? "") + Both("to ", "naar ") + phase.spoken.capitalised
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let moved = (table == nil ? session.tables.typedIndices : [session.tableIndex(of: table)])
      .filter { session.tables[$0].phase != phase }
    if moved.isEmpty { return nil }
    session.moves += moved.count
    if session.moves > PhaseEntered.mostRecorded {
      for table in moved {
        session.tables[table].phase = phase
        session.tables[table].visited.insert(phase)
      }
      return nil
    }
    let members = session.membersByTable
    let steps = moved.map { table in
      let state = session.tables[table]
      let left = session.asks(at: table, in: state.phase, of: members[table.int])
      return WalkStep(
        table: table, move: PhaseMove(from: state.phase, to: phase, at: stamp.at, left: left),
        isFirstVisit: !state.visited.contains(phase), clock: state.clock)
    }
    let change = WalkChange(steps: steps, isMade: true)
    change.make(in: &session)
    return change
  }

  /// So many moves of tables are kept, with what each phase was left with: far more than a workshop has, and no journal can
  /// fill the memory with them.
  private static let mostRecorded = 10_000
}

/// The clock of a desk was started, held, lengthened or stopped.
public struct ClockSet: EventBody {
  var clock = ClockState.stopped
  var table: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try clock.fields(&visitor)
    try visitor.text(.table, &table, .table)
  }

  var told: Both? {
    Both("clock", "klok")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let tableIndex = session.tableIndex(of: table)
    return session.set(\.tables, tableIndex.int, \.clock, to: clock.bounded)
  }
}

/// Whether the stage names who has not been heard yet.
public struct InvitationSet: EventBody {
  public internal(set) var isOn = false
  var table: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    var state = isOn ? Invitation.open : .closed
    try visitor.word(.invitation, &state)
    isOn = state == .open
    try visitor.text(.table, &table, .table)
  }

  var told: Both? {
    isOn
      ? Both("invitation shown", "uitnodiging aan") : Both("invitation hidden", "uitnodiging uit")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let tableIndex = session.tableIndex(of: table)
    if session.tables[tableIndex].invitesUnheard == isOn { return nil }
    return session.set(\.tables, tableIndex.int, \.invitesUnheard, to: isOn)
  }
}

/// How a journal writes the open invitation.
private enum Invitation: UInt8, FixedWord {
  case open, closed

  static let fixedWords = FixedWords(Invitation.self)

  var words: [String] {
    switch self {
    case .open: ["open"]
    case .closed: ["closed", "dicht"]
    }
  }
}

/// Tables that moved in the walk in one step; made, or taken back.
private struct WalkChange: Change {
  let steps: [WalkStep]
  let isMade: Bool

  func make(in session: inout Session) {
    for step in steps {
      if isMade { session.tables[step.table].make(step) } else { session.tables[step.table].takeBack(step) }
    }
  }

  var reversed: any Change { WalkChange(steps: steps, isMade: !isMade) }
}

private struct WalkStep: Sendable {
  let table: TableIndex
  let move: PhaseMove
  /// Whether the phase had not been entered before.
  let isFirstVisit: Bool
  /// The clock as it was left: a time box is a phase's own.
  let clock: ClockState
}

extension TableState {
  fileprivate mutating func make(_ step: WalkStep) {
    guard phase == step.move.from else { return }
    moves.append(step.move)
    visited.insert(step.move.to)
    phase = step.move.to
    clock = .stopped
  }

  fileprivate mutating func takeBack(_ step: WalkStep) {
    guard moves.last == step.move, phase == step.move.to else { return }
    moves.removeLast()
    if step.isFirstVisit { visited.remove(step.move.to) }
    phase = step.move.from
    if clock == .stopped { clock = step.clock }
  }
}
