// The overview as Markdown: what is to be looked back on, deeds by how they stand, voices, and how it goes.

import SessionEngine
import Words

struct MarkdownOverview {
  private let programme: Programme
  private let words: Words
  private let names: NamesShown

  init(_ programme: Programme, _ words: Words, _ names: NamesShown) {
    self.programme = programme
    self.words = words
    self.names = names
  }

  func render() -> [UInt8] {
    var page = Page(reserving: programme.items.count * 200 + 4096)
    writeHead(to: &page)
    writeReviews(to: &page)
    writeDeeds(to: &page)
    writeVoices(to: &page)
    writeCourse(to: &page)
    return page.bytes
  }

  private func writeHead(to page: inout Page) {
    page.heading(1, own: words.overviewTitle)
    for session in programme.sessions {
      let founding = session.founding
      page.item { run in
        let day = founding?.date.map { words.longDate($0).capitalisedFirst }
        if let day { run.own("\(day): ") }
        run.person(founding?.title ?? words.minutesTitle, .line)
        if names != .none { run.own(" (\(words.people(session.enrolled.count)))") }
      }
    }
    if names == .none { page.paragraph { $0.own(words.noNamesNote) } }
    if names == .roles { page.paragraph { $0.own(words.rolesOnlyNote) } }
  }

  private func writeReviews(to page: inout Page) {
    page.heading(2, own: words.reviewsHeading)
    let reviews = programme.reviews
    if reviews.isEmpty { page.paragraph { $0.own(words.noReviewsDue) } }
    for item in reviews {
      page.item { run in
        if let day = item.nextReview { run.own("\(words.longDate(day).capitalisedFirst): ") }
        write(item, to: &run)
      }
      write(detailsOf: item, to: &page)
    }
    let agreements = programme.agreements
    let undated = agreements.filter { $0.holds && $0.nextReview == nil }
    write(undated, under: words.withoutReviewHeading, to: &page)
    write(agreements.filter { $0.judgement?.verdict == .drop }, under: words.letGoHeading, to: &page)
  }

  private func write(_ items: [ProgrammeItem], under heading: String, to page: inout Page) {
    if items.isEmpty { return }
    page.heading(3, own: heading)
    for item in items {
      page.item { write(item, to: &$0) }
      write(detailsOf: item, to: &page)
    }
  }

  /// The text, and where it was agreed.
  private func write(_ item: ProgrammeItem, to run: inout Page) {
    run.person(item.text)
    run.own(" (\(escaped(words.origin(of: item.id.ref, title: item.title, date: item.date))))")
  }

  private func write(detailsOf item: ProgrammeItem, to page: inout Page) {
    if let reason = item.because {
      page.item(level: 1) { run in
        run.own("\(words.reasonLabel) ")
        run.person(reason)
      }
    }
    for text in programme.wordingsBefore(item) {
      page.item(level: 1) { run in
        run.own("\(words.insteadOf): ")
        run.person(text)
      }
    }
    write(judgementOf: item, to: &page)
  }

  private func write(judgementOf item: ProgrammeItem, to page: inout Page) {
    guard let judgement = item.judgement else { return }
    page.item(level: 1) { run in
      run.own(words.name(judgement.verdict).capitalisedFirst)
      if let day = item.judgedOn { run.own(", \(words.date(day))") }
      guard let learnt = judgement.learnt else { return }
      run.own(": ")
      run.person(learnt)
    }
  }

  private func writeDeeds(to page: inout Page) {
    page.heading(2, own: words.deedsHeading)
    let deeds = programme.deeds
    if deeds.isEmpty { page.paragraph { $0.own(words.empty(.deeds)) } }
    for verdict in [nil, .notyet, .partly, .done, .dropped] as [Verdict?] {
      let group = deeds.filter { $0.judgement?.verdict == verdict }
      if group.isEmpty { continue }
      page.heading(3, own: words.state(.deed, verdict).capitalisedFirst)
      for deed in names == .none ? inOrderOfDates(group) : inOrderOfPeople(group) {
        write(deed: deed, to: &page)
      }
    }
  }

  /// Deeds of one person together, in the order in which people first chose one; those nobody chose last.
  private func inOrderOfPeople(_ deeds: [ProgrammeItem]) -> [ProgrammeItem] {
    var places: [String: Int] = [:]
    for deed in deeds where deed.hasOwner && places[deed.by ?? ""] == nil {
      places[deed.by ?? ""] = places.count
    }
    func key(_ deed: ProgrammeItem) -> Int { deed.hasOwner ? places[deed.by ?? ""] ?? 0 : .max }
    return deeds.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
      .map(\.element)
  }

  /// The order of people would name everyone.
  private func inOrderOfDates(_ deeds: [ProgrammeItem]) -> [ProgrammeItem] {
    deeds.enumerated().sorted {
      ($0.element.due?.number ?? .max, $0.offset) < ($1.element.due?.number ?? .max, $1.offset)
    }.map(\.element)
  }

  private func write(deed: ProgrammeItem, to page: inout Page) {
    page.item(task: deed.holds) { run in
      if !deed.hasOwner { run.own("\(words.nobodyYet.capitalisedFirst): ") }
      if let who = deed.by {
        run.person(who, .line)
        run.own(": ")
      }
      write(deed, to: &run)
    }
    if let step = deed.firstStep, deed.holds {
      page.item(level: 1) { run in
        run.own("\(words.firstStepLabel): ")
        run.person(step)
      }
    }
    if deed.holds {
      page.item(level: 1) { run in
        run.own((deed.due.map { words.by($0) } ?? words.noDate).capitalisedFirst)
        if deed.helpers.isEmpty { return }
        run.own(", ")
        run.person(words.with(words.list(deed.helpers)), .line)
      }
    }
    write(judgementOf: deed, to: &page)
  }

  private func writeVoices(to page: inout Page) {
    let isSpoken = programme.sessions.contains { !$0.contributions.isEmpty }
    if !isSpoken || names == .none { return }
    page.heading(2, own: "\(words.title(.voices)) (\(words.turnsNotMinutes))")
    page.bars(programme.perspectives, words.byPerspective, words) { words.groupName(perspective: $0) }
    page.bars(programme.organisations, words.byOrganisation, words) { $0 ?? words.notSaid }
    if programme.withoutSpeaker > 0 {
      page.item { $0.own(words.withoutSpeaker(programme.withoutSpeaker)) }
    }
  }

  private func writeCourse(to page: inout Page) {
    let sessions = programme.sessions.map { session in
      PastSession(
        id: session.founding?.id ?? "", title: session.founding?.title ?? words.minutesTitle,
        date: session.founding?.date, fence: session.fence, means: session.evaluationMeans)
    }
    let chart = Chart(of: sessions, titled: true, in: words)
    if chart.isEmpty { return }
    page.heading(2, own: words.courseHeading)
    chart.write(to: &page)
  }
}
