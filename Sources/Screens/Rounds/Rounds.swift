// A round at the desk: whose turn it is and who comes after, beside the page or in a line above it.

import Canvas
import SessionEngine
import Words

extension Overview {
  /// A round as it stands: who has the turn, none where it is done, and who comes after.
  struct RoundView: Sendable {
    let now: PersonRow?
    let next: [PersonRow]
  }
}

extension DeskModel {
  /// In a round the floor goes to whose turn it is, also where another desk brought that about; what is half typed
  /// stays under whom it was begun.
  mutating func followRound() {
    guard editor.isEmpty, editing == nil else { return }
    followTurn([])
  }

  /// Gives the floor to whoever got the turn with these events.
  mutating func followTurn(_ events: [Event]) {
    let next = session.floor(after: floor, turn: knownTurn, events, at: here)
    if next != floor { give(next, typed: nil) }
    knownTurn = session.turn(at: table)?.name
  }

  /// Whose turn it is in a round, and who comes after.
  func roundRows(_ round: Overview.RoundView, room: Int) -> [Row] {
    let head = Row(words.round.uppercased(), .muted)
    guard let now = round.now else {
      return [head, Row(words.roundIsDone, .saved), Row(words.roundEnd, .muted)]
    }
    var turn = now.row
    turn.spans = [Span("● ", phase.accent)] + turn.spans
    let next = round.next.isEmpty || room < 5 ? [] : [Row(words.inTurnNext, .muted)]
    return [head, turn] + next + personRows(round.next, atMost: max(1, room - 3))
      + [Row(words.roundHints, .muted)]
  }

  func roundRow(_ round: Overview.RoundView, columns: Int) -> Row {
    guard let now = round.now else {
      return Row([Span(words.roundIsDone, .saved), Span("  " + words.roundEnd, .muted)])
    }
    let head = [
      Span("\(words.inTurnNow)  ", .muted), Span("● ", phase.accent), Span(now.code, .code),
      Span(" \(now.given)  ", .strong),
    ]
    return Row(
      round.next.isEmpty
        ? head : line(of: round.next, after: head + [Span(words.inTurnNext + "  ", .muted)], columns: columns)
    )
  }
}
