// What a step changed, so that it can be taken back and done again without touching what others changed since.

/// A change of part of the state. Made or reversed, it sets only what is still as it left it: what another desk has
/// changed since stays.
protocol Change: Sendable {
  /// Changes the state where it still is as it was before this change.
  func make(in session: inout Session)
  /// The change that takes this one back.
  var reversed: any Change { get }
}

/// One event that can be undone or redone, and the change that it made.
struct Undoable: Sendable {
  let stamp: Stamp
  let event: Event
  let change: any Change

  var id: EventID { stamp.id }

  /// Whether both were done at once.
  func isOneStep(with other: Undoable) -> Bool {
    id.writer == other.id.writer && stamp.step == other.stamp.step
  }
}

/// A value of the session that was set.
private struct SessionChange<Value: Equatable & Sendable>: Change {
  let path: any WritableKeyPath<Session, Value> & Sendable
  let from: Value
  let to: Value

  func make(in session: inout Session) {
    if session[keyPath: path] == from { session[keyPath: path] = to }
  }

  var reversed: any Change { SessionChange(path: path, from: to, to: from) }
}

/// A value of one element of a list that was set. List, index and path are kept apart: a key path that holds an index
/// looks its types up by name each time that it is made, which takes twenty times as long.
private struct ElementChange<Element, Value: Equatable & Sendable>: Change {
  let list: any WritableKeyPath<Session, [Element]> & Sendable
  let index: Int
  let path: any WritableKeyPath<Element, Value> & Sendable
  let from: Value
  let to: Value

  func make(in session: inout Session) {
    guard session[keyPath: list][index][keyPath: path] == from else { return }
    session[keyPath: list][index][keyPath: path] = to
  }

  var reversed: any Change { ElementChange(list: list, index: index, path: path, from: to, to: from) }
}

extension Session {
  /// Sets a value, and gives the change, also where it is the value that was there.
  mutating func set<Value: Equatable & Sendable>(
    _ path: any WritableKeyPath<Session, Value> & Sendable, to value: Value
  ) -> any Change {
    let before = self[keyPath: path]
    self[keyPath: path] = value
    return SessionChange(path: path, from: before, to: value)
  }

  /// Sets a value of one element of a list, and gives the change, also where it is the value that was there.
  mutating func set<Element, Value: Equatable & Sendable>(
    _ list: any WritableKeyPath<Session, [Element]> & Sendable, _ index: Int,
    _ path: any WritableKeyPath<Element, Value> & Sendable, to value: Value
  ) -> any Change {
    let before = self[keyPath: list][index][keyPath: path]
    self[keyPath: list][index][keyPath: path] = value
    return ElementChange(list: list, index: index, path: path, from: before, to: value)
  }

  /// Adds a short text to one of the lists of the session, and gives the change.
  mutating func add<Label>(
    _ text: ShortText<Label>, to list: any WritableKeyPath<Session, [ShortText<Label>]> & Sendable
  ) -> any Change {
    self[keyPath: list].append(text)
    return addition(to: list, self[keyPath: list].count - 1, \.isRemoved)
  }

  /// The change that an element was added: taken back, it stays in its list and is marked as removed.
  func addition<Element>(
    to list: any WritableKeyPath<Session, [Element]> & Sendable, _ index: Int,
    _ isRemoved: any WritableKeyPath<Element, Bool> & Sendable
  ) -> any Change {
    ElementChange(list: list, index: index, path: isRemoved, from: true, to: false)
  }
}
