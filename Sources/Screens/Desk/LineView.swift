// The line at the foot: whose it will be, the text with the cursor, and above it what it will become.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  /// Who will have said it: by the whole name where there is room, else by the given name or the code.
  func floorText(columns: Int) -> String {
    if let editing { return "#\(editing.text) › " }
    let name: String
    switch readFloor {
    case .person(let person): name = person
    case .unnamed(let speaker): return "\(words.name(speaker)) › "
    case .nobody: return "\(words.noSpeakerYet) › "
    }
    if columns < 36, let code = session.participant(named: name)?.code { return "\(code) › " }
    return (columns < 70 ? String(name.prefix { $0 != " " }) : name) + " › "
  }

  /// The person under whom the line as it stands would be noted.
  private var readFloor: Floor {
    switch reading {
    case .contribution(let draft): draft.floor
    case .floor(let floor): floor
    case .empty, .mend, .action, .refused: floor
    }
  }

  /// The typed line cut into rows, with this before it.
  func typedRows(columns: Int, floor: String) -> [Substring] {
    let room = max(8, columns - 4 - width(of: floor))
    let text = editor.text
    if text.utf8.count < room { return [text[...]] }
    if width(of: text) == editor.length { return evenRows(of: text, columns: room) }
    var rows: [Substring] = []
    var start = text.startIndex
    var taken = 0
    var place = text.startIndex
    while place < text.endIndex {
      let next = text.index(after: place)
      let wide = width(of: String(text[place..<next]))
      if taken + wide > room {
        rows.append(text[start..<place])
        start = place
        taken = 0
      }
      taken += wide
      place = next
    }
    return rows + [text[start...]]
  }

  /// The same for text in which each character takes one column.
  private func evenRows(of text: String, columns: Int) -> [Substring] {
    var rows: [Substring] = []
    var rest = text[...]
    while let end = rest.index(rest.startIndex, offsetBy: columns, limitedBy: rest.endIndex),
      end < rest.endIndex
    {
      rows.append(rest[..<end])
      rest = rest[end...]
    }
    return rows + [rest]
  }

  func drawLine(_ frame: inout Frame, _ arrangement: Arrangement, _ theme: Theme) {
    let (layout, rows) = (arrangement.layout, arrangement.typedRows)
    let prompt = arrangement.terms.floor
    let start = Point(row: layout.line.lowerBound, column: layout.margin)
    let promptEnd =
      start.column + frame.put(prompt, at: start, style: theme[.speaker], columns: layout.columns / 2)
    // The mark after the name is no part of it.
    let mark = Point(row: start.row, column: promptEnd - 3)
    if prompt.hasSuffix(" › ") { frame.restyle(at: mark, columns: 3) { _ in theme[.text] } }
    let (cursorRow, cursorColumn) = cursorPlace(in: rows)
    let first = max(0, min(cursorRow - layout.line.count + 1, rows.count - layout.line.count))
    for (place, row) in rows.dropFirst(first).prefix(layout.line.count).enumerated() {
      frame.put(String(row), at: Point(row: start.row + place, column: promptEnd), style: theme[.line])
    }
    let cursor = Point(row: start.row + cursorRow - first, column: promptEnd + cursorColumn)
    frame.cursor = Point(row: cursor.row, column: min(cursor.column, frame.size.columns - 1))
  }

  private func cursorPlace(in rows: [Substring]) -> (row: Int, column: Int) {
    var left = editor.cursor
    for (place, row) in rows.enumerated() {
      let length = row.count
      if left < length || place == rows.count - 1 { return (place, width(of: String(row.prefix(left)))) }
      left -= length
    }
    return (0, 0)
  }

  /// The thin rule above the line, with what the line will become at its right end.
  func drawRule(_ frame: inout Frame, _ layout: DeskLayout, _ theme: Theme, below: Int) {
    guard layout.rule >= 0 else { return }
    frame.rule(
      at: Point(row: layout.rule, column: layout.margin), columns: layout.columns, style: theme[.rule])
    let more = below > 0 ? Span("↓ " + words.linesBelow(below), .muted) : nil
    guard let chip = chip ?? more else { return }
    let text = clip(chip.text, columns: layout.columns - 6)
    let end = layout.margin + layout.columns - 3
    let start = frame.put(text, row: layout.rule, endingBefore: end, style: theme[chip.role])
    // The blanks that part it from the rule belong to neither, and are not underlined with it.
    for column in [start - 1, end] {
      frame.put(" ", at: Point(row: layout.rule, column: column), style: theme[.text])
    }
  }

  /// How many rows lie further down, where the page doesn't show its end.
  func rowsBelow(_ page: [Row], _ layout: DeskLayout) -> Int {
    summary.map { $0.rowsBelow(page, height: layout.body.count) } ?? scroll
  }

  /// What Enter would do with the line as it stands.
  private var chip: Span? {
    if let picked { return Span(words.willBe(of: picked, openLines), .chip) }
    switch reading {
    case .empty, .floor: return nil
    case .contribution(let draft):
      let isPlain = draft.unknownName == nil && draft.openName == nil && draft.remarks.isEmpty
      return Span(chipText(draft), isPlain ? .chip : .bannerInfo)
    case .mend(let old, let new): return Span(words.willMend(old, new), .chip)
    case .action(let action): return Span(describe(action), .chip)
    // A line that was only begun lacks its text: no warning for that.
    case .refused(.missing): return nil
    case .refused(.unfinishedMend):
      let message = words.message(for: .unfinishedMend)
      return Span(message.hint, .chip)
    case .refused(let refusal): return Span(words.message(for: refusal).text, .bannerWarning)
    }
  }

  private func chipText(_ draft: Draft) -> String {
    var pieces = [
      words.willBe(draft.wording.kind, in: editing.flatMap { session.contribution($0)?.phase } ?? phase)
    ]
    let today = time.moment.today
    if draft.openName != nil, case .unnamed(.oneOf(let people)) = draft.floor {
      pieces.insert(words.oneOf(people), at: 0)
    }
    // What has to be seen stands first: on a narrow screen the end is cut off.
    pieces += draft.remarks.map { words.remark($0, today: today) }
    if let above = draft.additionTo { pieces.append(words.willAdd(to: above)) }
    if !draft.wording.links.isEmpty {
      pieces.append("→ " + draft.wording.links.map { "#\($0.text)" }.joined(separator: " "))
    }
    pieces += draft.understood.map { words.phrase($0, today: today) }
    if let unknown = draft.unknownName { pieces.append(words.offerEnrolment(unknown, key: enrolKey)) }
    pieces += draft.unknownReferences.map { words.message(for: .unknownReference($0)).text }
    return pieces.joined(separator: " · ")
  }

  private var enrolKey: String { Keymap.desk.taughtKey(for: .enrolUnknown) ?? "" }

  private func describe(_ action: LineAction) -> String {
    let typed = editor.text.dropFirst().prefix { $0 != " " }
    return CommandEntry.find(typed)?.help[words.language] ?? words.willBeCommand
  }
}
