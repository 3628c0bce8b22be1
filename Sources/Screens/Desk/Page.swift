// The rows of the page, cached: typing in the line computes none of them again.

import Canvas
import SessionEngine
import Words

/// The rows of the contributions or of the summary, with the terms for which they were computed.
struct Page: Sendable {
  /// Everything the rows depend on.
  struct Terms: Sendable, Equatable {
    /// Of the session.
    let revision: Int
    let today: Day
    let columns: Int
    /// Nil shows the contributions.
    let section: SummarySection?
    /// The rest matters to the contributions only.
    var height = 0
    var scroll = 0
    var noted: Ref?
    var editing: Ref?
  }

  let terms: Terms
  let rows: [Row]
}

extension DeskModel {
  /// The rows below so many rows of blocks: the cached ones while their terms hold, else computed for this call.
  func pageRows(_ layout: DeskLayout, blocks: Int) -> [Row] {
    let terms = pageTerms(layout, blocks: blocks)
    if let page, page.terms == terms { return page.rows }
    return rows(for: terms)
  }

  func pageTerms(_ layout: DeskLayout, blocks: Int) -> Page.Terms {
    let today = time.moment.today
    if let summary {
      return Page.Terms(
        revision: session.revision, today: today, columns: layout.columns, section: summary.section)
    }
    return Page.Terms(
      revision: session.revision, today: today, columns: layout.bodyColumns, section: nil,
      height: max(0, layout.body.count - blocks), scroll: scroll, noted: saved?.ref, editing: editing)
  }

  func rows(for terms: Page.Terms) -> [Row] {
    guard let summary else { return contributionRows(columns: terms.columns, height: terms.height) }
    return summary.page(of: session, words: words, columns: terms.columns, today: terms.today)
  }
}
