// Everything that the state keeps count of, counted again from the lines alone.

@testable import SessionEngine
import TestSupport

/// What the incremental counts should say, and what they say, as text.
struct Recount {
  let session: Session

  private func standing() -> [(place: Int, line: Contribution)] {
    session.contributions.enumerated().filter { !$0.element.isWithdrawn }.map {
      ($0.offset, $0.element)
    }
  }

  /// From scratch.
  var expected: String {
    let standing = standing()
    var rows: [String] = []
    for (place, person) in session.participants.enumerated() {
      let own = standing.map(\.line).filter { $0.speaker?.int == place }
      let turns = Phase.allCases.map { phase in own.filter { $0.phase == phase }.count }
      let dreams = own.filter { $0.kind == .idea && $0.phase == .dream }.count
      rows.append("\(person.name) \(turns) \(dreams) \(own.filter { $0.kind == .deed }.count)")
    }
    for place in session.tables.indices { rows += expectedWalk(place, standing) }
    for line in session.contributions {
      let linking = session.contributions.enumerated().filter { $0.element.links.contains(line.ref) }
      let adding = session.contributions.enumerated().filter { $0.element.additionTo == line.ref }
      rows.append("\(line.ref.text) linked \(linking.map { $0.offset })")
      rows.append("\(line.ref.text) added to \(adding.map { $0.offset })")
      rows.append("\(line.ref.text) answered \(isAnswered(line.ref, standing))")
    }
    return rows.joined(separator: "\n")
  }

  private func isAnswered(_ ref: Ref, _ standing: [(place: Int, line: Contribution)]) -> Bool {
    standing.contains { $0.line.kind == .proposal && $0.line.links.contains(ref) }
  }

  private func expectedWalk(_ walk: Int, _ standing: [(place: Int, line: Contribution)]) -> [String] {
    let own = standing.filter { $0.line.table.int == walk }
    func places(_ kind: Kind, _ lacks: (Contribution) -> Bool) -> [Int] {
      own.filter { $0.line.kind == kind && lacks($0.line) }.map(\.place)
    }
    let open = [
      places(.concern) { !isAnswered($0.ref, standing) }, places(.agreement) { $0.because == nil },
      places(.agreement) { $0.review == nil }, places(.deed) { $0.speaker == nil && $0.unnamed != .everyone },
      places(.deed) { $0.firstStep == nil }, places(.deed) { $0.due == nil },
    ]
    let lines = Phase.allCases.map { phase in
      session.contributions.enumerated().filter {
        $0.element.table.int == walk && $0.element.phase == phase
      }
      .map { $0.offset }
    }
    let ambitions = own.filter { $0.line.phase == .vision && [.idea, .agreement].contains($0.line.kind) }
      .count
    return ["walk \(walk) \(open) \(lines) \(ambitions)"]
  }

  /// As the state has it.
  var kept: String {
    var rows = session.participants.map { person in
      let turns = Phase.allCases.map { person.turns.in($0) }
      return "\(person.name) \(turns) \(person.turns.dreams) \(person.turns.deeds)"
    }
    for (place, walk) in session.tables.enumerated() {
      let open = [
        walk.open.concerns, walk.open.withoutReason, walk.open.withoutReview, walk.open.withoutOwner,
        walk.open.withoutStep, walk.open.withoutDate,
      ].map { $0.map(\.int) }
      rows.append("walk \(place) \(open) \(walk.lines.map { $0.map(\.int) }) \(walk.ambitions)")
    }
    for line in session.contributions {
      rows.append("\(line.ref.text) linked \((session.linksTo[line.ref] ?? []).map(\.int))")
      rows.append("\(line.ref.text) added to \((session.additionsTo[line.ref] ?? []).map(\.int))")
      rows.append("\(line.ref.text) answered \(session.isAnswered(line.ref))")
    }
    return rows.joined(separator: "\n")
  }
}
