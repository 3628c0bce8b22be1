// Short records beside the contributions: scope, manners, results, private notes, evaluation, fence.

/// What the session is about, or what it is not about.
struct AddScope: Command {
  let side: ScopeSide
  let text: String

  static let word = CommandWord("scope", "kader", usage: "in|out TEXT") { reader throws(Refusal) in
    let side: ScopeSide = try reader.choice(.scopeSide, .scopeSide)
    return .command(AddScope(side: side, text: try reader.text()))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.scoped(Scoped(side: side, text: text))]
  }
}

/// A manner that the group chooses to keep to.
struct ChooseManner: Command {
  let text: String

  static let word = CommandWord("manner", "omgang", usage: "TEXT") { reader throws(Refusal) in
    .command(ChooseManner(text: try reader.text()))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.mannerChosen(MannerChosen(text: text))]
  }
}

/// A result, in figures or as a story.
struct NoteResult: Command {
  let kind: ResultKind
  let text: String

  static let word = CommandWord("result", "uitkomst", usage: "hard|soft TEXT") { reader throws(Refusal) in
    let kind: ResultKind = try reader.choice(.resultKind, .resultKind)
    return .command(NoteResult(kind: kind, text: try reader.text()))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.resultNoted(ResultNoted(kind: kind, text: text))]
  }
}

/// For the facilitator alone: on no stage, in no minutes.
struct NotePrivately: Command {
  let text: String

  static let word = CommandWord("private", "prive", usage: "TEXT") { reader throws(Refusal) in
    .command(NotePrivately(text: try reader.text()))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.privateNoted(PrivateNoted(text: text))]
  }
}

/// The scores of one statement of the closing evaluation, one a person.
struct Evaluate: Command {
  let statement: Int
  let scores: [Int]

  static let word = CommandWord("evaluate", "evaluatie", usage: "N SCORE SCORE …") { reader throws(Refusal) in
    let statement = try reader.figure(1...7, .statement) { .statementOutOfRange($0) }
    var scores: [Int] = []
    repeat {
      scores.append(try reader.figure(1...5, .scores) { .scoreOutOfRange($0) })
    } while !reader.isAtEnd
    return .command(Evaluate(statement: statement, scores: scores))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.evaluated(Evaluated(statement: statement, scores: scores))]
  }
}

/// Where the group stands in widening the fence.
struct PlaceFence: Command {
  let phase: Int

  static let word = CommandWord("fence", "schutting", usage: "1|2|3") { reader throws(Refusal) in
    let phase = try reader.figure(1...3, .fence) { .fenceOutOfRange($0) }
    try reader.end()
    return .command(PlaceFence(phase: phase))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.fencePlaced(FencePlaced(phase: phase))]
  }
}
