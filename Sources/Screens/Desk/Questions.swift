// What the desk asks before it does something, and what is pasted.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  /// Asks when the line is empty and nothing else is asked: what happens elsewhere never takes a key from a sentence.
  ///
  /// - Returns: whether it is asked now.
  @discardableResult
  public mutating func ask(_ question: FolderQuestion) -> Bool {
    guard case .none = overlay, editor.isEmpty else { return false }
    overlay = .question(.folder(question))
    return true
  }

  /// Nobody waits for this question, so only its two keys answer it; any other one is typed, and it comes again.
  private mutating func answer(_ question: FolderQuestion, _ key: Key) -> [Effect] {
    overlay = .none
    if key == .enter || key == .escape { return [.answer(question, isYes: key == .enter)] }
    return pressOnLine(key)
  }

  mutating func answer(_ question: Question, _ key: Key) -> [Effect] {
    if case .folder(let question) = question { return answer(question, key) }
    guard let action = Keymap.question.action(of: key) else { return [] }
    if [.confirm, .cancel, .quit].contains(action) { overlay = .none }
    if action == .confirm { return agree(question) }
    return action == .cancel ? [] : act(action)
  }

  private mutating func agree(_ question: Question) -> [Effect] {
    switch question {
    case .leavePhase(_, let command, let origin): return [.perform(command, origin)]
    case .moveEveryone(_, let command, let origin): return [.perform(command, origin)]
    case .undoPhase(let origin): return [.perform(Undo(), origin)]
    case .paste(let lines):
      return [.performAll(lines.map { NoteLine(text: $0, floor: floor, kind: nil, phase: phase) })]
    case .quit: return [.quit]
    case .folder(let question): return [.answer(question, isYes: true)]
    }
  }

  /// What is asked before a desk leaves its phase; nil if nothing is.
  func question(before command: any Command, by origin: PerformedBy) -> Question? {
    let asks = overview.asks
    if asks.isEmpty || (command is NextPhase && phase == .closing) { return nil }
    return .leavePhase(asks, command, origin)
  }

  /// What is asked before all tables are moved; nil if each is ready for it.
  func question(beforeAll move: EnterPhase, by origin: PerformedBy) -> Question? {
    let stands = session.asksByTable(naming: 0).compactMap { table, phase, asks -> String? in
      if phase > move.phase { return words.stand(of: table, in: phase) }
      if phase == move.phase || asks.isEmpty { return nil }
      return words.stand(of: table, in: phase, asks: words.shorts(asks))
    }
    return stands.isEmpty ? nil : .moveEveryone(stands, move, origin)
  }

  /// Pasted text is data: one line goes into the line as it is, several are asked about.
  mutating func paste(_ text: String) -> [Effect] {
    let lines = text.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    guard let first = lines.first else { return [] }
    switch overlay {
    case .list(var list) where list.kind.isFiltered:
      list.type(in: self) { $0.insert(first) }
      overlay = .list(list)
      return []
    case .hands(var hands):
      hands.name?.insert(first)
      overlay = .hands(hands)
      return []
    case .none, .help, .question, .list, .record: overlay = .none
    }
    if lines.count > 1 {
      overlay = .question(.paste(lines))
      return []
    }
    edit { $0.insert(DeskModel.literal(first, after: $0.beforeCursor)) }
    return []
  }

  /// Pasted text as it is put into the line: where it would begin a text, a `\` keeps it from being read as a command,
  /// a sign or an addition.
  private static func literal(_ pasted: String, after before: Substring) -> String {
    guard before.allSatisfy(\.isWhitespace) || before.last(where: { !$0.isWhitespace }) == ":" else {
      return pasted
    }
    let text = pasted.drop(while: \.isWhitespace)
    let isRead =
      ["/", "\\", "s/", ".."].contains { text.hasPrefix($0) } || text.first.flatMap(Kind.init(sign:)) != nil
    return isRead ? "\\" + text : pasted
  }

  /// The question in words: what is asked, and the keys.
  func phrase(_ question: Question) -> (what: String, details: [String]) {
    switch question {
    case .leavePhase(let asks, _, _): (words.leaveAnyway(words.shorts(asks)), [])
    case .moveEveryone(let stands, let command, _): (words.moveEveryone(to: command.phase), stands)
    case .undoPhase: (words.undoPhase(backTo: walk.moves.last?.from ?? phase), [])
    case .paste(let lines): (words.notePasted(lines.count), Array(lines.prefix(5)))
    case .quit: unsaved.isEmpty ? (words.quitQuestion, []) : (words.quitUnsaved(unsaved.count), unsaved)
    case .folder(.putBack(let path, let journals, let isComplete)):
      (
        words.putBackQuestion(path),
        [words.putBackHolds(journals: journals, isComplete: isComplete), words.putBackElse]
      )
    case .folder(.overwrite(let lines)): (words.overwriteQuestion(lines), [words.overwriteElse])
    }
  }
}
