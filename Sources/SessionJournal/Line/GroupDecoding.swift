// What the group does beside speaking freely, from the members of a line.

import SessionEngine

extension EventDecoder {
  /// The event of this name, from the members that were found last.
  mutating func groupEvent(_ name: EventName) throws(Flaw) -> Event {
    switch name {
    case .roundBegun:
      return .roundBegun(names: try members.texts(.names), table: try members.text(.table))
    case .turnSkipped:
      return .turnSkipped(name: try members.someText(.name), table: try members.text(.table))
    case .roundStopped: return .roundStopped(table: try members.text(.table))
    case .harvested: return .harvested(try members.someRef(.ref, &labels))
    case .putTogether:
      return .putTogether(label: try members.someText(.title), refs: try members.refs(.links, &labels))
    case .missed: return .missed(text: try members.someText(.text))
    case .principleJudged:
      let number = try members.someNumber(.statement, 1...6)
      let choice = try choice()
      guard choice == .yes || choice == .no else { throw .badValue(Key.choice.word) }
      return .principleJudged(number, isMet: choice == .yes, why: try members.text(.why))
    default: return try pollEvent(name)
    }
  }

  private mutating func pollEvent(_ name: EventName) throws(Flaw) -> Event {
    switch name {
    case .pollOpened:
      let kind = try members.someChoice(.kind, EventDecoder.pollKinds)
      let about = try members.refs(.links, &labels)
      return .pollOpened(
        PollOpening(kind: kind, about: about, text: try members.text(.text), table: try members.text(.table)))
    case .voted:
      let poll = try eventID()
      return .voted(
        poll: poll, name: try members.someText(.name), choice: try choice(), why: try members.text(.why))
    case .tallied:
      let poll = try eventID()
      return .tallied(poll: poll, hands: try members.numbers(.hands, 0...CountHands.most))
    case .pollClosed: return .pollClosed(try eventID())
    default: return try eventLookingBack(name)
    }
  }

  private mutating func eventLookingBack(_ name: EventName) throws(Flaw) -> Event {
    switch name {
    case .carried: return .carried(try carriedItem())
    case .wordingRecalled:
      let ref = try members.someRef(.ref, &labels)
      return .wordingRecalled(
        ref,
        PastWording(
          session: try members.someText(.session), date: try members.day(.date),
          text: try members.someText(.text), judgement: try judgement()))
    case .sessionRecalled:
      return .sessionRecalled(
        PastSession(
          id: try members.someText(.session), title: try members.someText(.title),
          date: try members.day(.date), fence: try members.number(.fence, 1...3),
          means: try members.numbers(.scores, 0...50)))
    case .judged:
      let ref = try members.someRef(.ref, &labels)
      guard let judgement = try judgement() else { throw .missingKey(Key.verdict.word) }
      return .judged(ref, judgement)
    default: return .unknown(name: name.word)
    }
  }

  private static let pollKinds = WordTable<PollKind>.all
  private static let verdicts = WordTable<Verdict>.all

  private func choice() throws(Flaw) -> Choice {
    guard let choice = Choice(text: try members.someText(.choice)) else { throw .badValue(Key.choice.word) }
    return choice
  }

  /// Nil where there is no verdict.
  private func judgement() throws(Flaw) -> Judgement? {
    guard let verdict = try members.choice(.verdict, EventDecoder.verdicts) else { return nil }
    return Judgement(verdict, learnt: try members.text(.learnt), review: try members.day(.review))
  }

  private mutating func carriedItem() throws(Flaw) -> CarriedItem {
    CarriedItem(
      ref: try members.someRef(.ref, &labels), session: try members.someText(.session),
      origin: try members.someRef(.origin, &labels),
      kind: try members.someChoice(.kind, WordTable<Kind>.all), text: try members.someText(.text),
      by: try members.text(.by), due: try members.day(.due), review: try members.day(.review),
      because: try members.text(.because), helpers: try members.texts(.helpers),
      firstStep: try members.text(.firstStep))
  }
}
