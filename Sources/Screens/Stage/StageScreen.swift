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
    guard size.rows >= smallestScreen.rows, size.columns >= smallestScreen.columns else {
      let told = words.tooSmall(
        columns: size.columns, rows: size.rows, neededColumns: smallestScreen.columns,
        neededRows: smallestScreen.rows)
      for (row, text) in told.enumerated() {
        frame.put(text, at: Point(row: row, column: 0), style: theme[.text])
      }
      return frame
    }
    if let waiting {
      drawWaiting(waiting, &frame, layout, theme)
    } else if summaryPage != nil {
      drawSummary(&frame, layout, theme)
      drawFooter(&frame, layout, theme)
    } else {
      drawHead(&frame, layout, theme)
      drawBody(&frame, layout, theme)
      drawFooter(&frame, layout, theme)
    }
    drawBanner(&frame, layout, theme)
    if showsHelp { drawHelp(&frame, layout, theme) }
    return frame
  }

  private func drawHead(_ frame: inout Frame, _ layout: StageLayout, _ theme: Theme) {
    let head = head(layout)
    let start = Point(row: layout.top, column: layout.margin)
    let narrow = layout.columns - (head.digits.isEmpty ? 0 : head.digitColumns + StageHead.gap)
    frame.put(rows: head.left, at: start, theme: theme, columns: narrow, height: layout.size.rows)
    if !head.hasBigName { frame.restyle(at: start, columns: narrow) { $0.adding(.bold) } }
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

  /// The rows between the head and the foot.
  func bodyRows(_ layout: StageLayout) -> Range<Int> {
    let start = layout.top + head(layout).height + (layout.size.rows >= 12 ? layout.gap : 0)
    let above = aboveRows(layout)
    let from = start + above.count + (above.isEmpty ? 0 : 1)
    let below = belowRows(layout)
    let to = layout.end - below.count - (below.isEmpty ? 0 : 1)
    return min(from, to)..<max(min(from, to), to)
  }

  private func drawBody(_ frame: inout Frame, _ layout: StageLayout, _ theme: Theme) {
    let body = bodyRows(layout)
    let above = aboveRows(layout)
    frame.put(
      rows: above, at: Point(row: body.lowerBound - above.count - 1, column: layout.margin), theme: theme,
      columns: layout.columns, height: above.count)
    let below = belowRows(layout)
    frame.put(
      rows: below, at: Point(row: layout.end - below.count, column: layout.margin), theme: theme,
      columns: layout.columns, height: below.count)
    if view.places.isEmpty {
      guard above.isEmpty else { return }
      frame.put(
        rows: Row.wrapped(words.nothingNotedYet, .muted, columns: layout.columns),
        at: Point(row: body.lowerBound, column: layout.margin), theme: theme, columns: layout.columns,
        height: body.count)
      return
    }
    let page = lines(height: body.count, layout)
    for (place, column) in page.columns.enumerated() {
      let left = layout.margin + place * (layout.columnWidth + StageLayout.gutter)
      frame.put(
        rows: column, at: Point(row: body.lowerBound, column: left), theme: theme,
        columns: layout.columnWidth, height: body.count)
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

  /// That what could be read last stands there, or something to tell until the next key.
  private func drawBanner(_ frame: inout Frame, _ layout: StageLayout, _ theme: Theme) {
    var banner = notice.map { (told: $0, role: Role.bannerError) }
    if case .lost(let told) = standing { banner = (told, .bannerWarning) }
    guard let (told, role) = banner else { return }
    let rows = wrap(told, columns: layout.columns).suffix(3)
    let start = layout.size.rows - rows.count
    for (place, text) in rows.enumerated() {
      let point = Point(row: start + place, column: 0)
      frame.fill(
        at: point, size: Size(rows: 1, columns: layout.size.columns), style: theme[role])
      frame.put(text, at: Point(row: point.row, column: layout.margin), style: theme[role])
    }
  }

  private func drawWaiting(
    _ told: [String], _ frame: inout Frame, _ layout: StageLayout, _ theme: Theme
  ) {
    var rows = [Row("Doendag", .strong), Row.blank]
    for (place, text) in told.enumerated() {
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
    for (place, row) in rows.prefix(max(0, height - 2)).enumerated() {
      let point = Point(row: top + 1 + place, column: layout.margin)
      frame.put(row, at: point, theme: theme, columns: layout.columns)
      frame.restyle(at: point, columns: layout.columns) { $0.on(theme[.panel]) }
    }
  }
}
