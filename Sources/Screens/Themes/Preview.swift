// A theme at a glance: a page on which every role stands, as a desk and a stage would use it.

import Canvas
import SessionEngine
import Words

/// The page that shows a theme.
public struct ThemePreview: Sendable {
  private let words: Words
  private let asciiOnly: Bool

  public init(words: Words, asciiOnly: Bool = false) {
    self.words = words
    self.asciiOnly = asciiOnly
  }

  /// What it wants; on less the end is left out.
  public static let size = Size(rows: 23, columns: 76)
  private static let margin = 2

  public func render(size: Size, theme: Theme) -> Frame {
    var frame = Frame(size: size, ground: theme[.ground])
    let columns = max(1, size.columns - 2 * ThemePreview.margin)
    var row = 0
    for part in [headRows, pageRows, lineRows(columns: columns), digitRows] {
      for line in part {
        frame.put(line, at: Point(row: row, column: ThemePreview.margin), theme: theme, columns: columns)
        row += 1
      }
    }
    for (role, text) in strips {
      let area = Size(rows: 1, columns: size.columns)
      frame.fill(at: Point(row: row, column: 0), size: area, style: theme[role])
      let line = Row([Span(text, role)], right: [Span(role.rawValue, role)])
      frame.put(line, at: Point(row: row, column: ThemePreview.margin), theme: theme, columns: columns)
      row += 1
    }
    return frame
  }

  /// Title, and the six phases, each in its own tint as it would be when it is now.
  private var headRows: [Row] {
    let phases = Phase.allCases.flatMap { phase in
      [Span("● \(words.name(phase).uppercased())", phase.accent), Span("  ")]
    }
    return [
      Row(
        [Span(words.sampleTitle, .strong), Span(" · \(words.sampleQuestion)")],
        right: [Span(words.time(hour: 14, minute: 7))]),
      Row(phases),
      Row(
        [Span(words.samplePrompt, .strong)],
        right: [Span("F7", .key), Span(" " + words.short(.nextPrompt), .muted)]),
      .blank,
    ]
  }

  /// A contribution of each kind, with its sign, and the name of the role beside it.
  private var pageRows: [Row] {
    words.sampleLines.enumerated().map { place, line in
      let role = line.kind?.signRole ?? .signAddition
      let sign = line.kind.map { $0.sign.map { "\($0) " } ?? "  " } ?? "  ↳ "
      return Row(
        [
          Span(sign, role), Span("#\(place + 1) ", .reference), Span(line.speaker, .speaker),
          Span(" · \(line.text)"),
        ], right: [Span(role.rawValue, role)])
    }
  }

  /// The rule with what the line will become, the line with the rest of a word, and the footer.
  private func lineRows(columns: Int) -> [Row] {
    let chip = words.willBe(.idea, in: .dream)
    let rule = String(repeating: "─", count: max(0, columns - width(of: chip) - 4))
    let keys = [ActionName.note, .completeName, .help].flatMap { action in
      [Span(Keymap.desk.taughtKey(for: action) ?? "", .key), Span(" \(words.short(action))   ", .muted)]
    }
    return [
      Row([Span(rule, .rule), Span(" "), Span(chip, .chip), Span(" "), Span("──", .rule)]),
      Row(
        [
          Span("Bram", .speaker), Span(" › "), Span(words.sampleTyped, .line),
          Span(words.sampleGhost, .ghost),
        ], right: [Span("fa", .code), Span(" Fatima")]),
      Row(keys, right: [Span(words.saved(at: words.time(hour: 14, minute: 7)), .saved)]),
    ]
  }

  /// The clock as it runs, runs low and is over, and a bar.
  private var digitRows: [Row] {
    var rows = Array(repeating: Row(), count: BigDigits.Height.three.rawValue)
    for (text, role) in [("12:40", Role.clock), ("1:35", .clockLow), ("0:00", .clockOver)] {
      for (place, line) in BigDigits.rows(text, height: .three, ascii: asciiOnly).enumerated() {
        rows[place].spans += [Span(line, role), Span("  ")]
      }
    }
    rows[1].spans += [Span("████████", .bar), Span(" 12")]
    return rows
  }

  /// What has a ground of its own.
  private var strips: [(Role, String)] {
    [
      (.panel, words.samplePanel), (.selection, words.sampleChosen), (.bannerInfo, words.sampleInfo),
      (.bannerWarning, words.sampleWarning), (.bannerError, words.sampleError),
    ]
  }
}
