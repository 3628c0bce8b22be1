// Say and do side by side, how the sessions of a group went one after the other, and who is at the table.

import SessionEngine
import Words

extension MarkdownMinutes {
  /// What was agreed, what became of it, what was learnt.
  func writeSayAndDo(_ reflection: Reflection, to page: inout Page) {
    if reflection.carried.isEmpty { return }
    page.heading(3, own: words.sayAndDo)
    for item in reflection.carried {
      page.item { run in
        run.own("\(words.name(item.kind).capitalisedFirst): ")
        run.person(item.text)
        let who = item.by.flatMap { sheet.shownName(of: $0) }
        run.own(" (\\#\(item.ref.text)\(who.map { ", " + escaped($0) } ?? ""))")
      }
      write(judgementOf: item, to: &page)
      if sheet.replacements(of: item).isEmpty { write(pastOf: item, level: 1, to: &page) }
    }
  }

  private func write(judgementOf item: CarriedItem, to page: inout Page) {
    guard let judgement = item.judgement else {
      return page.item(level: 1) { $0.own(words.notLookedAtYet.capitalisedFirst) }
    }
    let outcome = words.name(judgement.verdict).capitalisedFirst
    let replacements = sheet.replacements(of: item)
    for line in replacements {
      page.item(level: 1) { run in
        run.own("\(outcome): ")
        run.person(line.text)
        run.own(" (\(source(of: line)))")
      }
    }
    // What an adapted agreement became is told above, and is all that was said of it.
    guard replacements.isEmpty else { return }
    page.item(level: 1) { run in
      guard let learnt = judgement.learnt else {
        return run.own(judgement.verdict == .adapt ? words.toBeAdapted.capitalisedFirst : outcome)
      }
      run.own(outcome)
      run.own(judgement.verdict == .adapt ? ": " : ". \(words.learnt.capitalisedFirst): ")
      run.person(learnt)
    }
  }

  /// How an item stood before, the latest first.
  func write(pastOf item: CarriedItem, level: Int, to page: inout Page) {
    for wording in item.past.reversed() {
      page.item(level: level) { run in
        run.own("\((wording.date.map { words.date($0) } ?? words.earlier).capitalisedFirst): ")
        let isSame = wording.text == item.text && wording.judgement != nil
        if !isSame { run.person(wording.text) }
        guard let judgement = wording.judgement else { return }
        run.own(isSame ? words.name(judgement.verdict) : " (\(words.name(judgement.verdict)))")
        // What an adapted one became stands above it.
        guard let learnt = judgement.learnt, judgement.verdict != .adapt else { return }
        run.own(". \(words.learnt.capitalisedFirst): ")
        run.person(learnt)
      }
    }
  }

  /// The fence and the evaluation, session by session, where earlier ones are known.
  func writeOverSessions(to page: inout Page) {
    if session.pastSessions.isEmpty { return }
    let founding = session.founding
    let now = PastSession(
      id: founding?.id ?? "", title: words.thisTime, date: founding?.date, fence: session.fence,
      means: session.evaluationMeans)
    let chart = Chart(of: session.pastSessions + [now], in: words)
    if chart.isEmpty { return }
    page.heading(3, own: words.overSessions)
    chart.write(to: &page)
  }

  func writeComposition(to page: inout Page) {
    let people = sheet.names == .none ? [] : session.enrolled
    let isKnown = people.contains { $0.perspective != nil }
    let missing = session.missing.filter { !$0.isRemoved }
    let isLookedAt = session.principles.contains { $0 != nil }
    if !isKnown, missing.isEmpty, !isLookedAt { return }
    page.heading(2, own: words.whoIsAtTheTable)
    if isKnown { write(perspectivesOf: people, to: &page) }
    if !missing.isEmpty {
      page.heading(3, own: words.whoIsMissing)
      for text in missing.map(\.text) { page.item { $0.person(text) } }
    }
    if isLookedAt { writePrinciples(to: &page) }
  }

  private func write(perspectivesOf people: [Participant], to page: inout Page) {
    for voice in session.voices.perspectives {
      page.item {
        $0.person(words.groupName(perspective: voice.name), .line)
        $0.own(": \(voice.people)")
      }
    }
    let present = Set(people.compactMap(\.knownPerspective))
    let gaps = Perspective.allCases.filter { $0 != .other && !present.contains($0) }
    if !gaps.isEmpty { page.item { $0.own(words.nobodyYet(gaps).capitalisedFirst) } }
  }

  private func writePrinciples(to page: inout Page) {
    page.heading(3, own: words.principlesHeading)
    for (name, note) in zip(words.principles, session.principles) {
      guard let note else { continue }
      page.item { run in
        run.own("\(name.capitalisedFirst): \(words.principle(isMet: note.isMet))")
        guard let why = note.why else { return }
        run.own(", ")
        run.person(why)
      }
    }
  }
}
