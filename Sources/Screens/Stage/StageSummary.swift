// The reflection summary on the stage: page after page, each whole, walked with a clicker.

import Canvas
import SessionEngine
import Words

/// The summary in pages that fit a screen, with the terms for which they were computed.
struct StageSummary: Sendable {
  struct Terms: Sendable, Equatable {
    let revision: Int
    let today: Day
    let size: Size
    let language: Language
  }

  struct Page: Sendable {
    let title: String
    let rows: [Row]
  }

  let terms: Terms
  let pages: [Page]
}

extension StageModel {
  /// Brings the cached pages up to date while they are shown.
  mutating func keepSummary() {
    guard summaryPage != nil, let size else { return summary = nil }
    let terms = terms(for: size)
    if summary?.terms != terms { summary = StageSummary(terms: terms, pages: makePages(size)) }
  }

  /// The cached pages while their terms hold, else computed for this call.
  func pages(of size: Size) -> [StageSummary.Page] {
    if let summary, summary.terms == terms(for: size) { return summary.pages }
    return makePages(size)
  }

  private func terms(for size: Size) -> StageSummary.Terms {
    StageSummary.Terms(
      revision: session.revision, today: time.moment.today, size: size, language: words.language)
  }

  private func makePages(_ size: Size) -> [StageSummary.Page] {
    let layout = StageLayout(size)
    let reflection = session.reflection
    var page = SummaryPage(
      session: session, reflection: reflection, words: words, columns: min(layout.columns, 120),
      today: time.moment.today)
    page.audience = .stage
    let height = max(1, layout.end - layout.top - SummaryPage.headingRows)
    return SummarySection.allCases.flatMap { section -> [StageSummary.Page] in
      StageModel.broken(page.content(of: section), height: height).map {
        StageSummary.Page(title: words.title(section), rows: $0)
      }
    }
  }

  /// Rows in pages of a height. A page ends at a blank row if that leaves it half full, else before a row that doesn't
  /// go on with the one above; only what is longer than a page is cut.
  static func broken(_ rows: [Row], height: Int) -> [[Row]] {
    var pages: [[Row]] = []
    var rest = rows[...]
    while true {
      rest = rest.drop { $0 == .blank }
      guard let first = rest.indices.first else { return pages }
      guard rest.count > height else { return pages + [Array(rest)] }
      let last = first + height
      let blank = (first..<last).last { rest[$0] == .blank }
      let whole = (first + 1...last).last { !rest[$0].continues }
      let end = blank.flatMap { $0 - first >= height / 2 ? $0 : nil } ?? whole ?? last
      var page = Array(rest[first..<end])
      while page.last == .blank { page.removeLast() }
      pages.append(page)
      rest = rest[end...]
    }
  }

  func drawSummary(_ frame: inout Frame, _ layout: StageLayout, _ theme: Theme) {
    let pages = pages(of: layout.size)
    let start = Point(row: layout.top, column: layout.margin)
    guard !pages.isEmpty else {
      return frame.put(
        rows: Row.wrapped(words.nothingNotedYet, .muted, columns: layout.columns), at: start, theme: theme,
        columns: layout.columns, height: layout.end - layout.top)
    }
    let place = min(summaryPage ?? 0, pages.count - 1)
    let heading = Row(
      [Span(pages[place].title.uppercased(), .accentClosing)],
      right: [Span(words.place(place + 1, of: pages.count), .muted)])
    frame.put(heading, at: start, theme: theme, columns: layout.columns)
    let body = start.row + SummaryPage.headingRows
    frame.put(
      rows: pages[place].rows, at: Point(row: body, column: layout.margin), theme: theme,
      columns: min(layout.columns, 120), height: layout.end - body)
  }
}
