// The fold of what people said: lines noted, mended, withdrawn, given to another speaker or phase.

extension Session {
  mutating func applyNote(_ note: Note, _ stamp: Stamp) -> Change? {
    let desk = deskPlace(of: note.ref.desk)
    guard desks[desk].place(of: note.ref.number) == nil else { return nil }
    let place = Int32(contributions.count)
    let walk = walkPlace(of: note.table)
    let speaker = note.by.map { personPlace(of: $0) }
    let wording = note.wording
    contributions.append(
      Contribution(
        ref: note.ref, at: stamp.at, text: wording.text, said: wording.said ?? wording.text,
        details: Details(wording, additionTo: note.additionTo), speaker: speaker, walk: walk,
        phase: note.phase, kind: wording.kind))
    desks[desk].note(note.ref.number, at: place)
    if let prefix = note.calledBy, let speaker, desks[desk].prefixes[prefix] == nil {
      desks[desk].prefixes[prefix] = speaker
    }
    walks[Int(walk)].lines[Int(note.phase.rawValue)].append(place)
    if let target = note.additionTo { additionsTo[target, default: []].append(place) }
    for link in wording.links { linksTo[link, default: []].append(place) }
    tally(place, by: 1)
    return .withdrawal(place: place, isWithdrawn: true)
  }

  mutating func applyWording(_ wording: Wording, to ref: Ref) -> Change? {
    guard let place = place(of: ref) else { return nil }
    var line = contributions[Int(place)]
    line.text = wording.text
    line.said = wording.said ?? wording.text
    line.kind = wording.kind
    line.details = Details(wording, additionTo: line.additionTo)
    return .line(place: place, replaceLine(at: place, with: line))
  }

  mutating func applyWithdrawal(of ref: Ref) -> Change? {
    guard let place = place(of: ref) else { return nil }
    return .withdrawal(place: place, isWithdrawn: setWithdrawn(true, at: place))
  }

  mutating func applyAttribution(of ref: Ref, to name: String?) -> Change? {
    guard let place = place(of: ref) else { return nil }
    var line = contributions[Int(place)]
    line.speaker = name.map { personPlace(of: $0) }
    return .line(place: place, replaceLine(at: place, with: line))
  }

  mutating func applyMove(of ref: Ref, to phase: Phase) -> Change? {
    guard let place = place(of: ref) else { return nil }
    var line = contributions[Int(place)]
    line.phase = phase
    return .line(place: place, replaceLine(at: place, with: line))
  }

  /// Sets whether the line stands; gives what it was.
  mutating func setWithdrawn(_ isWithdrawn: Bool, at place: Int32) -> Bool {
    let before = contributions[Int(place)].isWithdrawn
    guard before != isWithdrawn else { return before }
    if isWithdrawn { tally(place, by: -1) }
    contributions[Int(place)].isWithdrawn = isWithdrawn
    if !isWithdrawn { tally(place, by: 1) }
    return before
  }

  /// Puts another state of the line in its place and keeps every index true; gives the earlier state.
  mutating func replaceLine(at place: Int32, with line: Contribution) -> Contribution {
    let before = contributions[Int(place)]
    tally(place, by: -1)
    if before.phase != line.phase {
      let walk = Int(before.walk)
      walks[walk].lines[Int(before.phase.rawValue)].removeMember(place)
      walks[walk].lines[Int(line.phase.rawValue)].insertMember(place)
    }
    for link in before.links { linksTo[link]?.removeMember(place) }
    for link in line.links { linksTo[link, default: []].insertMember(place) }
    contributions[Int(place)] = line
    tally(place, by: 1)
    return before
  }

  /// Counts a line in (1) or out (-1): turns of the speaker, what answers what, what is open.
  mutating func tally(_ place: Int32, by step: Int32) {
    // Asked one by one: a copy of the whole line would cost more than the counting.
    let spot = Int(place)
    if contributions[spot].isWithdrawn { return }
    let (kind, phase, walk) = (
      contributions[spot].kind, contributions[spot].phase, Int(contributions[spot].walk)
    )
    if let speaker = contributions[spot].speaker { countTurn(of: Int(speaker), kind, phase, by: step) }
    switch kind {
    case .concern:
      walks[walk].open.concerns.setMember(place, step > 0 && !isAnswered(contributions[spot].ref))
    case .proposal: for link in contributions[spot].links { countAnswer(to: link, by: step) }
    case .agreement:
      let line = contributions[spot]
      walks[walk].open.withoutReason.setMember(place, step > 0 && line.because == nil)
      walks[walk].open.withoutReview.setMember(place, step > 0 && line.review == nil)
    case .deed:
      let line = contributions[spot]
      walks[walk].open.withoutOwner.setMember(place, step > 0 && line.speaker == nil)
      walks[walk].open.withoutStep.setMember(place, step > 0 && line.firstStep == nil)
      walks[walk].open.withoutDate.setMember(place, step > 0 && line.due == nil)
    case .idea, .question, .reflection: break
    }
    if phase == .vision, kind == .idea || kind == .agreement {
      walks[walk].ambitions += Int(step)
    }
  }

  private mutating func countTurn(of speaker: Int, _ kind: Kind, _ phase: Phase, by step: Int32) {
    participants[speaker].turns.perPhase[Int(phase.rawValue)] += step
    if kind == .idea, phase == .dream { participants[speaker].turns.dreams += step }
    if kind == .deed { participants[speaker].turns.deeds += step }
  }

  private mutating func countAnswer(to ref: Ref, by step: Int32) {
    answers[ref, default: 0] += step
    guard let place = place(of: ref) else { return }
    let spot = Int(place)
    guard contributions[spot].kind == .concern, !contributions[spot].isWithdrawn else { return }
    walks[Int(contributions[spot].walk)].open.concerns.setMember(place, !isAnswered(ref))
  }
}

extension [Int32] {
  /// Puts a place into an ascending list, or takes it out.
  mutating func setMember(_ place: Int32, _ isMember: Bool) {
    if isMember { insertMember(place) } else { removeMember(place) }
  }

  mutating func insertMember(_ place: Int32) {
    if let last, last < place { return append(place) }
    let spot = lowerBound(place)
    if spot == count || self[spot] != place { insert(place, at: spot) }
  }

  mutating func removeMember(_ place: Int32) {
    let spot = lowerBound(place)
    if spot < count, self[spot] == place { remove(at: spot) }
  }

  private func lowerBound(_ place: Int32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
