// From the members of a line to the event it tells of.

import SessionEngine

/// What decoding a line needs beside its bytes; kept from line to line.
struct EventDecoder: ~Copyable {
  var members = Members()
  var labels = Labels()
  private let words = Words.known

  /// Times up to the end of the year 9999, so that no clock can overflow.
  static let times = 0...253_402_300_799_999
  /// Lengths of a time box in seconds.
  static let lengths = -1_000_000_000...1_000_000_000

  /// The tables of fixed words that events have.
  private struct Words {
    let events = EventName.lookup
    let phases = WordTable<Phase>.all
    let kinds = WordTable<Kind>.all
    let extents = WordTable<Extent>.all
    let renewals = WordTable<Renewal>.all
    let sides = WordTable<ScopeSide>.all
    let resultKinds = WordTable<ResultKind>.all
    let languages = WordTable<Language>.all
    /// What few wordings have.
    let rare = Members.Set([.said, .links, .because, .review, .due, .helpers, .firstStep])

    static let known = Words()
  }

  /// The event of the line whose members were found last.
  mutating func event() throws(Flaw) -> Event {
    guard let name = members.value(.e) else { throw .missingKey(Key.e.word) }
    guard name.shape == .plain, let known = words.events.find(members.bytes(name)) else {
      return .unknown(name: try members.someText(.e))
    }
    switch known {
    case .noted: return .noted(try note())
    case .reworded: return .reworded(try members.someRef(.ref, &labels), try wording(natural: nil))
    case .withdrawn: return .withdrawn(try members.someRef(.ref, &labels))
    case .attributed: return .attributed(try members.someRef(.ref, &labels), name: try members.text(.by))
    case .moved: return .moved(try members.someRef(.ref, &labels), to: try phase())
    case .phaseEntered: return .phaseEntered(try phase(), table: try members.text(.table))
    case .clockSet: return .clockSet(try clock(), table: try members.text(.table))
    case .invitationSet: return .invitationSet(isOn: try invitation(), table: try members.text(.table))
    case .undone: return .undone(try eventID())
    case .redone: return .redone(try eventID())
    case .sessionFounded: return .sessionFounded(try founding())
    case .playbookChosen: return .playbookChosen(markdown: try members.someText(.markdown))
    case .deskOpened:
      let label = try members.label(.label, &labels)
      return .deskOpened(DeskOpening(label: label, place: try members.someText(.place)))
    case .tableAdded:
      return .tableAdded(name: try members.someText(.name), letter: try members.someText(.letter))
    case .forgotten:
      return .forgotten(
        Forgetting(
          gone: try members.texts(.gone), blanked: try members.texts(.blanked),
          refs: try members.refs(.links, &labels)))
    case .removed: return .removed(try members.ref(.ref, &labels))
    default: return try record(known)
    }
  }

  /// What the method records beside contributions.
  private mutating func record(_ name: EventName) throws(Flaw) -> Event {
    switch name {
    case .enrolled: return .enrolled(try enrolment())
    case .participantLeft: return .participantLeft(name: try members.someText(.name))
    case .participantReturned: return .participantReturned(name: try members.someText(.name))
    case .seated: return .seated(name: try members.someText(.name), table: try members.text(.table))
    case .scoped:
      let side = try members.someChoice(.side, words.sides)
      return .scoped(side: side, text: try members.someText(.text))
    case .mandateGiven:
      let extent = try members.someChoice(.extent, words.extents)
      return .mandateGiven(name: try members.someText(.name), extent: extent, why: try members.text(.why))
    case .mandatesRenewed:
      let renewal = try members.someChoice(.renewal, words.renewals)
      return .mandatesRenewed(
        names: try members.texts(.names), renewal: renewal, why: try members.text(.why))
    case .roleTaken: return .roleTaken(name: try members.someText(.name), role: try members.someText(.role))
    case .mannerChosen: return .mannerChosen(text: try members.someText(.text))
    case .deedDeclined: return .deedDeclined(name: try members.someText(.name), why: try members.text(.why))
    case .evaluated:
      let statement = try members.someNumber(.statement, 1...7)
      return .evaluated(statement: statement, scores: try members.numbers(.scores, 1...5))
    case .fencePlaced: return .fencePlaced(try members.someNumber(.fence, 1...3))
    case .resultNoted:
      let kind = try members.someChoice(.kind, words.resultKinds)
      return .resultNoted(kind: kind, text: try members.someText(.text))
    case .privateNoted: return .privateNoted(text: try members.someText(.text))
    default: return try groupEvent(name)
    }
  }

  private mutating func note() throws(Flaw) -> Note {
    let phase = try phase()
    return Note(
      ref: try members.someRef(.ref, &labels), phase: phase, table: try members.text(.table),
      by: try members.text(.by), calledBy: try members.text(.calledBy),
      additionTo: try members.ref(.additionTo, &labels),
      wording: try wording(natural: phase.naturalKind))
  }

  private mutating func wording(natural: Kind?) throws(Flaw) -> Wording {
    guard let kind = try members.choice(.kind, words.kinds) ?? natural else {
      throw .missingKey(Key.kind.word)
    }
    let text = try members.someText(.text)
    guard members.hasAny(of: words.rare) else { return Wording(kind: kind, text: text) }
    return Wording(
      kind: kind, text: text, said: try members.text(.said),
      links: try members.refs(.links, &labels), because: try members.text(.because),
      review: try members.day(.review), due: try members.day(.due),
      helpers: try members.texts(.helpers), firstStep: try members.text(.firstStep))
  }

  private func phase() throws(Flaw) -> Phase { try members.someChoice(.phase, words.phases) }

  private func clock() throws(Flaw) -> ClockState {
    switch try members.someText(.clock) {
    case "stopped": return .stopped
    case "running":
      let until = Int64(try members.someNumber(.until, EventDecoder.times))
      return .running(until: until, total: try members.someNumber(.total, EventDecoder.lengths))
    case "paused":
      let left = try members.someNumber(.left, EventDecoder.lengths)
      return .paused(left: left, total: try members.someNumber(.total, EventDecoder.lengths))
    default: throw .badValue(Key.clock.word)
    }
  }

  private func invitation() throws(Flaw) -> Bool {
    switch try members.someText(.invitation) {
    case "open": return true
    case "closed": return false
    default: throw .badValue(Key.invitation.word)
    }
  }

  func eventID() throws(Flaw) -> EventID {
    let parts = try members.someText(.of).utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 2, let writer = WriterID(String(Substring(parts[0]))),
      let sequence = Int(String(Substring(parts[1]))), sequence > 0
    else { throw .badValue(Key.of.word) }
    return EventID(writer: writer, sequence: sequence)
  }

  private func founding() throws(Flaw) -> Founding {
    Founding(
      id: try members.someText(.id), title: try members.someText(.title),
      question: try members.text(.question), date: try members.day(.date),
      place: try members.text(.place), language: try members.someChoice(.language, words.languages),
      follows: try members.text(.follows))
  }

  private func enrolment() throws(Flaw) -> Enrolment {
    Enrolment(
      name: try members.someText(.name), code: try members.someText(.code),
      organisation: try members.text(.organisation), role: try members.text(.role),
      perspective: try members.text(.perspective), table: try members.text(.table),
      mandate: try members.choice(.extent, words.extents))
  }
}

extension WordTable where Value: FixedWord {
  /// All choices by their words of the journal.
  static var all: WordTable { WordTable(Value.allCases.map { ($0.word, $0) }) }
}
