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
    return [.roundBegun(RoundBegun(names: order.map(\.element.name), table: desk.table, turnEnd: .pass))]
  }
}

/// Goes on to the next: whose turn it is passes it on, or is passed over where they said nothing.
public struct SkipTurn: Command {
  public init() {}

  static let entry = CommandEntry(
    Both("skip", "sla"),
    help: Both(
      "on to the next; who said nothing is passed over", "naar de volgende; wie niets zei wordt overgeslagen"),
    examples: [Both("/skip", "/sla")]
  ) { _ in .command(SkipTurn()) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let person = session.turn(at: desk.table) else { throw .noRound }
    return [session.eventPassing(person, at: desk)]
  }
}
