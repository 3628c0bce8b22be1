// The line of the desk: what it means while it is typed, and what Enter does with it.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  /// Changes the line, and reads it again.
  mutating func edit(_ change: (inout LineEditor) -> Void) {
    let before = editor.text
    change(&editor)
    if editor.text != before {
      if editor.isEmpty {
        dismissesClauses = false
        // Whoever empties a line that is being edited means to type something else.
        editing = nil
      }
      reread()
    }
  }

  mutating func reread() {
    var options = ReadingOptions()
    options.dismissesClauses = dismissesClauses
    if let editing, let line = session.contribution(editing) {
      reading = context.readRewording(editor.text, of: line, options: options)
    } else {
      reading = context.read(editor.text, options: options)
    }
  }

  mutating func enter() -> [Effect] {
    notice = nil
    reread()
    if let editing { return finishEditing(editing) }
    if let picked { return take(picked) }
    switch reading {
    case .empty: return session.turn(at: table) == nil ? [] : act(.passTurn)
    case .floor(let floor):
      give(floor, typed: nil)
      clearLine()
    case .contribution(var draft):
      if draft.calledBy == nil, draft.floor == floor { draft.calledBy = typedForFloor }
      return [.perform(NoteLine(draft), .line)]
    case .mend(let old, let new): return [.perform(Mend(old: old, new: new), .line)]
    case .action(let action): return run(action)
    case .refused(let refusal):
      if !obeyBare() { refuse(refusal) }
    }
    return []
  }

  /// Opens the list for a command that was typed without the argument that can be picked there; false where there is no
  /// such list.
  private mutating func obeyBare() -> Bool {
    switch CommandEntry.bare(editor.text)?.picker {
    case .harvest: open(.harvest)
    case .alike: open(.harvestWalk)
    case .hands:
      if session.openPoll(at: table) == nil { return false }
      countHands()
    case nil: return false
    }
    clearLine()
    return true
  }

  private mutating func run(_ action: LineAction) -> [Effect] {
    switch action {
    case .command(let command):
      if command is NextPhase || command is PreviousPhase || command is EnterPhase {
        return leavePhase(with: command, by: .line)
      }
      if command is Undo { return undo(by: .line) }
      return [.perform(command, .line)]
    case .edit(let ref):
      clearLine()
      startEditing(ref)
      return []
    case .minutes(let file):
      clearLine()
      return [.writeMinutes(file: file)]
    case .quit:
      clearLine()
      overlay = .question(.quit)
      return []
    }
  }

  /// Takes the last step back; where that moves the walk, only after a yes.
  mutating func undo(by origin: PerformedBy) -> [Effect] {
    guard session.stepToUndo(at: desk).movesTheWalk else { return [.perform(Undo(), origin)] }
    overlay = .question(.undoPhase(origin))
    return []
  }

  /// Moves at once if the phase asks nothing more; otherwise asks for a yes first.
  mutating func leavePhase(with command: any Command, by origin: PerformedBy) -> [Effect] {
    // The goal is fixed now: another desk may move the walk while the question is open.
    var command = command
    if command is NextPhase, let next = phase.next { command = EnterPhase(next) }
    if let move = command as? EnterPhase, !overview.tables.isEmpty {
      return moveEveryone(with: move, by: origin)
    }
    guard let question = question(before: command, by: origin) else { return [.perform(command, origin)] }
    overlay = .question(question)
    return []
  }

  /// The same at the plenary desk, for every table: the question lists what each still lacks, and which would go back.
  mutating func moveEveryone(with move: EnterPhase, by origin: PerformedBy) -> [Effect] {
    guard let question = question(beforeAll: move, by: origin) else { return [.perform(move, origin)] }
    overlay = .question(question)
    return []
  }

  /// The person who has the floor from now on.
  mutating func give(_ floor: Floor, typed: String?) {
    self.floor = floor
    typedForFloor = typed
  }

  mutating func clearLine() {
    editor.finish()
    dismissesClauses = false
    reread()
  }

  /// Puts the command that gives the last line to somebody else on the line.
  mutating func reassignLast() {
    guard let line = session.lastLine(at: desk) else { return refused(.noLastLine) }
    begin("/\(Attribute.entry.name[words.language]) #\(line.ref.text) ")
  }

  /// Replaces the line; what stood there goes to the history.
  mutating func begin(_ text: String) {
    edit {
      $0.finish()
      $0.set(text)
    }
  }

  // Editing a line that was noted.

  /// Whether an edit was opened and nothing was changed yet.
  var isEditingUnchanged: Bool {
    editing.flatMap { session.contribution($0) }.map { context.editable($0) == editor.text } ?? false
  }

  mutating func startEditing(_ ref: Ref) {
    guard let line = session.contribution(ref) else { return refused(.unknownReference(ref.text)) }
    editing = ref
    let text = context.editable(line)
    edit { $0.set(text) }
    reread()
  }

  mutating func stopEditing() {
    editing = nil
    editor.finish()
    dismissesClauses = false
    reread()
  }

  /// Up on an empty line: the last line of this desk; again: the one before it.
  mutating func editEarlier() {
    let below = editing?.number ?? (session.nextRef(at: desk).number)
    for number in stride(from: below - 1, through: 1, by: -1) {
      let ref = Ref(desk: desk, number: number)
      if let line = session.contribution(ref), !line.isWithdrawn { return startEditing(ref) }
    }
  }

  private mutating func finishEditing(_ ref: Ref) -> [Effect] {
    switch reading {
    case .contribution(let draft):
      if isEditingUnchanged {
        stopEditing()
        return []
      }
      return [.perform(Edit(ref, wording: draft.wording), .line)]
    case .refused(let refusal): refused(refusal)
    case .empty, .floor, .mend, .action: refused(.missing(.text))
    }
    return []
  }
}

// What the program reports back of the effects that were asked.
extension DeskModel {
  /// The command was done: its events are on the disk and in the session.
  public mutating func performed(_ events: [Event], by origin: PerformedBy) {
    defer { keepPage() }
    notice = nil
    knownPhase = phase
    // The new words of a carried agreement belong to the group, so the speaker keeps the floor.
    let isSpoken = !events.contains { if case .judged = $0 { true } else { false } }
    for event in events { took(event, isSpoken: isSpoken) }
    tellUndone(events)
    giveToFound(events)
    followTurn(events)
    if origin == .line {
      editing = nil
      clearLine()
    } else {
      reread()
    }
  }

  private mutating func took(_ event: Event, isSpoken: Bool) {
    if case .noted(let note) = event {
      let next = note.floor
      if isSpoken, next != floor || note.calledBy != nil { give(next, typed: nil) }
      scroll = 0
      saved = Saved(ref: note.ref, time: time)
      tellUnknownName(in: note)
    } else if case .invitationSet(let invitation) = event {
      show(words.invitationIs(invitation.isOn))
    } else {
      saved = Saved(ref: nil, time: time)
    }
  }

  /// Says what an undo took back, or a redo did again, and where the group now is.
  private mutating func tellUndone(_ events: [Event]) {
    let isUndone = events.contains { if case .undone = $0 { true } else { false } }
    let isRedone = events.contains { if case .redone = $0 { true } else { false } }
    guard isUndone || isRedone else { return }
    let step = isUndone ? session.stepToRedo(at: desk) : session.stepToUndo(at: desk)
    let what = step.compactMap { $0.told?[words.language] }
    let now = step.movesTheWalk ? phase : nil
    show(isUndone ? words.undone(what, backIn: now) : words.redone(what, in: now))
  }

  /// No place takes the events of a command now: what was typed leaves the line all the same, and waits by itself.
  ///
  /// - Parameter later: the session as it will be with them.
  public mutating func held(_ events: [Event], in later: Session, by origin: PerformedBy) {
    let texts = events.compactMap { event -> String? in
      if case .noted(let note) = event { return said(note) }
      return nil
    }
    unsaved.append(origin == .line || texts.isEmpty ? editor.text : texts.joined(separator: " · "))
    for event in events {
      if case .noted(let note) = event { give(note.floor, typed: nil) }
    }
    let next = later.floor(after: floor, turn: knownTurn, events, at: here)
    knownTurn = later.turn(at: table)?.name
    if next != floor { give(next, typed: nil) }
    if origin == .line {
      editing = nil
      clearLine()
    } else {
      reread()
    }
  }

  private func said(_ note: Note) -> String {
    note.by.map { "\($0): \(note.wording.text)" } ?? note.wording.text
  }

  /// What waited longest can't be written any more: its text can be called back.
  public mutating func releasedUnwritten() {
    if let text = unsaved.first { editor.remember(text) }
    released([])
  }

  /// What waited longest is on the disk, or can't be done any more. The line and the floor are those of what is being
  /// typed now.
  public mutating func released(_ events: [Event]) {
    if !unsaved.isEmpty { unsaved.removeFirst() }
    knownPhase = phase
    for event in events {
      if case .noted(let note) = event { saved = Saved(ref: note.ref, time: time) }
    }
    refresh()
    reread()
    keepPage()
  }

  /// The command was refused: the line stays as it is.
  public mutating func refused(_ refusal: Refusal) { showError(words.message(for: refusal).line) }

  /// A draft of an earlier run is put on the line.
  public mutating func offer(draft: String) {
    guard !draft.isEmpty else { return }
    edit { $0.set(draft) }
    show(words.draftOffered)
  }
}

extension [Event] {
  /// Whether a step with these events moved the walk from dream to deed.
  var movesTheWalk: Bool { contains { if case .phaseEntered = $0 { true } else { false } } }
}
