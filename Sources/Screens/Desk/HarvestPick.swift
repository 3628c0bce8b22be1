// The harvest at a desk: its standing lines, found by typing, and taken along to the plenary one by one.

import SessionEngine
import Words

extension DeskModel {
  /// The lines of the desk's table; at the plenary desk those of all. `wanted` is folded.
  func harvestPage(matching wanted: String) -> ListPage {
    let found = newestLines { line in
      (table == nil || session.table(of: line) == table) && (wanted.isEmpty || hasWords(line, wanted))
    }
    return ListPage(
      items: found.map { ListItem(look: .line($0), choice: .harvest($0)) }, nothing: words.nothingFits)
  }
}
