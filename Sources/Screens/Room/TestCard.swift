// A card to look at from the back row: letters, digits, signs, accents, wide letters, lines, blocks and a ruler.

import Canvas
import SessionEngine
import Words

/// The test card. It fills the width of the screen, so that a character measured wrong bends its right edge.
public struct TestCard: Sendable {
  private let words: Words
  private let asciiOnly: Bool

  /// - Parameter asciiOnly: Big digits are drawn for terminals that show nothing else.
  public init(words: Words, asciiOnly: Bool = false) {
    self.words = words
    self.asciiOnly = asciiOnly
  }

  /// How many rows it takes in so many columns.
  public func height(columns: Int) -> Int { rows(columns: columns).count + 2 }

  /// The card: a ruler above and below, and an edge at the right that must be straight.
  public func render(size: Size, theme: Theme) -> Frame {
    var frame = Frame(size: size, ground: theme[.ground])
    let ruler = Row(TestCard.ruler(size.columns))
    let shown = rows(columns: size.columns).prefix(max(0, size.rows - 2))
    frame.put(ruler, at: Point(row: 0, column: 0), theme: theme, columns: size.columns)
    for (place, row) in shown.enumerated() {
      let point = Point(row: place + 1, column: 1)
      frame.put(row, at: point, theme: theme, columns: inner(size.columns))
      frame.put("│", at: Point(row: place + 1, column: size.columns - 1), style: theme[.rule])
    }
    frame.put(ruler, at: Point(row: size.rows - 1, column: 0), theme: theme, columns: size.columns)
    return frame
  }

  /// Columns between the margin and the edge, a blank before it.
  private func inner(_ columns: Int) -> Int { max(1, columns - 3) }

  /// `....:....1....:....2`: the tens by their figure.
  private static func ruler(_ columns: Int) -> String {
    var ruler = ""
    for place in stride(from: 1, through: columns, by: 1) {
      ruler += place % 10 == 0 ? "\(place / 10 % 10)" : place % 5 == 0 ? ":" : "."
    }
    return ruler
  }

  private func rows(columns: Int) -> [Row] {
    let room = inner(columns)
    var rows = Row.wrapped(words.cardTitle, .strong, columns: room)
    rows += Row.wrapped(words.cardSentence, columns: room)
    rows += Row.wrapped("ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789", columns: room)
    rows += Row.wrapped("Il1| O0Q 5S 8B 2Z rn m cl d .,:; ' \" ( ) [ ]", columns: room)
    rows += signRows(columns: room)
    rows += Row.wrapped("é è ë ï ö ü ç ñ å ø ß ğ ı ł Ż = e\u{301} e\u{300} e\u{308}", columns: room)
    rows += Row.wrapped("日本 日本 한국 👍 ✓ · … → ↳ ‘’ ›", columns: room)
    rows.append(Row([Span("● ○ ◉ ▪  "), Span("┌─┬─┐ ├─┼─┤ └─┴─┘ │ ═══  ", .rule), Span("▀▄█▌▐", .bar)]))
    rows += digitRows(columns: room)
    return rows + Row.wrapped(words.cardEdges, .muted, columns: room)
  }

  /// Each kind with its sign, as many on a row as fit whole.
  private func signRows(columns: Int) -> [Row] {
    var rows: [Row] = []
    var spans: [Span] = []
    var taken = 0
    let signs = Kind.allCases.compactMap { kind in
      kind.sign.map { (String($0), kind.signRole, words.name(kind)) }
    }
    for (sign, role, name) in signs + [("↳", .signAddition, words.addition)] {
      let label = " \(name)   "
      let length = width(of: sign) + width(of: label)
      if taken > 0, taken + length - 3 > columns {
        rows.append(Row(spans))
        (spans, taken) = ([], 0)
      }
      spans += [Span(sign, role), Span(label)]
      taken += length
    }
    return rows + [Row(spans)]
  }

  /// The clock as it runs, as it runs low and as it is over, as many as fit beside each other.
  private func digitRows(columns: Int) -> [Row] {
    var rows = Array(repeating: Row(), count: BigDigits.Height.three.rawValue)
    var taken = 0
    for (text, role) in [("9:40", Role.clock), ("1:35", .clockLow), ("0:00", .clockOver)] {
      let lines = BigDigits.rows(text, height: .three, ascii: asciiOnly)
      let length = BigDigits.columns(text, height: .three, ascii: asciiOnly)
      guard taken == 0 || taken + length <= columns else { break }
      for (place, line) in lines.enumerated() { rows[place].spans += [Span(line, role), Span("   ")] }
      taken += length + 3
    }
    return rows
  }
}
