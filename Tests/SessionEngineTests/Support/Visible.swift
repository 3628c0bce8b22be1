// A session as people see it, as text: without what was taken back.

@testable import SessionEngine
import TestSupport

/// What can be seen of a session, in a fixed order.
func visible(_ session: Session) -> String {
  var rows = session.enrolled.map { person in
    let mandate = person.mandate
    let texts = [
      person.name, person.organisation, person.role, person.perspective, person.table, mandate.extent?.word,
      mandate.note, mandate.renewal?.word, mandate.renewalWhy, person.leftAt.map { String($0) },
      person.declinedDeed, String(person.turns.dreams), String(person.turns.deeds),
    ]
    let turns = Phase.allCases.map { person.turns.in($0) }
    return texts.map { $0 ?? "-" }.joined(separator: " ") + " \(turns)"
  }
  for walk in session.tables {
    let standing = walk.lines.map { places in
      places.filter { !session.contributions[$0].isWithdrawn }
    }
    // A table that came in with an undone enrolment is still there, and has nothing.
    if walk.table != nil, standing.allSatisfy(\.isEmpty), walk.moves.isEmpty { continue }
    rows.append(
      "\(walk.table ?? "-") \(walk.phase.word) \(walk.visited.sorted().map(\.word)) \(walk.clock)"
        + " \(walk.invitesUnheard)")
    rows += walk.moves.map { "  \($0.from.word) to \($0.to.word) at \($0.at) left \(asks($0.left))" }
    rows.append("  \(standing.map { $0.map(\.int) }) \(walk.open.concerns.map(\.int)) \(walk.ambitions)")
  }
  rows += session.contributions.filter { !$0.isWithdrawn }.map { line in
    [
      line.ref.text, line.kind.word, line.phase.word, String(line.at), session.speakerName(of: line) ?? "-",
      line.text,
      line.said, line.because ?? "-", line.review?.iso ?? "-", line.due?.iso ?? "-", line.firstStep ?? "-",
      line.helpers.joined(separator: ","), line.links.map(\.text).joined(separator: ","),
      line.additionTo?.text ?? "-", session.table(of: line) ?? "-", line.unnamed.map { "\($0)" } ?? "-",
    ].joined(separator: " | ")
  }
  rows += session.scope.filter { !$0.isRemoved }.map { "scope \($0.label) \($0.text)" }
  rows += session.manners.filter { !$0.isRemoved }.map { "manner \($0.text)" }
  rows += session.results.filter { !$0.isRemoved }.map { "result \($0.label) \($0.text)" }
  rows += session.privateNotes.filter { !$0.isRemoved }.map { "private \($0.text)" }
  rows += session.missing.filter { !$0.isRemoved }.map { "missing \($0.text)" }
  rows.append("\(session.harvest.map(\.text)) \(session.together) \(session.principles)")
  rows += session.standingPolls.map { "\($0.kind) \($0.about) \($0.votes) \($0.tally) \($0.isClosed)" }
  rows += session.carried.map { "\($0.text) \(String(describing: $0.judgement))" }
  rows += session.tables.filter { $0.round != nil }.map { walk in
    let turn = session.turn(at: walk.table)?.name ?? "-"
    return "round \(turn) \(session.turnsToCome(at: walk.table))"
  }
  rows.append("\(session.evaluation) \(String(describing: session.fence))")
  for phase in Phase.allCases { rows.append(asks(session.asks(in: phase, table: nil))) }
  return rows.joined(separator: "\n")
}

private func asks(_ asks: [Ask]) -> String {
  asks.map { "\($0.what.rawValue) \($0.table ?? "-") \($0.who)" }.joined(separator: "; ")
}
