// Undo and redo of the last step of this desk.

/// Takes back the last step of this desk that still stands.
public struct Undo: Command {
  public init() {}

  static let word = CommandWord("undo", "ongedaan") { reader throws(Refusal) in
    try reader.end()
    return .command(Undo())
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let step = session.undoable(at: desk.label) else { throw .nothingToUndo }
    return [.undone(Undone(step: step))]
  }
}

/// Does again what was undone last.
public struct Redo: Command {
  public init() {}

  static let word = CommandWord("redo", "opnieuw") { reader throws(Refusal) in
    try reader.end()
    return .command(Redo())
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let step = session.redoable(at: desk.label) else { throw .nothingToRedo }
    return [.redone(Redone(step: step))]
  }
}
