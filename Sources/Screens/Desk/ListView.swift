// The list drawn: what is typed in it or the keys that serve, and under that the items, the chosen one in view.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  func drawList(_ list: ListOverlay, _ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme) {
    let panel =
      list.kind.isFiltered
      ? panel(&frame, layout, theme, rows: max(6, layout.rule - 4)) : wholePage(&frame, layout, theme)
    let tables = list.kind == .tables ? tableRows(columns: layout.columns) : (head: [], groups: [])
    let head = headRows(list, columns: layout.columns) + tables.head
    let groups = list.current.items.map { itemRows($0, tables.groups, columns: layout.columns) }
    let room = max(1, panel.rows - head.count)
    // The chosen item is in view, whole where it fits.
    let before = groups.prefix(list.chosen).reduce(0) { $0 + $1.count }
    let own = groups.indices.contains(list.chosen) ? groups[list.chosen].count : 0
    let skipped = max(0, min(before, before + own - room))
    var shown = Array(groups.joined().dropFirst(skipped).prefix(room))
    if groups.isEmpty { shown = [Row(list.current.nothing, .muted)] }
    let first = head.count + before - skipped
    put(head + shown, &frame, theme, in: panel, chosen: first..<first + min(own, room))
    if list.kind.isFiltered {
      let typed = width(of: "\(title(of: list.kind)) › ") + width(of: String(list.filter.beforeCursor))
      let column = min(panel.corner.column + typed, frame.size.columns - 1)
      frame.cursor = Point(row: panel.corner.row, column: column)
    }
  }

  /// What stands above the items.
  private func headRows(_ list: ListOverlay, columns: Int) -> [Row] {
    let title = title(of: list.kind)
    if list.kind.isFiltered {
      return [Row([Span(title, .strong), Span(" › "), Span(list.filter.text, .line)]), .blank]
    }
    guard let page = list.current.title else {
      return [browserHeading(title, [.choose, .cancel], columns: columns), .blank]
    }
    let place = words.place(list.page + 1, of: list.pages.count)
    let keys: [ActionName] = [.choose, .nextSection, .cancel]
    return [browserHeading("\(title) · \(page)   \(place)", keys, columns: columns), .blank]
  }

  private func title(of kind: ListKind) -> String {
    switch kind {
    case .palette: words.paletteTitle
    case .search: words.searchFor
    case .harvest: words.harvestTitle
    case .harvestWalk: words.harvest
    case .tables: words.tablesTitle
    }
  }

  private func itemRows(_ item: ListItem, _ tables: [[Row]], columns: Int) -> [Row] {
    switch item.content {
    case .entry(let title, let key): [Row([Span(title)], right: [Span(key, .key)])]
    case .found(let ref): session.contribution(ref).map { [foundRow($0, columns: columns)] } ?? []
    case .line(let ref): listedRows([ref], columns: columns)
    case .bundle(let name, let refs):
      [Row("≈ " + clip(name, columns: columns - 2), .strong)] + listedRows(refs, columns: columns)
    case .table(let place): tables.indices.contains(place) ? tables[place] : []
    }
  }

  private func foundRow(_ line: Contribution, columns: Int) -> Row {
    Row(
      Span.column("#\(line.ref.text) ", .reference, columns: 5) + [
        Span(speaker(of: line), .speaker), Span(" · "),
        Span(clip(line.text, columns: max(10, columns - 40))),
      ], right: [Span(words.name(line.phase), .muted)])
  }

  private func listedRows(_ refs: [Ref], columns: Int) -> [Row] {
    refs.compactMap { session.contribution($0) }.map { listedRow($0, columns: columns) }
  }

  /// A line in one row, with a mark if it was harvested.
  private func listedRow(_ line: Contribution, columns: Int) -> Row {
    let isTaken = overview.harvested.contains(line.ref)
    let right = [Span(isTaken ? words.harvestedMark : words.name(line.phase), isTaken ? .saved : .muted)]
    let head = [Span(isTaken ? "✓ " : "  ", .saved), Span("#\(line.ref.text) ", .reference)]
    let name = [Span(speaker(of: line), .speaker), Span(" · ")]
    let room = columns - (head + name + right).columns - 3
    return Row(head + name + [Span(clip(line.text, columns: max(1, room)))], right: right)
  }

  /// A title, and the keys that serve here.
  func browserHeading(_ title: String, _ actions: [ActionName], columns: Int) -> Row {
    let keys = actions.flatMap { action in
      [
        Span(Keymap.browser.taughtKey(for: action) ?? "", .key),
        Span(" \(words.short(action))" + (action == actions.last ? "" : "   "), .muted),
      ]
    }
    let room = columns - keys.columns - 2
    return room < 12 ? Row(title, .strong) : Row([Span(clip(title, columns: room), .strong)], right: keys)
  }
}
