// What was said, as the stage shows it: the newest first, each whole and in the speaker's words, in as many columns as
// are well read.

import Canvas
import SessionEngine
import Words

/// A page of contributions.
struct StageLines {
  /// Where a page begins: at a line, or further on in a line that fills more than a page.
  struct Start: Sendable, Equatable {
    let ref: Ref
    var row = 0
  }

  var columns: [[Row]]
  /// Where the page of older lines begins; nil on the last.
  var next: Start?
}

extension StageModel {
  /// The page that is turned to.
  func lines(in size: Size) -> StageLines {
    let layout = StageLayout(size)
    return lines(height: parts(layout).body.count, layout)
  }

  func lines(height: Int, _ layout: StageLayout) -> StageLines {
    var page = StageLines(columns: [], next: nil)
    guard height > 0 else { return page }
    var start = turned.last
    var index = start.flatMap { start in place(of: start.ref) } ?? 0
    for _ in 0..<layout.columnCount {
      var column: [Row] = []
      while index < view.places.count {
        let line = session.contributions[view.places[index]]
        let skipped = start?.ref == line.ref ? start?.row ?? 0 : 0
        let rows = Array(
          rows(of: line, isNewest: index == 0, columns: layout.columnWidth).dropFirst(skipped))
        let gap = column.isEmpty ? 0 : layout.gap
        if column.count + gap + rows.count <= height {
          column += Array(repeating: Row.blank, count: gap) + rows
          start = nil
          index += 1
        } else {
          // What is longer than a page goes on, on the next.
          if column.isEmpty, height > 1 {
            column = rows.prefix(height - 1) + [Row("…", .muted)]
            start = StageLines.Start(ref: line.ref, row: skipped + height - 1)
          } else {
            start = StageLines.Start(ref: line.ref, row: skipped)
          }
          break
        }
      }
      page.columns.append(column)
    }
    if index < view.places.count { page.next = start }
    return page
  }

  private func place(of ref: Ref) -> Int? {
    view.places.firstIndex { session.contributions[$0].ref == ref }
  }

  private func rows(of line: Contribution, isNewest: Bool, columns: Int) -> [Row] {
    let text = Row.wrapped(line.text, isNewest ? .newest : .text, columns: columns)
    var wording = line.wording
    // It stands beside the name.
    wording.due = nil
    let pieces = wording.pieces.map { words.phrase($0, today: time.moment.today) }
    let details = pieces.isEmpty ? [] : Row.wrapped(pieces.joined(separator: " · "), .muted, columns: columns)
    return [head(of: line, columns: columns)] + text + details
  }

  /// The sign hangs in the margin; then who, what it adds to or answers, and its number.
  private func head(of line: Contribution, columns: Int) -> Row {
    let sign = line.additionTo != nil ? "↳" : line.kind.sign.map { String($0) }
    let signRole = line.additionTo != nil ? Role.signAddition : line.kind.signRole
    let speaker = session.speakerName(of: line) ?? words.name(line.unnamed)
    let others = (line.additionTo.map { [$0] } ?? []) + line.links
    let near = others.prefix(3).map { "#\($0.text)" }.joined(separator: " ")
    var tail = "  #\(line.ref.text)" + (near.isEmpty ? "" : " → \(near)")
    if let name = view.bundles[line.ref] { tail += " · ≈ \(name)" }
    if table == nil, let name = session.table(of: line) { tail += " · \(name)" }
    let due = line.due.map { "  \(words.phrase(.due($0), today: time.moment.today))" } ?? ""
    let name = clip(speaker, columns: max(8, columns / 2 - 4))
    tail = clip(tail, columns: columns - width(of: name) - width(of: due))
    let spans = [
      Span(name, .speaker), Span(due, line.phase.accent),
      Span(tail, .reference),
    ]
    guard let sign else { return Row(spans) }
    return Row([Span("\(sign) ", signRole)] + spans, indent: -2)
  }
}
