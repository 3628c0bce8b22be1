// The start screen and the form, drawn.

import Canvas
import SessionEngine
import Words

extension StartModel {
  public func render(size: Size, theme: Theme) -> Frame {
    var frame = Frame(size: size, ground: theme[.ground])
    let margin = size.columns >= 60 ? max(4, (size.columns - 90) / 2) : 1
    let columns = max(1, min(90, size.columns - 2 * margin))
    let top = size.rows >= 20 ? 2 : 0
    frame.put(
      [Span(words.programName, .strong), Span("   \(words.tagline)", .muted)],
      at: Point(row: top, column: margin), theme: theme)
    let body = Point(row: top + 2, column: margin)
    let height = max(0, size.rows - body.row - 2)
    if let form {
      draw(form, &frame, theme, at: body, columns: columns, height: height)
    } else {
      drawList(&frame, theme, at: body, columns: columns, height: height)
    }
    drawFooter(&frame, theme, margin: margin, columns: columns)
    return frame
  }

  private func drawList(_ frame: inout Frame, _ theme: Theme, at point: Point, columns: Int, height: Int) {
    var rows = [Row(recent.isEmpty ? words.noRecentSessions : words.recentSessions, .muted)]
    var chosenRow = 0
    for (place, entry) in entries.enumerated() {
      if entry == .new { rows.append(.blank) }
      if place == chosen { chosenRow = rows.count }
      rows.append(row(of: entry, columns: columns))
    }
    let first = max(0, chosenRow - height + 1)
    frame.put(rows: rows.dropFirst(first), at: point, theme: theme, columns: columns, height: height)
    frame.restyle(
      at: Point(row: point.row + chosenRow - first, column: point.column - 1), columns: columns + 2
    ) { _ in
      theme[.selection]
    }
  }

  private func row(of entry: Entry, columns: Int) -> Row {
    switch entry {
    case .recent(let place):
      let session = recent[place]
      let number = place < 9 ? "\(place + 1)" : ""
      let note = session.exists ? clip(session.path, columns: columns / 2) : words.sessionGone
      return Row(
        Span.column(number, .key, columns: 3) + [Span(clip(session.title, columns: columns / 2 - 4))],
        right: [Span(note, .muted)]
      )
    case .new: return Row([Span("n", .key), Span("  \(words.newSession)")])
    case .demo: return Row([Span("d", .key), Span("  \(words.demoSession)")])
    }
  }

  private func draw(
    _ form: Form, _ frame: inout Frame, _ theme: Theme, at point: Point, columns: Int, height: Int
  ) {
    var row = point.row
    let step = height >= 2 * Form.fields.count + 6 ? 2 : 1
    let labelColumns = 16
    for (place, field) in Form.fields.enumerated() {
      let isCurrent = place == form.current
      frame.put(
        words.label(field), at: Point(row: row, column: point.column),
        style: theme[isCurrent ? .strong : .muted], columns: labelColumns - 1)
      let start = Point(row: row, column: point.column + labelColumns)
      drawValue(
        of: field, form, &frame, theme, at: start, columns: columns - labelColumns, isCurrent: isCurrent)
      row += step
    }
    frame.put(
      "› \(words.makeSession)", at: Point(row: row, column: point.column + labelColumns),
      style: theme[form.field == nil ? .selection : .text])
    if form.field == nil { frame.cursor = nil }
    let help = form.field.map { words.help($0) } ?? ""
    let rows = Row.wrapped(help, .muted, columns: columns)
    frame.put(
      rows: rows, at: Point(row: row + 2, column: point.column), theme: theme, columns: columns, height: 2)
  }

  private func drawValue(
    of field: FormField, _ form: Form, _ frame: inout Frame, _ theme: Theme, at start: Point, columns: Int,
    isCurrent: Bool
  ) {
    let style = theme[isCurrent ? .line : .text]
    if field == .language {
      frame.put("‹ \(words.name(form.language)) ›", at: start, style: style, columns: columns)
      if isCurrent { frame.cursor = start }
      return
    }
    var column = start.column
    if field == .participants, !form.people.isEmpty {
      let count = words.understoodPeople(form.people.count) + "  "
      column += frame.put(count, at: start, style: theme[.saved], columns: columns)
    }
    let editor = form.editors[field] ?? LineEditor()
    let room = max(1, columns - (column - start.column) - 1)
    let before = String(editor.beforeCursor)
    // What is typed stays in sight: a long text is shown from its end.
    let hidden = max(0, width(of: before) - room)
    frame.put(
      String(editor.text.dropFirst(hidden)), at: Point(row: start.row, column: column), style: style,
      columns: room + 1)
    if isCurrent {
      frame.cursor = Point(
        row: start.row, column: min(column + width(of: before) - hidden, frame.size.columns - 1))
    }
  }

  private func drawFooter(_ frame: inout Frame, _ theme: Theme, margin: Int, columns: Int) {
    let point = Point(row: frame.size.rows - 1, column: margin)
    if let notice {
      return frame.put(
        banner: [clip(notice.text, columns: columns)], fromRow: point.row, margin: margin,
        style: theme[notice.role])
    }
    let keymap = form == nil ? Keymap.start : Keymap.form
    let actions: [ActionName] =
      form == nil ? [.choose, .nextItem, .quit] : [.nextField, .previousField, .cancel]
    let spans = actions.flatMap { action in
      [Span(keymap.taughtKey(for: action) ?? "", .key), Span(" \(words.short(action))   ", .muted)]
    }
    frame.put(spans, at: point, theme: theme, columns: columns)
  }
}
