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
    var taken = spans.columns
    for ask in view.asks {
      let text = (taken > 0 ? " · " : "") + ask
      if taken + width(of: text) > columns { break }
      taken += width(of: text)
      spans.append(Span(text, .muted))
    }
    return taken <= columns ? spans : []
  }

  /// Above what was said: the tables at a glance, and at the opening what this is about. Of tables that have no room it
  /// is said how many; what this is about is there whole or not at all.
  func aboveRows(_ layout: StageLayout, room: Int) -> [Row] {
    // Before anything is said there is room to look back.
    let room = view.places.isEmpty ? room : min(room, layout.size.rows / 3)
    if view.phase == .opening, !session.carried.isEmpty {
      let sayAndDo = SayAndDo(
        session: session, words: words, columns: min(layout.columns, 108), today: time.moment.today)
      return sayAndDo.staged(room: room)
    }
    let rows = view.tables.isEmpty ? scopeRows(layout) : tableRows(layout)
    if rows.count <= room { return rows }
    if view.tables.isEmpty || room < 2 { return [] }
    return rows.prefix(room - 1) + [Row(words.andMore(rows.count - room + 1), .muted)]
  }

  private func tableRows(_ layout: StageLayout) -> [Row] {
    let longest = view.tables.map { width(of: $0.name) }.max() ?? 0
    let name = min(longest, max(8, layout.columns / 3))
    let phase = Phase.allCases.map { width(of: words.name($0)) }.max() ?? 0
    return view.tables.map { table in
      var spans = Span.column(clip(table.name, columns: name), .strong, columns: name + 2)
      if layout.columns >= 48 {
        spans += StageModel.dots(table.phase, table.visited, joined: false) + [Span("  ")]
      }
      spans += Span.column(words.name(table.phase), table.phase.accent, columns: phase + 2)
      if layout.columns >= 36 { spans.append(Span(words.contributions(table.lines))) }
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
  func belowRows(_ layout: StageLayout, room: Int) -> [Row] {
    let room = min(room, layout.size.rows / 4)
    let turn = view.turn.map { Row(clip(words.nowSpeaking($0), columns: layout.columns)) }
    // A round invites everyone, each in turn.
    let invitation = turn.map { room > 0 ? [$0] : [] } ?? invitationRows(columns: layout.columns, room: room)
    let manners = session.manners.filter { !$0.isRemoved }.map(\.text)
    if layout.size.rows < 24 || manners.isEmpty { return invitation }
    let text = "\(words.ourManners)  " + manners.joined(separator: " · ")
    let rows = invitation + Row.wrapped(text, .muted, columns: layout.columns)
    return rows.count <= room ? rows : invitation
  }

  /// As many names as there is room for.
  private func invitationRows(columns: Int, room: Int) -> [Row] {
    for count in stride(from: min(view.invited.count, 12), to: 0, by: -1) {
      let names = words.list(view.invited, atMost: count)
      let rows =
        columns < 40
        ? [Row(clip(words.gladToHear, columns: columns), .strong)] + Row.wrapped(names, columns: columns)
        : Row.hanging(
          [Span(words.gladToHear, .strong), Span("  ")], names, columns: columns, indent: 0, hang: 0)
      if rows.count <= room { return rows }
    }
    return []
  }
}
