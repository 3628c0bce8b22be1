// The tables of a session: how they are added, and the letters by which their references are known.

/// A table, with the letter that its references begin with.
public struct TableAdded: EventBody {
  public internal(set) var name = ""
  public internal(set) var letter = ""

  init() {}

  public init(name: String, letter: String) { (self.name, self.letter) = (name, letter) }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.name, &name, .table)
    try visitor.text(.letter, &letter, .mark)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.addTable(name, letter: letter)
    return nil
  }
}

extension Session {
  /// The table that a person means; case and diacritics don't matter.
  public func tableName(said: String) -> String? {
    let wanted = fold(Substring(said).trimmed)
    return tableIndexes[said] != nil
      ? said : tables.lazy.compactMap(\.table).first { fold($0) == wanted }
  }

  /// The event that makes a table of this name, if there is none yet.
  public func eventsAdding(table: String?) -> [Event] {
    guard let table, tableIndexes[table] == nil else { return [] }
    return [.tableAdded(TableAdded(name: table, letter: nextTableLetter))]
  }

  /// The letter for the next table: a, b, … z, aa, ab, ….
  public var nextTableLetter: String { tableLetters.next(from: tables.count) }

  /// The index of the table, which is added where it isn't known.
  mutating func tableIndex(of table: String?) -> TableIndex {
    guard let table else { return .plenary }
    if let index = tableIndexes[table] { return index }
    let index = tables.nextIndex
    addTable(table, letter: nextTableLetter)
    return index
  }

  fileprivate mutating func addTable(_ name: String, letter: String) {
    guard tableIndexes[name] == nil else { return }
    // Two laptops that each add a table can mean the same letter: the later one gets the next.
    let letter = tableLetters.canTake(letter) ? letter : nextTableLetter
    tableLetters.take(letter, from: tables.count)
    var state = TableState(table: name, letter: letter)
    state.phase = tables[0].phase
    state.visited = tables[0].visited
    tableIndexes[name] = tables.nextIndex
    tables.append(state)
  }
}

/// The letters that tables have.
struct TableLetters: Sendable {
  private var taken: Set<String> = []
  /// The first number whose letters may be free.
  private var number = 1

  /// Whether it is one to three letters a-z, and no table's yet.
  func canTake(_ letter: String) -> Bool {
    !letter.isEmpty && DeskLabel(table: letter, own: "") != nil && !taken.contains(letter)
  }

  /// - Parameter count: of the tables, the plenary included.
  mutating func take(_ letter: String, from count: Int) {
    taken.insert(letter)
    number = firstFree(from: count)
  }

  func next(from count: Int) -> String { letters(firstFree(from: count)) }

  private func firstFree(from count: Int) -> Int {
    var number = max(number, count)
    while taken.contains(letters(number)) { number += 1 }
    return number
  }
}

/// 1 is a, 26 is z, 27 is aa.
private func letters(_ number: Int) -> String {
  var rest = number
  var text = ""
  while rest > 0 {
    rest -= 1
    text = String(Character(Unicode.Scalar(UInt8(0x61 + rest % 26)))) + text
    rest /= 26
  }
  return text
}
