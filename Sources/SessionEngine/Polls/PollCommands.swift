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

  static let entry = CommandEntry(
    Both("poll", "peiling"), help: Both("a show of hands", "handen omhoog"),
    examples: [
      Both("/poll consent #14", "/peiling instemming #14"),
      Both("/poll scale how safe is it here?", "/peiling schaal hoe veilig is het hier?"),
      Both("/poll dots #3 #5 #9", "/peiling stippen #3 #5 #9"), Both("/poll close", "/peiling dicht"),
    ],
    .poll
  ) { _, command in .command(command) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if kind == .dots, about.count < 2 { throw .tooFewOptions }
    if kind != .dots, about.isEmpty, text == nil { throw .missing(kind == .consent ? .reference : .text) }
    try session.requireStanding(about)
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

  static let entry = CommandEntry(
    Both("vote", "stem"), help: Both("a vote of one person", "een stem van één persoon"),
    examples: [
      Both("/vote anna yes", "/stem anna ja"),
      Both("/vote bram but not in May", "/stem bram maar niet in mei"),
    ],
    picker: .hands,
    .voter, .vote, .why
  ) { _, name, choice, why in .command(CastVote(name: name, choice: choice, why: why)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let poll = session.openPoll(at: desk.table) else { throw .noPoll }
    return [.voted(Voted(poll: poll.id, name: name, choice: choice, why: why))]
  }
}

/// Notes how many hands each choice has, in the place of an earlier count.
public struct CountHands: Command {
  public let hands: [Int]

  public init(_ hands: [Int]) { self.hands = hands }

  static let entry = CommandEntry(
    Both("tally", "turf"), help: Both("the hands, counted", "de handen, geteld"),
    examples: [Both("/tally 11 2 0", "/turf 11 2 0")], picker: .hands,
    .numbers(0...Poll.mostHands, "N N N", ArgumentName("the count of hands", "het aantal handen"))
  ) { _, hands in .command(CountHands(hands)) }

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
    return meant.flatMap { poll.accepts($0) ? $0 : nil }
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

extension Argument where Value == String {
  /// Who votes in the show of hands that is open here.
  fileprivate static var voter: Argument {
    Argument(Argument.name.form) { reader throws(Refusal) in
      if reader.context.session.openPoll(at: reader.context.table) == nil { throw .noPoll }
      return try reader.name()
    }
  }
}

extension Argument where Value == Choice {
  fileprivate static var vote: Argument {
    let form = ArgumentForm(
      Both("CHOICE", "KEUZE"),
      completion: .words([Both("yes", "ja"), Both("but", "maar"), Both("no", "nee")]))
    return Argument(form) { reader throws(Refusal) in
      guard let poll = reader.context.session.openPoll(at: reader.context.table) else { throw .noPoll }
      guard let word = reader.word() else { throw .missing(ArgumentName("the choice", "de keuze")) }
      guard let choice = reader.context.choice(word.trimmingPunctuation, in: poll) else {
        throw .notAChoice(String(word), among: poll.choices)
      }
      // 'Ja, maar …' as people say it.
      guard choice == .yes, let next = reader.rest.split(whereSeparator: \.isGap).first,
        Choice(said: next) == .but
      else { return choice }
      _ = reader.word()
      return .but
    }
  }
}

extension Argument where Value == any Command {
  /// What is asked and of which lines, or that it is over.
  fileprivate static var poll: Argument {
    let close = Both("close", "dicht")
    let form = ArgumentForm(
      Both("consent #14|scale TEXT|dots #3 #5|close", "instemming #14|schaal TEKST|stippen #3 #5|dicht"),
      completion: .words(PollKind.spoken + [close]))
    let name = ArgumentName("the kind of poll", "de soort peiling", choices: PollKind.spoken + [close])
    return Argument(form) { reader throws(Refusal) in
      let first = fold(reader.rest.prefix { !$0.isGap })
      if first == close.english || first == close.dutch || first == "sluit" {
        _ = reader.word()
        return ClosePoll()
      }
      let kind: PollKind = try reader.choice(name)
      let about = try reader.references()
      return OpenPoll(kind, about: about, text: reader.remainder())
    }
  }
}
