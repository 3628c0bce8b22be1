// How a session looks back at earlier ones: what they left to it, and what became of that.

extension CarriedItem: EventBody {
  init() {
    self.init(ref: .blank, session: "", origin: .blank, kind: .agreement, text: "")
  }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .own)
    try visitor.text(.session, &session, .mark)
    try visitor.reference(.origin, &origin, .link)
    try visitor.word(.kind, &kind)
    try visitor.text(.text, &text, .words)
    try visitor.text(.by, &by, .subject)
    try visitor.day(.due, &due)
    try visitor.day(.review, &review)
    try visitor.text(.because, &because, .words)
    try visitor.texts(.helpers, &helpers, .person)
    try visitor.text(.firstStep, &firstStep, .words)
  }

  /// The first with its reference, or of its origin, counts.
  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    if session.carriedIndexes[ref] != nil { return nil }
    guard session.carriedOrigins[self.session, default: []].insert(origin).inserted else { return nil }
    session.carriedIndexes[ref] = session.carried.count
    session.carried.append(self)
    session.desks[session.deskIndex(of: ref.desk)].take(ref.number)
    return nil
  }
}

/// How a carried item stood in an earlier session.
public struct WordingRecalled: EventBody {
  var ref = Ref.blank
  var wording = PastWording(session: "", text: "")

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .about)
    try wording.fields(&visitor)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard let index = session.carriedIndexes[ref],
      session.recalledWordings[ref, default: []].insert(wording).inserted
    else { return nil }
    session.carried[index].past.append(wording)
    return nil
  }
}

extension PastWording {
  fileprivate mutating func fields<Visitor: FieldVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.text(.session, &session, .mark)
    try visitor.day(.date, &date)
    try visitor.text(.text, &text, .words)
    var verdict = judgement?.verdict
    var (learnt, review) = (judgement?.learnt, judgement?.review)
    try visitor.word(.verdict, &verdict)
    try visitor.text(.learnt, &learnt, .words)
    try visitor.day(.review, &review)
    judgement = verdict.map { Judgement($0, learnt: learnt, review: review) }
  }
}

extension PastSession: EventBody {
  init() { self.init(id: "", title: "") }

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.session, &id, .mark)
    try visitor.text(.title, &title, .words)
    try visitor.day(.date, &date)
    try visitor.number(.fence, &fence, in: 1...3)
    try visitor.numbers(.scores, &means, in: 0...50)
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    if session.pastSessionIDs.insert(id).inserted { session.pastSessions.append(self) }
    return nil
  }
}

/// What became of a carried item.
public struct Judged: EventBody {
  var ref = Ref.blank
  var judgement = Judgement(.keep)

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .about)
    try visitor.word(.verdict, &judgement.verdict)
    try visitor.text(.learnt, &judgement.learnt, .words)
    try visitor.day(.review, &judgement.review)
  }

  var told: Both? {
    Both("#\(ref.text): ") + judgement.verdict.spoken
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard let index = session.carriedIndexes[ref] else { return nil }
    return session.set(\.carried, index, \.judgement, to: judgement)
  }
}
