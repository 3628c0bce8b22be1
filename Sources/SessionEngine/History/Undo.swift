// Undo and redo as events: each step of a desk keeps the change that takes it back.

/// An event of this desk was taken back, by its identity.
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

/// An event of this desk that had been taken back was done again.
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
  /// The events of the step of this desk that undo would take back, the last first; empty if there is none.
  public func undoable(at desk: DeskLabel) -> [EventID] { lastStep(at: desk, of: \.undoable).map(\.id) }

  /// The events of the step of this desk that redo would do again, in their order; empty if there is none.
  public func redoable(at desk: DeskLabel) -> [EventID] { lastStep(at: desk, of: \.redoable).map(\.id) }

  /// What undo would take back.
  public func stepToUndo(at desk: DeskLabel) -> [Event] {
    lastStep(at: desk, of: \.undoable).reversed().map(\.event)
  }

  /// What redo would do again, which after an undo is what that took back.
  public func stepToRedo(at desk: DeskLabel) -> [Event] {
    lastStep(at: desk, of: \.redoable).map(\.event)
  }

  private func lastStep(at desk: DeskLabel, of list: KeyPath<DeskRecord, [Undoable]>) -> [Undoable] {
    guard let index = deskIndexes[desk], let last = desks[index][keyPath: list].last else { return [] }
    return Array(desks[index][keyPath: list].reversed().prefix { $0.isOneStep(with: last) })
  }
}
