// How a session begins: what is known of it, the playbook it follows, and the runs of a program that work on it.

/// The session was made. What is known of it then.
public struct Founding: EventBody {
  public var id = ""
  public var title = ""
  public var question: String?
  public var date: Day?
  public var place: String?
  public var language = Language.english
  /// The identity of the session that this one looks back at.
  public var follows: String?

  init() {}

  public init(
    id: String, title: String, question: String? = nil, date: Day? = nil, place: String? = nil,
    language: Language, follows: String? = nil
  ) {
    (self.id, self.title, self.question, self.date) = (id, title, question, date)
    (self.place, self.language, self.follows) = (place, language, follows)
  }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.id, &id, .mark)
    try visitor.text(.title, &title, .words)
    try visitor.text(.question, &question, .words)
    try visitor.day(.date, &date)
    try visitor.text(.place, &place, .words)
    try visitor.word(.language, &language)
    try visitor.text(.follows, &follows, .mark)
  }

  /// The first counts.
  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    if session.founding == nil {
      session.founding = self
      session.founder = stamp.id.writer
    }
    return nil
  }
}

/// The session follows the user's own playbook, as the Markdown that was read.
public struct PlaybookChosen: EventBody {
  var markdown = ""

  init() {}

  public init(markdown: String) { self.markdown = markdown }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.markdown, &markdown, .words)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.playbook = markdown
    return nil
  }
}

/// A run of a program began at a desk: the first event of each journal.
public struct DeskOpening: EventBody {
  public var label = DeskLabel.plenary
  /// A mark of the machine and of the folder: the plain references belong to the pair that founded the session.
  public var place = ""
  /// The identity of the session that the run works on; nil in journals that are older than this field.
  public var session: String?
  /// What the run had read when it began; see `LinesSeen`.
  public var seen: [String] = []

  init() {}

  public init(label: DeskLabel, place: String, session: String? = nil, seen: [String] = []) {
    (self.label, self.place, self.session, self.seen) = (label, place, session, seen)
  }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.label(.label, &label)
    try visitor.text(.place, &place, .mark)
    try visitor.text(.session, &session, .mark)
    try visitor.texts(.seen, &seen, .mark)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    _ = session.deskIndex(of: label)
    return nil
  }
}

/// A run has read these lines of others: each the last of its writer, as `writer:n`. What others are known to have read is
/// left out. So the loss of a journal shows in those that stay.
public struct LinesSeen: EventBody {
  public var seen: [String] = []

  init() {}

  public init(_ seen: [String]) { self.seen = seen }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.texts(.seen, &seen, .mark)
  }

  /// It says something of journals, and nothing of the session.
  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? { nil }
}
