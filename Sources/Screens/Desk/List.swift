// The one list that lies over the page: items that are found by typing or turned in pages, one of them chosen.

import Canvas
import SessionEngine
import Words

/// Which list it is. Each has a file of its own that says what its items are.
enum ListKind: Sendable, CaseIterable {
  case palette, search, harvest, harvestWalk, tables

  /// Whether items are found by typing; the pages of the others are turned.
  var isFiltered: Bool {
    switch self {
    case .palette, .search, .harvest: true
    case .harvestWalk, .tables: false
    }
  }

  var keymap: Keymap { isFiltered ? .list : .browser }
}

/// An item of a list: what is shown of it, and what Enter does with it.
struct ListItem: Sendable, Equatable {
  /// Lines are kept by their references: their words are those of the session when it is drawn.
  enum Content: Sendable, Equatable {
    case entry(String, key: String)
    case found(Ref)
    case line(Ref)
    case bundle(String, [Ref])
    /// By its place among the tables.
    case table(Int)
  }
  enum Choice: Sendable, Equatable {
    case act(ActionName)
    /// Puts this on the line.
    case begin(String)
    case link([Ref])
    case harvest(Ref)
    case readRecord(ofTable: Int)
  }

  let content: Content
  let choice: Choice
}

/// A page of a list.
struct ListPage: Sendable {
  /// Nil where the list has but one page.
  var title: String?
  let items: [ListItem]
  /// What is said where there are no items.
  var nothing = ""
}

/// An open list. Its items are cached, and looked up again when the typed words change.
struct ListOverlay: Sendable {
  let kind: ListKind
  var filter = LineEditor()
  private(set) var pages: [ListPage]
  private(set) var page = 0
  private(set) var chosen = 0

  init(_ kind: ListKind, in desk: DeskModel) {
    self.kind = kind
    pages = desk.pages(of: kind, matching: "")
  }

  var current: ListPage { pages.indices.contains(page) ? pages[page] : ListPage(items: []) }

  var choice: ListItem.Choice? {
    let items = current.items
    return items.indices.contains(chosen) ? items[chosen].choice : nil
  }

  mutating func move(by step: Int) { move(to: chosen + step) }

  mutating func move(to place: Int) { chosen = max(0, min(current.items.count - 1, place)) }

  mutating func turn(by step: Int) {
    guard pages.indices.contains(page + step) else { return }
    page += step
    chosen = 0
  }

  /// Changes what was typed; other words find other items.
  mutating func type(in desk: DeskModel, _ change: (inout LineEditor) -> Void) {
    let before = filter.text
    change(&filter)
    guard filter.text != before else { return }
    pages = desk.pages(of: kind, matching: filter.text)
    (page, chosen) = (0, 0)
  }

  /// Looks for the items in the session as it stands now. What was chosen stays chosen if it is still there.
  mutating func refresh(in desk: DeskModel) {
    let (title, place) = (current.title, chosen)
    let content = current.items.indices.contains(place) ? current.items[place].content : nil
    pages = desk.pages(of: kind, matching: filter.text)
    page = pages.firstIndex { $0.title == title } ?? 0
    move(to: current.items.firstIndex { $0.content == content } ?? place)
  }

  /// Drops what the list holds of forgotten lines: items, and words typed earlier that a key could bring back.
  mutating func forget(in desk: DeskModel) {
    filter.dropHistory()
    refresh(in: desk)
  }
}

extension DeskModel {
  func pages(of kind: ListKind, matching typed: String) -> [ListPage] {
    switch kind {
    case .palette: [palettePage(matching: fold(typed))]
    case .search: [searchPage(matching: fold(typed))]
    case .harvest: [harvestPage(matching: fold(typed))]
    case .harvestWalk: harvestWalkPages
    case .tables: [tablesPage]
    }
  }

  mutating func open(_ kind: ListKind) { overlay = .list(ListOverlay(kind, in: self)) }

  mutating func press(_ key: Key, in list: ListOverlay) -> [Effect] {
    var list = list
    switch ListKey(key, in: list.kind) {
    case .move(let step): list.move(by: step)
    case .turn(let step): list.turn(by: step)
    case .act(let action): return act(action)
    case .close:
      overlay = .none
      return []
    case .choose:
      guard let choice = list.choice else {
        if list.kind != .harvest { overlay = .none }
        return []
      }
      return take(choice, from: list)
    case .text:
      if list.kind.isFiltered { list.type(in: self) { _ = $0.take(key, .list) } }
    }
    overlay = .list(list)
    return []
  }

  private mutating func take(_ choice: ListItem.Choice, from list: ListOverlay) -> [Effect] {
    overlay = .none
    switch choice {
    case .act(let action): return act(action)
    case .begin(let text): begin(text)
    case .link(let refs): refs.forEach { link($0) }
    case .harvest(let ref):
      // Several are harvested one after the other.
      var list = list
      list.move(by: 1)
      overlay = .list(list)
      return [.perform(Harvest([ref]), .key)]
    case .readRecord(let table): readRecord(ofTable: table)
    }
    return []
  }

  /// Puts a reference into the line.
  private mutating func link(_ ref: Ref) {
    let needsSpace = editor.beforeCursor.last.map { $0 != " " } ?? false
    edit { $0.insert((needsSpace ? " " : "") + "#\(ref.text) ") }
  }
}

/// What a key does to a list.
private enum ListKey {
  case move(Int)
  case turn(Int)
  case choose, close, text
  case act(ActionName)

  init(_ key: Key, in kind: ListKind) {
    if kind == .harvest, key == .character(" ") {
      self = .choose
    } else if let action = kind.keymap.action(of: key), let meaning = ListKey.meanings[action] {
      // Undo takes back what was picked, where something can be.
      self = action == .undo && kind != .harvest ? .text : meaning
    } else {
      self = .text
    }
  }

  private static let meanings: [ActionName: ListKey] = [
    .choose: .choose, .cancel: .close,
    .previousItem: .move(-1), .nextItem: .move(1), .pageUp: .move(-10), .pageDown: .move(10),
    .previousSection: .turn(-1), .nextSection: .turn(1),
    .undo: .act(.undo), .quit: .act(.quit), .suspend: .act(.suspend), .redraw: .act(.redraw),
  ]
}
