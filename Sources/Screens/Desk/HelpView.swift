// The help: the signs of the line, the keys and the commands, from their tables.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  func drawHelp(_ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    let start = frame.size.rows >= 10 ? 1 : 0
    frame.fill(
      at: Point(row: 0, column: 0), size: Size(rows: layout.rule, columns: frame.size.columns),
      style: theme[.panel])
    let height = max(0, layout.rule - start)
    let columnCount = layout.columns >= 150 ? 3 : layout.columns >= 70 ? 2 : 1
    let columns = (layout.columns - 4 * (columnCount - 1)) / columnCount
    let rows = helpRows(columns: columns)
    for column in 0..<columnCount {
      let shown = rows.dropFirst(column * height).prefix(height)
      for (place, row) in shown.enumerated() {
        let point = Point(row: start + place, column: layout.margin + column * (columns + 4))
        frame.put(row, at: point, theme: theme, columns: columns)
        frame.restyle(at: point, columns: columns) { $0.on(theme[.panel]) }
      }
    }
  }

  /// What matters most first: the rest is in the palette.
  private func helpRows(columns: Int) -> [Row] {
    var rows = [Row(words.helpTitle, .strong)]
    rows += (words.lineHelp + words.signHelp + words.clauseHelp).map {
      helpRow($0.typed, $0.does, columns: columns)
    }
    rows.append(.blank)
    var seen: Set<ActionName> = []
    for binding in Keymap.desk.bindings where binding.action.isInHelp && seen.insert(binding.action).inserted
    {
      rows.append(helpRow(binding.key.name, words.long(binding.action), columns: columns))
    }
    rows.append(.blank)
    rows += CommandWord.all.map { command in
      let word = words.language == .dutch ? command.dutch : command.english
      return helpRow("/\(word)", words.commandText(command.english), columns: columns)
    }
    return rows
  }

  private func helpRow(_ key: String, _ meaning: String, columns: Int) -> Row {
    let keyColumns = max(columns < 50 ? 12 : 19, width(of: key)) + 1
    return Row(
      Span.column(key, .key, columns: keyColumns) + [Span(clip(meaning, columns: columns - keyColumns))])
  }
}

extension ActionName {
  /// Whether the help names it: the keys that everybody knows are left out.
  var isInHelp: Bool {
    switch self {
    case .left, .right, .lineStart, .lineEnd, .deleteBack, .deleteForward, .scrollUp, .scrollDown: false
    default: true
    }
  }
}
