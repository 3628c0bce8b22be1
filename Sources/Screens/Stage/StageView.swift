// What the stage shows of the session, computed when the session changes.

import Canvas
import SessionEngine
import Words

/// Phase, progress, tables and asks, as they stand until the next event.
struct StageView: Sendable {
  /// Of the session it was computed from.
  let revision: Int
  let phase: Phase
  let visited: Set<Phase>
  let clock: ClockState
  /// Places of the lines to show, the newest first.
  let places: [ContributionIndex]
  /// Of how many people the phase has what it asks of them, and how many there are.
  let done: Int
  let people: Int
  /// What the phase still asks of lines and of the group, in a few words each. Nobody is named.
  let asks: [String]
  /// Who was not heard yet, if the facilitator had them invited.
  let invited: [String]
  /// Whose turn it is in a round.
  let turn: String?
  let tables: [TableGlance]
  /// The name under which a line was put together with others.
  let bundles: [Ref: String]

  /// How many lines of a walk can be paged back through.
  private static let limit = 2000

  init(of session: Session, table: String?, words: Words) {
    let walk = session.state(of: table) ?? session.tables[0]
    let phase = walk.phase
    revision = session.revision
    self.phase = phase
    visited = walk.visited
    clock = walk.clock
    let shown = table == nil ? session.tables : [walk]
    places = StageView.places(in: session, shown, phase)
    let here = session.present(at: table)
    people = here.count
    let asked = session.asks(in: phase, table: table, naming: 0)
    let lacking =
      phase == .order
      ? here.filter { $0.turns.in(phase) == 0 }.count
      : asked.filter(\.isOfPeople).reduce(0) { $0 + $1.count }
    done = max(0, here.count - lacking)
    asks = words.shorts(asked.filter { !$0.isOfPeople })
    let given = Dictionary(grouping: here) { $0.callName }.mapValues(\.count)
    invited =
      walk.invitesUnheard
      ? session.notHeard(in: phase, table: table).map { given[$0.callName] == 1 ? $0.callName : $0.name } : []
    turn = session.turn(at: table).map { given[$0.callName] ?? 1 == 1 ? $0.callName : $0.name }
    bundles = session.bundleNames
    tables = table == nil ? TableGlance.all(of: session) : []
  }

  /// The lines of the phase in which each walk is; in the deed phase all deeds, whenever they were chosen.
  private static func places(in session: Session, _ walks: [TableState], _ phase: Phase)
    -> [ContributionIndex]
  {
    var places = walks.flatMap { walk in walk.lines(in: walk.phase).suffix(limit) }
    if phase == .deed {
      let tables = Set(walks.map(\.table))
      var seen = Set(places)
      for place in session.contributions.typedIndices where session.contributions[place].kind == .deed {
        let line = session.contributions[place]
        if tables.contains(session.table(of: line)), seen.insert(place).inserted {
          places.append(place)
        }
      }
    }
    return places.sorted(by: >).filter { !session.contributions[$0].isWithdrawn }
  }
}
