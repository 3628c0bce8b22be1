// Who takes part: somebody comes, goes, sits elsewhere or takes a role.

/// Somebody takes part from now on.
public struct Enrolment: EventBody {
  public var name = ""
  /// The short code by which the person can be called on the line, stable through the session.
  public var code = ""
  public var organisation: String?
  public var role: String?
  public var perspective: String?
  public var table: String?
  public var mandate: Extent?

  init() {}

  public init(
    name: String, code: String, organisation: String? = nil, role: String? = nil,
    perspective: String? = nil, table: String? = nil, mandate: Extent? = nil
  ) {
    (self.name, self.code, self.organisation, self.role) = (name, code, organisation, role)
    (self.perspective, self.table, self.mandate) = (perspective, table, mandate)
  }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.name, &name, .subject)
    try visitor.text(.code, &code, .mark)
    try visitor.text(.organisation, &organisation, .organisation)
    try visitor.text(.role, &role, .words)
    try visitor.text(.perspective, &perspective, .words)
    try visitor.text(.table, &table, .table)
    try visitor.word(.extent, &mandate)
  }

  var told: Both? {
    Both("\(name) takes part", "\(name) doet mee")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    if let table { _ = session.tableIndex(of: table) }
    if session.participantIndexes[name] != nil {
      // Enrolled on two laptops, or back after an undo: what is known already stays, what is new is added.
      return session.changePeople([name]) { person in
        person.enrolments += 1
        person.leftAt = nil
        person.organisation = organisation ?? person.organisation
        person.role = role ?? person.role
        person.perspective = perspective ?? person.perspective
        person.table = table ?? person.table
        person.mandate.extent = mandate ?? person.mandate.extent
      }
    }
    var enrolled = Participant(self)
    if !session.canBeCode(code, of: name) { enrolled.code = session.freeCode(for: name) }
    let person = session.add(enrolled)
    var before = enrolled
    before.enrolments = 0
    return PeopleChange([PersonChange(person: person, from: before, to: enrolled)])
  }
}

public struct ParticipantLeft: EventBody {
  var name = ""

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.name, &name, .subject)
  }

  var told: Both? {
    Both("\(name) has left", "\(name) is weg")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.changePeople([name]) { $0.leftAt = stamp.at }
  }
}

public struct ParticipantReturned: EventBody {
  var name = ""

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.name, &name, .subject)
  }

  var told: Both? {
    Both("\(name) is back", "\(name) is terug")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.changePeople([name]) { $0.leftAt = nil }
  }
}

/// Somebody sits at another table from now on; nil is no table.
public struct Seated: EventBody {
  var name = ""
  var table: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.name, &name, .subject)
    try visitor.text(.table, &table, .table)
  }

  var told: Both? {
    table.map { Both("\(name) at \($0)", "\(name) aan \($0)") }
      ?? Both("\(name) at no table", "\(name) aan geen tafel")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    _ = session.tableIndex(of: table)
    return session.changePeople([name]) { $0.table = table }
  }
}

/// The role that somebody takes here.
public struct RoleTaken: EventBody {
  var name = ""
  var role = ""

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.name, &name, .subject)
    try visitor.text(.role, &role, .words)
  }

  var told: Both? {
    Both("\(name): \(role)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.changePeople([name]) { $0.role = role }
  }
}

/// How far somebody may agree on behalf of the organisation.
public struct MandateGiven: EventBody {
  var name = ""
  var extent = Extent.full
  var why: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.name, &name, .subject)
    try visitor.word(.extent, &extent)
    try visitor.text(.why, &why, .words)
  }

  var told: Both? {
    Both("mandate of \(name): ", "mandaat van \(name): ") + extent.spoken
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.changePeople([name]) { person in
      person.mandate.extent = extent
      person.mandate.note = why
    }
  }
}

/// What became of mandates at the closing.
public struct MandatesRenewed: EventBody {
  var names: [String] = []
  var renewal = Renewal.renewed
  var why: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.texts(.names, &names, .subject)
    try visitor.word(.renewal, &renewal)
    try visitor.text(.why, &why, .words)
  }

  var told: Both? {
    Both("mandate ", "mandaat ") + renewal.spoken + Both(": \(names.joined(separator: ", "))")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.changePeople(names) { person in
      person.mandate.renewal = renewal
      person.mandate.renewalWhy = why
    }
  }
}

/// Somebody chose no deed this time.
public struct DeedDeclined: EventBody {
  var name = ""
  var why: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.name, &name, .subject)
    try visitor.text(.why, &why, .words)
  }

  var told: Both? {
    Both("no deed for \(name)", "geen daad voor \(name)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.changePeople([name]) { $0.declinedDeed = why ?? "" }
  }
}

extension Session {
  /// The index of the person; somebody who isn't known is taken in under the name alone.
  mutating func participantIndex(of name: String) -> ParticipantIndex {
    if let index = participantIndexes[name] { return index }
    return add(Participant(Enrolment(name: name, code: freeCode(for: name))))
  }

  fileprivate mutating func add(_ participant: Participant) -> ParticipantIndex {
    let index = participants.nextIndex
    participants.append(participant)
    participantIndexes[participant.name] = index
    nameIndex.add(participant, at: index)
    codes.give(participant.code)
    return index
  }

  fileprivate mutating func changePeople(
    _ names: [String], _ alter: (inout Participant) -> Void
  ) -> any Change {
    PeopleChange(
      names.map { name in
        let person = participantIndex(of: name)
        let before = participants[person]
        alter(&participants[person])
        return PersonChange(person: person, from: before, to: participants[person])
      })
  }
}

/// What a step changed of people.
private struct PeopleChange: Change {
  let people: [PersonChange]

  init(_ people: [PersonChange]) { self.people = people }

  func make(in session: inout Session) {
    for change in people {
      session.participants[change.person].change(from: change.from, to: change.to)
    }
  }

  var reversed: any Change {
    PeopleChange(people.map { PersonChange(person: $0.person, from: $0.to, to: $0.from) })
  }
}

private struct PersonChange: Sendable {
  let person: ParticipantIndex
  let from: Participant
  let to: Participant
}

extension Participant {
  /// Takes over what differs between two states of the person, where it still is as the first has it.
  fileprivate mutating func change(from: Participant, to: Participant) {
    func take<Value: Equatable>(_ path: WritableKeyPath<Participant, Value>) {
      let isMine = from[keyPath: path] != to[keyPath: path] && self[keyPath: path] == from[keyPath: path]
      if isMine { self[keyPath: path] = to[keyPath: path] }
    }
    take(\.organisation)
    take(\.role)
    take(\.perspective)
    take(\.table)
    take(\.mandate.extent)
    take(\.mandate.note)
    take(\.mandate.renewal)
    take(\.mandate.renewalWhy)
    take(\.leftAt)
    take(\.declinedDeed)
    enrolments += to.enrolments - from.enrolments
  }
}
