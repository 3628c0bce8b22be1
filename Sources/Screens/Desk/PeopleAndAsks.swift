// Who has not been heard in this phase, and what the phase still asks: beside the page, or as lines above it.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  private var asks: [Ask] { session.asks(in: phase, table: table) }
  private var notHeard: [Participant] { session.notHeard(in: phase, table: table) }

  /// The column beside the page.
  func sideRows(height: Int) -> [Row] {
    let waiting = notHeard
    let asks = asks
    var rows: [Row] = []
    let askRows = asks.isEmpty ? 0 : asks.count + 2
    let peopleRoom = max(3, height - askRows - 2)
    if !waiting.isEmpty {
      rows.append(Row(words.notYetHeard.uppercased(), .muted))
      rows += personRows(waiting, atMost: peopleRoom)
      rows.append(.blank)
    } else if !session.enrolled.isEmpty {
      rows += [Row(words.everyoneHeard, .saved), .blank]
    }
    if !asks.isEmpty {
      rows.append(Row(words.phaseStillAsks.uppercased(), .muted))
      rows += asks.map { Row(clip(words.short($0), columns: DeskLayout.sideColumns)) }
      rows.append(.blank)
    }
    return rows + restRows(room: height - rows.count)
  }

  /// Where there is room: everybody else, for the codes, and the other tables.
  private func restRows(room: Int) -> [Row] {
    var rows: [Row] = []
    if table == nil, session.hasTables {
      rows.append(Row(words.tablesHeading.uppercased(), .muted))
      rows += session.walks.dropFirst().map { walk in
        let count = walk.lines.reduce(0) { $0 + $1.count }
        return Row(
          [Span(walk.table ?? "", .text)], right: [Span("\(words.name(walk.phase)) \(count)", .muted)])
      }
      rows.append(.blank)
    }
    let heard = session.participants.filter {
      $0.isPresent && (table == nil || $0.table == table) && $0.turns.in(phase) > 0
    }
    if !heard.isEmpty, room - rows.count >= 3 {
      rows.append(Row(words.heardHeading.uppercased(), .muted))
      rows += personRows(heard, atMost: room - rows.count)
    }
    return rows
  }

  private func personRows(_ people: [Participant], atMost room: Int) -> [Row] {
    let shown = people.count > room ? Array(people.prefix(room - 1)) : people
    var rows = shown.map { person in
      Row(
        [Span(person.code.padded(to: 4), .code), Span(clip(person.name, columns: 18))],
        right: [Span(clip(person.organisation ?? "", columns: 10), .muted)])
    }
    if shown.count < people.count { rows.append(Row(words.andMore(people.count - shown.count), .muted)) }
    return rows
  }

  /// The same people in one line.
  func peopleRow(columns: Int) -> Row {
    let waiting = notHeard
    guard !waiting.isEmpty else {
      return session.enrolled.isEmpty ? .blank : Row(words.everyoneHeard, .saved)
    }
    var spans = [Span(words.notYetHeard + "  ", .muted)]
    var taken = width(of: words.notYetHeard) + 2
    for (place, person) in waiting.enumerated() {
      let given = String(person.name.prefix { $0 != " " })
      let length = width(of: person.code) + width(of: given) + 3
      if taken + length > columns - 6 {
        spans.append(Span(words.andMore(waiting.count - place), .muted))
        break
      }
      taken += length
      spans += [Span(person.code, .code), Span(" \(given)  ")]
    }
    return Row(spans)
  }

  /// The same asks in one line.
  func asksRow(columns: Int) -> Row {
    let asks = asks
    guard !asks.isEmpty else { return .blank }
    let text = asks.map { words.short($0) }.joined(separator: " · ")
    let head = words.phaseStillAsks + "  "
    return Row([Span(head, .muted), Span(clip(text, columns: columns - width(of: head)))])
  }
}

extension String {
  /// With blanks up to so many characters.
  func padded(to length: Int) -> String { self + String(repeating: " ", count: max(0, length - count)) }
}
