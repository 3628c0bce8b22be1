// Shows of hands: opened, answered by name or counted, and closed.

/// What is asked with a show of hands, as it is opened.
public struct PollOpening: EventBody {
  public var kind = PollKind.consent
  /// The lines that it is about: those that consent is asked for, or the options.
  public var about: [Ref] = []
  public var text: String?
  /// Nil is the plenary.
  public var table: String?

  init() {}

  public init(kind: PollKind, about: [Ref] = [], text: String? = nil, table: String? = nil) {
    (self.kind, self.about, self.text, self.table) = (kind, about, text, table)
  }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.word(.kind, &kind)
    try visitor.references(.links, &about, .link)
    try visitor.text(.text, &text, .words)
    try visitor.text(.table, &table, .table)
  }

  var told: Both? {
    Both("poll, ", "peiling, ") + kind.spoken
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    var index: Int
    if let known = session.poll(stamp.id) {
      // Votes can come before what opened their poll where clocks differ.
      guard session.polls[known].isStandIn, session.polls[known].kind == kind else { return nil }
      session.polls[known].fill(
        in: self, table: session.tableIndex(of: table), asked: session.words(of: about))
      index = known
    } else {
      index = session.open(self, id: stamp.id, at: stamp.at)
    }
    return session.addition(to: \.polls, index, \.isRemoved)
  }
}

/// Somebody answered, in the place of an earlier answer.
public struct Voted: EventBody {
  var poll = EventID.blank
  var name = ""
  var choice = Choice.yes
  var why: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.event(.of, &poll)
    try visitor.text(.name, &name, .subject)
    var text = choice.text
    try visitor.text(.choice, &text, .choice)
    guard let choice = Choice(text: text) else { return try visitor.reject(.choice) }
    self.choice = choice
    try visitor.text(.why, &why, .words)
  }

  var told: Both? {
    Both("vote of \(name)", "stem van \(name)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    let index = session.poll(poll) ?? session.standIn(for: poll, choice, stamp)
    if session.polls[index].isStandIn, case .option(let ref) = choice {
      session.polls[index].add(option: ref)
    }
    guard session.polls[index].accepts(choice) else { return nil }
    let person = session.participantIndex(of: name)
    let vote = Vote(by: person, choice: choice, why: why)
    return session.set(\.polls, index, \.[voteOf: person], to: vote)
  }
}

/// Hands as they were counted, in the order of the poll's choices; replaces an earlier count.
public struct Tallied: EventBody {
  var poll = EventID.blank
  var hands: [Int] = []

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.event(.of, &poll)
    try visitor.numbers(.hands, &hands, in: 0...Poll.mostHands)
  }

  var told: Both? {
    Both("hands counted", "handen geteld")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard let index = session.poll(poll), session.polls[index].choices.count == hands.count else {
      return nil
    }
    return session.set(\.polls, index, \.tally, to: hands)
  }
}

/// A show of hands was closed.
public struct PollClosed: EventBody {
  var poll = EventID.blank

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.event(.of, &poll)
  }

  var told: Both? {
    Both("poll closed", "peiling gesloten")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard let index = session.poll(poll), !session.polls[index].isClosed else { return nil }
    let steps = session.steps(at: session.polls[index].table)
    return session.set(\.polls, index, \.stepsAtClose, to: steps)
  }
}

extension Session {
  fileprivate mutating func open(_ opening: PollOpening, id: EventID, at: Int64) -> Int {
    pollIndexes[id] = polls.count
    let table = tableIndex(of: opening.table)
    polls.append(Poll(opening, id: id, table: table, at: at, asked: words(of: opening.about)))
    return polls.count - 1
  }

  fileprivate func words(of refs: [Ref]) -> [String?] { refs.map { contribution($0)?.text } }

  /// The line that opened the poll is lost: what was voted isn't.
  fileprivate mutating func standIn(for id: EventID, _ choice: Choice, _ stamp: Stamp) -> Int {
    let kind: PollKind =
      switch choice {
      case .yes, .but, .no: .consent
      case .score: .scale
      case .option: .dots
      }
    let index = open(PollOpening(kind: kind), id: id, at: stamp.at)
    polls[index].isStandIn = true
    return index
  }
}
