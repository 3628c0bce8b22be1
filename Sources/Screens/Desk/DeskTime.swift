// What the desk shows of time and of the world around it: the next change of its clocks, trouble with the disk.

import SessionEngine

extension DeskModel {
  /// Milliseconds until what the clocks show changes by itself: the next step while a time box runs, else the next
  /// minute. Nobody is woken for less.
  public var millisecondsToNextChange: Int {
    let now = time.moment.milliseconds
    let toMinute = time.millisecondsToNextMinute
    return steps.millisecondsToChange(of: overview.clock, at: now).map { min($0, toMinute) } ?? toMinute
  }

  /// Trouble that lasts, such as a disk that can't be written: it stands over the head of the page until it is over.
  public mutating func told(trouble: String?) { self.trouble = trouble }

  /// Lines were taken out of the journals: what this desk still has of them goes, so that none is written again.
  public mutating func forgotLines() {
    editor.dropHistory()
    // A message can hold a name or a text that went.
    notice = nil
    if let editing, session.contribution(editing) == nil {
      self.editing = nil
      editor.clear()
    }
    if case .person(let name) = floor, session.participant(named: name) == nil { give(.nobody, typed: nil) }
    if case .search(var search) = overlay {
      search.look(in: session)
      overlay = .search(search)
    }
  }

  /// Others wrote: what is read of the line may have changed, the line itself never does.
  public mutating func heardElsewhere() {
    lookAround()
    reread()
    keepPage()
  }
}
