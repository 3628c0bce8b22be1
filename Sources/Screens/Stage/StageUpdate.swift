// What each input does to the stage: pages are turned, the screen is blanked, and the session stays what it is.

import Canvas
import Words

extension StageModel {
  /// Takes one input in; gives what the program is to do.
  public mutating func update(_ input: Input) -> [Effect] {
    defer { keepSummary() }
    switch input {
    case .key(let key): return press(key)
    case .paste: return []
    case .stop: return [.suspend]
    case .end: return [.interrupt]
    case .resize(let size):
      self.size = size
      turned = []
      return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if showsHelp {
      showsHelp = false
      if Keymap.help.action(of: key) == .cancel || Keymap.stage.action(of: key) == .help { return [] }
    }
    guard let action = Keymap.stage.action(of: key) else { return [] }
    if let effect = StageModel.effects[action] ?? Effect.ofEveryScreen[action] { return [effect] }
    if action == .blank {
      isBlank.toggle()
    } else if !isBlank {
      // What can't be seen isn't turned.
      StageModel.turns[action]?(&self)
    }
    return []
  }

  private static let effects: [ActionName: Effect] = [.leave: .quit, .quit: .interrupt]

  private static let turns: [ActionName: @Sendable (inout StageModel) -> Void] = [
    .pageDown: { $0.turn(on: true) }, .pageUp: { $0.turn(on: false) },
    .nextPrompt: { $0.step(by: 1) }, .previousPrompt: { $0.step(by: -1) },
    .newest: { $0.newest() }, .help: { $0.showsHelp = true },
    .summary: { $0.summaryPage = $0.summaryPage == nil ? 0 : nil },
  ]

  /// A page on or back: of the summary, or of what was said.
  private mutating func turn(on: Bool) {
    guard let size else { return }
    if let page = summaryPage {
      let last = max(0, pages(of: size).count - 1)
      summaryPage = min(max(0, min(page, last) + (on ? 1 : -1)), last)
    } else if !on {
      _ = turned.popLast()
    } else if let next = lines(in: size).next, next != turned.last {
      turned.append(next)
    }
  }

  /// Left and right walk the prompts, where the summary isn't walked.
  private mutating func step(by step: Int) {
    if summaryPage != nil { return turn(on: step > 0) }
    if !prompts.isEmpty { prompt = (prompt + step + prompts.count) % prompts.count }
  }

  private mutating func newest() {
    turned = []
    if summaryPage != nil { summaryPage = 0 }
  }
}
