// A session as text, whole and in a fixed order, so that two states can be compared.

@testable import SessionEngine

/// Everything that people can see of a session. `DumpTests` holds what it must tell apart.
func dump(_ session: Session) -> String {
  var rows: [String] = []
  rows.append("founding \(String(describing: session.founding)) playbook \(session.playbook ?? "-")")
  for person in session.participants { rows.append(dump(person)) }
  for walk in session.walks { rows += dump(walk) }
  for (place, line) in session.contributions.enumerated() { rows.append("\(place) \(dump(line))") }
  rows += session.scope.map { "scope \($0.label.word) \($0.text) \($0.isRemoved)" }
  rows += session.manners.map { "manner \($0.text) \($0.isRemoved)" }
  rows += session.results.map { "result \($0.label.word) \($0.text) \($0.isRemoved)" }
  rows += session.privateNotes.map { "private \($0.text) \($0.isRemoved)" }
  rows.append("evaluation \(session.evaluation) fence \(String(describing: session.fence))")
  rows += session.carried.map { "carried \($0)" }
  rows += indices(session)
  return rows.joined(separator: "\n")
}

private func dump(_ person: Participant) -> String {
  let turns = Phase.allCases.map { person.turns.in($0) }
  return "person \(person.name) \(person.code) \(person.organisation ?? "-") \(person.role ?? "-")"
    + " \(person.perspective ?? "-") \(person.table ?? "-") \(person.mandate)"
    + " \(String(describing: person.leftAt)) \(String(describing: person.declinedDeed))"
    + " enrolled \(person.isEnrolled) turns \(turns) \(person.turns.dreams) \(person.turns.deeds)"
}

private func dump(_ walk: Walk) -> [String] {
  let visited = walk.visited.sorted().map(\.word)
  return [
    "walk \(walk.table ?? "-") \(walk.letter) \(walk.phase.word) \(visited) \(walk.clock) \(walk.invitesUnheard)"
  ]
    + walk.moves.map { "  move \($0)" } + walk.lines.map { "  lines \($0)" }
    + ["  open \(walk.open) ambitions \(walk.ambitions)"]
}

func dump(_ line: Contribution) -> String {
  "\(line.ref.text) \(line.at) \(line.kind.word) \(line.phase.word) walk \(line.walk)"
    + " by \(line.speaker.map(String.init) ?? "-") \(line.text) | \(line.said) | \(line.wording)"
    + " + \(line.additionTo?.text ?? "-") withdrawn \(line.isWithdrawn)"
}

/// What the state keeps beside the lines, in a fixed order, empty entries left out.
private func indices(_ session: Session) -> [String] {
  func rows(_ name: String, _ table: [Ref: [Int32]]) -> [String] {
    table.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { "\(name) \($0.key.text) \($0.value)" }
  }
  return rows("links", session.linksTo) + rows("additions", session.additionsTo)
    + session.answers.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    .map { "answers \($0.key.text) \($0.value)" }
}
