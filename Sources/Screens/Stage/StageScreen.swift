// The projector's screen: head, what was said, how far the group is; large, calm, and nothing that isn't meant for the room.

import Canvas
import SessionEngine
import Words

extension StageModel {
  /// The whole screen. Pure: the same model, size and theme give the same frame.
  public func render(size: Size, theme: Theme) -> Frame {
    var frame = Frame(size: size, ground: theme[.ground])
    if isBlank { return frame }
    let layout = StageLayout(size)
    guard size.holds(smallestScreen) else {
      frame.putTooSmall(words, theme)
      return frame
    }
    if let waiting {
      drawWaiting(waiting, &frame, layout, theme)
    } else if summaryPage != nil {
      drawSummary(&frame, layout, theme)
      drawFooter(&frame, layout, theme)
    } else {
      let parts = parts(layout)
      drawHead(parts.head, &frame, layout, theme)
      drawBody(parts, &frame, layout, theme)
      drawFooter(&frame, layout, theme)
    }
    drawBanner(&frame, layout, theme)
    if showsHelp { drawHelp(&frame, layout, theme) }
    return frame
  }

  private func drawHead(_ head: StageHead, _ frame: inout Frame, _ layout: StageLayout, _ theme: Theme) {
    let start = Point(row: layout.top, column: layout.margin)
    let narrow = layout.columns - (head.digits.isEmpty ? 0 : head.digitColumns + StageHead.gap)
    frame.put(rows: head.left, at: start, theme: theme, columns: narrow, height: layout.size.rows)
    frame.restyle(at: start, columns: head.nameColumns) { $0.adding(.bold) }
    let under = start.row + head.height - head.below.count
    frame.put(
      rows: head.below, at: Point(row: under, column: start.column), theme: theme, columns: layout.columns,
      height: layout.size.rows - under)
    guard let clock = head.clock, !head.digits.isEmpty else { return }
    let end = layout.margin + layout.columns
    for (row, digits) in head.digits.enumerated() {
      frame.put(digits, row: start.row + row, endingBefore: end, style: theme[clock.role])
    }
    let isOver = clock.role == .clockOver || clock.role == .clockLow
    frame.put(
      clock.caption, row: start.row + head.digits.count, endingBefore: end,
      style: theme[isOver ? .strong : .muted])
  }

  private func drawBody(_ parts: StageParts, _ frame: inout Frame, _ layout: StageLayout, _ theme: Theme) {
    func draw(_ rows: [Row], from row: Int) {
      frame.put(
        rows: rows, at: Point(row: row, column: layout.margin), theme: theme, columns: layout.columns,
        height: rows.count)
    }
    draw(parts.above, from: parts.body.lowerBound - parts.above.count - 1)
    draw(parts.below, from: layout.end - parts.below.count)
    if let poll = pollInView {
      return draw(pollRows(poll, layout, height: parts.body.count), from: parts.body.lowerBound)
    }
    if view.places.isEmpty {
      guard parts.above.isEmpty else { return }
      let rows = Row.wrapped(words.nothingNotedYet, .muted, columns: layout.columns)
      return draw(Array(rows.prefix(parts.body.count)), from: parts.body.lowerBound)
    }
    for (place, column) in lines(height: parts.body.count, layout).columns.enumerated() {
      let left = layout.margin + place * (layout.columnWidth + StageLayout.gutter)
      frame.put(
        rows: column, at: Point(row: parts.body.lowerBound, column: left), theme: theme,
        columns: layout.columnWidth, height: parts.body.count)
    }
  }

  /// How far the group is, and where and when this is.
  private func drawFooter(_ frame: inout Frame, _ layout: StageLayout, _ theme: Theme) {
    guard let row = layout.footer else { return }
    let time = words.time(hour: time.hour, minute: time.minute)
    var right = [words.table(table), time]
    if table == nil, !session.hasTables { right.removeFirst() }
    if layout.columns >= 80, view.phase != .opening || summaryPage != nil {
      right.insert(session.founding?.title ?? "", at: 0)
    }
    let label = clip(
      right.filter { !$0.isEmpty }.joined(separator: " · "), columns: max(5, layout.columns / 2))
    let room = layout.columns - width(of: label) - 3
    frame.put(
      Row(progress(columns: room), right: [Span(label, .muted)]),
      at: Point(row: row, column: layout.margin), theme: theme, columns: layout.columns)
  }

  /// A notice, or a warning that the session can no longer be read and this is how it last stood.
  private func drawBanner(_ frame: inout Frame, _ layout: StageLayout, _ theme: Theme) {
    var banner = notice
    if case .lost(let text) = standing { banner = Notice(text, .bannerWarning) }
    guard let banner else { return }
    let lines = wrap(banner.text, columns: layout.columns).prefix(max(1, layout.size.rows / 3))
    frame.put(
      banner: lines, fromRow: layout.size.rows - lines.count, margin: layout.margin, style: theme[banner.role]
    )
  }

  private func drawWaiting(
    _ lines: [String], _ frame: inout Frame, _ layout: StageLayout, _ theme: Theme
  ) {
    var rows = [Row("Doendag", .strong), Row.blank]
    for (place, text) in lines.enumerated() {
      rows += Row.wrapped(text, place == 0 ? .text : .muted, columns: min(layout.columns, 100))
    }
    let start = max(0, (layout.size.rows - rows.count) / 3)
    frame.put(
      rows: rows, at: Point(row: start, column: layout.margin), theme: theme, columns: layout.columns,
      height: layout.size.rows - start)
  }

  /// The keys of the stage, until the next key.
  private func drawHelp(_ frame: inout Frame, _ layout: StageLayout, _ theme: Theme) {
    let rows = Keymap.stage.helpRows(words, columns: layout.columns)
    let height = min(rows.count + 2, layout.size.rows)
    let top = layout.size.rows - height
    frame.fill(
      at: Point(row: top, column: 0), size: Size(rows: height, columns: layout.size.columns),
      style: theme[.panel])
    frame.put(
      panel: rows.prefix(max(0, height - 2)), at: Point(row: top + 1, column: layout.margin), theme: theme,
      columns: layout.columns)
  }
}
