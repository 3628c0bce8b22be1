// Moving in the walk: the next phase, the one before, or any.

/// Moves the desk's table on; at the plenary desk everyone.
public struct EnterPhase: Command {
  public let phase: Phase

  public init(_ phase: Phase) { self.phase = phase }

  static let word = CommandWord("phase", "fase", usage: "PHASE") { reader throws(Refusal) in
    let phase = try reader.phase()
    try reader.end()
    return .command(EnterPhase(phase))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let walks = desk.table == nil ? session.walks : session.walk(of: desk.table).map { [$0] } ?? []
    if !walks.isEmpty, walks.allSatisfy({ $0.phase == phase }) { throw .alreadyInPhase(phase) }
    return [.phaseEntered(PhaseEntered(phase: phase, table: desk.table))]
  }
}

/// On to the next phase.
public struct NextPhase: Command {
  public init() {}

  static let word = CommandWord("next", "volgende") { reader throws(Refusal) in
    try reader.end()
    return .command(NextPhase())
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let next = (session.walk(of: desk.table)?.phase ?? .opening).next else { throw .isLastPhase }
    return try EnterPhase(next).decide(in: session, at: desk)
  }
}

/// Back to the phase before: learning is no straight line.
public struct PreviousPhase: Command {
  public init() {}

  static let word = CommandWord("back", "terug") { reader throws(Refusal) in
    try reader.end()
    return .command(PreviousPhase())
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let previous = (session.walk(of: desk.table)?.phase ?? .opening).previous else {
      throw .isFirstPhase
    }
    return try EnterPhase(previous).decide(in: session, at: desk)
  }
}
