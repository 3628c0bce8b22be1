// The example sessions and the transcript of a workshop: every line is taken, and comes out as it went in.

import Minutes
import SessionEngine
import Testing

@Suite struct Transcripts {
  @Test(arguments: [("nl", Language.dutch), ("en", .english)])
  func examplesAreRich(name: String, language: Language) throws {
    let played = try Transcript(example: "Sources/doendag/Demo/\(name).txt", language: language)
    #expect(played.faults == [])
    let session = played.session
    let lines = session.contributions.filter { !$0.isWithdrawn }
    #expect(lines.count >= 60)
    #expect(session.enrolled.count >= 12)
    #expect(session.tables.count >= 3)
    #expect(session.tables.allSatisfy { $0.phase == .closing })
    for kind in Kind.allCases { #expect(lines.contains { $0.kind == kind }, "\(kind)") }
    for phase in Phase.allCases { #expect(lines.contains { $0.phase == phase }, "\(phase)") }
    #expect(lines.contains { $0.additionTo != nil })
    let agreements = lines.filter { $0.kind == .agreement }
    #expect(agreements.allSatisfy { $0.because != nil })
    #expect(agreements.count { $0.review == nil } == 1)
    #expect(agreements.count >= 4)
    let deeds = lines.filter { $0.kind == .deed && $0.speaker != nil }
    #expect(deeds.allSatisfy { $0.firstStep != nil && $0.due != nil })
    #expect(deeds.contains { !$0.helpers.isEmpty })
    let reflection = session.reflection
    #expect(reflection.thread.dreams.contains { $0.next.contains(where: \.reachesDeed) })
    #expect(!reflection.openConcerns.isEmpty)
    #expect(!reflection.answeredConcerns.isEmpty)
    #expect(reflection.evaluation.allSatisfy { $0.count == session.enrolled.count })
    #expect(reflection.fence != nil)
    #expect(reflection.results.count == 2)
    #expect(reflection.voices.notHeard == [])
    #expect(Set(session.enrolled.map(\.mandate.renewal)) == [.renewed, .changed, .refused])
    #expect(session.privateNotes.count == 1)
  }

  @Test func workshopIsTakenWhole() throws {
    let folder = "Tests/ProgramTests/Transcripts"
    let played = try Transcript(
      shorthand: "\(folder)/werkplaats.nl.txt", participants: "\(folder)/werkplaats.csv")
    #expect(played.faults == [])
    #expect(try Transcript.text(of: "\(folder)/werkplaats.nl.txt").split(separator: "\n").count >= 320)
    let session = played.session
    #expect(session.enrolled.count == 12)
    #expect(session.voices.notHeard == [])
    #expect(session.tables[0].phase == .closing)
    #expect(session.contributions.count == played.noted.count)
    // Nothing is lost: what was typed is what was said, unless it was mended afterwards.
    let mended = session.contributions.filter { line in
      !played.noted.contains { $0.ref == line.ref && $0.typed == line.said }
    }
    #expect(mended.count <= 8)
  }
}
