// Undo and redo as events: each step of a desk keeps the change that takes it back.

extension Session {
  /// The step of this desk that undo would take back; nil if there is none.
  public func undoable(at desk: DeskLabel) -> EventID? {
    deskPlaces[desk].flatMap { desks[$0].undoable.last?.id }
  }

  /// The step of this desk that redo would do again; nil if there is none.
  public func redoable(at desk: DeskLabel) -> EventID? {
    deskPlaces[desk].flatMap { desks[$0].redoable.last?.id }
  }

  mutating func applyUndo(of id: EventID, at desk: DeskLabel) {
    let place = deskPlace(of: desk)
    guard let step = desks[place].takeUndoable(id) else { return }
    make(step.change.reversed)
    desks[place].keepRedoable(step)
  }

  mutating func applyRedo(of id: EventID, at desk: DeskLabel) {
    let place = deskPlace(of: desk)
    guard let step = desks[place].takeRedoable(id) else { return }
    make(step.change)
    desks[place].keepUndoable(step)
  }

  private mutating func make(_ change: Change) {
    switch change {
    case .withdrawal(let place, let from, let to):
      if contributions[Int(place)].isWithdrawn == from { changeLine(at: place) { $0.isWithdrawn = to } }
    case .wording(let place, let from, let to):
      if contributions[Int(place)].lineWording == from { changeLine(at: place) { $0.lineWording = to } }
    case .speaker(let place, let from, let to):
      if contributions[Int(place)].speaker == from { changeLine(at: place) { $0.speaker = to } }
    case .phase(let place, let from, let to):
      if contributions[Int(place)].phase == from { changeLine(at: place) { $0.phase = to } }
    case .people(let people):
      for person in people { participants[Int(person.place)].change(from: person.from, to: person.to) }
    case .moves(let moves, isMade: true): for step in moves { walks[Int(step.place)].make(step) }
    case .moves(let moves, isMade: false): for step in moves { walks[Int(step.place)].takeBack(step) }
    case .clock(let place, let from, let to):
      if walks[Int(place)].clock == from { walks[Int(place)].clock = to }
    case .invitation(let place, let isOn): walks[Int(place)].invitesUnheard = isOn
    case .jotting(let list, let place, let isRemoved): setRemoved(isRemoved, in: list, at: place)
    case .evaluation(let statement, let from, let to):
      if evaluation[statement - 1] == from { evaluation[statement - 1] = to }
    case .fence(let from, let to): if fence == from { fence = to }
    default: makeInGroup(change)
    }
  }

  private mutating func makeInGroup(_ change: Change) {
    switch change {
    case .round(let place, let from, let to):
      if walks[Int(place)].currentRound == from { walks[Int(place)].currentRound = to }
    case .skip(let place, let round, let person, let isSkipped):
      walks[Int(place)].rounds[round].setSkipped(isSkipped, person)
    case .poll(let place, let isRemoved): polls[place].isRemoved = isRemoved
    case .pollState(let place, let isClosed): polls[place].isClosed = isClosed
    case .vote(let poll, let by, let from, let to):
      if polls[poll].vote(of: by) == from { polls[poll].setVote(to, of: by) }
    case .tally(let poll, let from, let to): if polls[poll].tally == from { polls[poll].tally = to }
    case .harvest(let ref, let isTaken): setHarvested(isTaken, ref)
    case .judgement(let place, let from, let to):
      if carried[place].judgement == from { carried[place].judgement = to }
    case .principle(let place, let from, let to): if principles[place] == from { principles[place] = to }
    default: break
    }
  }

  private mutating func setRemoved(_ isRemoved: Bool, in list: JottingList, at place: Int) {
    switch list {
    case .scope: scope[place].isRemoved = isRemoved
    case .manners: manners[place].isRemoved = isRemoved
    case .results: results[place].isRemoved = isRemoved
    case .privateNotes: privateNotes[place].isRemoved = isRemoved
    case .missing: missing[place].isRemoved = isRemoved
    case .bundles: bundles[place].isRemoved = isRemoved
    }
  }
}
