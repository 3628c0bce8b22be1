// Counting hands: one key a hand over the open poll, or by name; and the poll as it stands above the page.

import Canvas
import SessionEngine
import Words

/// Hands as they are being counted, and not written yet.
struct Hands: Sendable {
  let poll: EventID
  /// In the order of the poll's choices.
  var counts: [Int]
  /// The choices in the order in which they were counted, so that each can be taken back.
  var added: [Int] = []
  /// The line on which a name and a choice are typed; nil while hands are counted.
  var name: LineEditor?

  mutating func add(_ choice: Int) {
    guard counts.indices.contains(choice), counts[choice] < Poll.mostHands else { return }
    counts[choice] += 1
    added.append(choice)
  }

  mutating func takeBack() {
    if let last = added.popLast() { counts[last] -= 1 }
  }

  /// Names that were entered before can't be called back.
  mutating func forget() { name?.dropHistory() }
}

extension DeskModel {
  /// Opens the count of the poll that is open here. Hands that are known go on being counted from there.
  mutating func countHands() {
    guard let poll = session.openPoll(at: table) else { return show(words.noPollOpen) }
    let held = heldHands.flatMap { $0.poll == poll.id ? $0 : nil }
    heldHands = nil
    overlay = .hands(held ?? Hands(poll: poll.id, counts: poll.hands))
  }

  /// Back to the line; what was counted and not written waits until the count is opened again.
  private mutating func leaveCount(_ hands: Hands) {
    overlay = .none
    if hands.added.isEmpty { return }
    heldHands = hands
    show(words.countWaits(hands.counts, key: Keymap.desk.taughtKey(for: .completeName) ?? ""))
  }

  mutating func press(_ key: Key, in hands: Hands) -> [Effect] {
    var hands = hands
    let isByName = hands.name != nil
    let action = (isByName ? Keymap.votes : Keymap.hands).action(of: key)
    if let action, [.quit, .suspend, .redraw].contains(action) { return act(action) }
    if isByName {
      if action == .confirm { return vote(&hands) }
      if action == .byName || action == .cancel {
        hands.name = nil
        // Votes that were given by name count on from there.
        if hands.added.isEmpty, let poll = poll(of: hands) { hands.counts = poll.hands }
      } else {
        _ = hands.name?.take(key, .votes)
      }
    } else if action == .confirm || action == .closePoll {
      return write(hands, closing: action == .closePoll)
    } else if action == .cancel {
      leaveCount(hands)
      return []
    } else if action == .byName {
      hands.name = LineEditor()
    } else if action == .takeBack {
      hands.takeBack()
    } else if let poll = poll(of: hands), let choice = Keymap.choice(of: key, in: poll.kind) {
      hands.add(choice)
    } else if case .character = key {
      // A sentence is begun: it is never eaten, nor counted.
      leaveCount(hands)
      return pressOnLine(key)
    }
    notice = nil
    overlay = .hands(hands)
    return []
  }

  /// The poll that is counted, while it is open.
  private func poll(of hands: Hands) -> Poll? {
    session.openPoll(at: table).flatMap { $0.id == hands.poll ? $0 : nil }
  }

  /// What was counted is written, and the poll is closed where that is asked.
  private mutating func write(_ hands: Hands, closing: Bool) -> [Effect] {
    // Another desk closed it: the figures stay in view.
    guard poll(of: hands) != nil else {
      refused(.noPoll)
      return []
    }
    overlay = .none
    var commands: [any Command] = hands.added.isEmpty ? [] : [CountHands(hands.counts)]
    if closing { commands.append(ClosePoll()) }
    return commands.isEmpty ? [] : [.performAll(commands)]
  }

  /// A name and a choice, as `/vote` takes them.
  private mutating func vote(_ hands: inout Hands) -> [Effect] {
    guard let typed = hands.name?.text, !typed.isEmpty else { return [] }
    switch context.read("/vote \(typed)") {
    case .action(.command(let command)):
      hands.name?.finish()
      overlay = .hands(hands)
      return [.perform(command, .key)]
    case .refused(let refusal): refused(refusal)
    case .action, .empty, .floor, .contribution, .mend: break
    }
    return []
  }

  // How it looks.

  /// The poll in view as a part of the page.
  func pollRows(columns: Int, room: Int) -> [Row] {
    guard let poll = session.pollInView(at: table) else { return [] }
    if case .hands = overlay { return [] }
    let bars = PollBars(poll, of: session, words: words, columns: columns)
    let head = Row(
      [Span(clip(bars.question, columns: max(10, columns - width(of: bars.state) - 3)), .strong)],
      right: [Span(bars.state, .muted)])
    let rows = [head] + bars.rows()
    guard room >= rows.count else { return room > 0 ? [head] : [] }
    return rows + reasonRows(poll, columns: columns, room: room - rows.count)
  }

  /// What was minded, by whom: for the desk alone.
  private func reasonRows(_ poll: Poll, columns: Int, room: Int) -> [Row] {
    let rows = poll.votes.compactMap { vote -> Row? in
      guard let why = vote.why else { return nil }
      let name = session.participants[vote.by].callName
      return Row([
        Span("  \(name)", .speaker),
        Span(clip(" · \(words.name(vote.choice)): \(why)", columns: columns - 20)),
      ])
    }
    return rows.count <= room ? rows : []
  }

  func drawHands(_ hands: Hands, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    guard let poll = session.polls.last(where: { $0.id == hands.poll }) else { return }
    let counting = hands.name == nil || !hands.added.isEmpty ? hands.counts : nil
    let bars = PollBars(poll, of: session, words: words, columns: layout.columns, counting: counting)
    let keys = hands.name == nil ? Keymap.handKeys(of: poll.kind, in: words.language) : []
    var rows = [Row([Span(clip(bars.question, columns: layout.columns), .strong)])]
    rows += [Row(bars.state, .muted)] + bars.rows(keys: keys) + [.blank]
    if let name = hands.name {
      rows.append(Row([Span(words.byNameTitle, .strong), Span(" › "), Span(name.text, .line)]))
    }
    rows += keyRows(hands.name == nil ? .hands : .votes, columns: layout.columns)
    let panel = panel(&frame, layout, theme, rows: rows.count)
    // The foot with its keys stays where there is no room for all.
    put(Array(rows.suffix(panel.rows)), &frame, theme, in: panel)
    frame.cursor = nil
    guard let name = hands.name,
      let line = rows.suffix(panel.rows).lastIndex(where: { $0.spans.count == 3 && $0.spans[2].role == .line }
      )
    else { return }
    let column =
      panel.corner.column + width(of: "\(words.byNameTitle) › ") + width(of: String(name.beforeCursor))
    let row = panel.corner.row + line - (rows.count - min(rows.count, panel.rows))
    frame.cursor = Point(row: row, column: min(column, frame.size.columns - 1))
  }

  /// The keys of an overlay in as many rows as they take.
  private func keyRows(_ keymap: Keymap, columns: Int) -> [Row] {
    let actions: [ActionName] =
      keymap.action(of: .backspace) == .takeBack
      ? [.confirm, .takeBack, .byName, .closePoll, .cancel] : [.confirm, .byName, .cancel]
    // Here to confirm is to note, and by name the same key goes back to the hands.
    let meanings: [ActionName: ActionName] = [
      .confirm: .note, .cancel: .leave, .byName: actions.count == 3 ? .hands : .byName,
    ]
    let texts = actions.map { action -> [Span] in
      let label = words.short(meanings[action] ?? action)
      return [Span(keymap.taughtKey(for: action) ?? "", .key), Span(" \(label)   ", .muted)]
    }
    var rows: [Row] = []
    for spans in texts {
      if let last = rows.last, last.spans.columns + spans.columns <= columns + 3 {
        rows[rows.count - 1].spans += spans
      } else {
        rows.append(Row(spans))
      }
    }
    return rows
  }
}
