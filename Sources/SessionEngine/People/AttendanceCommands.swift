// Who is at the table: changing tables, who is missing, and the six principles of bringing parties together.

/// Somebody sits at another table from now on.
public struct Seat: Command {
  public let name: String
  /// Nil is no table.
  public let table: String?

  static let entry = CommandEntry(
    Both("seat", "zit"), help: Both("somebody changes tables", "iemand gaat aan een andere tafel"),
    examples: [Both("/seat anna Table 2", "/zit anna Tafel 2")],
    .name, .text("TABLE", "TAFEL", .table)
  ) { _, name, table in .command(Seat(name: name, table: table == "-" ? nil : table)) }

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

  static let entry = CommandEntry(
    Both("missing", "mist"), help: Both("who is missing here", "wie hier ontbreekt"),
    examples: [Both("/missing the housing corporation", "/mist de woningcorporatie")],
    .text
  ) { _, text in .command(NoteMissing(text: text)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] { [.missed(Missed(text: text))] }
}

/// Whether one of the six principles is met.
struct JudgePrinciple: Command {
  let number: Int
  let isMet: Bool
  let why: String?

  static let entry = CommandEntry(
    Both("principle", "principe"),
    help: Both("a principle of who is at the table", "een principe van wie aan tafel zit"),
    examples: [Both("/principle 1 no the young are missing", "/principe 1 nee jongeren ontbreken")],
    .number(1...6, "1-6", ArgumentName("the principle", "het principe")), .yesOrNo, .why
  ) { _, number, isMet, why in .command(JudgePrinciple(number: number, isMet: isMet, why: why)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.principleJudged(PrincipleJudged(number: number, isMet: isMet, why: why))]
  }
}

extension Argument where Value == Bool {
  fileprivate static var yesOrNo: Argument {
    let name = ArgumentName("yes or no", "ja of nee", choices: YesOrNo.spoken)
    return Argument(ArgumentForm(words: YesOrNo.spoken)) { reader throws(Refusal) in
      guard let word = reader.word() else { throw .missing(name) }
      guard let choice = Choice(said: word), choice != .but else {
        throw .unknownChoice(String(word), among: name.choices)
      }
      return choice == .yes
    }
  }
}
