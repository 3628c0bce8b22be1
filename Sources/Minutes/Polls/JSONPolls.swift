// Shows of hands in the JSON minutes.

import SessionEngine

extension JSONMinutes {
  func writePolls(_ root: inout JSONWriter) {
    root.member("polls", session.standingPolls) { write($1, to: &$0) }
  }

  private func write(_ poll: Poll, to writer: inout JSONWriter) {
    writer.member("kind", poll.kind.word)
    writer.member("about", poll.about.map(\.text))
    writer.key("asked")
    writer.array { list in for ref in poll.about { list.value(content.asked(of: ref, in: poll)) } }
    writer.member("text", poll.text)
    writer.member("table", session.table(of: poll))
    writer.member("votes", content.votes(in: poll)) { object, vote in
      object.member("by", content.displayNames[vote.by.int])
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
}
