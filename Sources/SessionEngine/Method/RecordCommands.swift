// Short records beside the contributions: scope, manners, results, private notes, evaluation, fence.

/// What the session is about, or what it is not about.
struct AddScope: Command {
  let side: ScopeSide
  let text: String

  static let entry = CommandEntry(
    Both("scope", "kader"),
    help: Both("what this is about, and what not", "waar dit over gaat, en waar niet"),
    examples: [
      Both("/scope in living in East", "/kader binnen wonen in Oost"),
      Both("/scope out money", "/kader buiten geld"),
    ],
    .choice("in or out", "binnen of buiten"), .text
  ) { (_, side: ScopeSide, text: String) in .command(AddScope(side: side, text: text)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.scoped(Scoped(side: side, text: text))]
  }
}

/// A manner that the group chooses to keep to.
struct ChooseManner: Command {
  let text: String

  static let entry = CommandEntry(
    Both("manner", "omgang"), help: Both("a manner the group chooses", "een omgangsvorm die de groep kiest"),
    examples: [Both("/manner one speaks at a time", "/omgang één tegelijk")],
    .text
  ) { _, text in .command(ChooseManner(text: text)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.mannerChosen(MannerChosen(text: text))]
  }
}

/// A result, in figures or as a story.
struct NoteResult: Command {
  let kind: ResultKind
  let text: String

  static let entry = CommandEntry(
    Both("result", "uitkomst"),
    help: Both("a result, in figures or as a story", "een uitkomst, in cijfers of als verhaal"),
    examples: [Both("/result hard 12 homes", "/uitkomst hard 12 woningen")],
    .choice("hard or soft", "hard of zacht"), .text
  ) { (_, kind: ResultKind, text: String) in .command(NoteResult(kind: kind, text: text)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.resultNoted(ResultNoted(kind: kind, text: text))]
  }
}

/// For the facilitator alone: on no stage, in no minutes.
struct NotePrivately: Command {
  let text: String

  static let entry = CommandEntry(
    Both("private", "prive"),
    help: Both(
      "for the facilitator: on no stage, in no minutes", "voor de begeleider: op geen scherm, in geen verslag"
    ),
    examples: [Both("/private tension between two", "/prive spanning tussen twee")],
    .text
  ) { _, text in .command(NotePrivately(text: text)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.privateNoted(PrivateNoted(text: text))]
  }
}

/// The scores of one statement of the closing evaluation, one a person.
struct Evaluate: Command {
  let statement: Int
  let scores: [Int]

  static let entry = CommandEntry(
    Both("evaluate", "evaluatie"),
    help: Both("statement 1-7, a score of 1-5 a person", "stelling 1-7, per persoon een score 1-5"),
    examples: [Both("/evaluate 3 4 5 4", "/evaluatie 3 4 5 4")],
    .number(1...7, "N", ArgumentName("the statement", "de stelling")),
    .numbers(1...5, "SCORE SCORE …", ArgumentName("a score", "een score"))
  ) { _, statement, scores in .command(Evaluate(statement: statement, scores: scores)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.evaluated(Evaluated(statement: statement, scores: scores))]
  }
}

/// Where the group stands in widening the fence.
struct PlaceFence: Command {
  let phase: Int

  static let entry = CommandEntry(
    Both("fence", "schutting"),
    help: Both("where the group stands at the fence", "waar de groep staat bij de schutting"),
    examples: [Both("/fence 2", "/schutting 2")],
    .number(1...3, "1|2|3", ArgumentName("the phase of the fence", "de fase van de schutting"))
  ) { _, phase in .command(PlaceFence(phase: phase)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.fencePlaced(FencePlaced(phase: phase))]
  }
}
