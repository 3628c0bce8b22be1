// What lies over the page: help, a question, the palette, the search.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  func drawOverlay(_ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    switch overlay {
    case .none: break
    case .help(let page): drawHelp(page, &frame, layout, theme)
    case .question(let question): drawQuestion(question, &frame, layout, theme)
    case .palette(let palette): drawPalette(palette, &frame, layout, theme)
    case .search(let search): drawSearch(search, &frame, layout, theme)
    case .tables(let browser): drawTables(browser, &frame, layout, theme)
    case .hands(let hands): drawHands(hands, &frame, layout, theme)
    case .harvest(let pick): drawHarvest(pick, &frame, layout, theme)
    case .gathering(let gathering): drawGathering(gathering, &frame, layout, theme)
    }
  }

  /// A panel over the foot of the page; gives its inner corner, columns and rows.
  func panel(
    _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme, rows wanted: Int
  ) -> (corner: Point, columns: Int, rows: Int) {
    let height = min(wanted + 2, layout.rule)
    let top = layout.rule - height
    frame.fill(
      at: Point(row: top, column: 0), size: Size(rows: height, columns: frame.size.columns),
      style: theme[.panel])
    return (Point(row: top + 1, column: layout.margin), layout.columns, max(0, height - 2))
  }

  func put(
    _ rows: [Row], _ frame: inout Frame, _ theme: Theme,
    in panel: (corner: Point, columns: Int, rows: Int), chosen: Int? = nil
  ) {
    for (place, row) in rows.prefix(panel.rows).enumerated() {
      let point = Point(row: panel.corner.row + place, column: panel.corner.column)
      frame.put(row, at: point, theme: theme, columns: panel.columns)
      let ground = place == chosen ? theme[.selection] : theme[.panel]
      frame.restyle(at: Point(row: point.row, column: 0), columns: frame.size.columns) { style in
        place == chosen ? ground : style.on(ground)
      }
    }
  }

  private func drawQuestion(_ question: Question, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme)
  {
    let (what, details) = phrase(question)
    var rows = Row.wrapped(what, .strong, columns: layout.columns)
    let told = details.flatMap { Row.wrapped("· \($0)", columns: layout.columns, indent: 2) }
    // The keys that answer are always seen.
    rows += told.prefix(max(0, layout.rule - 4 - rows.count))
    rows += [.blank, Row(words.yesNo, .key)]
    put(rows, &frame, theme, in: panel(&frame, layout, theme, rows: rows.count))
    frame.cursor = nil
  }

  private func drawPalette(_ palette: Palette, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    let entries = palette.entries
    let rows = entries.map { Row([Span($0.title)], right: [Span($0.key, .key)]) }
    drawList(palette.editor, words.paletteTitle, rows, chosen: palette.chosen, &frame, layout, theme)
  }

  private func drawSearch(_ search: Search, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    let rows = search.found.compactMap { session.contribution($0) }.map { line in
      Row(
        Span.column("#\(line.ref.text) ", .reference, columns: 5) + [
          Span(speaker(of: line), .speaker), Span(" · "),
          Span(clip(line.text, columns: max(10, layout.columns - 40))),
        ], right: [Span(words.name(line.phase), .muted)])
    }
    let shown = rows.isEmpty && !search.editor.isEmpty ? [Row(words.nothingFits, .muted)] : rows
    drawList(search.editor, words.searchFor, shown, chosen: search.chosen, &frame, layout, theme)
  }

  /// A line to type in, and a list under it with one entry chosen.
  func drawList(
    _ editor: LineEditor, _ title: String, _ rows: [Row], chosen: Int, _ frame: inout Frame,
    _ layout: DeskLayout, _ theme: Theme
  ) {
    let panel = panel(&frame, layout, theme, rows: max(6, layout.rule - 4))
    let label = "\(title) › "
    put([Row([Span(title, .strong), Span(" › "), Span(editor.text, .line)])], &frame, theme, in: panel)
    let room = max(1, panel.rows - 2)
    let first = max(0, min(chosen - room + 1, rows.count - room))
    let list = (
      corner: Point(row: panel.corner.row + 2, column: panel.corner.column), columns: panel.columns,
      rows: room
    )
    put(Array(rows.dropFirst(first)), &frame, theme, in: list, chosen: rows.isEmpty ? nil : chosen - first)
    let column = panel.corner.column + width(of: label) + width(of: String(editor.beforeCursor))
    frame.cursor = Point(row: panel.corner.row, column: min(column, frame.size.columns - 1))
  }
}
