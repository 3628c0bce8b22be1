// A contribution in plain words, as `add TEXT` and JSON give it.

import SessionEngine
import SessionJournal
import Words

/// A contribution without shorthand; what is nil is as the session has it.
struct PlainLine: Sendable {
  let text: String
  var by: String?
  var table: String?
  var phase: Phase?
  var kind: Kind?
}

extension Importer {
  /// Notes the contribution. Everything is looked at before a table is made or somebody is enrolled for it.
  mutating func note(_ plain: PlainLine, line: Int) throws(ImportFault) {
    let table = desks.table(plain.table)
    if plain.text.trimmedSpace.isEmpty { throw .refused(.missing(.text)) }
    if plain.text.utf8.count > LineContext.longestLine {
      throw .refused(.tooLong(limit: LineContext.longestLine))
    }
    if let table { try checkTable(table) }
    _ = try speaker(plain.by, at: table)
    do throws(Failure) {
      try open(table, line: line)
    } catch {
      throw .ended(error)
    }
    let speaker = try speaker(plain.by, at: table)
    try add(for: table, line: line) { session, desk throws(Refusal) in
      let phase = plain.phase ?? session.state(of: table)?.phase ?? .opening
      let note = NoteLine(text: plain.text, by: speaker?.name, kind: plain.kind, phase: phase)
      return try (speaker?.events ?? []) + note.decide(in: session, at: desk)
    }
  }

  private func checkTable(_ name: String) throws(ImportFault) {
    do throws(Refusal) {
      try Enrol.check(name)
    } catch {
      throw .refused(error)
    }
  }

  /// Who is meant by a name, with the events that enrol them where they are new; nil for no name.
  func speaker(_ name: String?, at table: String?) throws(ImportFault) -> (name: String, events: [Event])? {
    guard let name, !name.trimmedSpace.isEmpty else { return nil }
    switch session.match(name: name, at: desks[table]?.journal.desk ?? .plenary) {
    case .person(let person): return (person, [])
    case .several(let people): throw .refused(.ambiguousName(name, candidates: people))
    case .nobody(let near):
      guard options.enrols else { throw .refused(.unknownName(name, near: near)) }
      return (name, try enrolment(of: name, at: table))
    }
  }

  private func enrolment(of name: String, at table: String?) throws(ImportFault) -> [Event] {
    let desk = Desk(label: desks[table]?.journal.desk ?? .plenary, table: table, now: WallClock.moment)
    do throws(Refusal) {
      return try Enrol(name: name, table: table).decide(in: session, at: desk)
    } catch {
      throw .refused(error)
    }
  }
}

extension Words {
  /// A refusal in the words for whoever calls `add`, who has no desk before them.
  func message(adding refusal: Refusal) -> Message {
    if case .unknownName(let name, let near) = refusal { return unknownSpeaker(name, near: near) }
    return refusal == .missing(.text) ? emptyText : message(for: refusal)
  }
}
