// The reflection in the Markdown minutes, section by section.

import SessionEngine
import Words

extension MarkdownMinutes {
  func writeReflection(_ reflection: Reflection, to page: inout Page) {
    page.heading(2, own: words.reflectionHeading)
    writeSayAndDo(reflection, to: &page)
    writeChoices(reflection, to: &page)
    writeVoices(reflection.voices, to: &page)
    writeMandates(reflection, to: &page)
    writeEvaluation(reflection, to: &page)
    writeOverSessions(to: &page)
    writeLeftWith(reflection, to: &page)
  }

  /// Concerns that were answered, and people who chose no deed.
  private func writeChoices(_ reflection: Reflection, to page: inout Page) {
    if !reflection.answeredConcerns.isEmpty {
      page.heading(3, own: words.concernsAnswered)
      for (concern, proposals) in reflection.answeredConcerns {
        page.item { run in
          run.person(concern.text)
          run.own(" (\(source(of: concern)))")
        }
        for proposal in proposals {
          page.item(level: 1) { run in
            run.person(proposal.text)
            run.own(" (\(source(of: proposal)))")
          }
        }
      }
    }
    if reflection.declined.isEmpty { return }
    page.heading(3, own: words.choseNone)
    for (name, why) in content.declined(reflection) {
      page.item { run in
        let parts = [content.displayName(of: name), why.isEmpty ? nil : why].compactMap { $0 }
        run.person(parts.isEmpty ? words.somebody : parts.joined(separator: ": "))
      }
    }
  }

  private func writeVoices(_ voices: Voices, to page: inout Page) {
    // Where nobody is to be named, neither is it told that nobody spoke.
    if content.names == .none, voices.tables.isEmpty, voices.withoutSpeaker == 0 { return }
    page.heading(3, own: "\(words.title(.voices)) (\(words.turnsNotMinutes))")
    let start = page.bytes.count
    if content.names != .none {
      write(bars: voices.perspectives, words.byPerspective, to: &page) { words.groupName(perspective: $0) }
      write(bars: voices.organisations, words.byOrganisation, to: &page) { $0 ?? words.notSaid }
    }
    write(bars: voices.tables, words.byTable, to: &page) { words.table($0) }
    if content.names == .full {
      write(bars: voices.participants, words.byParticipant, to: &page) { $0 ?? words.notSaid }
    }
    if voices.withoutSpeaker > 0 { page.item { $0.own(words.withoutSpeaker(voices.withoutSpeaker)) } }
    if content.names != .none, !voices.notHeard.isEmpty {
      page.item { run in
        run.own("\(words.notHeardAtAll): ")
        let names = content.names == .full ? sortedNames(voices.notHeard) : []
        run.person(names.isEmpty ? words.people(voices.notHeard.count) : words.list(names), .line)
      }
    }
    if page.bytes.count == start { page.paragraph { $0.own(words.empty(.voices)) } }
  }

  private func write(bars voices: [Voice], _ heading: String, to page: inout Page, name: (String?) -> String)
  {
    page.bars(voices, heading, words, countingPeople: content.names != .none, name: name)
  }

  private func writeMandates(_ reflection: Reflection, to page: inout Page) {
    if reflection.mandates.isEmpty { return }
    page.heading(3, own: words.title(.mandates))
    for renewal in Renewal.allCases {
      let people = reflection.mandates.filter { $0.mandate.renewal == renewal }
      write(people, words.mandate(renewal), withWhy: renewal != .renewed, to: &page)
    }
    write(
      reflection.mandates.filter { $0.mandate.renewal == nil }, words.notRenewed, withWhy: false, to: &page)
  }

  private func write(
    _ people: [(name: String, mandate: Mandate)], _ heading: String, withWhy: Bool, to page: inout Page
  ) {
    if people.isEmpty { return }
    page.item { run in
      run.own("\(heading.capitalisedFirst): ")
      guard content.names == .full else { return run.own(words.people(people.count)) }
      let reasons = Dictionary(people.map { ($0.name, $0.mandate.renewalWhy) }) { first, _ in first }
      let names = sortedNames(people.map(\.name)).map { name -> String in
        guard withWhy, let why = reasons[name] ?? nil else { return name }
        return "\(name) (\(why))"
      }
      run.person(words.list(names), .line)
    }
  }

  private func writeEvaluation(_ reflection: Reflection, to page: inout Page) {
    page.heading(3, own: words.title(.evaluation))
    let isEvaluated = reflection.evaluation.contains { !$0.isEmpty }
    if !isEvaluated { page.item { $0.own(words.notEvaluated) } }
    for (statement, scores) in zip(words.statements, reflection.evaluation) where !scores.isEmpty {
      page.item { $0.own("\(statement) \(words.averageOf(scores))") }
    }
    if let fence = reflection.fence, let phase = words.fence(fence) {
      page.item { $0.own("\(words.fenceTitle): \(fence), \(phase.name) (\(phase.meaning))") }
    }
    for result in reflection.results {
      page.item { run in
        run.own("\(words.name(result.kind)): ")
        run.person(result.text)
      }
    }
  }

  /// What each phase was left with, and what is still asked where the walk is now.
  private func writeLeftWith(_ reflection: Reflection, to page: inout Page) {
    page.heading(3, own: words.title(.leftWith))
    let now = session.allAsks.filter { !$0.left }.map(\.ask)
    if reflection.leftWith.isEmpty, now.isEmpty { page.paragraph { $0.own(words.empty(.leftWith)) } }
    for (table, phase, asks) in reflection.leftWith { write(asks, phase, table, to: &page) }
    if now.isEmpty { return }
    page.heading(3, own: words.stillAsksHeading)
    for ask in now { write([ask], ask.phase, ask.table, to: &page) }
  }

  private func write(_ asks: [Ask], _ phase: Phase, _ table: String?, to page: inout Page) {
    page.item { run in
      run.own(words.name(phase))
      if session.hasTables { run.person(", \(words.table(table))", .line) }
      run.own(": ")
      run.person(asks.map { words.whole($0, naming: content.names == .full) }.joined(separator: "; "), .line)
    }
  }
}
