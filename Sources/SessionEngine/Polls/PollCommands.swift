// Shows of hands: opened, answered by name or counted, and closed.

/// Opens a show of hands at this desk. One that is open there is closed by it.
public struct OpenPoll: Command {
  public let kind: PollKind
  public let about: [Ref]
  public let text: String?

  public init(_ kind: PollKind, about: [Ref] = [], text: String? = nil) {
    self.kind = kind
    self.about = about
    self.text = text
  }

  static let word = CommandWord("poll", "peiling", usage: "consent #14|scale TEXT|dots #3 #5|close") {
    reader throws(Refusal) in
    let first = fold(reader.rest.prefix { !$0.isGap })
    if ["close", "dicht", "sluit"].contains(first) {
      _ = reader.word()
      try reader.end()
      return .command(ClosePoll())
    }
    let kind: PollKind = try reader.choice(.pollKind, .pollKind)
    let about = try reader.references()
    return .command(OpenPoll(kind, about: about, text: reader.remainder()))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if kind == .dots, about.count < 2 { throw .tooFewOptions }
    if kind != .dots, about.isEmpty, text == nil { throw .missing(kind == .consent ? .reference : .text) }
    for ref in about where session.contribution(ref)?.isWithdrawn != false {
      throw .alreadyWithdrawn(ref.text)
    }
    let opening = PollOpening(kind: kind, about: about, text: text, table: desk.table)
    let before: [Event] =
      session.openPoll(at: desk.table).map { [.pollClosed(PollClosed(poll: $0.id))] } ?? []
    return before + [.pollOpened(opening)]
  }
}

/// Closes the show of hands that is open at this desk.
public struct ClosePoll: Command {
  public init() {}

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let poll = session.openPoll(at: desk.table) else { throw .noPoll }
    return [.pollClosed(PollClosed(poll: poll.id))]
  }
}

/// Notes the answer of one person, in the place of an earlier one.
public struct CastVote: Command {
  public let name: String
  public let choice: Choice
  public let why: String?

  static let word = CommandWord("vote", "stem", usage: "NAME CHOICE [why]") { reader throws(Refusal) in
    guard let poll = reader.context.session.openPoll(at: reader.context.table) else { throw .noPoll }
    let name = try reader.name()
    guard let word = reader.word() else { throw .missing(.choice) }
    guard var choice = reader.context.choice(word.trimmingPunctuation, in: poll) else {
      throw .notAChoice(String(word), among: poll.choices)
    }
    // 'Ja, maar …' as people say it.
    if choice == .yes, let next = reader.rest.split(whereSeparator: \.isGap).first, Choice(said: next) == .but
    {
      _ = reader.word()
      choice = .but
    }
    return .command(CastVote(name: name, choice: choice, why: reader.remainder()))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let poll = session.openPoll(at: desk.table) else { throw .noPoll }
    return [.voted(Voted(poll: poll.id, name: name, choice: choice, why: why))]
  }
}

/// Notes how many hands each choice has, in the place of an earlier count.
public struct CountHands: Command {
  public let hands: [Int]

  /// So many hands fit in a room.
  public static let most = 9999

  public init(_ hands: [Int]) { self.hands = hands }

  static let word = CommandWord("tally", "turf", usage: "N N N") { reader throws(Refusal) in
    var hands: [Int] = []
    repeat {
      hands.append(try reader.figure(0...CountHands.most, .counts) { .notACount($0) })
    } while !reader.isAtEnd
    return .command(CountHands(hands))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let poll = session.openPoll(at: desk.table) else { throw .noPoll }
    if hands.count != poll.choices.count {
      throw .wrongCounts(given: hands.count, wanted: poll.choices.count)
    }
    return [.tallied(Tallied(poll: poll.id, hands: hands))]
  }
}

extension LineContext {
  /// The answer that a word means in a poll; nil if it is none of its choices.
  func choice(_ word: some StringProtocol, in poll: Poll) -> Choice? {
    let meant: Choice? =
      switch poll.kind {
      case .consent: Choice(said: word)
      case .scale: Int(word).map { .score($0) }
      case .dots: reference(word).map { .option($0) }
      }
    return meant.flatMap { poll.choices.contains($0) ? $0 : nil }
  }
}

extension Choice {
  /// A word of consent, in either language.
  init?(said word: some StringProtocol) {
    switch fold(word) {
    case "yes", "y", "ja", "j": self = .yes
    case "but", "maar", "jamaar", "ja-maar", "yesbut", "yes-but": self = .but
    case "no", "n", "nee", "neen": self = .no
    default: return nil
    }
  }
}
