// What the group goes on with: agreements with reason, review date and consent, and deeds as a list of tasks.

import SessionEngine
import Words

extension MarkdownMinutes {
  func writeAgreements(_ reflection: Reflection, to page: inout Page) {
    page.heading(2, own: words.agreementsHeading)
    let kept = reflection.carried.filter { $0.kind == .agreement && content.holds($0) }
    if reflection.agreements.isEmpty, kept.isEmpty { page.paragraph { $0.own(words.empty(.agreements)) } }
    for line in reflection.agreements {
      page.item {
        $0.person(line.text)
        $0.own(" (\(source(of: line)))")
      }
      write(reason: line.because, review: line.review, to: &page)
      if let poll = content.consents[line.ref] {
        let earlier = session.isReworded(line.ref, since: poll) ? poll.asked(of: line.ref) : nil
        write(consent: poll, on: earlier, level: 1, to: &page)
      }
      for item in line.links.compactMap({ session.carriedItem($0) })
      where content.replacements(of: item).contains(where: { $0.ref == line.ref }) {
        write(replaced: item, to: &page)
      }
    }
    for item in kept {
      page.item {
        $0.person(item.text)
        $0.own(" (\\#\(item.ref.text), \(words.fromLastTime(item.judgement?.verdict)))")
      }
      write(reason: item.because, review: item.nextReview, to: &page)
    }
  }

  private func write(reason: String?, review: Day?, to page: inout Page) {
    page.item(level: 1) {
      guard let reason else { return $0.own(words.noReason.capitalisedFirst) }
      $0.own("\(words.reasonLabel) ")
      $0.person(reason)
    }
    page.item(level: 1) {
      $0.own(review.map { words.lookBack(on: $0) } ?? words.noReviewDate.capitalisedFirst)
    }
  }

  private func write(replaced item: CarriedItem, to page: inout Page) {
    page.item(level: 1) {
      $0.own("\(words.insteadOf): ")
      $0.person(item.text)
      $0.own(" (\\#\(item.ref.text))")
    }
    write(pastOf: item, level: 2, to: &page)
  }

  func writeDeeds(_ reflection: Reflection, to page: inout Page) {
    page.heading(2, own: words.deedsHeading)
    let unfinished = reflection.carried.filter { $0.kind == .deed && content.holds($0) }
    if reflection.deeds.isEmpty, unfinished.isEmpty { page.paragraph { $0.own(words.empty(.deeds)) } }
    for chosen in content.deeds(reflection) {
      for deed in chosen.deeds {
        write(deed: deed.text, by: chosen.owner, "\\#\(deed.ref.text)", to: &page)
        write(step: deed.firstStep, due: deed.due, helpers: deed.helpers, to: &page)
      }
    }
    for item in unfinished {
      let verdict = item.judgement?.verdict
      write(
        deed: item.text, by: item.by.map { .person($0) },
        "\\#\(item.ref.text), \(words.fromLastTime(verdict))", to: &page)
      write(step: item.firstStep, due: item.due, helpers: item.helpers, to: &page)
    }
  }

  private func displayName(of owner: ChosenDeeds.Owner) -> String? {
    switch owner {
    case .person(let name): content.displayName(of: name)
    case .everyone: content.names == .none ? nil : words.everyone.capitalisedFirst
    }
  }

  private func write(
    deed text: String, by owner: ChosenDeeds.Owner?, _ source: String, to page: inout Page
  ) {
    page.item(task: true) {
      if owner == nil { $0.own("\(words.nobodyYet.capitalisedFirst): ") }
      if let who = owner.flatMap({ displayName(of: $0) }) {
        $0.person(who, .line)
        $0.own(": ")
      }
      $0.person(text)
      $0.own(" (\(source))")
    }
  }

  private func write(step: String?, due: Day?, helpers: [String], to page: inout Page) {
    page.item(level: 1) {
      guard let step else { return $0.own(words.noFirstStep.capitalisedFirst) }
      $0.own("\(words.firstStepLabel): ")
      $0.person(step)
    }
    page.item(level: 1) {
      $0.own((due.map { words.by($0) } ?? words.noDate).capitalisedFirst)
      let named = content.displayNames(of: helpers)
      if named.isEmpty { return }
      $0.own(", ")
      $0.person(words.with(words.list(named)), .line)
    }
  }
}
