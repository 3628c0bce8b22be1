// Who is at the table and who is missing there, and the six principles of bringing parties together.

/// Somebody, or some perspective, that is missing.
public struct Missed: EventBody {
  var text = ""

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.text, &text, .words)
  }

  var told: Both? {
    Both("missing: \(text)", "wie ontbreekt: \(text)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.add(ShortText(label: nil, text: text, at: stamp.at), to: \.missing)
  }
}

/// One of the six principles (1-6) was looked at.
public struct PrincipleJudged: EventBody {
  var number = 1
  var isMet = false
  var why: String?

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.number(.statement, &number, in: 1...6)
    var answer = isMet ? YesOrNo.yes : .no
    try visitor.word(.choice, &answer)
    isMet = answer == .yes
    try visitor.text(.why, &why, .words)
  }

  var told: Both? {
    Both("principle \(number)", "principe \(number)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    guard session.principles.indices.contains(number - 1) else { return nil }
    return session.set(\.principles, number - 1, \.self, to: PrincipleNote(isMet: isMet, why: why))
  }
}

/// How a journal writes whether a principle is met.
enum YesOrNo: UInt8, FixedWord {
  case yes, no

  static let fixedWords = FixedWords(YesOrNo.self)

  var words: [String] {
    switch self {
    case .yes: ["yes", "ja"]
    case .no: ["no", "nee"]
    }
  }
}

/// Whether one of the six principles is met, as far as the group sees it.
public struct PrincipleNote: Sendable, Equatable {
  public let isMet: Bool
  public let why: String?

  public init(isMet: Bool, why: String?) {
    self.isMet = isMet
    self.why = why
  }
}
