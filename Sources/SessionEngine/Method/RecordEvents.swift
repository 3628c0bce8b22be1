// What the method records beside contributions: scope, manners, results, private notes, the evaluation and the fence.

/// What the session is about, or what it is not about.
public struct Scoped: EventBody {
  var side = ScopeSide.within
  var text = ""

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.word(.side, &side)
    try visitor.text(.text, &text, .words)
  }

  var told: Both? {
    Both("scope, ", "kader, ") + side.spoken + Both(": \(text)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.add(ShortText(label: side, text: text, at: stamp.at), to: \.scope)
  }
}

/// A manner that the group chooses to keep to.
public struct MannerChosen: EventBody {
  var text = ""

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.text, &text, .words)
  }

  var told: Both? {
    Both("manner: \(text)", "omgang: \(text)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.add(ShortText(label: nil, text: text, at: stamp.at), to: \.manners)
  }
}

/// A result, in figures or as a story.
public struct ResultNoted: EventBody {
  var kind = ResultKind.hard
  var text = ""

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.word(.kind, &kind)
    try visitor.text(.text, &text, .words)
  }

  var told: Both? {
    Both("result: \(text)", "uitkomst: \(text)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.add(ShortText(label: kind, text: text, at: stamp.at), to: \.results)
  }
}

/// For the facilitator alone.
public struct PrivateNoted: EventBody {
  var text = ""

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.text, &text, .words)
  }

  var told: Both? {
    Both("private note", "privénotitie")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.add(ShortText(label: nil, text: text, at: stamp.at), to: \.privateNotes)
  }
}

/// One score (1-5) a person for a statement (1-7) of the closing evaluation; replaces earlier scores.
public struct Evaluated: EventBody {
  var statement = 1
  var scores: [Int] = []

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.number(.statement, &statement, in: 1...7)
    try visitor.numbers(.scores, &scores, in: 1...5)
  }

  var told: Both? {
    Both("evaluation of statement \(statement)", "evaluatie van stelling \(statement)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard session.evaluation.indices.contains(statement - 1) else { return nil }
    return session.set(\.evaluation, statement - 1, \.self, to: scores)
  }
}

/// Where the group stands in widening the fence: 1 acknowledge, 2 make transparent, 3 widen.
public struct FencePlaced: EventBody {
  var phase = 1

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.number(.fence, &phase, in: 1...3)
  }

  var told: Both? {
    Both("fence: \(phase)", "schutting: \(phase)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard (1...3).contains(phase) else { return nil }
    return session.set(\.fence, to: phase)
  }
}
