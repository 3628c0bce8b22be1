// The reflection summary on the screen: one section a page, walked with the arrow keys, read from the back.

import Canvas
import SessionEngine
import Words

/// Which section of the summary is shown, and how far it is scrolled.
struct Summary: Sendable {
  private(set) var reflection: Reflection
  private(set) var section: SummarySection
  private(set) var scroll = 0

  /// Keeps the reflection and not the session: a second reference would make each change of the session copy it.
  init(session: Session, at section: SummarySection = .thread) {
    reflection = session.reflection
    self.section = section
  }

  /// The same page of the session as it stands now.
  mutating func refresh(from session: Session) { reflection = session.reflection }

  mutating func turn(by step: Int) {
    let all = SummaryPage.sections(of: reflection)
    let place = (all.firstIndex(of: section) ?? 0) + step
    guard all.indices.contains(place) else { return }
    section = all[place]
    scroll = 0
  }

  mutating func scroll(by rows: Int) { scroll = max(0, scroll + rows) }

  /// The rows that are seen; the heading stays.
  func visible(_ rows: [Row], height: Int) -> [Row] {
    let heading = rows.prefix(SummaryPage.headingRows)
    let rest = rows.dropFirst(SummaryPage.headingRows)
    let room = max(1, height - heading.count)
    let skipped = min(scroll, max(0, rest.count - room))
    return Array(heading) + rest.dropFirst(skipped).prefix(room)
  }

  /// How many rows of the page lie below those that are seen.
  func rowsBelow(_ rows: [Row], height: Int) -> Int {
    let room = max(1, height - SummaryPage.headingRows)
    return max(0, rows.count - SummaryPage.headingRows - room - scroll)
  }

  func page(of session: Session, words: Words, columns: Int, today: Day) -> [Row] {
    let page = SummaryPage(
      session: session, reflection: reflection, words: words, columns: columns, today: today)
    return page.rows(section)
  }
}
