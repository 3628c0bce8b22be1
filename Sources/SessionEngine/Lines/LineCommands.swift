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
  public init(text: String, floor: Floor, kind: Kind?, phase: Phase) {
    draft = Draft(floor: floor, wording: Wording(kind: kind ?? phase.naturalKind, text: text))
    self.phase = phase
  }

  public init(text: String, by name: String?, kind: Kind?, phase: Phase) {
    self.init(text: text, floor: name.map { .person($0) } ?? .nobody, kind: kind, phase: phase)
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if Substring(draft.wording.text).trimmed.isEmpty { throw .missing(.text) }
    let here = session.state(of: desk.table)?.phase ?? .opening
    var note = Note(
      ref: session.nextRef(at: desk.label), phase: phase ?? here, table: desk.table,
      calledBy: draft.calledBy, additionTo: draft.additionTo, wording: draft.wording)
    note.take(draft.floor)
    return [.noted(note)]
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
    try session.requireStanding([ref])
    return [.reworded(Reworded(ref: ref, wording: wording))]
  }
}

/// Takes lines back: they stay in the journal and leave screens and minutes.
public struct Withdraw: Command {
  public let refs: [Ref]

  static let entry = CommandEntry(
    Both("withdraw", "intrekken"), help: Both("take a line back", "een regel intrekken"),
    examples: [Both("/withdraw #12", "/intrekken #12")],
    .references
  ) { _, refs in .command(Withdraw(refs: refs)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.requireStanding(refs)
    return refs.map { .withdrawn(Withdrawn(ref: $0)) }
  }
}

/// Gives lines to another speaker.
public struct Attribute: Command {
  public let refs: [Ref]
  /// Nil is nobody known.
  public let name: String?

  public init(refs: [Ref], name: String?) { (self.refs, self.name) = (refs, name) }

  public static let entry = CommandEntry(
    Both("by", "van"), help: Both("put a line under another name", "een regel onder een andere naam zetten"),
    examples: [Both("/by #12 anna", "/van #12 anna"), Both("/by #12 ?", "/van #12 ?")],
    .references, .nameOrNobody
  ) { _, refs, name in .command(Attribute(refs: refs, name: name)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.requireStanding(refs)
    return refs.map { .attributed(Attributed(ref: $0, name: name)) }
  }
}

/// Puts lines in another phase.
struct MoveLine: Command {
  let refs: [Ref]
  let phase: Phase

  static let entry = CommandEntry(
    Both("move", "verplaats"),
    help: Both("move a line to another phase", "een regel naar een andere fase verplaatsen"),
    examples: [Both("/move #12 vision", "/verplaats #12 visie")],
    .references, .phase
  ) { _, refs, phase in .command(MoveLine(refs: refs, phase: phase)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.requireStanding(refs)
    return refs.map { .moved(Moved(ref: $0, phase: phase)) }
  }
}

/// Makes lines a contribution of another kind.
struct ChangeKind: Command {
  let refs: [Ref]
  let kind: Kind

  static let entry = CommandEntry(
    Both("kind", "soort"), help: Both("make a line another kind", "een regel een andere soort maken"),
    examples: [Both("/kind #12 deed", "/soort #12 daad"), Both("/kind #40-#46 idea", "/soort #40-#46 idee")],
    .references, .choice("the kind", "de soort")
  ) { (_, refs, kind: Kind) in .command(ChangeKind(refs: refs, kind: kind)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.requireStanding(refs)
    return refs.map { .kindChanged(KindChanged(ref: $0, kind: kind)) }
  }
}

extension Session {
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
