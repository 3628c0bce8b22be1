// The rows of the page, kept while the line is typed: they are set again only when something of them changes.

import Canvas
import SessionEngine
import Words

/// The rows of the contributions, or of the summary, and what they were made for.
struct Page: Sendable {
  /// All that the rows depend on.
  struct Terms: Sendable, Equatable {
    /// Of the session.
    let revision: Int
    let today: Day
    let columns: Int
    /// Nil shows the contributions.
    let section: SummarySection?
    /// These count for the contributions alone.
    var height = 0
    var scroll = 0
    var noted: Ref?
    var editing: Ref?
  }

  let terms: Terms
  let rows: [Row]
}

extension DeskModel {
  /// The rows for a layout: those that are kept if they are the same, else made for this once.
  func pageRows(_ layout: DeskLayout) -> [Row] {
    let terms = terms(layout)
    if let page, page.terms == terms { return page.rows }
    return rows(for: terms)
  }

  /// Makes the rows anew if they have changed since they were kept.
  mutating func keepPage() {
    guard let size, size.holds(smallestScreen) else { return }
    let terms = terms(layout(size))
    if page?.terms != terms { page = Page(terms: terms, rows: rows(for: terms)) }
  }

  /// Where everything stands for the line and the prompt as they are.
  func layout(_ size: Size) -> DeskLayout {
    layout(
      size, lines: typedRows(columns: size.columns).count, prompts: wrappedPrompt(columns: size.columns).count
    )
  }

  /// Where everything stands for a line of so many rows and a prompt of so many.
  func layout(_ size: Size, lines: Int, prompts: Int) -> DeskLayout {
    DeskLayout(size: size, lineRows: lines, promptRows: size.rows >= 24 ? min(2, prompts) : 1)
  }

  private func terms(_ layout: DeskLayout) -> Page.Terms {
    let today = time.moment.today
    if let summary {
      return Page.Terms(
        revision: session.revision, today: today, columns: layout.columns, section: summary.section)
    }
    return Page.Terms(
      revision: session.revision, today: today, columns: layout.bodyColumns, section: nil,
      height: max(0, layout.body.count - blockRows(layout).count), scroll: scroll, noted: saved?.ref,
      editing: editing)
  }

  private func rows(for terms: Page.Terms) -> [Row] {
    guard let summary else { return contributionRows(columns: terms.columns, height: terms.height) }
    return summary.page(of: session, words: words, columns: terms.columns, today: terms.today)
  }
}
