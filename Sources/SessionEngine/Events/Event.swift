// What can have happened in a session, in the past tense. A journal holds nothing else; the state is the fold
// of these.

/// One thing that happened. People are meant by their name, tables by theirs, lines by their reference.
public enum Event: Sendable, Equatable {
  // The session and who is there.
  case sessionFounded(Founding)
  /// The user's own playbook, as the Markdown that was read.
  case playbookChosen(markdown: String)
  /// First event of each journal: the desk that this run of a program is.
  case deskOpened(DeskOpening)
  /// A table, with the letter that its references begin with.
  case tableAdded(name: String, letter: String)
  case enrolled(Enrolment)
  case participantLeft(name: String)
  case participantReturned(name: String)
  /// Somebody sits at another table from now on; nil is no table.
  case seated(name: String, table: String?)

  // What the method records beside contributions.
  case scoped(side: ScopeSide, text: String)
  case mandateGiven(name: String, extent: Extent, why: String?)
  case mandatesRenewed(names: [String], renewal: Renewal, why: String?)
  case roleTaken(name: String, role: String)
  case mannerChosen(text: String)
  case deedDeclined(name: String, why: String?)
  /// One score (1-5) a person for a statement (1-7) of the closing evaluation; replaces earlier scores.
  case evaluated(statement: Int, scores: [Int])
  /// 1 acknowledge, 2 make transparent, 3 widen.
  case fencePlaced(Int)
  case resultNoted(kind: ResultKind, text: String)
  case privateNoted(text: String)

  // The earlier session that this one looks back at.
  /// A deed or agreement of the last session, brought into this one.
  case carried(CarriedItem)
  /// How that item stood before.
  case wordingRecalled(Ref, PastWording)
  case sessionRecalled(PastSession)
  /// What became of a carried item.
  case judged(Ref, Judgement)

  // Who is at the table.
  /// Somebody, or some perspective, that is missing.
  case missed(text: String)
  /// One of the six principles (1-6) was looked at.
  case principleJudged(Int, isMet: Bool, why: String?)

  // Rounds, shows of hands and the harvest.
  case roundBegun(names: [String], table: String?)
  case turnSkipped(name: String, table: String?)
  case roundStopped(table: String?)
  case pollOpened(PollOpening)
  case voted(poll: EventID, name: String, choice: Choice, why: String?)
  /// Hands as they were counted, in the order of the poll's choices; replaces an earlier count.
  case tallied(poll: EventID, hands: [Int])
  case pollClosed(EventID)
  /// Taken along to the plenary.
  case harvested(Ref)
  /// Recurring contributions under one name; the same name again adds to it.
  case putTogether(label: String, refs: [Ref])

  // Contributions.
  case noted(Note)
  case reworded(Ref, Wording)
  case withdrawn(Ref)
  /// Noted under another name; nil is nobody known yet.
  case attributed(Ref, name: String?)
  case moved(Ref, to: Phase)

  // The walk and the clock. A table of nil is the plenary desk, and moves everyone.
  case phaseEntered(Phase, table: String?)
  case clockSet(ClockState, table: String?)
  /// Whether the stage names who has not been heard yet.
  case invitationSet(isOn: Bool, table: String?)

  // Undo and redo of one event of this desk, by its identity.
  case undone(EventID)
  case redone(EventID)

  /// Lines were taken out of the bytes of the journals.
  case forgotten(Forgetting)
  /// Stands in the place of a line that was taken out; its reference, where it had one of its own.
  case removed(Ref?)

  /// An event of a newer version: kept in the journal, told, and passed over.
  case unknown(name: String)
}

/// What is known of a session when it is made.
public struct Founding: Sendable, Equatable {
  public var id: String
  public var title: String
  public var question: String?
  public var date: Day?
  public var place: String?
  public var language: Language
  /// The identity of the session that this one looks back at.
  public var follows: String?

  public init(
    id: String, title: String, question: String? = nil, date: Day? = nil, place: String? = nil,
    language: Language, follows: String? = nil
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.date = date
    self.place = place
    self.language = language
    self.follows = follows
  }
}

/// One run of a program at a desk.
public struct DeskOpening: Sendable, Equatable {
  public var label: DeskLabel
  /// A mark of the machine and of the folder: the plain references belong to the pair that founded the session.
  public var place: String

  public init(label: DeskLabel, place: String) {
    self.label = label
    self.place = place
  }
}

/// Somebody who takes part.
public struct Enrolment: Sendable, Equatable {
  public var name: String
  /// The short code by which the person can be called on the line, stable through the session.
  public var code: String
  public var organisation: String?
  public var role: String?
  public var perspective: String?
  public var table: String?
  public var mandate: Extent?

  public init(
    name: String, code: String, organisation: String? = nil, role: String? = nil,
    perspective: String? = nil, table: String? = nil, mandate: Extent? = nil
  ) {
    self.name = name
    self.code = code
    self.organisation = organisation
    self.role = role
    self.perspective = perspective
    self.table = table
    self.mandate = mandate
  }
}

/// The wording of a contribution: what was said, and what was understood in it.
public struct Wording: Sendable, Equatable {
  public var kind: Kind
  /// Without the clauses that were understood.
  public var text: String
  /// The whole line as it was given, if it differs from the text.
  public var said: String?
  public var links: [Ref]
  /// The reason of an agreement.
  public var because: String?
  /// When practice is looked at (an agreement).
  public var review: Day?
  /// When it is done (a deed).
  public var due: Day?
  public var helpers: [String]
  public var firstStep: String?

  public init(
    kind: Kind, text: String, said: String? = nil, links: [Ref] = [], because: String? = nil,
    review: Day? = nil, due: Day? = nil, helpers: [String] = [], firstStep: String? = nil
  ) {
    self.kind = kind
    self.text = text
    self.said = said
    self.links = links
    self.because = because
    self.review = review
    self.due = due
    self.helpers = helpers
    self.firstStep = firstStep
  }
}

/// A contribution as it was noted.
public struct Note: Sendable, Equatable {
  public var ref: Ref
  public var phase: Phase
  public var table: String?
  public var by: String?
  /// What was typed for the name, where that was less than the whole: it keeps its meaning at this desk.
  public var calledBy: String?
  /// The line that this one adds to.
  public var additionTo: Ref?
  public var wording: Wording

  public init(
    ref: Ref, phase: Phase, table: String? = nil, by: String? = nil, calledBy: String? = nil,
    additionTo: Ref? = nil, wording: Wording
  ) {
    self.ref = ref
    self.phase = phase
    self.table = table
    self.by = by
    self.calledBy = calledBy
    self.additionTo = additionTo
    self.wording = wording
  }
}

/// The clock of a desk: what is left of a time box.
public enum ClockState: Sendable, Hashable {
  case stopped
  /// Runs out at `until` (milliseconds since 1970, the writer's wall clock); `total` seconds in all.
  case running(until: Int64, total: Int)
  /// Held with so many seconds left out of `total`.
  case paused(left: Int, total: Int)
}
