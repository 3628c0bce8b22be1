// Everything that can have happened in a session, in the past tense. A journal holds nothing else; the state is the fold
// of these. This is the only place that names every event.

/// One thing that happened. People are meant by their name, tables by theirs, lines by their reference.
public enum Event: Sendable, Equatable {
  case sessionFounded(Founding)
  case playbookChosen(PlaybookChosen)
  case deskOpened(DeskOpening)
  case linesSeen(LinesSeen)
  case tableAdded(TableAdded)

  case enrolled(Enrolment)
  case participantLeft(ParticipantLeft)
  case participantReturned(ParticipantReturned)
  case seated(Seated)
  case mandateGiven(MandateGiven)
  case mandatesRenewed(MandatesRenewed)
  case roleTaken(RoleTaken)
  case deedDeclined(DeedDeclined)
  case missed(Missed)
  case principleJudged(PrincipleJudged)

  case scoped(Scoped)
  case mannerChosen(MannerChosen)
  case evaluated(Evaluated)
  case fencePlaced(FencePlaced)
  case resultNoted(ResultNoted)
  case privateNoted(PrivateNoted)

  case carried(CarriedItem)
  case wordingRecalled(WordingRecalled)
  case sessionRecalled(PastSession)
  case judged(Judged)

  case roundBegun(RoundBegun)
  case turnPassed(TurnPassed)
  case turnSkipped(TurnSkipped)
  case roundStopped(RoundStopped)
  case pollOpened(PollOpening)
  case voted(Voted)
  case tallied(Tallied)
  case pollClosed(PollClosed)
  case harvested(Harvested)
  case putTogether(PutTogether)

  case noted(Note)
  case reworded(Reworded)
  case withdrawn(Withdrawn)
  case attributed(Attributed)
  case moved(Moved)
  case kindChanged(KindChanged)

  case phaseEntered(PhaseEntered)
  case clockSet(ClockSet)
  case invitationSet(InvitationSet)

  case undone(Undone)
  case redone(Redone)
  case forgotten(Forgetting)
  case removed(Removed)
  /// An event of a newer version: kept in the journal, reported, and passed over.
  case unknown(UnknownEvent)
}

extension Event {
  /// The word of an event in a journal: the name of the case.
  public enum Word: UInt8, CaseIterable, Sendable {
    case sessionFounded, playbookChosen, deskOpened, linesSeen, tableAdded
    case enrolled, participantLeft, participantReturned, seated, mandateGiven, mandatesRenewed, roleTaken
    case deedDeclined, missed, principleJudged
    case scoped, mannerChosen, evaluated, fencePlaced, resultNoted, privateNoted
    case carried, wordingRecalled, sessionRecalled, judged
    case roundBegun, turnPassed, turnSkipped, roundStopped, pollOpened, voted, tallied, pollClosed, harvested,
      putTogether
    case noted, reworded, withdrawn, attributed, moved, kindChanged
    case phaseEntered, clockSet, invitationSet
    case undone, redone, forgotten, removed

    public var text: String { Word.texts[Int(rawValue)] }

    /// The words by their raw values.
    public static let lookup = WordTable(allCases.map(\.text))
    private static let texts = allCases.map { "\($0)" }
  }

  /// What the event holds, and its word; the word of an unknown event is its own.
  private var content: (word: Word?, body: any EventBody) {
    switch self {
    case .sessionFounded(let body): (.sessionFounded, body)
    case .playbookChosen(let body): (.playbookChosen, body)
    case .deskOpened(let body): (.deskOpened, body)
    case .linesSeen(let body): (.linesSeen, body)
    case .tableAdded(let body): (.tableAdded, body)
    case .enrolled(let body): (.enrolled, body)
    case .participantLeft(let body): (.participantLeft, body)
    case .participantReturned(let body): (.participantReturned, body)
    case .seated(let body): (.seated, body)
    case .mandateGiven(let body): (.mandateGiven, body)
    case .mandatesRenewed(let body): (.mandatesRenewed, body)
    case .roleTaken(let body): (.roleTaken, body)
    case .deedDeclined(let body): (.deedDeclined, body)
    case .missed(let body): (.missed, body)
    case .principleJudged(let body): (.principleJudged, body)
    case .scoped(let body): (.scoped, body)
    case .mannerChosen(let body): (.mannerChosen, body)
    case .evaluated(let body): (.evaluated, body)
    case .fencePlaced(let body): (.fencePlaced, body)
    case .resultNoted(let body): (.resultNoted, body)
    case .privateNoted(let body): (.privateNoted, body)
    case .carried(let body): (.carried, body)
    case .wordingRecalled(let body): (.wordingRecalled, body)
    case .sessionRecalled(let body): (.sessionRecalled, body)
    case .judged(let body): (.judged, body)
    case .roundBegun(let body): (.roundBegun, body)
    case .turnPassed(let body): (.turnPassed, body)
    case .turnSkipped(let body): (.turnSkipped, body)
    case .roundStopped(let body): (.roundStopped, body)
    case .pollOpened(let body): (.pollOpened, body)
    case .voted(let body): (.voted, body)
    case .tallied(let body): (.tallied, body)
    case .pollClosed(let body): (.pollClosed, body)
    case .harvested(let body): (.harvested, body)
    case .putTogether(let body): (.putTogether, body)
    case .noted(let body): (.noted, body)
    case .reworded(let body): (.reworded, body)
    case .withdrawn(let body): (.withdrawn, body)
    case .attributed(let body): (.attributed, body)
    case .moved(let body): (.moved, body)
    case .kindChanged(let body): (.kindChanged, body)
    case .phaseEntered(let body): (.phaseEntered, body)
    case .clockSet(let body): (.clockSet, body)
    case .invitationSet(let body): (.invitationSet, body)
    case .undone(let body): (.undone, body)
    case .redone(let body): (.redone, body)
    case .forgotten(let body): (.forgotten, body)
    case .removed(let body): (.removed, body)
    case .unknown(let body): (nil, body)
    }
  }

  /// The event of this word, its fields set by the visitor.
  public static func read<Visitor: FieldVisitor>(
    _ word: Word, _ visitor: inout Visitor
  ) throws(Visitor.Failure) -> Event {
    switch word {
    case .sessionFounded: .sessionFounded(try .read(&visitor))
    case .playbookChosen: .playbookChosen(try .read(&visitor))
    case .deskOpened: .deskOpened(try .read(&visitor))
    case .linesSeen: .linesSeen(try .read(&visitor))
    case .tableAdded: .tableAdded(try .read(&visitor))
    case .enrolled: .enrolled(try .read(&visitor))
    case .participantLeft: .participantLeft(try .read(&visitor))
    case .participantReturned: .participantReturned(try .read(&visitor))
    case .seated: .seated(try .read(&visitor))
    case .mandateGiven: .mandateGiven(try .read(&visitor))
    case .mandatesRenewed: .mandatesRenewed(try .read(&visitor))
    case .roleTaken: .roleTaken(try .read(&visitor))
    case .deedDeclined: .deedDeclined(try .read(&visitor))
    case .missed: .missed(try .read(&visitor))
    case .principleJudged: .principleJudged(try .read(&visitor))
    case .scoped: .scoped(try .read(&visitor))
    case .mannerChosen: .mannerChosen(try .read(&visitor))
    case .evaluated: .evaluated(try .read(&visitor))
    case .fencePlaced: .fencePlaced(try .read(&visitor))
    case .resultNoted: .resultNoted(try .read(&visitor))
    case .privateNoted: .privateNoted(try .read(&visitor))
    case .carried: .carried(try .read(&visitor))
    case .wordingRecalled: .wordingRecalled(try .read(&visitor))
    case .sessionRecalled: .sessionRecalled(try .read(&visitor))
    case .judged: .judged(try .read(&visitor))
    case .roundBegun: .roundBegun(try .read(&visitor))
    case .turnPassed: .turnPassed(try .read(&visitor))
    case .turnSkipped: .turnSkipped(try .read(&visitor))
    case .roundStopped: .roundStopped(try .read(&visitor))
    case .pollOpened: .pollOpened(try .read(&visitor))
    case .voted: .voted(try .read(&visitor))
    case .tallied: .tallied(try .read(&visitor))
    case .pollClosed: .pollClosed(try .read(&visitor))
    case .harvested: .harvested(try .read(&visitor))
    case .putTogether: .putTogether(try .read(&visitor))
    case .noted: .noted(try .read(&visitor))
    case .reworded: .reworded(try .read(&visitor))
    case .withdrawn: .withdrawn(try .read(&visitor))
    case .attributed: .attributed(try .read(&visitor))
    case .moved: .moved(try .read(&visitor))
    case .kindChanged: .kindChanged(try .read(&visitor))
    case .phaseEntered: .phaseEntered(try .read(&visitor))
    case .clockSet: .clockSet(try .read(&visitor))
    case .invitationSet: .invitationSet(try .read(&visitor))
    case .undone: .undone(try .read(&visitor))
    case .redone: .redone(try .read(&visitor))
    case .forgotten: .forgotten(try .read(&visitor))
    case .removed: .removed(try .read(&visitor))
    }
  }

  /// The word by which the event stands in a journal.
  public var word: String {
    if case .unknown(let event) = self { return event.name }
    return content.word?.text ?? ""
  }

  /// Shows each field of the event to the visitor, in the order of the line; what the visitor sets is lost.
  public func walk<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    var body = content.body
    try body.fields(&visitor)
  }

  /// What a desk is told that it took back, or did again; nil where it is never a step of a desk.
  public var told: Both? { content.body.told }

  /// Whether it names another event by its identity, which that event only has once it is written.
  public var namesAnEvent: Bool {
    var finder = EventIDFinder()
    walk(&finder)
    return finder.hasFound
  }

  /// Does what the event says; see `EventBody.apply`.
  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    // Nearly every event of a long session is one of these.
    if case .noted(let note) = self { return note.apply(to: &session, stamp) }
    return content.body.apply(to: &session, stamp)
  }
}

private struct EventIDFinder: FieldObserver {
  var hasFound = false

  mutating func event(_ key: FieldKey, _ id: inout EventID) { hasFound = true }
}

/// The name of an event that this version doesn't know.
public struct UnknownEvent: EventBody {
  public internal(set) var name = ""

  init() {}

  public init(name: String) { self.name = name }

  /// Its fields are only known to the version that wrote it.
  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {}

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.unknownEvents[name, default: 0] += 1
    return nil
  }
}
