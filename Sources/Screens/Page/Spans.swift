// Rows of text in several roles, and how they are wrapped and drawn: what all screens are made of.

import Canvas

/// A piece of a row in one role.
struct Span: Sendable, Hashable {
  let text: String
  let role: Role

  init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// Text in a column of so many columns; the blanks after it have no look of their own, lest they be underlined.
  static func column(_ text: String, _ role: Role, columns: Int) -> [Span] {
    [Span(text, role), Span(String(repeating: " ", count: max(0, columns - width(of: text))))]
  }
}

extension [Span] {
  /// How many columns they take together.
  var columns: Int { reduce(0) { $0 + width(of: $1.text) } }
}

/// A row of a page: what stands left after an indent, and what stands at its right edge.
struct Row: Sendable, Hashable {
  var indent = 0
  var spans: [Span] = []
  var right: [Span] = []
  /// Goes on with the row before it: no page begins here.
  var continues = false

  static let blank = Row()

  init(_ spans: [Span] = [], indent: Int = 0, right: [Span] = []) {
    self.spans = spans
    self.indent = indent
    self.right = right
  }

  init(_ text: String, _ role: Role = .text, indent: Int = 0) {
    self.init([Span(text, role)], indent: indent)
  }

  /// Text wrapped to so many columns, each row with the same indent.
  static func wrapped(_ text: String, _ role: Role = .text, columns: Int, indent: Int = 0) -> [Row] {
    wrap(text, columns: max(1, columns - indent)).enumerated().map { place, line in
      Row(line, role, indent: indent).continuing(place > 0)
    }
  }

  /// Text that begins after `head` on the first row and goes on below it, `hang` columns in from the indent.
  static func hanging(
    _ head: [Span], _ text: String, _ role: Role = .text, columns: Int, indent: Int, hang: Int? = nil
  ) -> [Row] {
    let lead = head.columns
    let inset = hang ?? lead
    // The head takes its room on the first row: a stand-in as wide as what it has more than the other rows.
    let standIn = String(repeating: "\u{A0}", count: max(0, lead - inset))
    let lines = wrap(standIn + text, columns: max(1, columns - indent - inset))
    return lines.enumerated().map { place, line in
      place == 0
        ? Row(head + [Span(String(line.dropFirst(standIn.count)), role)], indent: indent)
        : Row(line, role, indent: indent + inset).continuing(true)
    }
  }

  /// What one types, and what it does: for a list of help.
  static func help(_ typed: String, _ does: String, typedColumns: Int, columns: Int) -> Row {
    Row(Span.column(typed, .key, columns: typedColumns) + [Span(clip(does, columns: columns - typedColumns))])
  }

  /// The same row, that goes on with the one before it or not.
  func continuing(_ continues: Bool) -> Row {
    var row = self
    row.continues = continues
    return row
  }
}

extension Frame {
  /// Draws spans one after the other; gives the column after the last.
  @discardableResult
  mutating func put(_ spans: [Span], at point: Point, theme: Theme, columns: Int = .max) -> Int {
    var column = point.column
    let end = columns == .max ? size.columns : min(size.columns, point.column + columns)
    for span in spans where column < end {
      column += put(
        span.text, at: Point(row: point.row, column: column), style: theme[span.role],
        columns: end - column)
    }
    return column
  }

  /// Draws a row in `columns` columns from `point` on; what stands at the right has precedence.
  mutating func put(_ row: Row, at point: Point, theme: Theme, columns: Int) {
    let rightWidth = row.right.columns
    let gap = rightWidth > 0 ? 2 : 0
    let start = Point(row: point.row, column: point.column + row.indent)
    put(row.spans, at: start, theme: theme, columns: columns - row.indent - rightWidth - gap)
    if rightWidth > 0, rightWidth <= columns {
      put(row.right, at: Point(row: point.row, column: point.column + columns - rightWidth), theme: theme)
    }
  }

  /// Draws as many rows as fit into `height`.
  mutating func put(rows: some Sequence<Row>, at point: Point, theme: Theme, columns: Int, height: Int) {
    for (place, row) in rows.prefix(max(0, height)).enumerated() {
      put(row, at: Point(row: point.row + place, column: point.column), theme: theme, columns: columns)
    }
  }

  /// Draws rows on a panel, whose ground is there already.
  mutating func put(panel rows: some Sequence<Row>, at point: Point, theme: Theme, columns: Int) {
    for (place, row) in rows.enumerated() {
      let start = Point(row: point.row + place, column: point.column)
      put(row, at: start, theme: theme, columns: columns)
      restyle(at: start, columns: columns) { $0.on(theme[.panel]) }
    }
  }

  /// Lines over the whole width in the look of a banner, their text from a margin on.
  mutating func put(banner lines: some Sequence<String>, fromRow first: Int, margin: Int, style: Style) {
    for (place, text) in lines.enumerated() {
      fill(at: Point(row: first + place, column: 0), size: Size(rows: 1, columns: size.columns), style: style)
      put(text, at: Point(row: first + place, column: margin), style: style)
    }
  }
}
