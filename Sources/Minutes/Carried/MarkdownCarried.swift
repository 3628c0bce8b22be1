// Say and do side by side in the Markdown minutes: what earlier sessions left, and what became of it.

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
        let who = item.by.flatMap { content.displayName(of: $0) }
        run.own(" (\\#\(item.ref.text)\(who.map { ", " + escaped($0) } ?? ""))")
      }
      write(judgementOf: item, to: &page)
      if content.replacements(of: item).isEmpty { write(pastOf: item, level: 1, to: &page) }
    }
  }

  private func write(judgementOf item: CarriedItem, to page: inout Page) {
    guard let judgement = item.judgement else {
      return page.item(level: 1) { $0.own(words.notLookedAtYet.capitalisedFirst) }
    }
    let outcome = words.name(judgement.verdict).capitalisedFirst
    let replacements = content.replacements(of: item)
    for line in replacements {
      page.item(level: 1) { run in
        run.own("\(outcome): ")
        run.person(line.text)
        run.own(" (\(source(of: line)))")
      }
    }
    // An adapted agreement was answered with its new words, which were just written.
    guard replacements.isEmpty else { return }
    page.item(level: 1) { run in
      guard let learnt = judgement.learnt else {
        return run.own(judgement.verdict == .adapt ? words.toBeAdapted.capitalisedFirst : outcome)
      }
      run.own(outcome)
      run.own(judgement.verdict == .adapt ? ": " : ". \(words.learnt.capitalisedFirst): ")
      run.person(learnt)
    }
    if let review = judgement.review { page.item(level: 1) { $0.own(words.lookBack(on: review)) } }
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
        // What an adapted one became is the wording above it.
        guard let learnt = judgement.learnt, judgement.verdict != .adapt else { return }
        run.own(". \(words.learnt.capitalisedFirst): ")
        run.person(learnt)
      }
    }
  }
}
