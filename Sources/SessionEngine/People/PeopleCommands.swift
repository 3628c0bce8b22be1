// People who come late, go early, or take another role here.

/// Enrols somebody; somebody who left is back; somebody who is there may change tables.
public struct Enrol: Command {
  public let name: String
  public let organisation: String?
  public let role: String?
  public let perspective: String?
  public let table: String?
  public let mandate: Extent?

  public init(
    name: String, organisation: String? = nil, role: String? = nil, perspective: String? = nil,
    table: String? = nil, mandate: Extent? = nil
  ) {
    self.name = name
    self.organisation = organisation
    self.role = role
    self.perspective = perspective
    self.table = table
    self.mandate = mandate
  }

  static let entry = CommandEntry(
    Both("enrol", "erbij"), help: Both("somebody comes in", "iemand komt erbij"),
    examples: [
      Both("/enrol Anna de Vries, Care East", "/erbij Anna de Vries, Zorg Oost"),
      Both(
        "/enrol Bram Bakker, City, policy officer, policy, Table 2",
        "/erbij Bram Bakker, Gemeente, adviseur, beleid, Tafel 2"),
    ],
    .text(
      "Name, Organisation[, role[, perspective[, table]]]",
      "Naam, Organisatie[, rol[, perspectief[, tafel]]]", .name)
  ) { (_, text) throws(Refusal) in
    let parts = text.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false)
      .map { $0.trimmed }.map { $0.isEmpty ? nil : String($0) }
    func part(_ index: Int) -> String? { index < parts.count ? parts[index] : nil }
    guard let name = part(0) else { throw .missing(.name) }
    return .command(
      Enrol(name: name, organisation: part(1), role: part(2), perspective: part(3), table: part(4)))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try Enrol.check(name)
    if let known = session.enrolled.first(where: { fold($0.name) == fold(name) }) {
      return try events(for: known, in: session)
    }
    // Who comes in at a table's desk sits down there, unless another table is named.
    let table = self.table.map { session.tableName(said: $0) ?? $0 } ?? desk.table
    let enrolment = Enrolment(
      name: name, code: session.freeCode(for: name), organisation: organisation, role: role,
      perspective: perspective, table: table, mandate: mandate)
    return session.eventsAdding(table: table) + [.enrolled(enrolment)]
  }

  /// Refuses a name that would be no name on the line or in the journal.
  public static func check(_ name: String) throws(Refusal) {
    let isUsable =
      !Substring(name).trimmed.isEmpty && name.utf8.count <= 200
      && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    if !isUsable { throw .unusableName(name) }
  }

  private func events(for known: Participant, in session: Session) throws(Refusal) -> [Event] {
    var events: [Event] =
      known.leftAt == nil ? [] : [.participantReturned(ParticipantReturned(name: known.name))]
    if let table = table.map({ session.tableName(said: $0) ?? $0 }), table != known.table {
      events += session.eventsAdding(table: table) + [.seated(Seated(name: known.name, table: table))]
    }
    if events.isEmpty { throw .nameTaken(known.name) }
    return events
  }
}

/// Somebody has gone.
struct Leave: Command {
  let name: String

  static let entry = CommandEntry(
    Both("left", "weg"), help: Both("somebody has gone", "iemand is weg"),
    examples: [Both("/left anna", "/weg anna")],
    .name
  ) { _, name in .command(Leave(name: name)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if session.participant(named: name)?.leftAt != nil { throw .alreadyLeft(name) }
    return [.participantLeft(ParticipantLeft(name: name))]
  }
}

/// The role that somebody takes here, which is not the function at home.
struct TakeRole: Command {
  let name: String
  let role: String

  static let entry = CommandEntry(
    Both("role", "rol"), help: Both("the role somebody takes here", "de rol die iemand hier neemt"),
    examples: [Both("/role anna keeper of time", "/rol anna tijdbewaker")],
    .name, .text("ROLE", "ROL", ArgumentName("the role", "de rol"))
  ) { _, name, role in .command(TakeRole(name: name, role: role)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.roleTaken(RoleTaken(name: name, role: role))]
  }
}
