// Who is at the table: perspectives and their gaps, the six principles, who is missing. A check-list, and no verdict.

import Canvas
import SessionEngine
import Words

/// What is known of who came.
struct Attendance: Sendable {
  /// Perspectives that are there, with how many people.
  let there: [(perspective: Perspective, people: Int)]
  /// Perspectives that the method wants at every table, and that nobody brings yet.
  let gaps: [Perspective]
  let principles: [PrincipleNote?]
  let missing: [String]
  private let words: Words

  /// Without these, people are talked about and not with.
  private static let lookedFor: [Perspective] = [.resident, .professional, .manager, .board]

  init(_ session: Session, words: Words) {
    self.words = words
    let people = session.participants.filter(\.isPresent).compactMap(\.knownPerspective)
    there = Perspective.allCases.compactMap { perspective in
      let count = people.count { $0 == perspective }
      return count > 0 ? (perspective, count) : nil
    }
    gaps = people.isEmpty ? [] : Attendance.lookedFor.filter { !people.contains($0) }
    principles = session.principles
    missing = session.missing.filter { !$0.isRemoved }.map(\.text)
  }

  /// Whether nothing but perspectives was recorded.
  var isUntouched: Bool { missing.isEmpty && principles.allSatisfy { $0 == nil } }

  private func mark(_ note: PrincipleNote?) -> Span {
    guard let note else { return Span("○", .muted) }
    return note.isMet ? Span("●", .saved) : Span("!", .signConcern)
  }

  private var thereText: String {
    there.map { "\(words.groupName($0.perspective)) \($0.people)" }.joined(separator: " · ")
  }
  private var gapText: String { gaps.isEmpty ? "" : words.nobodyYet(gaps) }

  /// For the summary: whole.
  func rows(columns: Int) -> [Row] {
    var rows = there.isEmpty ? [] : Row.wrapped(thereText, columns: columns)
    if !gaps.isEmpty { rows += Row.wrapped(gapText, .strong, columns: columns) }
    rows += (rows.isEmpty ? [] : [.blank]) + [Row(words.principlesHead, .strong)]
    for (place, note) in principles.enumerated() {
      let head = [Span("  "), mark(note), Span(" \(place + 1) ", .reference)]
      let why = note?.why.map { ": \($0)" } ?? ""
      rows += Row.hanging(head, words.principles[place] + why, columns: columns, indent: 0)
    }
    if !missing.isEmpty {
      rows += [.blank, Row(words.whoIsMissing, .strong)]
      rows += missing.flatMap { Row.wrapped($0, columns: columns, indent: 2) }
    }
    return rows
  }

  /// Beside the page: in few rows, or none at all.
  func compact(columns: Int, room: Int) -> [Row] {
    var rows = [Row(words.whoIsAtTheTable.uppercased(), .muted)]
    if !gaps.isEmpty { rows += Row.wrapped(gapText, columns: columns) }
    if isUntouched {
      rows.append(Row(clip(words.presentHint, columns: columns), .muted))
    } else {
      rows += stride(from: 0, to: 6, by: 2).map { place in
        Row([place, place + 1].flatMap { cell($0, columns: columns / 2) })
      }
    }
    rows += missing.map { Row(clip("\(words.missingHead): \($0)", columns: columns)) }
    return rows.count <= room ? rows : []
  }

  /// Where there is no column beside the page: one row of what is lacking; nil where nothing is.
  func row(columns: Int) -> Row? {
    let unmet = principles.indices.filter { principles[$0]?.isMet == false }.map { words.principles[$0] }
    let lacking =
      (gaps.isEmpty ? [] : [gapText]) + missing.map { "\(words.missingHead): \($0)" }
      + (unmet.isEmpty ? [] : [words.notYet(unmet)])
    if lacking.isEmpty { return nil }
    let head = "\(words.whoIsAtTheTable.lowercased())  "
    return Row([
      Span(head, .muted), Span(clip(lacking.joined(separator: " · "), columns: columns - width(of: head))),
    ])
  }

  private func cell(_ place: Int, columns: Int) -> [Span] {
    let text = clip(words.principles[place], columns: columns - 3)
    return [mark(principles[place]), Span(" ")] + Span.column(text, .text, columns: columns - 2)
  }
}

extension SummaryPage {
  /// Perspectives that are there and that are not, the six principles, and who is missing.
  var presentRows: [Row] {
    let attendance = Attendance(session, words: words)
    if session.enrolled.isEmpty, attendance.isUntouched { return [] }
    return attendance.rows(columns: columns)
  }
}
