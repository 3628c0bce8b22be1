// What earlier sessions left and how they went, in the JSON minutes.

import SessionEngine
import Words

extension JSONMinutes {
  /// What earlier sessions left, and how they went.
  func writeCarried(_ root: inout JSONWriter) {
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
    writer.member("by", item.by.flatMap { content.displayName(of: $0) })
    writer.member("due", item.due?.iso)
    writer.member("review", item.nextReview?.iso)
    writer.member("because", item.because)
    writer.member("helpers", content.displayNames(of: item.helpers))
    writer.member("firstStep", item.firstStep)
    writer.member("verdict", item.judgement?.verdict.word)
    // Adapting one notes the new words and no other lesson.
    let newWords = content.replacements(of: item).first.map { content.names == .full ? $0.said : $0.text }
    writer.member("learnt", item.judgement?.learnt ?? newWords)
    writer.member("replacedBy", content.replacements(of: item).map(\.ref.text))
    writer.member("past", item.past) { object, wording in
      object.member("session", wording.session)
      object.member("date", wording.date?.iso)
      object.member("text", wording.text)
      object.member("verdict", wording.judgement?.verdict.word)
      object.member("learnt", wording.judgement?.learnt)
    }
  }
}
