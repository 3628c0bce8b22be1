// The layout of the desk on its screen, cached: computed again only when the typed line, the prompt or the size changes.

import Canvas
import SessionEngine
import Words

/// The rows of the line and of the prompt, and where everything stands between them.
struct Arrangement: Sendable {
  /// Everything the arrangement depends on. Equal terms give an equal arrangement.
  struct Terms: Sendable, Equatable {
    /// Of the screen. The model keeps it nowhere else.
    let size: Size
    let typed: String
    /// Who will be noted, before the typed line.
    let floor: String
    let prompt: String
  }

  let terms: Terms
  let typedRows: [Substring]
  let promptLines: [String]
  let layout: DeskLayout
}

extension DeskModel {
  /// The arrangement for a screen of this size: the cached one while its terms hold, else a new one, which isn’t cached.
  func arrangement(for size: Size) -> Arrangement {
    let terms = Arrangement.Terms(
      size: size, typed: editor.text, floor: floorText(columns: size.columns), prompt: promptText)
    if let arrangement, arrangement.terms == terms { return arrangement }
    let typedRows = typedRows(columns: size.columns, floor: terms.floor)
    let promptLines = wrap(
      terms.prompt, columns: max(10, min(size.columns, 160) - (size.columns >= 70 ? 28 : 4)))
    let layout = DeskLayout(
      size: size, lineRows: typedRows.count, promptRows: size.rows >= 24 ? min(2, promptLines.count) : 1)
    return Arrangement(terms: terms, typedRows: typedRows, promptLines: promptLines, layout: layout)
  }

  /// The prompt of the phase that is shown.
  private var promptText: String { prompts.indices.contains(prompt) ? prompts[prompt] : prompts.first ?? "" }

  /// Takes over the size of the screen.
  mutating func resize(to size: Size) {
    arrangement = size.holds(smallestScreen) ? arrangement(for: size) : nil
  }

  /// Brings the cached arrangement and page up to date after an input, so that `render` computes neither.
  mutating func keepPage() {
    guard let size = arrangement?.terms.size else { return }
    let arranged = arrangement(for: size)
    arrangement = arranged
    let terms = pageTerms(arranged.layout, blocks: blockRows(arranged.layout).count)
    if page?.terms != terms { page = Page(terms: terms, rows: rows(for: terms)) }
  }
}
