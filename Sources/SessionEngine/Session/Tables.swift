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
  public var nextTableLetter: String {
    let taken = Set(tables.map(\.letter))
    var number = tables.count
    while true {
      let letter = letters(number)
      if !taken.contains(letter) { return letter }
      number += 1
    }
  }

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
    let isTaken = tables.contains { $0.letter == letter }
    var state = TableState(table: name, letter: isTaken ? nextTableLetter : letter)
    state.phase = tables[0].phase
    state.visited = tables[0].visited
    tableIndexes[name] = tables.nextIndex
    tables.append(state)
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
