// Shows of hands in the Markdown minutes: what was asked, the hands as bars, and the reasons.

import SessionEngine
import Words

extension MarkdownMinutes {
  /// Polls that were answered. Consent to an agreement is left out: it stands with the agreement.
  func writePolls(to page: inout Page) {
    let agreements = Set(session.reflection.agreements.map(\.ref))
    let polls = session.standingPolls.filter { poll in
      poll.isAnswered
        && !poll.about.contains { agreements.contains($0) && content.consents[$0]?.id == poll.id }
    }
    if polls.isEmpty { return }
    page.heading(2, own: words.pollsHeading)
    for poll in polls {
      page.item { write(headOf: poll, to: &$0) }
      switch poll.kind {
      case .consent: write(consent: poll, level: 1, to: &page)
      case .scale, .dots: write(barsOf: poll, to: &page)
      }
    }
  }

  /// `Schaal: hoe ver zijn we? (Tafel 1; gemiddeld 3,6)`.
  private func write(headOf poll: Poll, to run: inout Page) {
    run.own(words.name(poll.kind))
    let about = poll.kind == .consent ? poll.about : []
    if poll.text != nil || !about.isEmpty { run.own(": ") }
    if let text = poll.text { run.person(text) }
    for (place, ref) in about.enumerated() {
      if place > 0 || poll.text != nil { run.own("; ") }
      guard let line = content.heldLine(ref) else {
        run.own(withdrawn(ref))
        continue
      }
      run.person(content.asked(of: ref, in: poll) ?? line.text)
      run.own(" (\(source(of: line))\(rewordedMark(ref, poll)))")
    }
    let average = poll.kind == .scale ? words.average(ofHands: poll.hands) : nil
    let notes = [session.table(of: poll).map { escaped($0) }, average].compactMap { $0 }
    if !notes.isEmpty { run.own(" (\(notes.joined(separator: "; ")))") }
  }

  private func withdrawn(_ ref: Ref) -> String { "\\#\(ref.text), \(words.withdrawnMark)" }

  /// What a line that was reworded since is marked with.
  private func rewordedMark(_ ref: Ref, _ poll: Poll) -> String {
    session.isReworded(ref, since: poll) ? ", \(words.rewordedSince)" : ""
  }

  /// A bar of at most twenty blocks for each answer, with the number of hands and the reasons.
  private func write(barsOf poll: Poll, to page: inout Page) {
    let all = poll.hands
    let most = max(1, all.max() ?? 1)
    let votes = Dictionary(grouping: content.votes(in: poll), by: \.choice)
    for (choice, hands) in zip(poll.choices, all) {
      page.item(level: 1) { run in
        if case .option(let ref) = choice {
          if let line = content.heldLine(ref) {
            run.person(content.asked(of: ref, in: poll) ?? line.text)
            run.own(" (\\#\(ref.text)\(rewordedMark(ref, poll)))")
          } else {
            run.own(withdrawn(ref))
          }
        } else {
          run.own(words.name(choice))
        }
        let blocks = (hands * 20 + most - 1) / most
        run.own(": \(String(repeating: "█", count: blocks))\(blocks > 0 ? " " : "")\(hands)")
      }
      for vote in votes[choice] ?? [] {
        write(reasonOf: vote, "", level: 2, to: &page)
      }
    }
  }

  /// `Heeft instemming (ja: 11 · ja, maar: 2 · nee: 0)`, and the reasons that were given.
  ///
  /// - Parameter earlier: the words on which consent was asked, where the line was reworded since.
  func write(consent poll: Poll, on earlier: String? = nil, level: Int, to page: inout Page) {
    page.item(level: level) { run in
      run.own(words.consent(poll).capitalisedFirst)
      if poll.isAnswered { run.own(" (\(words.hands(poll)))") }
      guard let earlier else { return }
      run.own(", \(words.ofEarlierWords): ")
      run.person(earlier)
    }
    for vote in content.votes(in: poll) {
      write(reasonOf: vote, "\(words.name(vote.choice).capitalisedFirst): ", level: level + 1, to: &page)
    }
  }

  private func write(reasonOf vote: Vote, _ head: String, level: Int, to page: inout Page) {
    guard let why = vote.why else { return }
    page.item(level: level) { run in
      run.own(head)
      run.person(why)
      if let who = escapedNames[vote.by.int] { run.own(" (\(who))") }
    }
  }
}
