// Noting a line, and what can be done with one afterwards: each a new event, each undoable.

/// Notes a contribution at this desk.
public struct NoteLine: Command {
  public let draft: Draft
  /// Nil is the phase where the desk's table is.
  public let phase: Phase?

  public init(_ draft: Draft, phase: Phase? = nil) {
    self.draft = draft
    self.phase = phase
  }

  /// A plain text, with no shorthand in it. `kind`: nil is the natural kind of the phase.
  public init(text: String, by name: String?, kind: Kind?, phase: Phase) {
    let wording = Wording(kind: kind ?? phase.naturalKind, text: text)
    draft = Draft(
      floor: name.map { .person($0) } ?? .nobody, calledBy: nil, additionTo: nil, wording: wording,
      understood: [], unknownName: nil, unknownReferences: [])
    self.phase = phase
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if Substring(draft.wording.text).trimmed.isEmpty { throw .missing(.text) }
    var name: String?
    if case .person(let person) = draft.floor { name = person }
    let here = session.state(of: desk.table)?.phase ?? .opening
    return [
      .noted(
        Note(
          ref: session.nextRef(at: desk.label), phase: phase ?? here, table: desk.table, by: name,
          calledBy: draft.calledBy, additionTo: draft.additionTo, wording: draft.wording))
    ]
  }
}

/// Gives a line another wording.
public struct Edit: Command {
  public let ref: Ref
  public let wording: Wording

  public init(_ ref: Ref, wording: Wording) {
    self.ref = ref
    self.wording = wording
  }

  public static let entry = CommandEntry(
    Both("edit", "wijzig"), help: Both("change a line", "een regel wijzigen"),
    examples: [Both("/edit #12 we share one file", "/wijzig #12 we delen één dossier")],
    .reference, .text
  ) { (context, ref: Ref, text: String?) throws(Refusal) in
    guard let line = context.session.contribution(ref) else { throw .unknownReference(ref.text) }
    if line.isWithdrawn { throw .alreadyWithdrawn(ref.text) }
    guard let text else { return .edit(ref) }
    return .command(Edit(ref, wording: try context.rewording(text, of: line)))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.refuseIfWithdrawn(ref)
    return [.reworded(Reworded(ref: ref, wording: wording))]
  }
}

/// Takes a line back: it stays in the journal and leaves screens and minutes.
public struct Withdraw: Command {
  public let ref: Ref

  public init(_ ref: Ref) { self.ref = ref }

  static let entry = CommandEntry(
    Both("withdraw", "intrekken"), help: Both("take a line back", "een regel intrekken"),
    examples: [Both("/withdraw #12", "/intrekken #12")],
    .reference
  ) { _, ref in .command(Withdraw(ref)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.refuseIfWithdrawn(ref)
    return [.withdrawn(Withdrawn(ref: ref))]
  }
}

/// Gives a line to another speaker.
public struct Attribute: Command {
  public let ref: Ref
  /// Nil is nobody known.
  public let name: String?

  public init(_ ref: Ref, to name: String?) {
    self.ref = ref
    self.name = name
  }

  public static let entry = CommandEntry(
    Both("by", "van"), help: Both("put a line under another name", "een regel onder een andere naam zetten"),
    examples: [Both("/by #12 anna", "/van #12 anna"), Both("/by #12 ?", "/van #12 ?")],
    .reference, .nameOrNobody
  ) { _, ref, name in .command(Attribute(ref, to: name)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.refuseIfWithdrawn(ref)
    return [.attributed(Attributed(ref: ref, name: name))]
  }
}

/// Puts a line in another phase.
struct MoveLine: Command {
  let ref: Ref
  let phase: Phase

  static let entry = CommandEntry(
    Both("move", "verplaats"),
    help: Both("move a line to another phase", "een regel naar een andere fase verplaatsen"),
    examples: [Both("/move #12 vision", "/verplaats #12 visie")],
    .reference, .phase
  ) { _, ref, phase in .command(MoveLine(ref: ref, phase: phase)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.refuseIfWithdrawn(ref)
    return [.moved(Moved(ref: ref, phase: phase))]
  }
}

extension Session {
  fileprivate func refuseIfWithdrawn(_ ref: Ref) throws(Refusal) {
    if contribution(ref)?.isWithdrawn == true { throw .alreadyWithdrawn(ref.text) }
  }

  /// - Throws: where one of the lines was withdrawn or isn't there.
  func requireStanding(_ refs: [Ref]) throws(Refusal) {
    for ref in refs where contribution(ref)?.isWithdrawn != false { throw .alreadyWithdrawn(ref.text) }
  }
}

extension Argument where Value == String? {
  /// Somebody of the session; `?` is nobody known: nil.
  fileprivate static var nameOrNobody: Argument {
    Argument(ArgumentForm(Both("NAME", "NAAM"), completion: .person)) { reader throws(Refusal) in
      if reader.rest != "?" { return try reader.name() }
      _ = reader.word()
      return nil
    }
  }
}
