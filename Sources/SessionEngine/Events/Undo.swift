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
    desks[place].keepRedoable(Undoable(id: id, change: exchange(step.change)))
  }

  mutating func applyRedo(of id: EventID, at desk: DeskLabel) {
    let place = deskPlace(of: desk)
    guard let step = desks[place].takeRedoable(id) else { return }
    desks[place].keepUndoable(Undoable(id: id, change: exchange(step.change)))
  }

  /// Makes the change and gives the one that reverses it.
  private mutating func exchange(_ change: Change) -> Change {
    switch change {
    case .withdrawal(let place, let isWithdrawn):
      return .withdrawal(place: place, isWithdrawn: setWithdrawn(isWithdrawn, at: place))
    case .line(let place, let line): return .line(place: place, replaceLine(at: place, with: line))
    case .people(let people): return exchangePeople(people)
    case .walks(let positions):
      let before = positions.map { (place: $0.place, walks[Int($0.place)].position) }
      for (place, position) in positions { walks[Int(place)].position = position }
      return .walks(before)
    case .clock(let place, let clock):
      defer { walks[Int(place)].clock = clock }
      return .clock(place: place, walks[Int(place)].clock)
    case .scope(let place, let isRemoved):
      defer { scope[place].isRemoved = isRemoved }
      return .scope(place: place, isRemoved: scope[place].isRemoved)
    case .manner(let place, let isRemoved):
      defer { manners[place].isRemoved = isRemoved }
      return .manner(place: place, isRemoved: manners[place].isRemoved)
    case .result(let place, let isRemoved):
      defer { results[place].isRemoved = isRemoved }
      return .result(place: place, isRemoved: results[place].isRemoved)
    case .privateNote(let place, let isRemoved):
      defer { privateNotes[place].isRemoved = isRemoved }
      return .privateNote(place: place, isRemoved: privateNotes[place].isRemoved)
    case .evaluation(let statement, let scores):
      defer { evaluation[statement - 1] = scores }
      return .evaluation(statement: statement, scores: evaluation[statement - 1])
    case .fence(let phase):
      defer { fence = phase }
      return .fence(fence)
    }
  }

  /// Turns are counted from lines, so they stay as they are.
  private mutating func exchangePeople(_ people: [(place: Int32, Participant)]) -> Change {
    let before = people.map { (place: $0.place, participants[Int($0.place)]) }
    for (place, participant) in people {
      let turns = participants[Int(place)].turns
      participants[Int(place)] = participant
      participants[Int(place)].turns = turns
    }
    return .people(before)
  }
}
