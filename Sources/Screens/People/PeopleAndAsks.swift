// Who has not been heard in this phase, and what the phase still asks: beside the page, or as lines above it.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  /// The column beside the page.
  func sideRows(height: Int) -> [Row] {
    var rows: [Row] = []
    let asks = overview.askRows
    let peopleRoom = max(3, height - (asks.isEmpty ? 0 : asks.count + 2) - 2)
    if let round = overview.round {
      rows += roundRows(round, room: peopleRoom) + [.blank]
    } else if !overview.waiting.isEmpty {
      rows.append(Row(words.notYetHeard.uppercased(), .muted))
      rows += personRows(overview.waiting, atMost: peopleRoom)
      rows.append(.blank)
    } else if overview.hasPeople {
      rows += [Row(words.everyoneHeard, .saved), .blank]
    }
    if !asks.isEmpty {
      rows.append(Row(words.phaseStillAsks.uppercased(), .muted))
      rows += asks
      rows.append(.blank)
    }
    return rows + restRows(room: height - rows.count)
  }

  /// Where there is room: who is at the table, at the opening; everybody else, for the codes.
  private func restRows(room: Int) -> [Row] {
    var rows: [Row] = []
    if phase == .opening {
      let there = Attendance(session, words: words)
      let block = there.compact(columns: DeskLayout.sideColumns, room: room - 1)
      if !block.isEmpty { rows += block + [.blank] }
    }
    if !overview.heard.isEmpty, room - rows.count >= 3 {
      rows.append(Row(words.heardHeading.uppercased(), .muted))
      rows += personRows(overview.heard, atMost: room - rows.count)
    }
    return rows
  }

  func personRows(_ people: [Overview.PersonRow], atMost room: Int) -> [Row] {
    guard people.count > room else { return people.map(\.row) }
    let shown = people.prefix(room - 1)
    return shown.map(\.row) + [Row(words.andMore(people.count - shown.count), .muted)]
  }

  /// The same people in one line.
  func peopleRow(columns: Int) -> Row {
    if let round = overview.round { return roundRow(round, columns: columns) }
    let waiting = overview.waiting
    guard !waiting.isEmpty else {
      return overview.hasPeople ? Row(words.everyoneHeard, .saved) : .blank
    }
    return Row(line(of: waiting, after: [Span(words.notYetHeard + "  ", .muted)], columns: columns))
  }

  /// People by code and given name, as many as fit.
  func line(of people: [Overview.PersonRow], after head: [Span], columns: Int) -> [Span] {
    var spans = head
    var taken = head.columns
    for (place, person) in people.enumerated() {
      let length = width(of: person.code) + width(of: person.given) + 3
      if taken + length > columns - 6 {
        spans.append(Span(words.andMore(people.count - place), .muted))
        break
      }
      taken += length
      spans += [Span(person.code, .code), Span(" \(person.given)  ")]
    }
    return spans
  }

  /// The same asks in one line.
  func asksRow(columns: Int) -> Row {
    guard !overview.asks.isEmpty else { return .blank }
    let head = words.phaseStillAsks + "  "
    return Row([Span(head, .muted), Span(clip(overview.asksText, columns: columns - width(of: head)))])
  }
}
