// Reads the list of participants from a CSV file.

import SessionEngine
import Words

/// A participant on the list.
struct ListedPerson: Sendable, Equatable {
  let line: Int
  var name: String
  var organisation: String?
  var role: String?
  var perspective: String?
  var table: String?
  var mandate: Extent?
}

/// An error in the list.
struct ListFault: Error, Equatable {
  let reason: ListFaultReason

  init(_ reason: ListFaultReason) { self.reason = reason }
}

enum ParticipantList {
  enum Column: CaseIterable {
    case name, organisation, role, perspective, mandate, table

    /// The headings that are recognised, in both languages.
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

  /// Reads the list. Its first row has to hold the names of the columns.
  ///
  /// - Throws: ``ListFault``.
  static func read(_ bytes: [UInt8]) throws(ListFault) -> [ListedPerson] {
    guard let text = DecodedText.read(bytes) else { throw ListFault(.notText) }
    let rows = try rows(of: text)
    guard let header = rows.first else { throw ListFault(.empty) }
    let columns = try columns(of: header)
    var people: [ListedPerson] = []
    for row in rows.dropFirst() { people.append(try person(row, columns)) }
    try refuseDuplicates(people)
    return people
  }

  /// Splits the text with the separator that gives the most known column names. Empty rows are left out.
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

  private static func column(_ header: String) -> Column? {
    let folded = fold(header.trimmedSpace)
    return Column.allCases.first { $0.words.contains(folded) }
  }

  private static func columns(of header: SeparatedRow) throws(ListFault) -> [Column: Int] {
    var columns: [Column: Int] = [:]
    for (index, cell) in header.cells.enumerated() {
      guard let column = column(cell) else { continue }
      if columns[column] != nil { throw ListFault(.columnTwice(String(cell.trimmedSpace))) }
      columns[column] = index
    }
    if columns[.name] == nil { throw ListFault(.noNameColumn(found: header.cells)) }
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

  /// Names that differ only in case or diacritics are refused too, since neither the note-taker's line nor the people
  /// in the room could tell them apart.
  private static func refuseDuplicates(_ people: [ListedPerson]) throws(ListFault) {
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
