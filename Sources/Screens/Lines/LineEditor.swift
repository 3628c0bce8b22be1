// The line that is being typed: a text, a cursor, what was cut, and the lines typed before.

import Canvas
import Words

/// An editor of one line. Moves and deletes by whole characters as people see them (grapheme clusters).
public struct LineEditor: Sendable, Equatable {
  public private(set) var text = "" {
    didSet { length = text.count }
  }
  /// The characters of the text, counted when it changes.
  private(set) var length = 0
  /// Where the next character comes, in characters from the start.
  public private(set) var cursor = 0
  private var cut = ""
  private var history: [String] = []
  /// Which line of the history is shown; nil is the line that is being typed.
  private var recalled: Int?
  private var unfinished = ""

  public init(_ text: String = "") { set(text) }

  public var isEmpty: Bool { text.isEmpty }
  public var isAtEnd: Bool { cursor == length }

  /// The text before and after the cursor.
  public var beforeCursor: Substring { text.prefix(cursor) }
  public var afterCursor: Substring { text.dropFirst(cursor) }

  /// Replaces the whole line and puts the cursor at its end.
  public mutating func set(_ text: String) {
    self.text = text
    cursor = length
  }

  /// Empties the line, and keeps it in the history.
  public mutating func finish() {
    remember(text)
    recalled = nil
    set("")
  }

  /// Keeps a text among the lines that were typed before.
  mutating func remember(_ text: String) {
    if !text.isEmpty, history.last != text { history.append(text) }
    if history.count > LineEditor.longestHistory { history.removeFirst() }
  }

  public mutating func clear() {
    recalled = nil
    set("")
  }

  static let longestHistory = 500

  /// No line that was typed before is there any more, nor what was cut.
  public mutating func dropHistory() {
    history = []
    recalled = nil
    unfinished = ""
    cut = ""
  }

  /// Puts text in at the cursor; a mark that joins the character before it does so.
  public mutating func insert(_ piece: String) {
    if isAtEnd {
      text += piece
      cursor = length
    } else {
      let rest = text.dropFirst(cursor)
      let joined = String(beforeCursor) + piece
      text = joined + rest
      cursor = min(joined.count, length)
    }
  }

  /// Replaces the characters from `start` up to the cursor.
  public mutating func replace(from start: Int, with piece: String) {
    let rest = String(afterCursor)
    let joined = String(text.prefix(start)) + piece
    text = joined + rest
    cursor = joined.count
  }
}

extension LineEditor {
  /// Takes a key in that is text, or that edits a line by this keymap; false for any other.
  mutating func take(_ key: Key, _ keymap: Keymap) -> Bool {
    if case .character(let character) = key {
      insert(String(character))
      return true
    }
    return keymap.action(of: key).map { act($0) } ?? false
  }

  /// Does what an action does to a line; false for one that is about something else.
  mutating func act(_ action: ActionName) -> Bool {
    guard let edit = LineEditor.edits[action] else { return false }
    edit(&self)
    return true
  }

  private static let edits: [ActionName: @Sendable (inout LineEditor) -> Void] = [
    .left: { $0.moveLeft() }, .right: { $0.moveRight() },
    .wordLeft: { $0.moveWordLeft() }, .wordRight: { $0.moveWordRight() },
    .lineStart: { $0.moveHome() }, .lineEnd: { $0.moveEnd() },
    .deleteBack: { $0.deleteLeft() }, .deleteForward: { $0.deleteRight() },
    .deleteWord: { $0.cutWord() }, .deleteLine: { $0.cutToStart() }, .deleteToEnd: { $0.cutToEnd() },
    .yank: { $0.yank() },
    .historyBack: { $0.recallEarlier() }, .editLast: { $0.recallEarlier() },
    .historyForward: { $0.recallLater() },
  ]
}

extension LineEditor {
  mutating func moveLeft() { cursor = max(0, cursor - 1) }
  public mutating func moveRight() { cursor = min(length, cursor + 1) }
  public mutating func moveHome() { cursor = 0 }
  public mutating func moveEnd() { cursor = length }
  public mutating func moveWordLeft() { cursor = startOfWord }
  public mutating func moveWordRight() { cursor = endOfWord }

  public mutating func deleteLeft() {
    guard cursor > 0 else { return }
    remove(from: cursor - 1, to: cursor)
  }

  public mutating func deleteRight() {
    guard cursor < length else { return }
    remove(from: cursor, to: cursor + 1)
  }

  /// Cuts the word before the cursor.
  public mutating func cutWord() { cut(from: startOfWord, to: cursor) }
  /// Cuts all before the cursor.
  public mutating func cutToStart() { cut(from: 0, to: cursor) }
  /// Cuts all after the cursor.
  public mutating func cutToEnd() { cut(from: cursor, to: length) }
  /// Puts in what was cut last.
  public mutating func yank() { insert(cut) }

  /// The line typed before the one shown; what was being typed is kept for the way back.
  public mutating func recallEarlier() {
    let place = (recalled ?? history.count) - 1
    guard history.indices.contains(place) else { return }
    if recalled == nil { unfinished = text }
    recalled = place
    set(history[place])
  }

  public mutating func recallLater() {
    guard let place = recalled else { return }
    recalled = place + 1 < history.count ? place + 1 : nil
    set(recalled.map { history[$0] } ?? unfinished)
  }

  private var startOfWord: Int {
    let before = Array(beforeCursor)
    var place = before.count
    while place > 0, before[place - 1].isWhitespace { place -= 1 }
    while place > 0, !before[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var endOfWord: Int {
    let after = Array(afterCursor)
    var place = 0
    while place < after.count, after[place].isWhitespace { place += 1 }
    while place < after.count, !after[place].isWhitespace { place += 1 }
    return cursor + place
  }

  private mutating func cut(from start: Int, to end: Int) {
    guard start < end else { return }
    cut = String(text.dropFirst(start).prefix(end - start))
    remove(from: start, to: end)
  }

  private mutating func remove(from start: Int, to end: Int) {
    text = String(text.prefix(start)) + String(text.dropFirst(end))
    cursor = min(start, length)
  }
}
