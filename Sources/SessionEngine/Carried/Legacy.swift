// What a session leaves to the next one: what is still agreed and to be done, how it came to be so, and how it went.

extension Session {
  /// The events with which the next session begins to look back at this one and at those before it.
  ///
  /// Agreements that were let go, and deeds that were done or let go, are not carried further. What was carried here and
  /// still holds keeps the identity it has had from the beginning; an adapted agreement goes on in what replaced it.
  public var legacy: [Event] {
    guard let founding else { return [] }
    let past = pastSessions + [asPast(founding)]
    var events = past.map { Event.sessionRecalled($0) }
    for (index, item) in (carriedFurther(founding) + ownItems(founding)).enumerated() {
      var carried = item
      let ref = Ref(desk: .plenary, number: index + 1)
      (carried.ref, carried.past, carried.judgement) = (ref, [], nil)
      events.append(.carried(carried))
      events += item.past.map { .wordingRecalled(WordingRecalled(ref: ref, wording: $0)) }
    }
    return events
  }

  private func asPast(_ founding: Founding) -> PastSession {
    PastSession(
      id: founding.id, title: founding.title, date: founding.date, fence: fence, means: evaluationMeans)
  }

  /// What came from earlier sessions and still holds, with what became of it here.
  private func carriedFurther(_ founding: Founding) -> [CarriedItem] {
    carried.filter { $0.holds(isReplaced: !replacements(of: $0).isEmpty) }.map { item in
      var further = item
      further.review = item.nextReview
      further.past = history(of: item, founding)
      return further
    }
  }

  /// How an item stood before this session, and what became of it here.
  private func history(of item: CarriedItem, _ founding: Founding) -> [PastWording] {
    guard let judgement = item.judgement else { return item.past }
    return item.past
      + [PastWording(session: founding.id, date: founding.date, text: item.text, judgement: judgement)]
  }

  /// The agreements and deeds of this session that stand.
  private func ownItems(_ founding: Founding) -> [CarriedItem] {
    (standing(.agreement) + standing(.deed)).filter { $0.additionTo == nil }.map { line in
      var item = CarriedItem(
        ref: line.ref, session: founding.id, origin: line.ref, kind: line.kind, text: line.text,
        by: speakerName(of: line), due: line.due, review: line.review, because: line.because,
        helpers: line.helpers, firstStep: line.firstStep)
      item.past = carried.filter { replaced in
        replaced.judgement?.verdict == .adapt && line.kind == .agreement && line.links.contains(replaced.ref)
      }.flatMap { history(of: $0, founding) }
      return item
    }
  }
}
