// The one table of keys: key and action, for each screen. Help, footer, palette and README come from it.

import Canvas
import SessionEngine
import Words

/// A key and what it does.
public struct Binding: Sendable {
  public let key: Key
  public let action: ActionName

  init(_ key: Key, _ action: ActionName) {
    self.key = key
    self.action = action
  }
}

/// The keys of a screen. An action may have several; the first is the one that is taught.
public struct Keymap: Sendable {
  /// In the order of the help.
  public let bindings: [Binding]
  private let actions: [Key: ActionName]

  private init(_ bindings: [Binding]) {
    self.bindings = bindings
    actions = Dictionary(bindings.map { ($0.key, $0.action) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a key does here; nil for a key that is only text, or nothing.
  public func action(of key: Key) -> ActionName? { actions[key] }

  /// The key that is taught for an action, as it stands on a keyboard.
  public func taughtKey(for action: ActionName) -> String? {
    bindings.first { $0.action == action }?.key.name
  }

  /// The note-taker's desk.
  public static let desk = Keymap(
    [
      Binding(.enter, .note), Binding(.tab, .completeName),
      Binding(.function(2), .nextPhase), Binding(.control("g"), .previousPhase),
      Binding(.function(3), .clock), Binding(.backTab, .tables),
      Binding(.function(4), .enrolUnknown), Binding(.function(5), .reassignLast),
      Binding(.function(6), .summary), Binding(.function(7), .nextPrompt),
      Binding(.function(8), .minutes), Binding(.function(9), .switchTheme),
      Binding(.control("k"), .palette), Binding(.control("f"), .search),
      Binding(.character("?"), .help), Binding(.up, .editLast),
      Binding(.control("t"), .invite),
      Binding(.control("x"), .undo), Binding(.control("r"), .redo),
      Binding(.escape, .dismissUnderstood), Binding(.enter, .passTurn), Binding(.tab, .hands),
      Binding(.pageUp, .scrollUp), Binding(.scrollUp, .scrollUp),
      Binding(.pageDown, .scrollDown), Binding(.scrollDown, .scrollDown),
      Binding(.control("p"), .historyBack), Binding(.control("n"), .historyForward),
      Binding(.down, .historyForward),
    ] + line + anywhere)

  /// A list with a line to search in it: the palette and the search.
  static let list = Keymap(
    [
      Binding(.enter, .choose), Binding(.escape, .cancel),
      Binding(.control("k"), .cancel), Binding(.control("f"), .cancel),
      Binding(.up, .previousItem), Binding(.control("p"), .previousItem),
      Binding(.down, .nextItem), Binding(.control("n"), .nextItem),
      Binding(.pageUp, .pageUp), Binding(.pageDown, .pageDown), Binding(.control("x"), .undo),
    ] + line + anywhere)

  /// The tables, and the record of one.
  static let browser = Keymap(
    [
      Binding(.enter, .choose), Binding(.up, .previousItem), Binding(.down, .nextItem),
      Binding(.left, .previousSection), Binding(.right, .nextSection),
      Binding(.pageUp, .pageUp), Binding(.pageDown, .pageDown),
      Binding(.escape, .cancel), Binding(.backTab, .cancel),
    ] + anywhere)

  /// Actions of the desk that have no key of their own: the palette has them, with a command that does the same where there
  /// is one.
  static let deskWithoutKey: [(action: ActionName, command: CommandEntry?)] = [
    (.pickHarvest, Harvest.entry), (.walkHarvest, Combine.entry), (.voices, nil),
  ]

  /// Hands that are counted: `choice` says which keys add one.
  static let hands = Keymap(
    [
      Binding(.enter, .confirm), Binding(.backspace, .takeBack), Binding(.tab, .byName),
      Binding(.character("x"), .closePoll), Binding(.escape, .cancel),
    ] + anywhere)

  /// The same by name: what is typed is text.
  static let votes = Keymap(
    [Binding(.enter, .confirm), Binding(.tab, .byName), Binding(.escape, .cancel)] + line + anywhere)

  /// The place of the choice that a key adds a hand to; nil for another key.
  static func choice(of key: Key, in kind: PollKind) -> Int? {
    guard case .character(let character) = key else { return nil }
    if let figure = character.wholeNumberValue, figure > 0 { return figure - 1 }
    guard kind == .consent else { return nil }
    return ["jy", "mb", "n"].firstIndex { $0.contains(character.lowercased()) }
  }

  /// The keys that are taught for the choices of a poll, in their order.
  static func handKeys(of kind: PollKind, in language: Language) -> [String] {
    guard kind == .consent else { return (1...9).map(String.init) }
    return language == .dutch ? ["j", "m", "n"] : ["y", "b", "n"]
  }

  /// A question: a place where letters are keys.
  static let question = Keymap(
    [
      Binding(.enter, .confirm), Binding(.character("y"), .confirm), Binding(.character("Y"), .confirm),
      Binding(.character("j"), .confirm), Binding(.character("J"), .confirm),
      Binding(.escape, .cancel), Binding(.character("n"), .cancel), Binding(.character("N"), .cancel),
    ] + anywhere)

  /// The stage: a keyboard or a clicker, and nothing on it changes the session.
  static let stage = Keymap(
    [
      Binding(.pageDown, .pageDown), Binding(.character(" "), .pageDown), Binding(.down, .pageDown),
      Binding(.pageUp, .pageUp), Binding(.up, .pageUp), Binding(.backspace, .pageUp),
      Binding(.right, .nextPrompt), Binding(.left, .previousPrompt),
      Binding(.home, .newest), Binding(.escape, .newest),
      Binding(.character("b"), .blank), Binding(.character("B"), .blank), Binding(.character("."), .blank),
      Binding(.character("s"), .summary), Binding(.function(6), .summary),
      Binding(.function(9), .switchTheme), Binding(.character("?"), .help),
      Binding(.character("q"), .leave), Binding(.character("Q"), .leave),
    ] + anywhere)

  /// The help of the desk; what isn't here closes it and does what it does.
  static let help = Keymap([
    Binding(.pageDown, .pageDown), Binding(.pageUp, .pageUp), Binding(.escape, .cancel),
  ])

  /// The start screen.
  static let start = Keymap(
    [
      Binding(.enter, .choose), Binding(.up, .previousItem), Binding(.control("p"), .previousItem),
      Binding(.down, .nextItem), Binding(.control("n"), .nextItem), Binding(.tab, .nextItem),
      Binding(.pageUp, .pageUp), Binding(.pageDown, .pageDown), Binding(.character("q"), .quit),
      Binding(.function(9), .switchTheme),
    ] + anywhere)

  /// The form of a new session.
  static let form = Keymap(
    [
      Binding(.enter, .choose), Binding(.tab, .nextField), Binding(.down, .nextField),
      Binding(.backTab, .previousField), Binding(.up, .previousField), Binding(.escape, .cancel),
    ] + line + anywhere)

  /// Editing a line, wherever one is typed.
  private static let line: [Binding] = [
    Binding(.left, .left), Binding(.right, .right),
    Binding(.wordLeft, .wordLeft), Binding(.wordRight, .wordRight),
    Binding(.home, .lineStart), Binding(.control("a"), .lineStart),
    Binding(.end, .lineEnd), Binding(.control("e"), .lineEnd),
    Binding(.backspace, .deleteBack), Binding(.delete, .deleteForward),
    Binding(.control("d"), .deleteForward),
    Binding(.control("w"), .deleteWord), Binding(.deleteWordLeft, .deleteWord),
    Binding(.control("u"), .deleteLine), Binding(.control("o"), .deleteToEnd), Binding(.control("y"), .yank),
  ]

  /// On every screen.
  private static let anywhere: [Binding] = [
    Binding(.control("l"), .redraw), Binding(.control("z"), .suspend), Binding(.control("c"), .quit),
  ]

  /// Each action once, with its key, for the help of a screen.
  func helpRows(_ words: Words, columns: Int) -> [Row] {
    var seen: Set<ActionName> = []
    return bindings.filter { $0.action != .quit && seen.insert($0.action).inserted }.map { binding in
      Row.help(binding.key.name, words.long(binding.action), typedColumns: 12, columns: columns)
    }
  }
}
