// The harvest at a desk: its standing lines, found by typing, and taken along to the plenary one by one.

import Canvas
import SessionEngine
import Words

/// The picker with what was typed in it. The lines found are kept, and looked for anew when the words change.
struct HarvestPick: Sendable {
  var editor = LineEditor()
  /// Newest first, at most as many as a search finds.
  private(set) var found: [Ref] = []
  var chosen = 0

  /// Looks among the lines of a table; at the plenary (nil) among those of all.
  mutating func look(in session: Session, at table: String?) {
    chosen = 0
    let wanted = fold(editor.text)
    found = []
    for line in session.contributions.reversed() where !line.isWithdrawn {
      if table != nil, session.table(of: line) != table { continue }
      let speaker = session.speakerName(of: line).map { fold($0) } ?? ""
      if wanted.isEmpty || fold(line.text).contains(wanted) || speaker.contains(wanted) {
        found.append(line.ref)
      }
      if found.count == Search.limit { return }
    }
  }

  mutating func move(by step: Int) { chosen = max(0, min(found.count - 1, chosen + step)) }
}

extension DeskModel {
  mutating func pickHarvest() {
    var pick = HarvestPick()
    pick.look(in: session, at: table)
    overlay = .harvest(pick)
  }

  mutating func press(_ key: Key, in pick: HarvestPick) -> [Effect] {
    var pick = pick
    let before = pick.editor.text
    let action = key == .character(" ") ? .choose : Keymap.list.action(of: key)
    var effects: [Effect] = []
    switch action {
    case .cancel:
      overlay = .none
      return []
    case .choose:
      if pick.found.indices.contains(pick.chosen) {
        effects = [.perform(Harvest(pick.found[pick.chosen]), .key)]
        pick.move(by: 1)
      }
    case .previousItem: pick.move(by: -1)
    case .nextItem: pick.move(by: 1)
    case .pageUp: pick.move(by: -10)
    case .pageDown: pick.move(by: 10)
    case .undo: return act(.undo)
    case .quit, .suspend, .redraw: return action.map { act($0) } ?? []
    default: _ = pick.editor.take(key, .list)
    }
    if pick.editor.text != before { pick.look(in: session, at: table) }
    overlay = .harvest(pick)
    return effects
  }

  func drawHarvest(_ pick: HarvestPick, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    let rows = pick.found.compactMap { session.contribution($0) }.map { listed($0, columns: layout.columns) }
    let shown = rows.isEmpty ? [Row(words.nothingFits, .muted)] : rows
    drawList(pick.editor, words.harvestTitle, shown, chosen: pick.chosen, &frame, layout, theme)
  }

  /// A line in one row of a list, with a mark if it was harvested.
  func listed(_ line: Contribution, columns: Int) -> Row {
    let isTaken = overview.harvested.contains(line.ref)
    let right = [Span(isTaken ? words.isHarvested : words.name(line.phase), isTaken ? .saved : .muted)]
    let head = [Span(isTaken ? "✓ " : "  ", .saved), Span("#\(line.ref.text) ", .reference)]
    let name = [Span(speaker(of: line), .speaker), Span(" · ")]
    let room = columns - (head + name + right).columns - 3
    return Row(head + name + [Span(clip(line.text, columns: max(1, room)))], right: right)
  }
}
