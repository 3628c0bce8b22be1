// The fold of what the group does beside speaking freely: rounds, shows of hands, the harvest, looking back.

extension Session {
  mutating func applyInGroup(_ event: Event, _ stamp: Stamp) -> Change? {
    switch event {
    case .roundBegun(let names, let table):
      return begin(Round(names.map { personPlace(of: $0) }), inWalk: walkPlace(of: table))
    case .roundStopped(let table): return stopRound(inWalk: walkPlace(of: table))
    case .turnSkipped(let name, let table):
      return skip(personPlace(of: name), inWalk: walkPlace(of: table))
    case .harvested(let ref):
      if harvestedRefs.contains(ref) { return nil }
      setHarvested(true, ref)
      return .harvest(ref, isTaken: true)
    case .putTogether(let label, let refs):
      bundles.append(Jotting(label: refs, text: label, at: stamp.at))
      return .jotting(.bundles, place: bundles.count - 1, isRemoved: false)
    case .missed(let text):
      missing.append(Jotting(label: nil, text: text, at: stamp.at))
      return .jotting(.missing, place: missing.count - 1, isRemoved: false)
    case .principleJudged(let number, let isMet, let why):
      guard principles.indices.contains(number - 1) else { return nil }
      let before = principles[number - 1]
      principles[number - 1] = PrincipleNote(isMet: isMet, why: why)
      return .principle(place: number - 1, from: before, to: principles[number - 1])
    default: return applyInPoll(event, stamp) ?? applyLookingBack(event)
    }
  }

  mutating func setHarvested(_ isTaken: Bool, _ ref: Ref) {
    if isTaken {
      if harvestedRefs.insert(ref).inserted { harvested.append(ref) }
    } else if harvestedRefs.remove(ref) != nil {
      harvested.removeAll { $0 == ref }
    }
  }

  private mutating func applyInPoll(_ event: Event, _ stamp: Stamp) -> Change? {
    switch event {
    case .pollOpened(let opening):
      if let place = poll(stamp.id) { return fillIn(opening, at: place) }
      return .poll(place: open(opening, stamp), isRemoved: false)
    case .voted(let id, let name, let choice, let why):
      let place = poll(id) ?? standIn(for: id, choice, stamp)
      if polls[place].isStandIn, case .option(let ref) = choice, !polls[place].about.contains(ref) {
        polls[place].about.append(ref)
      }
      guard polls[place].choices.contains(choice) else { return nil }
      let person = personPlace(of: name)
      let before = polls[place].vote(of: person)
      let vote = Vote(by: person, choice: choice, why: why)
      polls[place].setVote(vote, of: person)
      return .vote(poll: place, by: person, from: before, to: vote)
    case .tallied(let id, let hands):
      guard let place = poll(id), polls[place].choices.count == hands.count else { return nil }
      defer { polls[place].tally = hands }
      return .tally(poll: place, from: polls[place].tally, to: hands)
    case .pollClosed(let id):
      guard let place = poll(id), !polls[place].isClosed else { return nil }
      polls[place].isClosed = true
      polls[place].stepsAtClose = steps(inWalk: Int(polls[place].walk))
      return .pollState(place: place, isClosed: true)
    default: return nil
    }
  }

  private mutating func open(_ opening: PollOpening, _ stamp: Stamp) -> Int {
    let asked = opening.kind == .consent ? opening.about.map { contribution($0)?.text } : []
    pollPlaces[stamp.id] = polls.count
    polls.append(
      Poll(opening, id: stamp.id, walk: walkPlace(of: opening.table), at: stamp.at, asked: asked))
    return polls.count - 1
  }

  /// Votes can come before what opened their poll where clocks differ.
  private mutating func fillIn(_ opening: PollOpening, at place: Int) -> Change? {
    guard polls[place].isStandIn, polls[place].kind == opening.kind else { return nil }
    polls[place].fill(in: opening, walk: walkPlace(of: opening.table))
    return .poll(place: place, isRemoved: false)
  }

  /// The line that opened the poll is lost: what was voted isn't.
  private mutating func standIn(for id: EventID, _ choice: Choice, _ stamp: Stamp) -> Int {
    let opening: PollOpening =
      switch choice {
      case .yes, .but, .no: PollOpening(kind: .consent)
      case .score: PollOpening(kind: .scale)
      case .option: PollOpening(kind: .dots)
      }
    let place = open(opening, Stamp(id: id, tick: stamp.tick, at: stamp.at, desk: stamp.desk))
    polls[place].isStandIn = true
    return place
  }

  private mutating func applyLookingBack(_ event: Event) -> Change? {
    switch event {
    case .carried(let item): applyCarried(item)
    case .wordingRecalled(let ref, let wording):
      guard let place = carriedPlaces[ref], !carried[place].past.contains(wording)
      else { return nil }
      carried[place].past.append(wording)
    case .sessionRecalled(let past):
      if !pastSessions.contains(where: { $0.id == past.id }) { pastSessions.append(past) }
    case .judged(let ref, let judgement):
      guard let place = carriedPlaces[ref] else { return nil }
      defer { carried[place].judgement = judgement }
      return .judgement(place: place, from: carried[place].judgement, to: judgement)
    default: break
    }
    return nil
  }

  private mutating func applyCarried(_ item: CarriedItem) {
    let isKnown = carried.contains { $0.session == item.session && $0.origin == item.origin }
    if isKnown || carriedPlaces[item.ref] != nil { return }
    carriedPlaces[item.ref] = carried.count
    carried.append(item)
    desks[deskPlace(of: item.ref.desk)].reserve(item.ref.number)
  }
}

extension Poll {
  func vote(of person: Int32) -> Vote? { votes.first { $0.by == person } }

  /// Puts a vote in the place of the person's earlier one; nil takes it out.
  mutating func setVote(_ vote: Vote?, of person: Int32) {
    let place = votes.firstIndex { $0.by == person }
    switch (place, vote) {
    case (let place?, let vote?): votes[place] = vote
    case (let place?, nil): votes.remove(at: place)
    case (nil, let vote?): votes.append(vote)
    case (nil, nil): break
    }
  }
}
