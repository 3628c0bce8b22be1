// What the desk asks before it does something, and what is pasted.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  mutating func answer(_ question: Question, _ key: Key) -> [Effect] {
    guard let action = Keymap.question.action(of: key) else { return [] }
    switch action {
    case .confirm:
      overlay = .none
      return agree(question)
    case .cancel: overlay = .none
    case .quit:
      overlay = .none
      return act(.quit)
    default: return act(action)
    }
    return []
  }

  private mutating func agree(_ question: Question) -> [Effect] {
    switch question {
    case .leavePhase(_, let command, let origin): return [.perform(command, origin)]
    case .moveEveryone(_, let command, let origin): return [.perform(command, origin)]
    case .paste(let lines):
      return [.performAll(lines.map { NoteLine(text: $0, by: speaker, kind: nil, phase: phase) })]
    case .quit: return [.quit]
    }
  }

  private var speaker: String? {
    if case .person(let name) = floor { return name }
    return nil
  }

  /// Pasted text is data: one line goes into the line as it is, several are asked about.
  mutating func paste(_ text: String) -> [Effect] {
    let lines = text.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    guard let first = lines.first else { return [] }
    if case .search(var search) = overlay {
      search.editor.insert(first)
      search.look(in: session)
      overlay = .search(search)
      return []
    }
    if case .harvest(var pick) = overlay {
      pick.editor.insert(first)
      pick.look(in: session, at: table)
      overlay = .harvest(pick)
      return []
    }
    if case .hands(var hands) = overlay {
      hands.name?.insert(first)
      overlay = .hands(hands)
      return []
    }
    overlay = .none
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
    case .paste(let lines): (words.notePasted(lines.count), Array(lines.prefix(5)))
    case .quit: (words.quitQuestion, [])
    }
  }
}
