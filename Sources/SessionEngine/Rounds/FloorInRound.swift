// How the floor at a desk follows a round: it goes to whoever gets the turn, and stays with whoever speaks until then.

extension Session {
  /// Who has the floor at a desk after these events there: whose turn it is, if that was not known yet; when a round ends,
  /// who spoke last; else who had it before.
  ///
  /// - Parameter known: whose turn it was when this was last asked for the desk; nil was nobody's.
  public func floor(after before: Floor, turn known: String?, _ events: [Event], at desk: Desk) -> Floor {
    if let person = turn(at: desk.table) { return person.name == known ? before : .person(person.name) }
    guard events.contains(where: \.canEndRound) else { return before }
    return lastLine(at: desk.label).flatMap { speakerName(of: $0) }.map { .person($0) } ?? .nobody
  }

  /// In a script nobody presses Enter on an empty line: naming somebody else passes the turn, if it was the turn of whoever
  /// had the floor until then. An addition is no turn.
  public func passingTurn(from before: Floor, to floor: Floor, isAddition: Bool, at desk: Desk) -> [Event] {
    guard case .person(let name) = floor, let turn = turn(at: desk.table), name != turn.name, !isAddition,
      before == .nobody || before == .person(turn.name)
    else { return [] }
    return [eventPassing(turn, at: desk)]
  }

  /// Whose turn is still to come, where somebody else speaks: then a script's `/skip` only goes on to them. Nil otherwise.
  public func turnNotTaken(while floor: Floor, at desk: Desk) -> String? {
    guard case .person(let name) = floor, let turn = turn(at: desk.table), name != turn.name,
      !hasSpoken(turn, at: desk)
    else { return nil }
    return turn.name
  }

  /// Who spoke goes on, who didn't is passed over.
  func eventPassing(_ person: Participant, at desk: Desk) -> Event {
    hasSpoken(person, at: desk)
      ? .turnPassed(TurnPassed(name: person.name, table: desk.table))
      : .turnSkipped(TurnSkipped(name: person.name, table: desk.table))
  }

  private func hasSpoken(_ person: Participant, at desk: Desk) -> Bool {
    guard let round = state(of: desk.table)?.round, let index = participantIndexes[person.name] else {
      return false
    }
    return hasSpoken(index, in: round)
  }
}

extension Event {
  fileprivate var canEndRound: Bool {
    if case .roundStopped = self { return true }
    if case .turnSkipped = self { return true }
    if case .turnPassed = self { return true }
    return false
  }
}
