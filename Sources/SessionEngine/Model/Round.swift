// A round: everyone in turn, the least heard first, and nobody passed over but on request.

/// A round at one table, or at the plenary.
public struct Round: Sendable, Equatable {
  /// Places of the people in `Session.participants`, in the order of their turns. Who comes later comes after them.
  public internal(set) var order: [Int32]
  /// The line with which somebody took the turn, by the place of the person.
  public internal(set) var turns: [Int32: Int32] = [:]
  public internal(set) var skipped: Set<Int32> = []
}

extension Session {
  /// Whose turn it is in the round of a table (nil: the plenary); nil where there is no round, or all have had their
  /// turn.
  public func turn(at table: String?) -> Participant? {
    place(ofTable: table).flatMap { turn(inWalk: Int($0)) }.map { participants[Int($0)] }
  }

  /// Who has the floor at a table: in a round whose turn it is, else who had it before.
  public func floor(after before: Floor, at table: String?) -> Floor {
    turn(at: table).map { .person($0.name) } ?? before
  }

  /// The names of those who are to come after the one whose turn it is.
  public func turnsToCome(at table: String?) -> [String] {
    guard let place = place(ofTable: table) else { return [] }
    return waiting(inWalk: Int(place)).dropFirst().map { participants[Int($0)].name }
  }

  /// Whether there is a round at this table, finished or not.
  public func hasRound(at table: String?) -> Bool { walk(of: table)?.round != nil }

  func turn(inWalk place: Int) -> Int32? { waiting(inWalk: place).first }

  /// People who still have a turn, in their order. One whose line was taken back has it again.
  private func waiting(inWalk place: Int) -> [Int32] {
    guard let round = walks[place].round else { return [] }
    let table = walks[place].table
    let late = participants.indices.map { Int32($0) }.filter { !round.order.contains($0) }
    return (round.order + late).filter { person in
      let somebody = participants[Int(person)]
      guard somebody.isPresent, table == nil || somebody.table == table, !round.skipped.contains(person)
      else { return false }
      return round.turns[person].map { contributions[Int($0)].isWithdrawn } ?? true
    }
  }
}
