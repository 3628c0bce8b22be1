// The fold of what the method records beside contributions: people, mandates, scope, manners, evaluation.

extension Session {
  mutating func applyRecord(_ event: Event, _ stamp: Stamp) -> Change? {
    switch event {
    case .scoped(let side, let text):
      scope.append(Jotting(label: side, text: text, at: stamp.at))
      return .scope(place: scope.count - 1, isRemoved: true)
    case .mannerChosen(let text):
      manners.append(Jotting(label: nil, text: text, at: stamp.at))
      return .manner(place: manners.count - 1, isRemoved: true)
    case .resultNoted(let kind, let text):
      results.append(Jotting(label: kind, text: text, at: stamp.at))
      return .result(place: results.count - 1, isRemoved: true)
    case .privateNoted(let text):
      privateNotes.append(Jotting(label: nil, text: text, at: stamp.at))
      return .privateNote(place: privateNotes.count - 1, isRemoved: true)
    case .evaluated(let statement, let scores):
      guard (1...7).contains(statement) else { return nil }
      defer { evaluation[statement - 1] = scores }
      return .evaluation(statement: statement, scores: evaluation[statement - 1])
    case .fencePlaced(let phase):
      defer { fence = phase }
      return .fence(fence)
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
    var enrolled = Participant(enrolment)
    if let place = peoplePlaces[enrolment.name] {
      // Enrolled on two laptops, or back after an undo: what is known already stays, what is new is added.
      let known = participants[Int(place)]
      enrolled.turns = known.turns
      enrolled.mandate = known.mandate
      enrolled.mandate.extent = enrolment.mandate ?? known.mandate.extent
      enrolled.code = known.code
      enrolled.organisation = enrolment.organisation ?? known.organisation
      enrolled.role = enrolment.role ?? known.role
      enrolled.perspective = enrolment.perspective ?? known.perspective
      enrolled.table = enrolment.table ?? known.table
      participants[Int(place)] = enrolled
      return .people([(place, known)])
    }
    if enrolled.code.isEmpty || participants.contains(where: { $0.code == enrolled.code }) {
      enrolled.code = freeCode(for: enrolled.name)
    }
    let place = add(enrolled)
    enrolled.isEnrolled = false
    return .people([(place, enrolled)])
  }

  private mutating func changePeople(_ names: [String], _ alter: (inout Participant) -> Void) -> Change {
    let places = names.map { personPlace(of: $0) }
    let before = places.map { (place: $0, participants[Int($0)]) }
    for place in places { alter(&participants[Int(place)]) }
    return .people(before)
  }
}
