// The help: the signs of the line, the keys and the commands, from their tables.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  func drawHelp(_ page: Int, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    let form = HelpForm(layout)
    frame.fill(
      at: Point(row: 0, column: 0), size: Size(rows: layout.rule, columns: frame.size.columns),
      style: theme[.panel])
    let pages = helpPages(form)
    let rows = pages[min(page, pages.count - 1)]
    for column in 0..<form.columnCount {
      let start = Point(row: form.start, column: layout.margin + column * (form.columns + HelpForm.gutter))
      let shown = rows.dropFirst(column * form.height).prefix(form.height)
      frame.put(panel: shown, at: start, theme: theme, columns: form.columns)
    }
  }

  /// The help in pages, at least one; each begins with its heading.
  private func helpPages(_ form: HelpForm) -> [[Row]] {
    let rows = helpRows(columns: form.columns)
    let capacity = max(1, form.height * form.columnCount - 1)
    let pages = stride(from: 0, to: max(1, rows.count), by: capacity).map {
      Array(rows.dropFirst($0).prefix(capacity))
    }
    return pages.enumerated().map { place, rows in
      let turn = [
        Span(words.place(place + 1, of: pages.count) + "  ", .muted),
        Span(Keymap.help.taughtKey(for: .pageDown) ?? "", .key),
      ]
      return [Row([Span(words.helpTitle, .strong)], right: pages.count > 1 ? turn : [])] + rows
    }
  }

  /// The last page of the help on the screen as it is.
  var lastHelpPage: Int {
    guard let arrangement else { return 0 }
    return helpPages(HelpForm(arrangement.layout)).count - 1
  }

  /// What matters most first: the rest is in the palette.
  private func helpRows(columns: Int) -> [Row] {
    var rows = (words.lineHelp + words.signHelp + words.clauseHelp).map {
      helpRow($0.typed, $0.does, columns: columns)
    }
    rows.append(.blank)
    var seen: Set<ActionName> = []
    for binding in Keymap.desk.bindings where binding.action.isInHelp && seen.insert(binding.action).inserted
    {
      rows.append(helpRow(binding.key.name, words.long(binding.action), columns: columns))
    }
    rows.append(.blank)
    rows += CommandEntry.all.map { command in
      helpRow("/" + command.name[words.language], command.help[words.language], columns: columns)
    }
    return rows
  }

  private func helpRow(_ key: String, _ meaning: String, columns: Int) -> Row {
    let keyColumns = max(columns < 50 ? 12 : 19, width(of: key)) + 1
    return Row.help(key, meaning, typedColumns: keyColumns, columns: columns)
  }
}

/// How the help is set: in columns beside each other.
private struct HelpForm {
  let start: Int
  let height: Int
  let columnCount: Int
  let columns: Int

  static let gutter = 4

  init(_ layout: DeskLayout) {
    start = layout.rule >= 8 ? 1 : 0
    height = max(0, layout.rule - start)
    columnCount = layout.columns >= 150 ? 3 : layout.columns >= 70 ? 2 : 1
    columns = (layout.columns - HelpForm.gutter * (columnCount - 1)) / columnCount
  }
}

extension ActionName {
  /// Whether the help names it: the keys that everybody knows are left out.
  var isInHelp: Bool {
    let known: Set<ActionName> = [
      .left, .right, .lineStart, .lineEnd, .deleteBack, .deleteForward, .scrollUp, .scrollDown,
    ]
    return !known.contains(self)
  }
}
