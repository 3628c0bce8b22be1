// The reflection in the JSON minutes.

import SessionEngine
import Words

extension JSONMinutes {
  func writeReflection(to writer: inout JSONWriter) {
    let reflection = session.reflection
    writer.key("fence")
    writer.value(reflection.fence)
    writer.newLine()
    writeThread(reflection.thread, to: &writer)
    writer.newLine()
    writeDeeds(reflection, to: &writer)
    writer.newLine()
    writeVoices(reflection.voices, to: &writer)
    writer.newLine()
    writeEvaluation(reflection, to: &writer)
    writer.newLine()
    writer.member("leftWith", reflection.leftWith) { object, entry in
      object.member("table", entry.table)
      object.member("phase", entry.phase.word)
      object.member("asks", entry.asks) { write($1, to: &$0) }
    }
  }

  /// Flat, so that no chain of links is deeper than a reader allows: each line with the line that it follows from.
  private func writeThread(_ thread: DreamThread, to writer: inout JSONWriter) {
    writer.member("thread", thread.dreams) { object, dream in
      object.member("dream", dream.line.ref.text)
      object.key("lines")
      object.array { list in
        var waiting = dream.next.reversed().map { (node: $0, from: dream.line.ref) }
        while let (node, from) = waiting.popLast() {
          list.object {
            $0.member("ref", node.line.ref.text)
            $0.member("from", from.text)
          }
          waiting += node.next.reversed().map { (node: $0, from: node.line.ref) }
        }
      }
    }
    writer.member("dreamsWithoutDeed", thread.dreamsWithoutDeed.map(\.ref.text))
    writer.member("deedsWithoutDream", thread.deedsWithoutDream.map(\.ref.text))
  }

  private func writeDeeds(_ reflection: Reflection, to writer: inout JSONWriter) {
    writer.member("agreements", reflection.agreements.map(\.ref.text))
    writer.member("deeds", content.deeds(reflection)) { object, group in
      object.member("by", group.person.flatMap { content.displayName(of: $0) })
      object.member("all", group.owner == .everyone)
      object.member("refs", group.deeds.map(\.ref.text))
    }
    writer.member("concernsOpen", reflection.openConcerns.map(\.ref.text))
    writer.member("concernsAnswered", reflection.answeredConcerns) { object, entry in
      object.member("ref", entry.concern.ref.text)
      object.member("proposals", entry.proposals.map(\.ref.text))
    }
  }

  private func writeVoices(_ voices: Voices, to writer: inout JSONWriter) {
    func write(_ voice: Voice, _ object: inout JSONWriter) {
      object.member("name", voice.name)
      object.member("turns", voice.turns)
      if content.names != .none { object.member("people", voice.people) }
    }
    let isOpen = content.names != .none
    writer.key("voices")
    writer.object { object in
      object.member("participants", content.names == .full ? voices.participants : []) { write($1, &$0) }
      object.member("organisations", isOpen ? voices.organisations : []) { write($1, &$0) }
      object.member("perspectives", isOpen ? voices.perspectives : []) { write($1, &$0) }
      object.member("tables", voices.tables) { write($1, &$0) }
      object.member("withoutSpeaker", voices.withoutSpeaker)
    }
    writer.member("notHeard", content.displayNames(of: voices.notHeard))
  }

  private func writeEvaluation(_ reflection: Reflection, to writer: inout JSONWriter) {
    let scored = reflection.evaluation.enumerated().filter { !$0.element.isEmpty }
    writer.member("evaluation", Array(scored)) { object, statement in
      let scores = statement.element
      object.member("statement", statement.offset + 1)
      object.key("average")
      object.value(tenths: (scores.reduce(0, +) * 20 + scores.count) / (2 * scores.count))
      object.member("scores", scores.count)
    }
    let renewals = reflection.mandates.map(\.mandate.renewal)
    writer.key("mandates")
    writer.object { object in
      object.member("renewed", renewals.count { $0 == .renewed })
      object.member("changed", renewals.count { $0 == .changed })
      object.member("refused", renewals.count { $0 == .refused })
      object.member("notAsked", renewals.count { $0 == nil })
    }
  }
}
