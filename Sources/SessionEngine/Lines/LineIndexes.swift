// What is kept beside the lines so that it needn't be counted anew: who had the floor, what answers what, what is open. It
// stays true with every change of a line.

extension Session {
  /// Takes a new line in.
  mutating func index(_ line: ContributionIndex, _ additionTo: Ref?, _ links: [Ref]) {
    let (table, phase) = (contributions[line].table, contributions[line].phase)
    tables[table].lines[Int(phase.rawValue)].append(line)
    if let additionTo { additionsTo[additionTo, default: []].append(line) }
    for link in links { linksTo[link, default: []].insertSorted(line) }
    tally(line, by: 1)
  }

  /// Changes a line and what is kept beside it.
  mutating func changeLine(at line: ContributionIndex, _ alter: (inout Contribution) -> Void) {
    let before = contributions[line]
    tally(line, by: -1)
    alter(&contributions[line])
    let after = contributions[line]
    if !settledTurns.isEmpty { settledTurns[after.table] = nil }
    if before.phase != after.phase {
      tables[before.table].lines[Int(before.phase.rawValue)].removeSorted(line)
      tables[before.table].lines[Int(after.phase.rawValue)].insertSorted(line)
    }
    if before.details != after.details {
      for link in before.links { linksTo[link]?.removeSorted(line) }
      for link in after.links { linksTo[link, default: []].insertSorted(line) }
    }
    tally(line, by: 1)
  }

  /// Counts a line in (1) or out (-1): turns of the speaker, what answers what, what is open. One that was
  /// withdrawn counts for nothing.
  private mutating func tally(_ line: ContributionIndex, by step: Int) {
    // Asked one by one: a copy of the whole line would cost more than the counting.
    if contributions[line].isWithdrawn { return }
    let (kind, phase, table) = (
      contributions[line].kind, contributions[line].phase, contributions[line].table
    )
    if let speaker = contributions[line].speaker { countTurn(of: speaker, kind, phase, by: step) }
    let counts = step > 0
    switch kind {
    case .concern:
      tables[table].open.concerns.setSorted(line, counts && !isAnswered(contributions[line].ref))
    case .proposal: for link in contributions[line].links { countAnswer(to: link, by: step) }
    case .agreement:
      tables[table].open.withoutReason.setSorted(line, counts && contributions[line].because == nil)
      tables[table].open.withoutReview.setSorted(line, counts && contributions[line].review == nil)
    case .deed:
      tables[table].open.withoutOwner.setSorted(
        line,
        counts && contributions[line].speaker == nil && contributions[line].unnamed != .everyone)
      tables[table].open.withoutStep.setSorted(line, counts && contributions[line].firstStep == nil)
      tables[table].open.withoutDate.setSorted(line, counts && contributions[line].due == nil)
    case .idea, .question, .reflection: break
    }
    if phase == .vision, kind == .idea || kind == .agreement { tables[table].ambitions += step }
  }

  private mutating func countTurn(
    of speaker: ParticipantIndex, _ kind: Kind, _ phase: Phase, by step: Int
  ) {
    participants[speaker].turns.perPhase[Int(phase.rawValue)] += Int32(step)
    if kind == .idea, phase == .dream { participants[speaker].turns.dreams += Int32(step) }
    if kind == .deed { participants[speaker].turns.deeds += Int32(step) }
  }

  private mutating func countAnswer(to ref: Ref, by step: Int) {
    answers[ref, default: 0] += step
    guard let line = index(of: ref), contributions[line].kind == .concern, !contributions[line].isWithdrawn
    else { return }
    tables[contributions[line].table].open.concerns.setSorted(line, !isAnswered(ref))
  }
}

/// Ascending lists.
extension [ContributionIndex] {
  fileprivate mutating func setSorted(_ line: ContributionIndex, _ isMember: Bool) {
    if isMember { insertSorted(line) } else { removeSorted(line) }
  }

  fileprivate mutating func insertSorted(_ line: ContributionIndex) {
    if let last, last < line { return append(line) }
    let index = lowerBound(line)
    if index == count || self[index] != line { insert(line, at: index) }
  }

  fileprivate mutating func removeSorted(_ line: ContributionIndex) {
    let index = lowerBound(line)
    if index < count, self[index] == line { remove(at: index) }
  }

  private func lowerBound(_ line: ContributionIndex) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
