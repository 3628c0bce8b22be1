// The one table of keys: key, action, where it counts. Help, footer, palette and README come from it.

import Canvas
import Words

/// A key and what it does.
public struct Binding: Sendable {
  public let key: Key
  public let action: ActionName
}

/// The keys of the desk.
public enum Keymap {
  /// In the order of the help. An action may have several keys; the first is the one that is taught.
  public static let desk: [Binding] = [
    Binding(key: .enter, action: .note),
    Binding(key: .tab, action: .completeName),
    Binding(key: .function(2), action: .nextPhase),
    Binding(key: .function(3), action: .clock),
    Binding(key: .function(4), action: .enrolUnknown),
    Binding(key: .function(5), action: .reassignLast),
    Binding(key: .function(6), action: .summary),
    Binding(key: .function(7), action: .nextPrompt),
    Binding(key: .function(8), action: .minutes),
    Binding(key: .function(9), action: .switchTheme),
    Binding(key: .control("k"), action: .palette),
    Binding(key: .control("f"), action: .search),
    Binding(key: .character("?"), action: .help),
    Binding(key: .up, action: .editLast),
    Binding(key: .control("x"), action: .undo),
    Binding(key: .control("r"), action: .redo),
    Binding(key: .escape, action: .dismissUnderstood),
    Binding(key: .pageUp, action: .scrollUp),
    Binding(key: .scrollUp, action: .scrollUp),
    Binding(key: .pageDown, action: .scrollDown),
    Binding(key: .scrollDown, action: .scrollDown),
    Binding(key: .control("p"), action: .historyBack),
    Binding(key: .control("n"), action: .historyForward),
    Binding(key: .down, action: .historyForward),
    Binding(key: .left, action: .left),
    Binding(key: .right, action: .right),
    Binding(key: .wordLeft, action: .wordLeft),
    Binding(key: .wordRight, action: .wordRight),
    Binding(key: .home, action: .lineStart),
    Binding(key: .control("a"), action: .lineStart),
    Binding(key: .end, action: .lineEnd),
    Binding(key: .control("e"), action: .lineEnd),
    Binding(key: .backspace, action: .deleteBack),
    Binding(key: .delete, action: .deleteForward),
    Binding(key: .control("d"), action: .deleteForward),
    Binding(key: .control("w"), action: .deleteWord),
    Binding(key: .deleteWordLeft, action: .deleteWord),
    Binding(key: .control("u"), action: .deleteLine),
    Binding(key: .control("o"), action: .deleteToEnd),
    Binding(key: .control("y"), action: .yank),
    Binding(key: .control("l"), action: .redraw),
    Binding(key: .control("z"), action: .suspend),
    Binding(key: .control("c"), action: .quit),
  ]

  /// What a key does at the desk; nil for a key that is only text, or nothing.
  public static func action(of key: Key) -> ActionName? { actions[key] }

  private static let actions = Dictionary(
    desk.map { ($0.key, $0.action) }, uniquingKeysWith: { first, _ in first })

  /// The key that is taught for an action, as it stands on a keyboard.
  public static func taughtKey(for action: ActionName) -> String? {
    desk.first { $0.action == action }.map { $0.key.name }
  }
}

extension Key {
  /// As it stands on a keyboard, or in a manual.
  public var name: String {
    switch self {
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .deleteWordLeft: "Ctrl-Backspace"
    case .scrollUp: "Ctrl-↑"
    case .scrollDown: "Ctrl-↓"
    }
  }
}
