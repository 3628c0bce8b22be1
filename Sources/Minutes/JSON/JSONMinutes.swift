// The minutes as JSON: everything, with fixed words in English and null for what is not known.

import SessionEngine
import Words

struct JSONMinutes {
  let content: MinutesContent
  var session: Session { content.session }

  init(_ content: MinutesContent) { self.content = content }

  func render() -> [UInt8] {
    var writer = JSONWriter(reserving: session.contributions.count * 400 + 4096)
    writer.object { root in
      root.member("doendag", 1)
      root.newLine()
      writeHead(&root)
      root.newLine()
      root.key("contributions")
      root.array { list in
        for line in session.contributions where content.holds(line) {
          list.newLine()
          list.object { write(line, to: &$0) }
        }
      }
      root.newLine()
      writeRest(&root)
      root.newLine()
      root.key("reflection")
      root.object { writeReflection(to: &$0) }
      if content.all {
        root.newLine()
        root.member("private", session.privateNotes.filter { !$0.isRemoved }) { note, jotting in
          note.member("text", jotting.text)
          note.member("at", content.timeText(jotting.at))
        }
      }
    }
    return writer.buffer.bytes + [0x0A]
  }

  private func writeHead(_ root: inout JSONWriter) {
    let founding = session.founding
    root.key("session")
    root.object { head in
      head.member("id", founding?.id)
      head.member("title", founding?.title)
      head.member("question", founding?.question)
      head.member("date", founding?.date?.iso)
      head.member("place", founding?.place)
      head.member("language", session.language.word)
      head.member("phase", session.tables[0].phase.word)
      head.member("follows", founding?.follows)
    }
    root.newLine()
    root.member("tables", Array(session.tables.dropFirst())) { table, walk in
      table.member("name", walk.table)
      table.member("phase", walk.phase.word)
    }
    root.newLine()
    let people = content.names == .none ? [] : session.enrolled
    root.member("participants", people) { write($1, to: &$0) }
  }

  private func write(_ person: Participant, to writer: inout JSONWriter) {
    let mandate = person.mandate
    writer.member("name", content.names == .full ? person.name : nil)
    writer.member("organisation", person.organisation)
    writer.member("role", person.role)
    writer.member("perspective", person.perspective.map { Perspective(said: $0)?.word ?? $0 })
    writer.member("table", person.table)
    writer.key("mandate")
    writer.object { object in
      object.member("extent", mandate.extent?.word)
      object.member("note", mandate.note)
      object.member("renewed", mandate.renewal?.word)
      object.member("renewedWhy", mandate.renewalWhy)
    }
    writer.member("left", person.leftAt.map(rfc3339))
  }

  private func write(_ line: Contribution, to writer: inout JSONWriter) {
    writer.member("ref", line.ref.text)
    writer.member("phase", line.phase.word)
    writer.member("table", session.table(of: line))
    writer.member("kind", line.kind.word)
    writer.member("by", content.speaker(of: line))
    writer.member("text", line.text)
    writer.member("at", content.timeText(line.at))
    writer.member("links", line.links.map(\.text))
    writer.member("additionTo", line.additionTo?.text)
    writer.member("said", content.names == .full ? line.said : nil)
    writer.member("because", line.because)
    writer.member("review", line.review?.iso)
    writer.member("due", line.due?.iso)
    writer.member("helpers", content.displayNames(of: line.helpers))
    writer.member("firstStep", line.firstStep)
    writer.member("status", status(of: line))
    writer.member("withdrawn", line.isWithdrawn)
    writer.member("all", line.unnamed == .everyone)
    writer.member("calledBy", content.nameSaid(of: line))
    writer.member("candidates", content.candidates(of: line))
  }

  private func status(of line: Contribution) -> String? {
    switch line.kind {
    case .concern: session.isAnswered(line.ref) ? "answered" : "open"
    case .deed: "open"
    case .idea, .proposal, .agreement, .question, .reflection: nil
    }
  }

  /// Everything beside the contributions.
  private func writeRest(_ root: inout JSONWriter) {
    let scope = session.scope.filter { !$0.isRemoved }
    root.key("scope")
    root.object { sides in
      sides.member("in", scope.filter { $0.label == .within }.map(\.text))
      sides.member("out", scope.filter { $0.label == .outside }.map(\.text))
    }
    root.member("manners", session.manners.filter { !$0.isRemoved }.map(\.text))
    writeAttendance(&root)
    root.newLine()
    writeHarvest(&root)
    root.newLine()
    writePolls(&root)
    root.newLine()
    let scored = session.evaluation.enumerated().filter { !$0.element.isEmpty }
    root.member("evaluation", Array(scored)) { object, statement in
      object.member("statement", statement.offset + 1)
      object.key("scores")
      object.array { list in for score in content.scores(statement.element) { list.value(score) } }
    }
    root.member("results", session.results.filter { !$0.isRemoved }) { object, result in
      object.member("kind", result.label.word)
      object.member("text", result.text)
    }
    root.member("none", content.declined(session.reflection)) { object, person in
      object.member("name", content.displayName(of: person.name))
      object.member("why", person.why.isEmpty ? nil : person.why)
    }
    root.newLine()
    writeCarried(&root)
    root.newLine()
    root.member("asks", session.allAsks) { object, entry in
      write(entry.ask, to: &object)
      object.member("left", entry.left)
    }
  }

  func write(_ ask: Ask, to writer: inout JSONWriter) {
    writer.member("phase", ask.phase.word)
    writer.member("table", ask.table)
    writer.member("what", ask.what.rawValue)
    writer.member("who", ask.isOfPeople ? content.displayNames(of: ask.who) : ask.who)
  }
}
