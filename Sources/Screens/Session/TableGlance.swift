// A table at a glance: where it is in the walk, how much it noted in each phase, and what it still lacks.

import Canvas
import SessionEngine
import Words

/// What is shown of a table from afar, computed when the session changes.
struct TableGlance: Sendable {
  let name: String
  let phase: Phase
  let visited: Set<Phase>
  /// Lines that stand, per phase in the order of the walk.
  let counts: [Int]
  let clock: ClockState
  let asks: [Ask]
  /// Those present who were not heard in the phase in which the table is, by what they are called.
  let notHeard: [String]

  /// All tables of a session, in their order; the plenary is none.
  static func all(of session: Session) -> [TableGlance] {
    zip(session.tables, session.asksByTable(naming: 0)).dropFirst().map { walk, asked in
      TableGlance(
        name: walk.table ?? "", phase: walk.phase, visited: walk.visited,
        counts: walk.lines.map { places in
          places.reduce(0) { $0 + (session.contributions[$1].isWithdrawn ? 0 : 1) }
        },
        clock: walk.clock, asks: asked.asks,
        notHeard: session.notHeard(in: walk.phase, table: walk.table).map(\.callName))
    }
  }

  func count(in phase: Phase) -> Int { counts[Int(phase.rawValue)] }

  /// Lines of the phase in which it is.
  var lines: Int { count(in: phase) }

  /// What is left of its time in a few columns, in steps that keep a page with many clocks still; empty where it has none.
  func time(at now: Int64, _ words: Words) -> Span {
    guard let left = clock.secondsLeft(at: now) else { return Span("") }
    if case .paused = clock { return Span(words.clockPaused, .muted) }
    if left <= 0 { return Span(words.overTime, .bannerWarning) }
    let shown = ClockSteps.calm.shown(left)
    return Span(shown > 60 ? words.shortMinutes(shown / 60) : words.minutesAndSeconds(shown))
  }
}
