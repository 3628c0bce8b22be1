// How the desk is set on its screen: worked out once for what is typed and asked, and kept until one of them changes.

import Canvas
import SessionEngine
import Words

/// The rows of the line and of the prompt, and where everything stands between them.
struct Arrangement: Sendable {
  /// All that it depends on.
  struct Terms: Sendable, Equatable {
    /// Of the screen, for which this is the only place.
    let size: Size
    let typed: String
    /// What stands before the line.
    let floor: String
    let prompt: String
  }

  let terms: Terms
  let typedRows: [Substring]
  let promptLines: [String]
  let layout: DeskLayout
}

extension DeskModel {
  /// How it is set on a screen of this size: as it is kept if that is still so, else made for this once.
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

  /// Sets everything anew for a screen of another size.
  mutating func resize(to size: Size) {
    arrangement = size.holds(smallestScreen) ? arrangement(for: size) : nil
  }

  /// Keeps what the screen is made of, as far as it has changed, so that drawing it makes none of it.
  mutating func keepPage() {
    guard let size = arrangement?.terms.size else { return }
    let arranged = arrangement(for: size)
    arrangement = arranged
    let terms = pageTerms(arranged.layout, blocks: blockRows(arranged.layout).count)
    if page?.terms != terms { page = Page(terms: terms, rows: rows(for: terms)) }
  }
}
