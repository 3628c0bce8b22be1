// The fold of what the method records beside contributions: people, mandates, scope, manners, evaluation.

extension Session {
  mutating func applyRecord(_ event: Event, _ stamp: Stamp) -> Change? {
    switch event {
    case .scoped(let side, let text):
      scope.append(Jotting(label: side, text: text, at: stamp.at))
      return .jotting(.scope, place: scope.count - 1, isRemoved: false)
    case .mannerChosen(let text):
      manners.append(Jotting(label: nil, text: text, at: stamp.at))
      return .jotting(.manners, place: manners.count - 1, isRemoved: false)
    case .resultNoted(let kind, let text):
      results.append(Jotting(label: kind, text: text, at: stamp.at))
      return .jotting(.results, place: results.count - 1, isRemoved: false)
    case .privateNoted(let text):
      privateNotes.append(Jotting(label: nil, text: text, at: stamp.at))
      return .jotting(.privateNotes, place: privateNotes.count - 1, isRemoved: false)
    case .evaluated(let statement, let scores):
      guard (1...7).contains(statement) else { return nil }
      defer { evaluation[statement - 1] = scores }
      return .evaluation(statement: statement, from: evaluation[statement - 1], to: scores)
    case .fencePlaced(let phase):
      guard (1...3).contains(phase) else { return nil }
      defer { fence = phase }
      return .fence(from: fence, to: phase)
    default: return applyToPeople(event, stamp)
    }
  }

  private mutating func applyToPeople(_ event: Event, _ stamp: Stamp) -> Change? {
    switch event {
    case .enrolled(let enrolment): return applyEnrolment(enrolment)
    case .participantLeft(let name): return changePeople([name]) { $0.leftAt = stamp.at }
    case .participantReturned(let name): return changePeople([name]) { $0.leftAt = nil }
    case .seated(let name, let table):
      _ = walkPlace(of: table)
      return changePeople([name]) { $0.table = table }
    case .mandateGiven(let name, let extent, let why):
      return changePeople([name]) {
        $0.mandate.extent = extent
        $0.mandate.note = why
      }
    case .mandatesRenewed(let names, let renewal, let why):
      return changePeople(names) {
        $0.mandate.renewal = renewal
        $0.mandate.renewalWhy = why
      }
    case .roleTaken(let name, let role): return changePeople([name]) { $0.role = role }
    case .deedDeclined(let name, let why): return changePeople([name]) { $0.declinedDeed = why ?? "" }
    default: return nil
    }
  }

  private mutating func applyEnrolment(_ enrolment: Enrolment) -> Change? {
    if let table = enrolment.table { _ = walkPlace(of: table) }
    if peoplePlaces[enrolment.name] != nil {
      // Enrolled on two laptops, or back after an undo: what is known already stays, what is new is added.
      return changePeople([enrolment.name]) { person in
        person.enrolments += 1
        person.leftAt = nil
        person.organisation = enrolment.organisation ?? person.organisation
        person.role = enrolment.role ?? person.role
        person.perspective = enrolment.perspective ?? person.perspective
        person.table = enrolment.table ?? person.table
        person.mandate.extent = enrolment.mandate ?? person.mandate.extent
      }
    }
    var enrolled = Participant(enrolment)
    if enrolled.code.isEmpty || participants.contains(where: { $0.code == enrolled.code }) {
      enrolled.code = freeCode(for: enrolled.name)
    }
    let place = add(enrolled)
    var before = enrolled
    before.enrolments = 0
    return .people([PersonChange(place: place, from: before, to: enrolled)])
  }

  private mutating func changePeople(_ names: [String], _ alter: (inout Participant) -> Void) -> Change {
    .people(
      names.map { name in
        let place = personPlace(of: name)
        let before = participants[Int(place)]
        alter(&participants[Int(place)])
        return PersonChange(place: place, from: before, to: participants[Int(place)])
      })
  }
}
