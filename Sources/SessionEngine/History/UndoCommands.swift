// Undo and redo of the last step of this desk.

/// Takes back the last step of this desk that still stands.
public struct Undo: Command {
  public init() {}

  static let entry = CommandEntry(
    Both("undo", "ongedaan"), help: Both("undo the last step", "de laatste stap ongedaan maken"),
    examples: [Both("/undo", "/ongedaan")]
  ) { _ in .command(Undo()) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let step = session.undoable(at: desk.label)
    if step.isEmpty { throw .nothingToUndo }
    return step.map { .undone(Undone(step: $0)) }
  }
}

/// Does again what was undone last.
public struct Redo: Command {
  public init() {}

  static let entry = CommandEntry(
    Both("redo", "opnieuw"), help: Both("redo what was undone", "opnieuw doen wat ongedaan was"),
    examples: [Both("/redo", "/opnieuw")]
  ) { _ in .command(Redo()) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let step = session.redoable(at: desk.label)
    if step.isEmpty { throw .nothingToRedo }
    return step.map { .redone(Redone(step: $0)) }
  }
}
