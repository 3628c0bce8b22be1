// Looking back: what became of the agreements and deeds of the last session, and what was learnt.

/// Says what became of a carried agreement or deed.
public struct Judge: Command {
  public let ref: Ref
  public let judgement: Judgement
  /// The agreement that comes in the place of an adapted one.
  public let replacement: Wording?

  public init(_ ref: Ref, _ judgement: Judgement, replacement: Wording? = nil) {
    self.ref = ref
    self.judgement = judgement
    self.replacement = replacement
  }

  static let verdictEntry = CommandEntry(
    Both("verdict", "oordeel"),
    help: Both("an agreement of last time, looked at", "een afspraak van vorige keer, bekeken"),
    examples: [
      Both(
        "/verdict #14 keep it works, review on 1 Dec", "/oordeel #14 houden het werkt, terugkijken op 1 dec")
    ],
    .agreement, .verdict, .text
  ) { (context, item, verdict, text: String?) throws(Refusal) in
    guard let text else { return .command(Judge(item.ref, Judgement(verdict))) }
    switch verdict {
    case .adapt: return .command(try Judge(adapting: item, text, in: context))
    case .keep: return .command(try Judge(keeping: item, text, in: context))
    case .drop, .done, .partly, .notyet, .dropped:
      return .command(Judge(item.ref, Judgement(verdict, learnt: text)))
    }
  }

  static let outcomeEntry = CommandEntry(
    Both("did", "gedaan"), help: Both("a deed of last time", "een daad van vorige keer"),
    examples: [Both("/did #21 partly the room is too small", "/gedaan #21 deels de zaal is te klein")],
    .deed, .outcome, .text
  ) { (_, item, verdict, text: String?) in .command(Judge(item.ref, Judgement(verdict, learnt: text))) }

  /// The text is the new wording, with clauses as an agreement has them; it links to what it replaces.
  fileprivate init(adapting item: CarriedItem, _ text: String, in context: LineContext) throws(Refusal) {
    let reader = LineReader(context: context, line: text, options: ReadingOptions())
    let read = try reader.wording(of: Substring(text), naturalKind: .agreement)
    try read.remarks.refuseUnclearDate()
    var wording = read.wording
    wording.kind = .agreement
    if !wording.links.contains(item.ref) { wording.links.insert(item.ref, at: 0) }
    // The new words stand in the new line alone, so that they can be forgotten there.
    self.init(item.ref, Judgement(.adapt), replacement: wording)
  }

  /// What was learnt, and perhaps at its end the next day to look at it: `… review on 1 dec`.
  fileprivate init(keeping item: CarriedItem, _ text: String, in context: LineContext) throws(Refusal) {
    var clauses = ClauseReader(context: context)
    let learnt = clauses.read(text, kind: .agreement)
    try clauses.remarks.refuseUnclearDate()
    guard case .review(let day)? = clauses.understood.last, clauses.understood.count == 1 else {
      self.init(item.ref, Judgement(.keep, learnt: text))
      return
    }
    self.init(item.ref, Judgement(.keep, learnt: learnt.isEmpty ? nil : learnt, review: day))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let judged = Event.judged(Judged(ref: ref, judgement: judgement))
    guard let replacement else { return [judged] }
    let here = session.state(of: desk.table)?.phase ?? .opening
    let note = Note(
      ref: session.nextRef(at: desk.label), phase: here, table: desk.table,
      wording: replacement)
    return [judged, .noted(note)]
  }
}

extension Argument where Value == CarriedItem {
  fileprivate static var agreement: Argument {
    Argument("#14", "#14") { reader throws(Refusal) in
      let item = try reader.carriedItem()
      if item.kind == .deed { throw .carriedIsDeed(item.ref.text) }
      return item
    }
  }

  fileprivate static var deed: Argument {
    Argument("#21", "#21") { reader throws(Refusal) in
      let item = try reader.carriedItem()
      if item.kind != .deed { throw .carriedIsAgreement(item.ref.text) }
      return item
    }
  }
}

extension Argument where Value == Verdict {
  fileprivate static var verdict: Argument {
    .some(of: { $0.isOfAgreement }, "the verdict", "het oordeel")
  }

  fileprivate static var outcome: Argument {
    .some(of: { !$0.isOfAgreement }, "what became of it", "wat ervan kwam")
  }

  private static func some(
    of fits: @escaping @Sendable (Verdict) -> Bool, _ english: String, _ dutch: String
  ) -> Argument {
    let words = zip(Verdict.allCases, Verdict.spoken).filter { fits($0.0) }.map(\.1)
    let name = ArgumentName(english, dutch, choices: words)
    return Argument(ArgumentForm(words: words)) { reader throws(Refusal) in
      try reader.choice(name, where: fits)
    }
  }
}
