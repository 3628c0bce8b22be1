// Notes contributions without shorthand, from `add TEXT` and from JSON.

import SessionEngine
import SessionJournal
import Words

/// A contribution without shorthand. What is nil is taken from the session.
struct PlainLine: Sendable {
  let text: String
  var by: String?
  var table: String?
  var phase: Phase?
  var kind: Kind?
}

extension Importer {
  /// Notes the contribution. Everything is checked before a table is created or a person is enrolled for it.
  ///
  /// - Parameter line: its line on standard input, from 1; 0 if it is the only one.
  /// - Throws: ``ImportFault``.
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

  /// The participant with this name, and the events that enrol them if they are new; nil if there is no name.
  ///
  /// - Throws: ``ImportFault/refused(_:)`` if the name is unknown or ambiguous.
  func speaker(_ name: String?, at table: String?) throws(ImportFault) -> (name: String, events: [Event])? {
    guard let name, !name.trimmedSpace.isEmpty else { return nil }
    switch session.match(name: name, at: desks[table]?.journal.desk ?? .plenary, table: table) {
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
  /// The message for a refusal in `add`, whose caller has no screen with a key for enrolling somebody.
  func message(adding refusal: Refusal) -> Message {
    if case .unknownName(let name, let near) = refusal { return unknownSpeaker(name, near: near) }
    return refusal == .missing(.text) ? emptyText : message(for: refusal)
  }
}
