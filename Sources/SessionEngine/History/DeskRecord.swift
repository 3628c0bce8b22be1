// What the state keeps of each desk: where its lines lie, what its prefixes mean, and what it can undo.

/// One desk's lines, habits and undo.
struct DeskRecord: Sendable {
  let label: DeskLabel
  /// The highest number given so far, those out of reach left out.
  private var highest = 0
  /// How many lines have a number of this desk.
  private var count = 0
  /// Whether there is a number so far above the count that it isn't gone on from.
  private(set) var hasNumberOutOfReach = false
  /// The lines by their numbers, from 1.
  private var lines: [ContributionIndex] = []
  /// Numbers far beyond the others, as damage can leave them.
  private var scattered: [Int: ContributionIndex] = [:]
  /// What a start of a name means here since it was first used; folded.
  var prefixes: [String: ParticipantIndex] = [:]
  private(set) var undoable: [Undoable] = []
  private(set) var redoable: [Undoable] = []

  /// So many steps can be undone; older ones are left as they are.
  static let depth = 1000
  /// A number that is further above the count of lines than this isn't gone on from: a single line could use up all.
  static let reach = 100_000

  init(label: DeskLabel) { self.label = label }

  func index(of number: Int) -> ContributionIndex? {
    if number >= 1, number <= lines.count, lines[number - 1] != .missing { return lines[number - 1] }
    return scattered.isEmpty ? nil : scattered[number]
  }

  /// The line with the highest number that fits.
  func lastLine(where fits: (ContributionIndex) -> Bool) -> ContributionIndex? {
    for number in scattered.keys.sorted(by: >) where number > lines.count {
      if let line = scattered[number], fits(line) { return line }
    }
    return lines.last { $0 != .missing && fits($0) }
  }

  /// The number that the next line gets.
  var next: Int {
    var number = highest + 1
    while number < Ref.numbers.upperBound, scattered[number] != nil { number += 1 }
    return number
  }

  /// Keeps a number from being given to a line: a line that was forgotten has it.
  mutating func reserve(_ number: Int) {
    if number > count + DeskRecord.reach {
      hasNumberOutOfReach = true
    } else {
      highest = max(highest, number)
    }
  }

  /// Keeps a number from being given again of which it is certain that it was given.
  mutating func keep(_ number: Int) { highest = max(highest, number) }

  /// A line has this number, and is no contribution of this session.
  mutating func take(_ number: Int) {
    count += 1
    reserve(number)
  }

  mutating func note(_ number: Int, of line: ContributionIndex) {
    take(number)
    if number == lines.count + 1 {
      lines.append(line)
    } else if number <= lines.count {
      lines[number - 1] = line
    } else if number < lines.count + 4096 {
      while lines.count < number - 1 { lines.append(.missing) }
      lines.append(line)
    } else {
      scattered[number] = line
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
    guard let index = steps.lastIndex(where: { $0.id == id }) else { return nil }
    return steps.remove(at: index)
  }
}
