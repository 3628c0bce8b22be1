// What the desk shows of the session around the contributions, computed when the session changes and not with every key.

import Canvas
import SessionEngine
import Words

/// Phase, people and asks, as they stand until the next event.
struct Overview: Sendable {
  /// Of the session it was computed from.
  let revision: Int
  let phase: Phase
  let clock: ClockState
  /// The phases as pieces of a row, the roomiest form first.
  let ribbons: [Ribbon]
  let asks: [Ask]
  /// The asks, one a row of the column beside the page.
  let askRows: [Row]
  let asksText: String
  /// Who has not been heard in this phase, and who has.
  let waiting: [PersonRow]
  let heard: [PersonRow]
  /// The tables, where this is the desk of the plenary.
  let tables: [TableGlance]
  /// Lines that were taken along to the plenary.
  let harvested: Set<Ref>
  /// The name under which a line was put together with others.
  let bundles: [Ref: String]
  let hasPeople: Bool
  /// Nil where there is no round.
  let round: RoundView?

  /// A row of spans, and the columns it takes.
  struct Ribbon: Sendable {
    let spans: [Span]
    let columns: Int

    init(_ spans: [Span]) {
      self.spans = spans
      columns = spans.columns
    }
  }

  /// Somebody in the column beside the page, and in a line.
  struct PersonRow: Sendable {
    let row: Row
    let code: String
    let given: String

    init(_ person: Participant) {
      code = person.code
      given = person.callName
      row = Row(
        Span.column(person.code, .code, columns: 4) + [Span(clip(person.name, columns: 18))],
        right: [Span(clip(person.organisation ?? "", columns: 10), .muted)])
    }
  }

  init(of session: Session, table: String?, words: Words) {
    let walk = session.state(of: table) ?? session.tables[0]
    let phase = walk.phase
    tables = table == nil ? TableGlance.all(of: session) : []
    // The plenary leads all tables, wherever each of them is.
    let asks =
      tables.isEmpty
      ? session.asks(in: phase, table: table) : session.asksByTable(naming: 0).flatMap { $0.asks }
    revision = session.revision
    self.phase = phase
    clock = walk.clock
    ribbons = RibbonForm.allCases.map { Ribbon($0.spans(phase, visited: walk.visited, words)) }
    self.asks = asks
    let phrases = words.shorts(asks)
    askRows = phrases.map { Row(clip($0, columns: DeskLayout.sideColumns)) }
    asksText = phrases.joined(separator: " · ")
    waiting = session.notHeard(in: phase, table: table).map { PersonRow($0) }
    heard = session.present(at: table).filter { $0.turns.in(phase) > 0 }.map { PersonRow($0) }
    harvested = Set(session.harvest)
    bundles = session.bundleNames
    let next = session.turnsToCome(at: table).compactMap { session.participant(named: $0) }
    round =
      session.hasRound(at: table)
      ? RoundView(now: session.turn(at: table).map { PersonRow($0) }, next: next.map { PersonRow($0) })
      : nil
    hasPeople = session.participants.contains { $0.isEnrolled }
  }
}
