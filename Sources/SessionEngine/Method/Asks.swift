// What each phase asks before it can be left in good order, worked out from the state as it stands.

extension Session {
  /// The people who are asked things at each table: its table's; in the plenary those without a table, or everybody where
  /// there are no tables.
  var membersByTable: [[ParticipantIndex]] {
    var members = [[ParticipantIndex]](repeating: [], count: tables.count)
    for person in participants.typedIndices where participants[person].isPresent {
      if let table = index(ofTable: participants[person].table) { members[table.int].append(person) }
    }
    return members
  }

  /// The same of one table.
  private func members(at table: TableIndex) -> [ParticipantIndex] {
    participants.typedIndices.filter { person in
      participants[person].isPresent && participants[person].table == tables[table].table
    }
  }

  /// Those present at the table (nil: everyone) who have not had the floor in this phase.
  public func notHeard(in phase: Phase, table: String?) -> [Participant] {
    present(at: table).filter { $0.turns.in(phase) == 0 }
  }

  /// Those present at a table; at the plenary (nil) everyone.
  public func present(at table: String?) -> [Participant] {
    participants.filter { $0.isPresent && (table == nil || $0.table == table) }
  }

  /// What the phase still asks at a desk: of one table, or at the plenary desk of all together. `naming`: so
  /// many people or lines are named; a screen that is drawn with every key names few, as a session can have
  /// thousands of open lines.
  public func asks(in phase: Phase, table: String?, naming limit: Int = .max) -> [Ask] {
    guard table == nil else {
      return index(ofTable: table).map { asks(at: $0, in: phase, of: members(at: $0), naming: limit) } ?? []
    }
    let everybody = membersByTable
    return tables.typedIndices.flatMap { asks(at: $0, in: phase, of: everybody[$0.int], naming: limit) }
  }

  /// What each table is still asked in the phase in which it is now, the plenary first; in the order of the walks.
  public func asksByTable(naming limit: Int = .max) -> [(table: String?, phase: Phase, asks: [Ask])] {
    let members = membersByTable
    return tables.typedIndices.map { table in
      let phase = tables[table].phase
      return (
        tables[table].table, phase, asks(at: table, in: phase, of: members[table.int], naming: limit)
      )
    }
  }

  /// Everything that is still asked: by the phases that each walk has entered, and by any line that lacks
  /// something. `left` says that the walk has moved on from the phase.
  public var allAsks: [(ask: Ask, left: Bool)] {
    let members = membersByTable
    return tables.typedIndices.flatMap { table -> [(ask: Ask, left: Bool)] in
      Phase.allCases.flatMap { phase -> [(ask: Ask, left: Bool)] in
        let isEntered = tables[table].visited.contains(phase)
        return asks(at: table, in: phase, of: members[table.int])
          .filter { isEntered || $0.what.isAboutLines }
          .map { ($0, isEntered && tables[table].phase != phase) }
      }
    }
  }

  /// - Parameter members: who is asked things at this table; see `membersByTable`.
  func asks(
    at table: TableIndex, in phase: Phase, of members: [ParticipantIndex], naming limit: Int = .max
  ) -> [Ask] {
    let asks =
      asksOfPeople(members, at: table, phase, naming: limit) + asksOfLines(at: table, phase, naming: limit)
    return table == .plenary ? asks + asksOfSession(in: phase) : asks
  }

  private func asksOfPeople(
    _ members: [ParticipantIndex], at table: TableIndex, _ phase: Phase, naming limit: Int
  ) -> [Ask] {
    func ask(_ what: AskKind, _ lacks: (Participant) -> Bool) -> [Ask] {
      let who = members.filter { lacks(participants[$0]) }
      if who.isEmpty { return [] }
      let names = who.prefix(limit).map { participants[$0].name }
      return [Ask(what, table: tables[table].table, who: names, count: who.count)]
    }
    switch phase {
    case .opening: return ask(.mandate) { $0.mandate.extent == nil }
    case .dream: return ask(.dream) { $0.turns.dreams == 0 }
    case .vision:
      let isHeard = tables[table].lines(in: .vision).contains { !contributions[$0].isWithdrawn }
      let isWalked = !members.isEmpty || isHeard || !hasTables
      let ambition = tables[table].ambitions == 0 && isWalked
      return (ambition ? [Ask(.ambition, table: tables[table].table)] : [])
        + ask(.heard) { $0.turns.in(.vision) == 0 }
    case .order: return []
    case .deed: return ask(.deedOrNone) { $0.turns.deeds == 0 && $0.declinedDeed == nil }
    case .closing: return ask(.renewal) { $0.mandate.renewal == nil }
    }
  }

  private func asksOfLines(at table: TableIndex, _ phase: Phase, naming limit: Int) -> [Ask] {
    let open = tables[table].open
    func ask(_ what: AskKind, _ lines: [ContributionIndex]) -> [Ask] {
      guard !lines.isEmpty else { return [] }
      let refs = lines.prefix(limit).map { contributions[$0].ref.text }
      return [Ask(what, table: tables[table].table, who: refs, count: lines.count)]
    }
    switch phase {
    case .order:
      return ask(.proposal, open.concerns) + ask(.reason, open.withoutReason)
        + ask(.review, open.withoutReview)
    case .deed:
      return ask(.owner, open.withoutOwner) + ask(.step, open.withoutStep) + ask(.date, open.withoutDate)
    case .opening, .dream, .vision, .closing: return []
    }
  }

  private func asksOfSession(in phase: Phase) -> [Ask] {
    switch phase {
    case .opening:
      let sides = scope.filter { !$0.isRemoved }.map(\.label)
      return (sides.contains(.within) ? [] : [Ask(.scopeIn, table: nil)])
        + (sides.contains(.outside) ? [] : [Ask(.scopeOut, table: nil)])
    case .closing: return evaluation.allSatisfy(\.isEmpty) ? [Ask(.evaluation, table: nil)] : []
    case .dream, .vision, .order, .deed: return []
    }
  }
}

extension AskKind {
  /// Whether it is asked of lines, and so as soon as there is such a line, whatever the phase.
  var isAboutLines: Bool {
    switch self {
    case .proposal, .reason, .review, .owner, .step, .date: true
    case .mandate, .scopeIn, .scopeOut, .dream, .ambition, .heard, .deedOrNone, .renewal, .evaluation: false
    }
  }
}
