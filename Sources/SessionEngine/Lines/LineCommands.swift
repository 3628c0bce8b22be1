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
    let here = session.walk(of: desk.table)?.phase ?? .opening
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

  static let word = CommandWord("edit", "wijzig", usage: "#12 [TEXT]") { reader throws(Refusal) in
    let ref = try reader.reference()
    guard let line = reader.context.session.contribution(ref) else { throw .unknownReference(ref.text) }
    if line.isWithdrawn { throw .alreadyWithdrawn(ref.text) }
    guard let text = reader.remainder() else { return .edit(ref) }
    return .command(Edit(ref, wording: try reader.context.rewording(text, of: line)))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if session.contribution(ref)?.isWithdrawn == true { throw .alreadyWithdrawn(ref.text) }
    return [.reworded(Reworded(ref: ref, wording: wording))]
  }
}

/// Takes a line back: it stays in the journal and leaves screens and minutes.
public struct Withdraw: Command {
  public let ref: Ref

  public init(_ ref: Ref) { self.ref = ref }

  static let word = CommandWord("withdraw", "intrekken", usage: "#12") { reader throws(Refusal) in
    let ref = try reader.reference()
    try reader.end()
    return .command(Withdraw(ref))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if session.contribution(ref)?.isWithdrawn == true { throw .alreadyWithdrawn(ref.text) }
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

  static let word = CommandWord("by", "van", usage: "#12 NAME") { reader throws(Refusal) in
    let ref = try reader.reference()
    if reader.rest == "?" { return .command(Attribute(ref, to: nil)) }
    let name = try reader.name()
    try reader.end()
    return .command(Attribute(ref, to: name))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if session.contribution(ref)?.isWithdrawn == true { throw .alreadyWithdrawn(ref.text) }
    return [.attributed(Attributed(ref: ref, name: name))]
  }
}

/// Puts a line in another phase.
struct MoveLine: Command {
  let ref: Ref
  let phase: Phase

  static let word = CommandWord("move", "verplaats", usage: "#12 PHASE") { reader throws(Refusal) in
    let ref = try reader.reference()
    let phase = try reader.phase()
    try reader.end()
    return .command(MoveLine(ref: ref, phase: phase))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if session.contribution(ref)?.isWithdrawn == true { throw .alreadyWithdrawn(ref.text) }
    return [.moved(Moved(ref: ref, phase: phase))]
  }
}
