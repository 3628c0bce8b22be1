// The note-taker's screen: ribbon, prompt, contributions, people, asks, the line and the footer.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  /// The whole screen. Pure: the same model, size and theme give the same frame.
  public func render(size: Size, theme: Theme) -> Frame {
    var frame = Frame(size: size, ground: theme[.ground])
    guard size.holds(smallestScreen) else {
      frame.putTooSmall(words, theme)
      return frame
    }
    let arrangement = arrangement(for: size)
    let layout = arrangement.layout
    let blocks = blockRows(layout)
    let page = pageRows(layout, blocks: blocks.count)
    drawTop(&frame, layout, theme, prompt: arrangement.promptLines)
    drawWriteFault(&frame, layout, theme)
    drawBody(page, under: blocks, &frame, layout, theme)
    drawRule(&frame, layout, theme, below: rowsBelow(page, layout))
    drawLine(&frame, arrangement, theme)
    drawFooter(&frame, layout, theme)
    drawOverlay(&frame, layout, theme)
    return frame
  }

  private func drawTop(
    _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme, prompt lines: [String]
  ) {
    func place(_ row: Int) -> Point { Point(row: row, column: layout.margin) }
    if let header = layout.header {
      frame.put(headerRow(columns: layout.columns), at: place(header), theme: theme, columns: layout.columns)
    }
    frame.put(
      ribbonRow(columns: layout.columns), at: place(layout.ribbon), theme: theme, columns: layout.columns)
    if let row = layout.prompt { drawPrompt(lines, &frame, at: place(row), layout, theme) }
    if let row = layout.peopleLine {
      frame.put(peopleRow(columns: layout.columns), at: place(row), theme: theme, columns: layout.columns)
    }
    if let row = layout.asksLine {
      frame.put(asksRow(columns: layout.columns), at: place(row), theme: theme, columns: layout.columns)
    }
  }

  private func drawWriteFault(_ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    guard let writeFault else { return }
    // It is never cut: what it says of a path is needed to find the text again.
    let lines = wrap(writeFault, columns: layout.columns).prefix(max(4, layout.rule))
    frame.put(banner: lines, fromRow: 0, margin: layout.margin, style: theme[.bannerError])
  }

  private func headerRow(columns: Int) -> Row {
    let title = session.founding?.title ?? ""
    let question = session.founding?.question.map { " · \($0)" } ?? ""
    let clock = words.time(hour: time.hour, minute: time.minute)
    let tableName = table ?? (session.hasTables ? words.plenary : "")
    let right = tableName.isEmpty ? clock : "\(tableName)   \(clock)"
    let room = columns - width(of: right) - 3
    let shownTitle = clip(title, columns: room)
    let rest = room - width(of: shownTitle)
    return Row(
      [Span(shownTitle, .strong), Span(rest > 12 ? clip(question, columns: rest) : "", .text)],
      right: [Span(right, .text)])
  }

  private func drawPrompt(
    _ rows: [String], _ frame: inout Frame, at point: Point, _ layout: DeskLayout, _ theme: Theme
  ) {
    let height = frame.size.rows >= 24 ? 2 : 1
    let shown = rows.count > height ? Array(rows.prefix(height - 1)) + [rows[height - 1] + " …"] : rows
    var right: [Span] = []
    if prompts.count > 1 {
      let key = Keymap.desk.taughtKey(for: .nextPrompt) ?? ""
      right = [
        Span(words.place(prompt + 1, of: prompts.count) + "  ", .muted), Span(key, .key),
        Span(" " + words.short(.nextPrompt), .muted),
      ]
    }
    for (place, text) in shown.enumerated() {
      frame.put(
        Row([Span(text, .strong)], right: place == 0 ? right : []),
        at: Point(row: point.row + place, column: point.column), theme: theme, columns: layout.columns)
    }
  }

  private func drawBody(
    _ rows: [Row], under blocks: [Row], _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme
  ) {
    let start = Point(row: layout.body.lowerBound, column: layout.margin)
    let height = layout.body.count
    guard height > 0 else { return }
    if let summary {
      frame.put(
        rows: summary.visible(rows, height: height), at: start, theme: theme, columns: layout.columns,
        height: height)
      return
    }
    frame.put(rows: blocks, at: start, theme: theme, columns: layout.columns, height: height)
    let top = start.row + blocks.count
    let rest = height - blocks.count
    frame.put(
      rows: rows, at: Point(row: top, column: start.column), theme: theme, columns: layout.bodyColumns,
      height: rest)
    if let side = layout.side {
      frame.put(
        rows: sideRows(height: rest), at: Point(row: top, column: side), theme: theme,
        columns: DeskLayout.sideColumns, height: rest)
    }
  }

  private func drawFooter(_ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    guard let row = layout.footer else { return }
    let point = Point(row: row, column: layout.margin)
    if let notice {
      let line = clip(notice.text, columns: layout.columns)
      return frame.put(banner: [line], fromRow: row, margin: layout.margin, style: theme[notice.role])
    }
    // While the disk can't be written nothing is called saved.
    let savedText =
      writeFault != nil
      ? words.notSaved : saved.map { words.saved(at: $0.time.clock(words), line: $0.ref?.text) } ?? ""
    let room = layout.columns - width(of: savedText) - 2
    frame.put(
      Row(
        footerSpans(columns: room),
        right: savedText.isEmpty ? [] : [Span(savedText, writeFault == nil ? .saved : .bannerError)]),
      at: point, theme: theme, columns: layout.columns)
  }

  /// The keys that serve now, as many as fit whole.
  private func footerSpans(columns: Int) -> [Span] {
    var spans: [Span] = []
    var taken = 0
    let keys = footerActions.compactMap { action in
      Keymap.desk.taughtKey(for: action).map { ($0, words.short(meaning(of: action))) }
    }
    let waiting = editor.isEmpty || picked != nil ? shownChoices : []
    for (key, label) in waiting.enumerated().map({ ("\($0 + 1)", $1) }) + keys {
      let length = width(of: key) + 1 + width(of: label) + 3
      if taken + length - 3 > columns { break }
      taken += length
      spans += [Span(key, .key), Span(" \(label)   ", .muted)]
    }
    return spans
  }

  /// What an action does now: over the summary the arrows walk its sections.
  private func meaning(of action: ActionName) -> ActionName {
    if action == .note, editor.isEmpty, editing == nil, session.turn(at: table) != nil { return .passTurn }
    guard summary != nil, editor.isEmpty else { return action }
    return action == .left ? .previousSection : action == .right ? .nextSection : action
  }

  private var footerActions: [ActionName] {
    if editing != nil { return [.note, .dismissUnderstood, .help] }
    if case .contribution(let draft) = reading {
      if draft.unknownName != nil { return [.note, .enrolUnknown, .help] }
      if draft.hasClauses { return [.note, .dismissUnderstood, .completeName, .help] }
    }
    if editor.isEmpty, session.openPoll(at: table) != nil {
      return [.note, .hands, .nextPhase, .palette, .help]
    }
    if editor.isEmpty, case .unnamed(.stranger) = floor {
      return [.note, .enrolUnknown, .completeName, .help]
    }
    if summary != nil { return [.left, .right, .summary, .minutes, .nextPhase, .help] }
    return [.note, .completeName, .nextPhase, .clock, .palette, .help, .summary, .undo, .search]
  }
}

extension WallTime {
  func clock(_ words: Words) -> String { words.time(hour: hour, minute: minute, second: second) }
}
