// The harvest: at a desk its lines, taken along to the plenary one by one; at the plenary the walk over what each table took
// along, what recurs and what looks alike.

import SessionEngine
import Words

extension DeskModel {
  /// Lines found by typing, to be taken along: those of the desk's table; at the plenary desk those of all. `wanted` is folded.
  func harvestPage(matching wanted: String) -> ListPage {
    let found = newestLines { line in
      (table == nil || session.table(of: line) == table) && (wanted.isEmpty || hasWords(line, wanted))
    }
    return ListPage(
      items: found.map { ListItem(content: .line($0), choice: .harvest($0)) }, nothing: words.nothingFits)
  }

  /// A page a table, then what was put together, then what looks alike. They stay as they were when the walk began,
  /// whatever is harvested meanwhile.
  var harvestWalkPages: [ListPage] {
    let harvest = session.harvest
    let tables = session.tables.compactMap { walk -> ListPage? in
      let own = harvest.filter { session.contribution($0).map { session.table(of: $0) } == walk.table }
      if own.isEmpty, walk.table == nil { return nil }
      return ListPage(
        title: words.table(walk.table), items: own.map { ListItem(content: .line($0), choice: .link([$0])) },
        nothing: words.nothingHarvested)
    }
    let recurring = session.together.map {
      ListItem(content: .bundle($0.name, $0.refs), choice: .link($0.refs))
    }
    let alike = ListPage(
      title: words.perhapsTheSame, items: session.alike().map { alikeItem($0) }, nothing: words.nothingAlike)
    return tables + (recurring.isEmpty ? [] : [ListPage(title: words.together, items: recurring)]) + [alike]
  }

  /// Lines that look alike are put onto the line as the command that puts them together.
  private func alikeItem(_ alike: Alike) -> ListItem {
    let refs = alike.refs.map { "#\($0.text)" }.joined(separator: " ")
    let command = Combine.entry.name[words.language]
    return ListItem(
      content: .bundle("\(alike.word) ?", alike.refs), choice: .begin("/\(command) \(alike.word) \(refs)"))
  }
}
