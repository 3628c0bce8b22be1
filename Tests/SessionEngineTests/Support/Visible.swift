// A session as people see it, as text: without what was taken back.

@testable import SessionEngine

/// What can be seen of a session, in a fixed order.
func visible(_ session: Session) -> String {
  var rows = session.enrolled.map { person in
    "\(person.name) \(person.organisation ?? "-") \(person.role ?? "-") \(person.perspective ?? "-")"
      + " \(person.table ?? "-") \(person.mandate) \(String(describing: person.leftAt))"
      + " \(String(describing: person.declinedDeed)) \(person.turns)"
  }
  for walk in session.walks {
    let standing = walk.lines.map { places in
      places.filter { !session.contributions[Int($0)].isWithdrawn }
    }
    // A table that came in with an undone enrolment is still there, and has nothing.
    if walk.table != nil, standing.allSatisfy(\.isEmpty), walk.moves.isEmpty { continue }
    rows.append("\(walk.table ?? "-") \(walk.phase) \(walk.visited.sorted()) \(walk.moves) \(walk.clock)")
    rows.append("  \(standing) \(walk.open) \(walk.ambitions)")
  }
  rows += session.contributions.filter { !$0.isWithdrawn }.map(dump)
  rows += session.scope.filter { !$0.isRemoved }.map { "scope \($0.label) \($0.text)" }
  rows += session.manners.filter { !$0.isRemoved }.map { "manner \($0.text)" }
  rows += session.results.filter { !$0.isRemoved }.map { "result \($0.label) \($0.text)" }
  rows += session.privateNotes.filter { !$0.isRemoved }.map { "private \($0.text)" }
  rows.append("\(session.evaluation) \(String(describing: session.fence))")
  for phase in Phase.allCases { rows.append("\(session.asks(in: phase, table: nil))") }
  return rows.joined(separator: "\n")
}
