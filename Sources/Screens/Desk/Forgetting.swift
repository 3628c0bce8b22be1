// What an open desk does when lines are forgotten: it drops every word and name of them that it still holds.

import SessionEngine
import Words

extension DeskModel {
  /// Lines were taken out of the journals: what this desk still has of them goes, so that none is shown or written
  /// again. What was typed by hand and not yet entered stays.
  public mutating func forgotLines() {
    editor.dropHistory()
    // A message can quote a name or a text that is gone.
    notice = nil
    forgetOnLine()
    refusedLine = nil
    if case .person(let name) = floor, session.participant(named: name) == nil { give(.nobody, typed: nil) }
    if case .unnamed = floor { give(.nobody, typed: nil) }
    refresh()
    reread()
    overlay.forget(in: self)
    heldHands?.forget()
    keepPage()
  }

  /// Clears the typed line where it quotes a forgotten one: an edit, or a command that puts lines together.
  private mutating func forgetOnLine() {
    let isGone = { [session] (ref: Ref) in session.contribution(ref) == nil }
    if let editing, isGone(editing) {
      self.editing = nil
      editor.clear()
    }
    // The line as it was read before they went.
    guard case .action(.command(let command)) = reading else { return }
    let quoted = (command as? Edit).map { [$0.ref] } ?? (command as? Combine)?.refs ?? []
    if quoted.contains(where: isGone) { editor.clear() }
  }
}

extension Overlay {
  /// Takes out what it holds of the words and names of lines that are gone from the session.
  fileprivate mutating func forget(in desk: DeskModel) {
    switch self {
    // These are drawn from the session as it stands.
    case .none, .help, .record: break
    case .question(let question): self = desk.asked(again: question).map { .question($0) } ?? .none
    case .list(var list):
      list.forget(in: desk)
      self = .list(list)
    case .hands(var hands):
      hands.forget()
      self = .hands(hands)
    }
  }
}

extension DeskModel {
  /// The question as it would be asked now; nil where there is nothing to ask about any more.
  fileprivate func asked(again question: Question) -> Question? {
    switch question {
    case .leavePhase(_, let command, let origin): self.question(before: command, by: origin)
    case .moveEveryone(_, let move, let origin): self.question(beforeAll: move, by: origin)
    case .undoPhase: session.stepToUndo(at: desk).movesTheWalk ? question : nil
    case .paste, .quit, .folder: question
    }
  }
}
