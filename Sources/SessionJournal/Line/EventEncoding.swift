// The own keys of each event, in the order in which they are written.

import SessionEngine

extension LineEncoder {
  mutating func event(_ event: Event) {
    switch event {
    case .noted(let note): write(note)
    case .reworded(let ref, let wording):
      begin(.reworded)
      text(.ref, ref.text)
      write(wording, natural: nil)
    case .withdrawn(let ref):
      begin(.withdrawn)
      text(.ref, ref.text)
    case .attributed(let ref, let name):
      begin(.attributed)
      text(.ref, ref.text)
      text(.by, name)
    case .moved(let ref, let phase):
      begin(.moved)
      text(.ref, ref.text)
      text(.phase, phase.word)
    case .phaseEntered(let phase, let table):
      begin(.phaseEntered)
      text(.phase, phase.word)
      text(.table, table)
    case .clockSet(let clock, let table):
      write(clock)
      text(.table, table)
    case .invitationSet(let isOn, let table):
      begin(.invitationSet)
      text(.invitation, isOn ? "open" : "closed")
      text(.table, table)
    case .undone, .redone, .forgotten, .removed, .unknown: writeOfLines(event)
    default: writeSession(event)
    }
  }

  /// What is said of other lines of the journals.
  private mutating func writeOfLines(_ event: Event) {
    switch event {
    case .undone(let id): write(id, .undone)
    case .redone(let id): write(id, .redone)
    case .forgotten(let forgetting):
      texts(.gone, forgetting.gone)
      texts(.blanked, forgetting.blanked)
      texts(.links, forgetting.refs.map(\.text))
    case .removed(let ref):
      begin(.removed)
      text(.ref, ref?.text)
    case .unknown(let name): text(.e, name)
    default: break
    }
  }

  mutating func begin(_ name: EventName) { text(.e, name.word) }

  mutating func write(_ id: EventID, _ name: EventName) {
    begin(name)
    text(.of, "\(id.writer.text):\(id.sequence)")
  }

  private mutating func write(_ note: Note) {
    begin(.noted)
    text(.ref, note.ref.text)
    text(.phase, note.phase.word)
    text(.table, note.table)
    text(.by, note.by)
    text(.calledBy, note.calledBy)
    text(.additionTo, note.additionTo?.text)
    write(note.wording, natural: note.phase.naturalKind)
  }

  private mutating func write(_ wording: Wording, natural: Kind?) {
    if wording.kind != natural { text(.kind, wording.kind.word) }
    text(.text, wording.text)
    text(.said, wording.said)
    texts(.links, wording.links.map(\.text))
    text(.because, wording.because)
    text(.review, wording.review?.iso)
    text(.due, wording.due?.iso)
    texts(.helpers, wording.helpers)
    text(.firstStep, wording.firstStep)
  }

  private mutating func write(_ clock: ClockState) {
    begin(.clockSet)
    switch clock {
    case .stopped: text(.clock, "stopped")
    case .running(let until, let total):
      text(.clock, "running")
      number(.until, Int(until))
      number(.total, total)
    case .paused(let left, let total):
      text(.clock, "paused")
      number(.left, left)
      number(.total, total)
    }
  }

  /// The session and its tables.
  private mutating func writeSession(_ event: Event) {
    switch event {
    case .sessionFounded(let founding):
      begin(.sessionFounded)
      text(.id, founding.id)
      text(.title, founding.title)
      text(.question, founding.question)
      text(.date, founding.date?.iso)
      text(.place, founding.place)
      text(.language, founding.language.word)
      text(.follows, founding.follows)
    case .playbookChosen(let markdown):
      begin(.playbookChosen)
      text(.markdown, markdown)
    case .deskOpened(let opening):
      begin(.deskOpened)
      if opening.label != .plenary { text(.label, opening.label.text) }
      text(.place, opening.place)
    case .tableAdded(let name, let letter):
      begin(.tableAdded)
      text(.name, name)
      text(.letter, letter)
    default: writePeople(event)
    }
  }

  /// Who is there, and with what mandate.
  private mutating func writePeople(_ event: Event) {
    switch event {
    case .enrolled(let enrolment): write(enrolment)
    case .participantLeft(let name):
      begin(.participantLeft)
      text(.name, name)
    case .participantReturned(let name):
      begin(.participantReturned)
      text(.name, name)
    case .seated(let name, let table):
      begin(.seated)
      text(.name, name)
      text(.table, table)
    case .mandateGiven(let name, let extent, let why):
      begin(.mandateGiven)
      text(.name, name)
      text(.extent, extent.word)
      text(.why, why)
    case .mandatesRenewed(let names, let renewal, let why):
      begin(.mandatesRenewed)
      texts(.names, names)
      text(.renewal, renewal.word)
      text(.why, why)
    case .roleTaken(let name, let role):
      begin(.roleTaken)
      text(.name, name)
      text(.role, role)
    default: writeRecord(event)
    }
  }

  private mutating func write(_ enrolment: Enrolment) {
    begin(.enrolled)
    text(.name, enrolment.name)
    text(.code, enrolment.code)
    text(.organisation, enrolment.organisation)
    text(.role, enrolment.role)
    text(.perspective, enrolment.perspective)
    text(.table, enrolment.table)
    text(.extent, enrolment.mandate?.word)
  }

  /// What else the method records.
  private mutating func writeRecord(_ event: Event) {
    switch event {
    case .scoped(let side, let said):
      begin(.scoped)
      text(.side, side.word)
      text(.text, said)
    case .mannerChosen(let said):
      begin(.mannerChosen)
      text(.text, said)
    case .deedDeclined(let name, let why):
      begin(.deedDeclined)
      text(.name, name)
      text(.why, why)
    case .evaluated(let statement, let scores):
      begin(.evaluated)
      number(.statement, statement)
      numbers(.scores, scores)
    case .fencePlaced(let phase):
      begin(.fencePlaced)
      number(.fence, phase)
    case .resultNoted(let kind, let said):
      begin(.resultNoted)
      text(.kind, kind.word)
      text(.text, said)
    case .privateNoted(let said):
      begin(.privateNoted)
      text(.text, said)
    default: writeGroup(event)
    }
  }
}
