// Undo and redo as events: each step of a desk keeps the change that takes it back.

/// A step of this desk was taken back, by the identity of its event.
public struct Undone: EventBody {
  var step = EventID.blank

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.event(.of, &step)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let desk = session.deskIndex(of: stamp.desk)
    guard let step = session.desks[desk].takeUndoable(step) else { return nil }
    step.change.reversed.make(in: &session)
    session.desks[desk].keepRedoable(step)
    return nil
  }
}

/// A step of this desk that had been taken back was done again.
public struct Redone: EventBody {
  var step = EventID.blank

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.event(.of, &step)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let desk = session.deskIndex(of: stamp.desk)
    guard let step = session.desks[desk].takeRedoable(step) else { return nil }
    step.change.make(in: &session)
    session.desks[desk].keepUndoable(step)
    return nil
  }
}

extension Session {
  /// The step of this desk that undo would take back; nil if there is none.
  public func undoable(at desk: DeskLabel) -> EventID? {
    deskIndexes[desk].flatMap { desks[$0].undoable.last?.id }
  }

  /// The step of this desk that redo would do again; nil if there is none.
  public func redoable(at desk: DeskLabel) -> EventID? {
    deskIndexes[desk].flatMap { desks[$0].redoable.last?.id }
  }
}
