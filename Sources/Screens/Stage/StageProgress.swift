// How far the group is: heard or chosen at the foot, the tables at a glance, and an open invitation. Nobody is ranked.

import Canvas
import SessionEngine
import Words

extension StageModel {
  /// One dot a person while they can be counted by eye, the same in words, and what else the phase asks.
  func progress(columns: Int) -> [Span] {
    guard view.people > 0 || !view.asks.isEmpty, summaryPage == nil else { return [] }
    var spans: [Span] = []
    if view.people > 0 {
      let text = words.progress(in: view.phase, view.done, of: view.people)
      if view.people <= 30, width(of: text) + view.people + 2 <= columns {
        spans += [
          Span(String(repeating: "●", count: view.done), view.phase.accent),
          Span(String(repeating: "○", count: view.people - view.done) + "  ", .muted),
        ]
      }
      spans.append(Span(text, .muted))
    }
    var taken = spans.reduce(0) { $0 + width(of: $1.text) }
    for ask in view.asks {
      let text = (taken > 0 ? " · " : "") + ask
      if taken + width(of: text) > columns { break }
      taken += width(of: text)
      spans.append(Span(text, .muted))
    }
    return taken <= columns ? spans : []
  }

  /// Above what was said: the tables at a glance, and at the opening what this is about.
  func aboveRows(_ layout: StageLayout) -> [Row] {
    let rows = view.tables.isEmpty ? scopeRows(layout) : tableRows(layout)
    let room = layout.size.rows / 3
    guard rows.count > room else { return rows }
    return view.tables.isEmpty || room < 2
      ? [] : Array(rows.prefix(room - 1)) + [Row(words.andMore(rows.count - room + 1), .muted)]
  }

  private func tableRows(_ layout: StageLayout) -> [Row] {
    let longest = view.tables.map { width(of: $0.name) }.max() ?? 0
    let name = min(longest, max(8, layout.columns / 3))
    let phase = Phase.allCases.map { width(of: words.name($0)) }.max() ?? 0
    return view.tables.map { table in
      var spans = [Span(clip(table.name, columns: name).filled(to: name) + "  ", .strong)]
      if layout.columns >= 48 {
        spans += StageModel.dots(table.phase, table.visited, joined: false) + [Span("  ")]
      }
      spans.append(Span(words.name(table.phase).filled(to: phase) + "  ", table.phase.accent))
      spans.append(Span(words.contributions(table.lines)))
      let left = table.clock.secondsLeft(at: time.moment.milliseconds)
      if layout.columns >= 56, let left, left > 0 {
        spans.append(Span("  \(words.minutesLeft((left + 59) / 60))", .muted))
      }
      return Row(spans)
    }
  }

  private func scopeRows(_ layout: StageLayout) -> [Row] {
    guard view.phase == .opening, layout.isRoomy else { return [] }
    return session.scope.filter { !$0.isRemoved }.flatMap { note in
      Row.hanging(
        [Span("\(words.name(note.label)):  ", .muted)], note.text, columns: min(layout.columns, 108),
        indent: 0)
    }
  }

  /// Below it: the open invitation to who was not heard, where it was switched on; and the manners that were chosen.
  func belowRows(_ layout: StageLayout) -> [Row] {
    guard layout.size.rows >= 12 else { return [] }
    var rows: [Row] = []
    if !view.invited.isEmpty {
      let names = view.invited.map { String($0.prefix { $0 != " " }) }
      rows += Row.hanging(
        [Span("\(words.gladToHear)  ", .strong)], words.list(names, atMost: 12), columns: layout.columns,
        indent: 0, hang: 0)
    }
    let manners = session.manners.filter { !$0.isRemoved }.map(\.text)
    if layout.size.rows >= 24, !manners.isEmpty {
      let text = "\(words.ourManners)  " + manners.joined(separator: " · ")
      rows += Row.wrapped(text, .muted, columns: layout.columns).prefix(2)
    }
    return Array(rows.prefix(layout.size.rows / 4))
  }
}

extension String {
  /// With blanks up to so many columns.
  func filled(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - width(of: self)))
  }
}
