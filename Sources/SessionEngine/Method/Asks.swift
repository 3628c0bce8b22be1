// What each phase asks before it can be left in good order, worked out from the state as it stands.

extension Session {
  /// Places of the people who are asked things in this walk: its table's; in the plenary those without a table.
  private func members(ofWalk place: Int) -> [Int] {
    let table = walks[place].table
    let isForAll = place == 0 && !hasTables
    return participants.indices.filter { person in
      participants[person].isPresent && (isForAll || participants[person].table == table)
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
    guard table != nil else { return walks.indices.flatMap { asks(ofWalk: $0, in: phase, naming: limit) } }
    return place(ofTable: table).map { asks(ofWalk: Int($0), in: phase, naming: limit) } ?? []
  }

  /// What each table is still asked in the phase in which it is now, the plenary first; in the order of the walks.
  public func asksByTable(naming limit: Int = .max) -> [(table: String?, phase: Phase, asks: [Ask])] {
    walks.indices.map { place in
      (walks[place].table, walks[place].phase, asks(ofWalk: place, in: walks[place].phase, naming: limit))
    }
  }

  /// Everything that is still asked: by the phases that each walk has entered, and by any line that lacks
  /// something. `left` says that the walk has moved on from the phase.
  public var allAsks: [(ask: Ask, left: Bool)] {
    walks.indices.flatMap { place -> [(ask: Ask, left: Bool)] in
      Phase.allCases.flatMap { phase -> [(ask: Ask, left: Bool)] in
        let isEntered = walks[place].visited.contains(phase)
        return asks(ofWalk: place, in: phase)
          .filter { isEntered || $0.what.isAboutLines }
          .map { ($0, isEntered && walks[place].phase != phase) }
      }
    }
  }

  func asks(ofWalk place: Int, in phase: Phase, naming limit: Int = .max) -> [Ask] {
    let asks =
      asksOfPeople(inWalk: place, phase, naming: limit) + asksOfLines(inWalk: place, phase, naming: limit)
    return place == 0 ? asks + asksOfSession(in: phase) : asks
  }

  private func asksOfPeople(inWalk place: Int, _ phase: Phase, naming limit: Int) -> [Ask] {
    let members = members(ofWalk: place)
    func ask(_ what: AskKind, _ lacks: (Participant) -> Bool) -> [Ask] {
      let who = members.filter { lacks(participants[$0]) }
      if who.isEmpty { return [] }
      let names = who.prefix(limit).map { participants[$0].name }
      return [Ask(what, table: walks[place].table, who: names, count: who.count)]
    }
    switch phase {
    case .opening: return ask(.mandate) { $0.mandate.extent == nil }
    case .dream: return ask(.dream) { $0.turns.dreams == 0 }
    case .vision:
      let isHeard = walks[place].places(in: .vision).contains { !contributions[Int($0)].isWithdrawn }
      let isWalked = !members.isEmpty || isHeard || !hasTables
      let ambition = walks[place].ambitions == 0 && isWalked
      return (ambition ? [Ask(.ambition, table: walks[place].table)] : [])
        + ask(.heard) { $0.turns.in(.vision) == 0 }
    case .order: return []
    case .deed: return ask(.deedOrNone) { $0.turns.deeds == 0 && $0.declinedDeed == nil }
    case .closing: return ask(.renewal) { $0.mandate.renewal == nil }
    }
  }

  private func asksOfLines(inWalk place: Int, _ phase: Phase, naming limit: Int) -> [Ask] {
    let open = walks[place].open
    func ask(_ what: AskKind, _ lines: [Int32]) -> [Ask] {
      guard !lines.isEmpty else { return [] }
      let refs = lines.prefix(limit).map { contributions[Int($0)].ref.text }
      return [Ask(what, table: walks[place].table, who: refs, count: lines.count)]
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
    default: false
    }
  }
}
