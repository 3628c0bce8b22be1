// Who is at the table: changing tables, who is missing, and the six principles of bringing parties together.

/// Somebody sits at another table from now on.
public struct Seat: Command {
  public let name: String
  /// Nil is no table.
  public let table: String?

  static let word = CommandWord("seat", "zit", usage: "NAME TABLE") { reader throws(Refusal) in
    let name = try reader.name()
    let table = try reader.text(.table)
    return .command(Seat(name: name, table: table == "-" ? nil : table))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let goal = table.map { session.tableName(said: $0) ?? $0 }
    if let goal { try Enrol.check(goal) }
    if session.participant(named: name)?.table == goal { return [] }
    return session.eventsAdding(table: goal) + [.seated(Seated(name: name, table: goal))]
  }
}

/// Who is missing at the table.
struct NoteMissing: Command {
  let text: String

  static let word = CommandWord("missing", "mist", usage: "TEXT") { reader throws(Refusal) in
    .command(NoteMissing(text: try reader.text()))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] { [.missed(Missed(text: text))] }
}

/// Whether one of the six principles is met.
struct JudgePrinciple: Command {
  let number: Int
  let isMet: Bool
  let why: String?

  static let word = CommandWord("principle", "principe", usage: "1-6 yes|no [why]") {
    reader throws(Refusal) in
    let number = try reader.figure(1...6, .principle) { .principleOutOfRange($0) }
    guard let word = reader.word() else { throw .missing(.choice) }
    guard let choice = Choice(said: word), choice != .but else {
      throw .unknownChoice(String(word), among: .yesOrNo)
    }
    return .command(JudgePrinciple(number: number, isMet: choice == .yes, why: reader.remainder()))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.principleJudged(PrincipleJudged(number: number, isMet: isMet, why: why))]
  }
}
