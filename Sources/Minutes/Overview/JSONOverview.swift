// The overview as JSON: the sessions, each agreement and deed once, and the voices, under keys that stay.

import SessionEngine
import Words

/// An object with `doendag`: 1 and these lists:
/// - `sessions`: `id`, `title`, `question`, `date`, `place`, `language`, `phase`, `follows`, `people`, `contributions`,
///   `fence`, `evaluation` (the mean of each statement, or null).
/// - `agreements`: `session`, `ref`, `text`, `because`, `review`, `state` (agreed, keep, adapt, drop), `holds`,
///   `nextReview`, `learnt`, `lookedAt`, `replaces` and `replacedBy` (each of `session` and `ref`).
/// - `deeds`: `session`, `ref`, `text`, `by`, `helpers`, `firstStep`, `due`, `state` (open, done, partly, notyet,
///   dropped), `learnt`, `lookedAt`.
///
/// And `voices`: `organisations` and `perspectives`, each with `name`, `turns`, `people`; and `withoutSpeaker`.
/// `session` and `ref` name the session in which something was agreed, and its number there.
struct JSONOverview {
  private let programme: Programme
  private let names: NamesShown

  init(_ programme: Programme, _ names: NamesShown) {
    self.programme = programme
    self.names = names
  }

  func render() -> [UInt8] {
    var writer = JSONWriter(reserving: programme.items.count * 400 + 4096)
    writer.object { root in
      root.member("doendag", 1)
      root.newLine()
      root.key("sessions")
      root.array { list in
        for session in programme.sessions {
          list.newLine()
          list.object { write(session, to: &$0) }
        }
      }
      root.newLine()
      write("agreements", programme.agreements, to: &root) { write(agreement: $1, to: &$0) }
      root.newLine()
      write("deeds", programme.deeds, to: &root) { write(deed: $1, to: &$0) }
      root.newLine()
      writeVoices(to: &root)
    }
    return writer.buffer.bytes + [0x0A]
  }

  private func write(
    _ key: StaticString, _ items: [ProgrammeItem], to root: inout JSONWriter,
    _ write: (inout JSONWriter, ProgrammeItem) -> Void
  ) {
    root.key(key)
    root.array { list in
      for item in items {
        list.newLine()
        list.object { write(&$0, item) }
      }
    }
  }

  private func write(_ session: Session, to writer: inout JSONWriter) {
    let founding = session.founding
    writer.member("id", founding?.id)
    writer.member("title", founding?.title)
    writer.member("question", founding?.question)
    writer.member("date", founding?.date?.iso)
    writer.member("place", founding?.place)
    writer.member("language", session.language.word)
    writer.member("phase", session.tables[0].phase.word)
    writer.member("follows", founding?.follows)
    if names != .none { writer.member("people", session.enrolled.count) }
    writer.member("contributions", session.contributions.reduce(0) { $0 + ($1.isWithdrawn ? 0 : 1) })
    writer.key("fence")
    writer.value(session.fence)
    writer.key("evaluation")
    writer.array { list in
      for mean in session.evaluationMeans { list.value(tenths: mean == 0 ? nil : mean) }
    }
  }

  private func write(_ id: ItemID, to writer: inout JSONWriter) {
    writer.member("session", id.session)
    writer.member("ref", id.ref.text)
  }

  private func write(agreement item: ProgrammeItem, to writer: inout JSONWriter) {
    write(item.id, to: &writer)
    writer.member("text", item.text)
    writer.member("because", item.because)
    writer.member("review", item.review?.iso)
    writer.member("state", item.judgement?.verdict.word ?? "agreed")
    writer.member("holds", item.holds)
    writer.member("nextReview", item.nextReview?.iso)
    writer.member("learnt", item.judgement?.learnt)
    writer.member("lookedAt", item.judgedOn?.iso)
    writer.member("replaces", item.replaces) { write($1, to: &$0) }
    writer.member("replacedBy", item.replacedBy) { write($1, to: &$0) }
  }

  private func write(deed item: ProgrammeItem, to writer: inout JSONWriter) {
    write(item.id, to: &writer)
    writer.member("text", item.text)
    writer.member("by", item.by)
    writer.member("helpers", item.helpers)
    writer.member("firstStep", item.firstStep)
    writer.member("due", item.due?.iso)
    writer.member("state", item.judgement?.verdict.word ?? "open")
    writer.member("learnt", item.judgement?.learnt)
    writer.member("lookedAt", item.judgedOn?.iso)
  }

  private func writeVoices(to root: inout JSONWriter) {
    func write(_ voice: Voice, _ object: inout JSONWriter) {
      object.member("name", voice.name)
      object.member("turns", voice.turns)
      object.member("people", voice.people)
    }
    let isOpen = names != .none
    root.key("voices")
    root.object { object in
      object.member("organisations", isOpen ? programme.organisations : []) { write($1, &$0) }
      object.member("perspectives", isOpen ? programme.perspectives : []) { write($1, &$0) }
      object.member("withoutSpeaker", programme.withoutSpeaker)
    }
  }
}
