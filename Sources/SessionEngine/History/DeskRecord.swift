// What the state keeps of each desk: where its lines lie, what its prefixes mean, and what it can undo.

/// One desk's lines, habits and undo.
struct DeskRecord: Sendable {
  let label: DeskLabel
  /// The highest number given so far.
  private(set) var highest = 0
  /// Places of the lines by number; -1 where a number is missing.
  private var places: [Int32] = []
  /// Numbers far beyond the others, as damage can leave them.
  private var scattered: [Int: Int32] = [:]
  /// What a start of a name means here since it was first used; folded, to the place of the person.
  var prefixes: [String: Int32] = [:]
  private(set) var undoable: [Undoable] = []
  private(set) var redoable: [Undoable] = []

  /// So many steps can be undone; older ones are left as they are.
  static let depth = 1000

  init(label: DeskLabel) { self.label = label }

  func place(of number: Int) -> Int32? {
    if number >= 1, number <= places.count, places[number - 1] >= 0 { return places[number - 1] }
    return scattered.isEmpty ? nil : scattered[number]
  }

  /// The place of the line with the highest number that fits.
  func lastPlace(where fits: (Int32) -> Bool) -> Int32? {
    for number in scattered.keys.sorted(by: >) where number > places.count {
      if let place = scattered[number], fits(place) { return place }
    }
    return places.last { $0 >= 0 && fits($0) }
  }

  /// Keeps a number from being given to a line: something else has it.
  mutating func reserve(_ number: Int) { highest = max(highest, number) }

  mutating func note(_ number: Int, at place: Int32) {
    highest = max(highest, number)
    if number == places.count + 1 {
      places.append(place)
    } else if number <= places.count {
      places[number - 1] = place
    } else if number < places.count + 4096 {
      while places.count < number - 1 { places.append(-1) }
      places.append(place)
    } else {
      scattered[number] = place
    }
  }

  /// A new step: what was undone before it can't be redone any more.
  mutating func didStep(_ step: Undoable) {
    undoable.append(step)
    if undoable.count >= 2 * DeskRecord.depth { undoable.removeFirst(DeskRecord.depth) }
    if !redoable.isEmpty { redoable.removeAll() }
  }

  /// Takes the step out of what can be undone; nil if it isn't there.
  mutating func takeUndoable(_ id: EventID) -> Undoable? { DeskRecord.take(id, from: &undoable) }
  mutating func takeRedoable(_ id: EventID) -> Undoable? { DeskRecord.take(id, from: &redoable) }
  mutating func keepUndoable(_ step: Undoable) { undoable.append(step) }
  mutating func keepRedoable(_ step: Undoable) { redoable.append(step) }

  private static func take(_ id: EventID, from steps: inout [Undoable]) -> Undoable? {
    guard let place = steps.lastIndex(where: { $0.id == id }) else { return nil }
    return steps.remove(at: place)
  }
}
