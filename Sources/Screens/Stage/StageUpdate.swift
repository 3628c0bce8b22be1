// What each input does to the stage: pages are turned, the screen is blanked, and the session stays what it is.

import Canvas
import Words

extension StageModel {
  /// Takes one input in; gives what the rim is to do.
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
    switch action {
    case .blank: isBlank.toggle()
    case .switchTheme: return [.switchTheme]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .leave: return [.quit]
    case .quit: return [.interrupt]
    // What can't be seen isn't turned.
    default: if !isBlank { turn(action) }
    }
    return []
  }

  private mutating func turn(_ action: ActionName) {
    switch action {
    case .pageDown: turn(on: true)
    case .pageUp: turn(on: false)
    case .nextPrompt: step(by: 1)
    case .previousPrompt: step(by: -1)
    case .newest: newest()
    case .summary: summaryPage = summaryPage == nil ? 0 : nil
    case .help: showsHelp = true
    default: break
    }
  }

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
