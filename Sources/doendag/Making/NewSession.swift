// A new session: what it begins with, as events.

import SessionEngine
import SessionJournal

/// What a session begins with.
struct NewSession: Sendable {
  var founding: Founding
  var people: [ListedPerson] = []
  /// The user's own playbook as Markdown.
  var playbook: String?
  /// The session that this one looks back at.
  var earlier: Session?

  /// A random identity, which no other session has.
  static func freshID() -> String { randomLetters(16) }

  /// The events in their order: the session, its playbook, tables, people, and what it looks back at.
  var events: [Event] {
    var events: [Event] = [.sessionFounded(founding)]
    if let playbook { events.append(.playbookChosen(PlaybookChosen(markdown: playbook))) }
    let enrolments = enrolments
    events += tables(of: enrolments)
    events += enrolments.map(Event.enrolled)
    return events + (earlier?.legacy ?? [])
  }

  /// Adds the tables in the order in which they are first mentioned, beginning with those of the earlier session.
  private func tables(of enrolments: [Enrolment]) -> [Event] {
    var tables = EventBatch()
    let names = (earlier?.tables.compactMap(\.table) ?? []) + enrolments.compactMap(\.table)
    for name in names {
      for event in tables.session.eventsAdding(table: name) { tables.add(event) }
    }
    return tables.events
  }

  /// The participants of the earlier session, who keep their codes and are updated from the list; then the others on
  /// the list.
  private var enrolments: [Enrolment] {
    let known = earlier?.enrolled ?? []
    var batch = EventBatch()
    var enrolments: [Enrolment] = []
    func add(_ enrolment: Enrolment) {
      enrolments.append(enrolment)
      batch.add(.enrolled(enrolment))
    }
    for person in known {
      let listed = people.first { fold($0.name) == fold(person.name) }
      add(
        Enrolment(
          name: person.name, code: person.code, organisation: listed?.organisation ?? person.organisation,
          role: listed?.role ?? person.role, perspective: listed?.perspective ?? person.perspective,
          table: listed?.table ?? person.table, mandate: listed?.mandate))
    }
    let knownNames = Set(known.map { fold($0.name) })
    let newcomers = people.filter { !knownNames.contains(fold($0.name)) }
    let names = newcomers.map(\.name)
    for person in newcomers {
      let code = batch.session.freeCode(for: person.name, besides: names)
      add(
        Enrolment(
          name: person.name, code: code, organisation: person.organisation, role: person.role,
          perspective: person.perspective, table: person.table, mandate: person.mandate))
    }
    return enrolments
  }

  /// Creates the session in a folder that is new or empty. Everything is on the disk when this returns.
  ///
  /// - Parameter state: the user's state folder, where writing continues if the session's folder fails.
  /// - Throws: ``JournalFault`` if it can't be created.
  func make(
    in path: String, at moment: Moment, state: StateFolder? = .ofUser()
  ) throws(JournalFault) -> (
    folder: SessionFolder, reading: Reading
  ) {
    let folder = try SessionFolder.create(path)
    let founded = try JournalWriter.found(events, in: folder, at: moment, state: state)
    return (folder, founded.reading)
  }
}
