// Moving in the walk: the next phase, the one before, or any.

/// Moves the desk's table on; at the plenary desk everyone.
public struct EnterPhase: Command {
  public let phase: Phase

  public init(_ phase: Phase) { self.phase = phase }

  static let entry = CommandEntry(
    Both("phase", "fase"), help: Both("to this phase", "naar deze fase"),
    examples: [Both("/phase order", "/fase orde")],
    .phase
  ) { _, phase in .command(EnterPhase(phase)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let tables = desk.table == nil ? session.tables : session.state(of: desk.table).map { [$0] } ?? []
    if !tables.isEmpty, tables.allSatisfy({ $0.phase == phase }) { throw .alreadyInPhase(phase) }
    return [.phaseEntered(PhaseEntered(phase: phase, table: desk.table))]
  }
}

/// On to the next phase.
public struct NextPhase: Command {
  public init() {}

  public static let entry = CommandEntry(
    Both("next", "volgende"), help: Both("on to the next phase", "naar de volgende fase"),
    examples: [Both("/next", "/volgende")]
  ) { _ in .command(NextPhase()) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let next = (session.state(of: desk.table)?.phase ?? .opening).next else { throw .isLastPhase }
    return try EnterPhase(next).decide(in: session, at: desk)
  }
}

/// Back to the phase before: learning is no straight line.
public struct PreviousPhase: Command {
  public init() {}

  static let entry = CommandEntry(
    Both("back", "terug"), help: Both("back to the phase before", "terug naar de vorige fase"),
    examples: [Both("/back", "/terug")]
  ) { _ in .command(PreviousPhase()) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let previous = (session.state(of: desk.table)?.phase ?? .opening).previous else {
      throw .isFirstPhase
    }
    return try EnterPhase(previous).decide(in: session, at: desk)
  }
}
