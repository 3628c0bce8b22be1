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

  static let verdictWord = CommandWord("verdict", "oordeel", usage: "#14 keep|adapt|drop [TEXT]") {
    reader throws(Refusal) in
    let item = try reader.carriedItem()
    if item.kind == .deed { throw .carriedIsDeed(item.ref.text) }
    let verdict = try reader.verdict(.verdict, .verdict) { $0.isOfAgreement }
    let text = reader.remainder()
    guard let text else { return .command(Judge(item.ref, Judgement(verdict))) }
    switch verdict {
    case .adapt: return .command(try Judge(adapting: item, text, in: reader.context))
    case .keep: return .command(try Judge(keeping: item, text, in: reader.context))
    default: return .command(Judge(item.ref, Judgement(verdict, learnt: text)))
    }
  }

  static let outcomeWord = CommandWord("did", "gedaan", usage: "#21 done|partly|notyet|dropped [TEXT]") {
    reader throws(Refusal) in
    let item = try reader.carriedItem()
    if item.kind != .deed { throw .carriedIsAgreement(item.ref.text) }
    let verdict = try reader.verdict(.outcome, .outcome) { !$0.isOfAgreement }
    return .command(Judge(item.ref, Judgement(verdict, learnt: reader.remainder())))
  }

  /// The text is the new wording, with clauses as an agreement has them; it links to what it replaces.
  private init(adapting item: CarriedItem, _ text: String, in context: LineContext) throws(Refusal) {
    let reader = LineReader(context: context, line: text, options: ReadingOptions())
    var wording = try reader.wording(of: Substring(text), naturalKind: .agreement).wording
    wording.kind = .agreement
    if !wording.links.contains(item.ref) { wording.links.insert(item.ref, at: 0) }
    // The new words stand in the new line alone, so that they can be forgotten there.
    self.init(item.ref, Judgement(.adapt), replacement: wording)
  }

  /// What was learnt, and perhaps at its end the next day to look at it: `… review on 1 dec`.
  private init(keeping item: CarriedItem, _ text: String, in context: LineContext) throws(Refusal) {
    var clauses = ClauseReader(context: context)
    let learnt = try clauses.read(text, kind: .agreement)
    guard case .review(let day)? = clauses.understood.last, clauses.understood.count == 1 else {
      self.init(item.ref, Judgement(.keep, learnt: text))
      return
    }
    self.init(item.ref, Judgement(.keep, learnt: learnt.isEmpty ? nil : learnt, review: day))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let judged = Event.judged(Judged(ref: ref, judgement: judgement))
    guard let replacement else { return [judged] }
    let here = session.walk(of: desk.table)?.phase ?? .opening
    let note = Note(
      ref: session.nextRef(at: desk.label), phase: here, table: desk.table,
      wording: replacement)
    return [judged, .noted(note)]
  }
}

extension ArgumentReader {
  fileprivate mutating func verdict(
    _ choice: Refusal.Choice, _ argument: Refusal.Argument, where fits: (Verdict) -> Bool
  ) throws(Refusal) -> Verdict {
    guard let word = word() else { throw .missing(argument) }
    guard let verdict = Verdict(said: String(word)), fits(verdict) else {
      throw .unknownChoice(String(word), among: choice)
    }
    return verdict
  }
}
