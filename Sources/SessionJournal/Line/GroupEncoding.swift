// The own keys of what the group does beside speaking freely: rounds, shows of hands, the harvest, looking back.

import SessionEngine

extension LineEncoder {
  mutating func writeGroup(_ event: Event) {
    switch event {
    case .roundBegun(let names, let table):
      begin(.roundBegun)
      texts(.names, names)
      text(.table, table)
    case .turnSkipped(let name, let table):
      begin(.turnSkipped)
      text(.name, name)
      text(.table, table)
    case .roundStopped(let table):
      begin(.roundStopped)
      text(.table, table)
    case .harvested(let ref):
      begin(.harvested)
      text(.ref, ref.text)
    case .putTogether(let label, let refs):
      begin(.putTogether)
      text(.title, label)
      texts(.links, refs.map(\.text))
    case .missed(let said):
      begin(.missed)
      text(.text, said)
    case .principleJudged(let principle, let isMet, let why):
      begin(.principleJudged)
      number(.statement, principle)
      text(.choice, (isMet ? Choice.yes : .no).text)
      text(.why, why)
    default: writePoll(event)
    }
  }

  private mutating func writePoll(_ event: Event) {
    switch event {
    case .pollOpened(let opening):
      begin(.pollOpened)
      text(.kind, opening.kind.word)
      texts(.links, opening.about.map(\.text))
      text(.text, opening.text)
      text(.table, opening.table)
    case .voted(let poll, let name, let choice, let why):
      write(poll, .voted)
      text(.name, name)
      text(.choice, choice.text)
      text(.why, why)
    case .tallied(let poll, let hands):
      write(poll, .tallied)
      numbers(.hands, hands)
    case .pollClosed(let poll): write(poll, .pollClosed)
    default: writeLookingBack(event)
    }
  }

  private mutating func writeLookingBack(_ event: Event) {
    switch event {
    case .carried(let item): write(item)
    case .wordingRecalled(let ref, let wording):
      begin(.wordingRecalled)
      text(.ref, ref.text)
      text(.session, wording.session)
      text(.date, wording.date?.iso)
      text(.text, wording.text)
      text(.verdict, wording.judgement?.verdict.word)
      text(.learnt, wording.judgement?.learnt)
      text(.review, wording.judgement?.review?.iso)
    case .sessionRecalled(let past):
      begin(.sessionRecalled)
      text(.session, past.id)
      text(.title, past.title)
      text(.date, past.date?.iso)
      if let fence = past.fence { number(.fence, fence) }
      numbers(.scores, past.means)
    case .judged(let ref, let judgement):
      begin(.judged)
      text(.ref, ref.text)
      text(.verdict, judgement.verdict.word)
      text(.learnt, judgement.learnt)
      text(.review, judgement.review?.iso)
    default: break
    }
  }

  private mutating func write(_ item: CarriedItem) {
    begin(.carried)
    text(.ref, item.ref.text)
    text(.session, item.session)
    text(.origin, item.origin.text)
    text(.kind, item.kind.word)
    text(.text, item.text)
    text(.by, item.by)
    text(.due, item.due?.iso)
    text(.review, item.review?.iso)
    text(.because, item.because)
    texts(.helpers, item.helpers)
    text(.firstStep, item.firstStep)
  }
}
