// What people said, and what is done with it afterwards: a line is noted, reworded, withdrawn, given to another speaker,
// phase or kind.

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
    (self.kind, self.text, self.said, self.links) = (kind, text, said, links)
    (self.because, self.review, self.due) = (because, review, due)
    (self.helpers, self.firstStep) = (helpers, firstStep)
  }

  /// - Parameter natural: the kind that need not be written; nil where it always is.
  fileprivate mutating func fields<Visitor: FieldVisitor>(
    _ visitor: inout Visitor, natural: Kind?
  ) throws(Visitor.Failure) {
    if let natural {
      var unusual = kind == natural ? nil : kind
      try visitor.word(.kind, &unusual)
      kind = unusual ?? natural
    } else {
      try visitor.word(.kind, &kind)
    }
    try visitor.text(.text, &text, .words)
    try visitor.text(.said, &said, .words)
    try visitor.references(.links, &links, .link)
    try visitor.text(.because, &because, .words)
    try visitor.day(.review, &review)
    try visitor.day(.due, &due)
    try visitor.texts(.helpers, &helpers, .person)
    try visitor.text(.firstStep, &firstStep, .words)
  }
}

/// A contribution was noted.
public struct Note: EventBody {
  public var ref = Ref.blank
  public var phase = Phase.opening
  public var table: String?
  public var by: String?
  /// What was typed for the name of `by`, where that was less than the whole: it keeps its meaning at this desk.
  public var calledBy: String?
  // Of these three one at most is set, where there is no `by`; see `unnamed`.
  /// Everyone said it.
  public var voice: Chorus?
  /// The people of whom one said it.
  public var candidates: [String] = []
  /// The name, as it was said, of somebody who isn't enrolled. It may say more than a name, so it is words.
  public var nameSaid: String?
  /// The line that this one adds to.
  public var additionTo: Ref?
  public var wording = Wording(kind: .idea, text: "")

  init() {}

  public init(
    ref: Ref, phase: Phase, table: String? = nil, by: String? = nil, calledBy: String? = nil,
    additionTo: Ref? = nil, wording: Wording
  ) {
    (self.ref, self.phase, self.table, self.by) = (ref, phase, table, by)
    (self.calledBy, self.additionTo, self.wording) = (calledBy, additionTo, wording)
  }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .own)
    try visitor.word(.phase, &phase)
    try visitor.text(.table, &table, .table)
    try visitor.text(.by, &by, .subject)
    try visitor.text(.calledBy, &calledBy, .calling)
    try visitor.word(.voice, &voice)
    try visitor.texts(.candidates, &candidates, .person)
    try visitor.text(.nameSaid, &nameSaid, .words)
    try visitor.reference(.additionTo, &additionTo, .link)
    try wording.fields(&visitor, natural: phase.naturalKind)
  }

  var told: Both? {
    Both("#\(ref.text) \(wording.text)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard let ref = session.freeRef(ref, stamp) else { return nil }
    let line = session.contributions.nextIndex
    let tableIndex = session.tableIndex(of: table)
    let speaker = by.map { session.participantIndex(of: $0) }
    session.contributions.append(
      Contribution(
        ref: ref, at: stamp.at, text: wording.text, said: wording.said ?? wording.text,
        details: Details(wording, additionTo: additionTo, unnamed: unnamed), speaker: speaker,
        table: tableIndex,
        phase: phase, kind: wording.kind))
    session.noteNumber(of: ref, at: line, speaker, calledBy: calledBy)
    session.index(line, additionTo, wording.links)
    if let speaker, additionTo == nil { session.speak(speaker, at: tableIndex, with: line) }
    return Withdrawal(line: line, from: true, to: false)
  }
}

/// A line got another wording.
public struct Reworded: EventBody {
  public internal(set) var ref = Ref.blank
  var wording = Wording(kind: .idea, text: "")

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .about)
    try wording.fields(&visitor, natural: nil)
  }

  var told: Both? {
    Both("#\(ref.text) changed", "#\(ref.text) gewijzigd")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard let line = session.index(of: ref) else { return nil }
    return session.setLine(line, \.lineWording, to: wording)
  }
}

/// A line was taken back.
public struct Withdrawn: EventBody {
  var ref = Ref.blank

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .about)
  }

  var told: Both? {
    Both("#\(ref.text) withdrawn", "#\(ref.text) ingetrokken")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard let line = session.index(of: ref), !session.contributions[line].isWithdrawn else {
      return nil
    }
    let change = Withdrawal(line: line, from: false, to: true)
    change.make(in: &session)
    return change
  }
}

/// A line was given to another speaker; nil is nobody known yet.
public struct Attributed: EventBody {
  public internal(set) var ref = Ref.blank
  public internal(set) var name: String?
  /// Everyone said it.
  var voice: Chorus?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .about)
    try visitor.text(.by, &name, .subject)
    try visitor.word(.voice, &voice)
  }

  var told: Both? {
    let everyone = voice == .all ? Both("everyone", "allen") : Both("?")
    return Both("#\(ref.text) by ", "#\(ref.text) van ") + (name.map { Both($0) } ?? everyone)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard let line = session.index(of: ref) else { return nil }
    let isOfAll = name == nil && voice == .all
    let speaker = LineSpeaker(
      person: name.map { session.participantIndex(of: $0) }, unnamed: isOfAll ? .everyone : nil)
    if session.contributions[line].lineSpeaker == speaker { return nil }
    return session.setLine(line, \.lineSpeaker, to: speaker)
  }
}

/// A line was put in another phase.
public struct Moved: EventBody {
  var ref = Ref.blank
  var phase = Phase.opening

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .about)
    try visitor.word(.phase, &phase)
  }

  var told: Both? {
    Both("#\(ref.text) to ", "#\(ref.text) naar ") + phase.spoken
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard let line = session.index(of: ref), session.contributions[line].phase != phase else {
      return nil
    }
    return session.setLine(line, \.phase, to: phase)
  }
}

/// A line became one of another kind. What was understood in it stays, and counts again where the kind that it belongs to
/// comes back.
public struct KindChanged: EventBody {
  var ref = Ref.blank
  var kind = Kind.idea

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .about)
    try visitor.word(.kind, &kind)
  }

  var told: Both? {
    Both("#\(ref.text): ") + kind.spoken
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard let line = session.index(of: ref), session.contributions[line].kind != kind else { return nil }
    return session.setLine(line, \.kind, to: kind)
  }
}

/// Whether a line stands. Small enough to be kept without an allocation, for each line that is noted leaves one.
private struct Withdrawal: Change {
  let line: ContributionIndex
  let from: Bool
  let to: Bool

  func make(in session: inout Session) {
    if session.contributions[line].isWithdrawn == from {
      session.changeLine(at: line) { $0.isWithdrawn = to }
    }
  }

  var reversed: any Change { Withdrawal(line: line, from: to, to: from) }
}

/// A value of a line that was set; every index is kept true.
private struct LineChange<Value: Equatable & Sendable>: Change {
  let line: ContributionIndex
  let path: any WritableKeyPath<Contribution, Value> & Sendable
  let from: Value
  let to: Value

  func make(in session: inout Session) {
    if session.contributions[line][keyPath: path] == from {
      session.changeLine(at: line) { $0[keyPath: path] = to }
    }
  }

  var reversed: any Change { LineChange(line: line, path: path, from: to, to: from) }
}

extension Session {
  fileprivate mutating func setLine<Value: Equatable & Sendable>(
    _ line: ContributionIndex, _ path: any WritableKeyPath<Contribution, Value> & Sendable, to value: Value
  ) -> any Change {
    let before = contributions[line][keyPath: path]
    changeLine(at: line) { $0[keyPath: path] = value }
    return LineChange(line: line, path: path, from: before, to: value)
  }

  /// The reference as it was given. Two programs that took themselves for one (a copied machine) can both have
  /// given it: then the later line gets letters of its writer, so that neither is lost.
  fileprivate func freeRef(_ ref: Ref, _ stamp: Stamp) -> Ref? {
    guard index(of: ref) != nil else { return ref }
    let apart = DeskLabel(table: ref.desk.table, own: stamp.id.writer.fourLetters)
    return apart.map { Ref(desk: $0, number: ref.number) }.flatMap { index(of: $0) == nil ? $0 : nil }
  }

  /// Keeps under which number a desk noted a line, and what was typed there for its speaker.
  fileprivate mutating func noteNumber(
    of ref: Ref, at line: ContributionIndex, _ speaker: ParticipantIndex?, calledBy: String?
  ) {
    let desk = deskIndex(of: ref.desk)
    desks[desk].note(ref.number, of: line)
    if let calledBy, let speaker, desks[desk].prefixes[calledBy] == nil {
      desks[desk].prefixes[calledBy] = speaker
      codes.keep(start: calledBy)
    }
  }
}
