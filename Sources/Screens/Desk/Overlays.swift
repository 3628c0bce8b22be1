// What lies over the page, drawn: the panels that all share, and the question.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  func drawOverlay(_ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    switch overlay {
    case .none: break
    case .help(let page): drawHelp(page, &frame, layout, theme)
    case .question(let question): drawQuestion(question, &frame, layout, theme)
    case .list(let list): drawList(list, &frame, layout, theme)
    case .record(let record): drawRecord(record, &frame, layout, theme)
    case .hands(let hands): drawHands(hands, &frame, layout, theme)
    }
  }

  /// A panel over the foot of the page; gives its inner corner, columns and rows.
  func panel(_ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme, rows wanted: Int) -> Panel {
    let height = min(wanted + 2, layout.rule)
    let top = layout.rule - height
    frame.fill(
      at: Point(row: top, column: 0), size: Size(rows: height, columns: frame.size.columns),
      style: theme[.panel])
    return Panel(
      corner: Point(row: top + 1, column: layout.margin), columns: layout.columns, rows: max(0, height - 2))
  }

  /// A panel over all that stands above the line.
  func wholePage(_ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) -> Panel {
    frame.fill(
      at: Point(row: 0, column: 0), size: Size(rows: layout.rule, columns: frame.size.columns),
      style: theme[.panel])
    let top = layout.rule >= 8 ? 1 : 0
    return Panel(
      corner: Point(row: top, column: layout.margin), columns: layout.columns,
      rows: max(0, layout.rule - top))
  }

  func put(
    _ rows: [Row], _ frame: inout Frame, _ theme: Theme, in panel: Panel, chosen: Range<Int> = 0..<0
  ) {
    for (place, row) in rows.prefix(panel.rows).enumerated() {
      let point = Point(row: panel.corner.row + place, column: panel.corner.column)
      frame.put(row, at: point, theme: theme, columns: panel.columns)
      frame.restyle(at: Point(row: point.row, column: 0), columns: frame.size.columns) { style in
        chosen.contains(place) ? theme[.selection] : style.on(theme[.panel])
      }
    }
  }

  private func drawQuestion(_ question: Question, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme)
  {
    let (what, details) = phrase(question)
    var rows = Row.wrapped(what, .strong, columns: layout.columns)
    let detailRows = details.flatMap { Row.wrapped("· \($0)", columns: layout.columns, indent: 2) }
    // The keys that answer are always seen.
    rows += detailRows.prefix(max(0, layout.rule - 4 - rows.count))
    rows += [.blank, Row(keys(of: question), .key)]
    put(rows, &frame, theme, in: panel(&frame, layout, theme, rows: rows.count))
    frame.cursor = nil
  }
}

extension DeskModel {
  private func keys(of question: Question) -> String {
    switch question {
    case .folder: words.enterOrEscape
    case .leavePhase, .moveEveryone, .undoPhase, .paste, .quit: words.yesNo
    }
  }
}

/// Where an overlay puts its rows.
struct Panel {
  /// Of the first row, at the margin.
  let corner: Point
  let columns: Int
  let rows: Int
}
