// What the group did together in the JSON minutes: the harvest, shows of hands, looking back, who is at the table.

import SessionEngine
import Words

extension JSONMinutes {
  /// What recurs, the harvest and the shows of hands.
  func writeTogether(_ root: inout JSONWriter) {
    root.member("together", session.together) { object, bundle in
      object.member("name", bundle.name)
      object.member("refs", bundle.refs.map(\.text))
    }
    root.member("harvest", session.harvest.map(\.text))
    root.newLine()
    root.member("polls", session.standingPolls) { write($1, to: &$0) }
  }

  private func write(_ poll: Poll, to writer: inout JSONWriter) {
    writer.member("kind", poll.kind.word)
    writer.member("about", poll.about.map(\.text))
    writer.member("text", poll.text)
    writer.member("table", session.table(of: poll))
    writer.member("votes", poll.votes) { object, vote in
      object.member("by", sheet.shownNames[vote.by.int])
      object.key("choice")
      switch vote.choice {
      case .score(let score): object.value(score)
      case .option(let ref): object.value(ref.text)
      case .yes, .but, .no: object.value(vote.choice.text)
      }
      object.member("why", vote.why)
    }
    writer.key("tally")
    writer.array { list in for hands in poll.tally { list.value(hands) } }
    writer.member("closed", poll.isClosed)
  }

  /// What earlier sessions left, and how they went.
  func writeEarlier(_ root: inout JSONWriter) {
    root.member("carried", session.carried) { write($1, to: &$0) }
    root.newLine()
    root.member("pastSessions", session.pastSessions) { object, past in
      object.member("session", past.id)
      object.member("title", past.title)
      object.member("date", past.date?.iso)
      object.key("fence")
      object.value(past.fence)
      object.key("evaluation")
      object.array { list in for mean in past.means { list.value(tenths: mean == 0 ? nil : mean) } }
    }
  }

  private func write(_ item: CarriedItem, to writer: inout JSONWriter) {
    writer.member("ref", item.ref.text)
    writer.key("from")
    writer.object { origin in
      origin.member("session", item.session)
      origin.member("ref", item.origin.text)
    }
    writer.member("kind", item.kind.word)
    writer.member("text", item.text)
    writer.member("by", item.by.flatMap { sheet.shownName(of: $0) })
    writer.member("due", item.due?.iso)
    writer.member("review", item.nextReview?.iso)
    writer.member("because", item.because)
    writer.member("helpers", sheet.shownNames(of: item.helpers))
    writer.member("firstStep", item.firstStep)
    writer.member("verdict", item.judgement?.verdict.word)
    // Of an adapted one the new words tell what was learnt.
    let newWords = sheet.replacements(of: item).first.map { sheet.names == .full ? $0.said : $0.text }
    writer.member("learnt", item.judgement?.learnt ?? newWords)
    writer.member("replacedBy", sheet.replacements(of: item).map(\.ref.text))
    writer.member("past", item.past) { object, wording in
      object.member("session", wording.session)
      object.member("date", wording.date?.iso)
      object.member("text", wording.text)
      object.member("verdict", wording.judgement?.verdict.word)
      object.member("learnt", wording.judgement?.learnt)
    }
  }

  /// Who is missing, and the principles that were looked at.
  func writeComposition(_ root: inout JSONWriter) {
    root.member("missing", session.missing.filter { !$0.isRemoved }.map(\.text))
    let notes = session.principles.enumerated().compactMap { place, note in
      note.map { (number: place + 1, note: $0) }
    }
    root.member("principles", notes) { object, entry in
      object.member("principle", entry.number)
      object.member("met", entry.note.isMet)
      object.member("why", entry.note.why)
    }
  }
}
