// The indexes over what people said: who had the floor, what answers what, what is open. Kept true with every change of a
// line.

extension Session {
  /// Takes a new line into the indexes.
  mutating func index(_ place: Int32, _ additionTo: Ref?, _ links: [Ref]) {
    let (walk, phase) = (Int(contributions[Int(place)].walk), contributions[Int(place)].phase)
    walks[walk].lines[Int(phase.rawValue)].append(place)
    if let additionTo { additionsTo[additionTo, default: []].append(place) }
    for link in links { linksTo[link, default: []].insertMember(place) }
    tally(place, by: 1)
  }

  /// Changes a line and keeps every index true.
  mutating func changeLine(at place: Int32, _ alter: (inout Contribution) -> Void) {
    let before = contributions[Int(place)]
    tally(place, by: -1)
    alter(&contributions[Int(place)])
    let line = contributions[Int(place)]
    if before.phase != line.phase {
      let walk = Int(before.walk)
      walks[walk].lines[Int(before.phase.rawValue)].removeMember(place)
      walks[walk].lines[Int(line.phase.rawValue)].insertMember(place)
    }
    if before.details != line.details {
      for link in before.links { linksTo[link]?.removeMember(place) }
      for link in line.links { linksTo[link, default: []].insertMember(place) }
    }
    tally(place, by: 1)
  }

  /// Counts a line in (1) or out (-1): turns of the speaker, what answers what, what is open. One that was
  /// withdrawn counts for nothing.
  private mutating func tally(_ place: Int32, by step: Int32) {
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
