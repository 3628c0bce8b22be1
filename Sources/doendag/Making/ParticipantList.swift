// The list of participants that a session begins with, from a file with separated values.

import SessionEngine
import Words

/// Somebody on the list.
struct ListedPerson: Sendable, Equatable {
  let line: Int
  var name: String
  var organisation: String?
  var role: String?
  var perspective: String?
  var table: String?
  var mandate: Extent?
}

/// What is wrong with the list.
struct ListFault: Error, Equatable {
  let reason: ListFaultReason

  init(_ reason: ListFaultReason) { self.reason = reason }
}

enum ParticipantList {
  enum Column: CaseIterable {
    case name, organisation, role, perspective, mandate, table

    /// The words of both languages at the head of the column.
    var words: [String] {
      switch self {
      case .name: ["name", "naam"]
      case .organisation: ["organisation", "organisatie", "organization"]
      case .role: ["role", "rol"]
      case .perspective: ["perspective", "perspectief"]
      case .mandate: ["mandate", "mandaat"]
      case .table: ["table", "tafel"]
      }
    }
  }

  static func read(_ bytes: [UInt8]) throws(ListFault) -> [ListedPerson] {
    guard let text = DecodedText.read(bytes) else { throw ListFault(.notText) }
    let rows = try rows(of: text)
    guard let head = rows.first else { throw ListFault(.empty) }
    let columns = try columns(of: head)
    var people: [ListedPerson] = []
    for row in rows.dropFirst() { people.append(try person(row, columns)) }
    try refuseDoubles(people)
    return people
  }

  /// Rows by the separator with which the head says most, those without anything left out.
  private static func rows(of text: String) throws(ListFault) -> [SeparatedRow] {
    var best: (known: Int, width: Int, rows: [SeparatedRow])?
    var fault: OpenQuote?
    for separator in SeparatedValues.separators {
      do throws(OpenQuote) {
        let rows = try SeparatedValues.rows(of: text, separator: separator).filter { !$0.isEmpty }
        let known = rows.first?.cells.count { column($0) != nil } ?? 0
        let width = rows.first?.cells.count ?? 0
        if let best, (best.known, best.width) >= (known, width) { continue }
        best = (known, width, rows)
      } catch {
        fault = error
      }
    }
    if let fault, best == nil || best?.known == 0 { throw ListFault(.badQuoting(line: fault.line)) }
    return best?.rows ?? []
  }

  private static func column(_ head: String) -> Column? {
    let folded = fold(head.trimmedSpace)
    return Column.allCases.first { $0.words.contains(folded) }
  }

  private static func columns(of head: SeparatedRow) throws(ListFault) -> [Column: Int] {
    var columns: [Column: Int] = [:]
    for (index, cell) in head.cells.enumerated() {
      guard let column = column(cell) else { continue }
      if columns[column] != nil { throw ListFault(.columnTwice(String(cell.trimmedSpace))) }
      columns[column] = index
    }
    if columns[.name] == nil { throw ListFault(.noNameColumn(found: head.cells)) }
    return columns
  }

  private static func person(_ row: SeparatedRow, _ columns: [Column: Int]) throws(ListFault) -> ListedPerson
  {
    func cell(_ column: Column) -> String? {
      guard let index = columns[column], index < row.cells.count else { return nil }
      let text = row.cells[index].trimmedSpace
      return text.isEmpty ? nil : String(text)
    }
    guard let name = cell(.name) else { throw ListFault(.emptyName(line: row.line)) }
    do throws(Refusal) {
      try Enrol.check(name)
    } catch {
      throw ListFault(.unusableName(name, line: row.line))
    }
    var mandate: Extent?
    if let word = cell(.mandate) {
      mandate = Extent(said: word)
      if mandate == nil { throw ListFault(.badMandate(word, line: row.line)) }
    }
    return ListedPerson(
      line: row.line, name: name, organisation: cell(.organisation), role: cell(.role),
      perspective: cell(.perspective), table: cell(.table), mandate: mandate)
  }

  /// Case and diacritics keep no two people apart: not on the line, and not in the room.
  private static func refuseDoubles(_ people: [ListedPerson]) throws(ListFault) {
    var lines: [String: Int] = [:]
    for person in people {
      let folded = fold(person.name)
      if let first = lines[folded] {
        throw ListFault(.nameTwice(person.name, firstLine: first, secondLine: person.line))
      }
      lines[folded] = person.line
    }
  }
}
