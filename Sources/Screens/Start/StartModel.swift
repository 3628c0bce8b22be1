// The start screen as a value: recent sessions, a new one, or the example to look around in.

import Canvas
import SessionEngine
import Words

/// A session that was opened before on this machine.
public struct ListedSession: Sendable, Equatable {
  public let path: String
  public let title: String
  /// False where the folder is there no more.
  public let exists: Bool

  public init(path: String, title: String, exists: Bool) {
    self.path = path
    self.title = title
    self.exists = exists
  }
}

/// What the start screen shows, and the form of a new session once it is asked for.
public struct StartModel: Sendable, ShowsNotice {
  public let words: Words
  public let recent: [ListedSession]
  let today: Day
  /// The folder under which new sessions are proposed.
  let home: String
  var chosen = 0
  var form: Form?
  public var notice: Notice?

  public init(words: Words, recent: [ListedSession], today: Day, home: String) {
    self.words = words
    self.recent = recent
    self.today = today
    self.home = home
  }

  enum Entry: Equatable {
    case recent(Int)
    case new
    case demo
  }

  /// New and demo first where nothing was opened before; else the recent ones.
  var entries: [Entry] { recent.indices.map { .recent($0) } + [.new, .demo] }

  /// Takes one input in; gives what the program is to do.
  public mutating func update(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return form == nil ? press(key) : pressInForm(key)
    case .paste(let text):
      form?.paste(text)
      return []
    case .stop: return [.suspend]
    case .end: return [.interrupt]
    case .resize: return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    guard let action = Keymap.start.action(of: key) else { return pressEntry(key) }
    if let effect = Effect.ofEveryScreen[action] { return [effect] }
    if action == .choose { return choose(entries[chosen]) }
    if action == .quit { return [key == .control("c") ? .interrupt : .quit] }
    move(by: StartModel.steps[action] ?? 0)
    return []
  }

  private static let steps: [ActionName: Int] = [
    .previousItem: -1, .nextItem: 1, .pageUp: -10, .pageDown: 10,
  ]

  private mutating func move(by step: Int) { chosen = max(0, min(entries.count - 1, chosen + step)) }

  /// The figure or letter before an entry.
  private mutating func pressEntry(_ key: Key) -> [Effect] {
    guard case .character(let character) = key else { return [] }
    if character == "n" { return choose(.new) }
    if character == "d" { return choose(.demo) }
    if let number = character.wholeNumberValue, recent.indices.contains(number - 1) {
      return choose(.recent(number - 1))
    }
    return []
  }

  private mutating func choose(_ entry: Entry) -> [Effect] {
    switch entry {
    case .recent(let place): return [.open(path: recent[place].path)]
    case .demo: return [.openDemo]
    case .new:
      form = Form(language: words.language, today: today, home: home)
      return []
    }
  }

  private mutating func pressInForm(_ key: Key) -> [Effect] {
    notice = nil
    guard var form else { return [] }
    let outcome = form.press(key)
    self.form = form
    switch outcome {
    case .typing: return []
    case .leave:
      self.form = nil
      return []
    case .make(let result): return [.create(result)]
    case .lacks(let field): showError(words.fieldRequired(field))
    case .noDate(let text): showError(words.unknownDate(text))
    case .end: return [.interrupt]
    case .around(let effect): return [effect]
    }
    return []
  }
}
