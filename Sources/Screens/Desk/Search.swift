// Search: every line that holds some words, whatever phase or table; the one chosen is linked in the line.

import SessionEngine
import Words

extension DeskModel {
  /// The newest first; nothing until something is typed. `wanted` is folded.
  func searchPage(matching wanted: String) -> ListPage {
    if wanted.isEmpty { return ListPage(items: []) }
    let found = newestLines { line in
      "#\(line.ref.text)" == wanted || hasWords(line, wanted)
    }
    return ListPage(
      items: found.map { ListItem(content: .found($0), choice: .link([$0])) }, nothing: words.nothingFits)
  }

  /// Lines that stand and are wanted, the newest first, as many as can be looked through.
  func newestLines(where isWanted: (Contribution) -> Bool) -> [Ref] {
    var found: [Ref] = []
    for line in session.contributions.reversed() where !line.isWithdrawn && isWanted(line) {
      found.append(line.ref)
      if found.count == DeskModel.mostFound { break }
    }
    return found
  }

  /// Whether a line, or who said it, has these folded words.
  func hasWords(_ line: Contribution, _ wanted: String) -> Bool {
    fold(line.text).contains(wanted)
      || session.speakerName(of: line).map { fold($0).contains(wanted) } == true
  }

  private static let mostFound = 200
}
