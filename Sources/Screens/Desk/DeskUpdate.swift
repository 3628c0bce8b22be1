// What each input does to the desk: the model changes, and effects are asked of the program around it.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  /// Takes one input in; gives what the program is to do.
  public mutating func update(_ input: Input) -> [Effect] {
    defer { keepPage() }
    switch input {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .stop: return [.suspend]
    case .end: return [.interrupt]
    case .resize(let size):
      resize(to: size)
      return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if key != .control("c") { isEnding = false }
    switch overlay {
    case .none: return pressOnLine(key)
    case .help(let page): return pressInHelp(key, page: page)
    case .question(let question): return answer(question, key)
    case .list(let list): return press(key, in: list)
    case .record(let record): return press(key, in: record)
    case .hands(let hands): return press(key, in: hands)
    }
  }

  /// PgUp and PgDn turn the help; any other key closes it and does what it does; Esc only closes, and takes the `?`
  /// with it.
  private mutating func pressInHelp(_ key: Key, page: Int) -> [Effect] {
    let action = Keymap.help.action(of: key)
    if action == .pageUp || action == .pageDown {
      overlay = .help(page: min(lastHelpPage, max(0, page + (action == .pageDown ? 1 : -1))))
      return []
    }
    overlay = .none
    guard action == .cancel else { return pressOnLine(key) }
    if editor.text == "?" { editor.clear() }
    reread()
    return []
  }

  mutating func pressOnLine(_ key: Key) -> [Effect] {
    if key == .character("?"), editor.isEmpty { overlay = .help(page: 0) }
    if case .character(let character) = key {
      leaveRefused(before: character)
      edit { $0.insert(String(character)) }
      return []
    }
    refusedLine = nil
    return Keymap.desk.action(of: key).map { act($0) } ?? []
  }

  /// Does what an action says, wherever it was asked: by its key, or from the palette.
  mutating func act(_ action: ActionName) -> [Effect] {
    if movesPage(action) { return [] }
    switch action {
    case .note: return enter()
    case .passTurn: return [.perform(SkipTurn(), .key)]
    case .completeName:
      if !editor.isEmpty || session.openPoll(at: table) == nil { return complete() }
      countHands()
    case .hands: countHands()
    case .pickHarvest: open(.harvest)
    case .walkHarvest: open(.harvestWalk)
    case .voices: summary = Summary(session: session, at: .voices)
    case .nextPhase: return leavePhase(with: NextPhase(), by: .key)
    case .previousPhase: return goBack()
    case .tables: browseTables()
    case .clock: return [.perform(SetClock(clockKey), .key)]
    case .enrolUnknown: return enrolUnknown()
    case .reassignLast: reassignLast()
    case .summary: summary = summary == nil ? Summary(session: session) : nil
    case .nextPrompt: prompt = prompts.isEmpty ? 0 : (prompt + 1) % prompts.count
    case .minutes: return [.writeMinutes(file: nil)]
    case .switchTheme: return [.switchTheme]
    case .palette: open(.palette)
    case .search: open(.search)
    case .help: overlay = .help(page: 0)
    case .invite: return [.perform(InviteUnheard(isOn: !walk.invitesUnheard), .key)]
    case .undo: return undo(by: .key)
    case .redo: return [.perform(Redo(), .key)]
    case .dismissUnderstood: dismiss()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return interrupt()
    case .left, .right, .wordLeft, .wordRight, .lineStart, .lineEnd, .deleteBack, .deleteForward, .deleteWord,
      .deleteToEnd, .deleteLine, .yank, .editLast, .historyBack, .historyForward:
      edit { _ = $0.act(action) }
    // These are of other screens, or of what lies over this one.
    case .previousPrompt, .scrollUp, .scrollDown, .nextSection, .previousSection, .byName, .closePoll,
      .takeBack,
      .confirm, .cancel, .choose, .nextField, .previousField, .nextItem, .previousItem, .pageUp, .pageDown,
      .blank, .newest, .leave:
      break
    }
    return []
  }

  /// Does what the action does to the summary or the page; false where it is something else.
  private mutating func movesPage(_ action: ActionName) -> Bool {
    if var moved = summary, editor.isEmpty {
      guard let move = DeskModel.summaryMoves[action] else { return false }
      move(&moved)
      summary = moved
      return true
    }
    if action == .scrollUp {
      // A line takes few rows; beyond them all there is nothing to scroll to.
      scroll = min(scroll + 8, 6 * walk.lines(in: phase).count)
    } else if action == .scrollDown {
      scroll = max(0, scroll - 8)
    } else if action == .editLast, editor.isEmpty || isEditingUnchanged {
      editEarlier()
    } else {
      // An edit that was begun is finished or left first.
      return action == .editLast && editing != nil
    }
    return true
  }

  private static let summaryMoves: [ActionName: @Sendable (inout Summary) -> Void] = [
    .left: { $0.turn(by: -1) }, .right: { $0.turn(by: 1) },
    .editLast: { $0.scroll(by: -1) }, .historyForward: { $0.scroll(by: 1) },
    .scrollUp: { $0.scroll(by: -8) }, .scrollDown: { $0.scroll(by: 8) },
  ]

  /// Back to the phase before, or to where this desk was when another one moved it. Nothing is asked, but where it moves
  /// other tables too.
  private mutating func goBack() -> [Effect] {
    let moved = movedByOthers.flatMap { $0.to == phase ? $0.from : nil }
    guard let goal = moved ?? phase.previous else { return [.perform(PreviousPhase(), .key)] }
    return overview.tables.isEmpty
      ? [.perform(EnterPhase(goal), .key)] : moveEveryone(with: EnterPhase(goal), by: .key)
  }

  /// F3 starts the clock of the phase, holds it, and lets it run on.
  private var clockKey: SetClock.Change {
    overview.clock == .stopped ? .start(minutes: playbook.minutes(for: phase)) : .pause
  }

  /// Ctrl-C twice ends; the line is kept as a draft.
  private mutating func interrupt() -> [Effect] {
    if isEnding { return [.interrupt] }
    isEnding = true
    notice = Notice(words.interruptAgain, .bannerWarning)
    return []
  }

  /// Esc goes back one step, and never discards what was typed.
  private mutating func dismiss() {
    if editing != nil {
      stopEditing()
    } else if case .contribution(let draft) = reading, draft.hasClauses {
      dismissesClauses = true
      reread()
    } else {
      notice = nil
      scroll = 0
    }
  }
}
