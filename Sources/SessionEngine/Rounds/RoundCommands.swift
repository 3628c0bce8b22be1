// A round: everyone in turn, and how somebody is passed over or the round is ended.

/// Starts a round at this desk, the least heard first, or ends it.
public struct StartRound: Command {
  public let isOn: Bool

  public init(isOn: Bool = true) { self.isOn = isOn }

  static let entry = CommandEntry(
    Both("round", "ronde"),
    help: Both(
      "everyone in turn, the least heard first", "iedereen om de beurt, wie het minst gehoord is eerst"),
    examples: [Both("/round", "/ronde"), Both("/round stop", "/ronde stop")],
    .unlessStop
  ) { _, isOn in .command(StartRound(isOn: isOn)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if !isOn {
      guard session.hasRound(at: desk.table) else { throw .noRound }
      return [.roundStopped(RoundStopped(table: desk.table))]
    }
    let people = session.present(at: desk.table)
    if people.isEmpty { throw .nobodyPresent }
    let order = people.enumerated().sorted { left, right in
      (left.element.turns.total, left.offset) < (right.element.turns.total, right.offset)
    }
    return [.roundBegun(RoundBegun(names: order.map(\.element.name), table: desk.table))]
  }
}

/// Passes over the person whose turn it is.
public struct SkipTurn: Command {
  public init() {}

  static let entry = CommandEntry(
    Both("skip", "sla"), help: Both("pass somebody over for now", "iemand nu even overslaan"),
    examples: [Both("/skip", "/sla")]
  ) { _ in .command(SkipTurn()) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let person = session.turn(at: desk.table) else { throw .noRound }
    return [.turnSkipped(TurnSkipped(name: person.name, table: desk.table))]
  }
}
