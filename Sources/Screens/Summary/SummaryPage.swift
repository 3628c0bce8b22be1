// The pages of the reflection summary as rows, each section by itself.

import Canvas
import SessionEngine
import Words

/// Sets the sections of a reflection in so many columns.
struct SummaryPage {
  let session: Session
  let reflection: Reflection
  let words: Words
  let columns: Int
  let today: Day
  var audience = Audience.desk

  /// Who reads it: on the stage nobody is counted by name, and who was silent is not told.
  enum Audience {
    case desk, stage
  }

  /// The heading and the blank under it.
  static let headingRows = 2

  /// The sections of a session: say and do only where it follows another.
  static func sections(of reflection: Reflection) -> [SummarySection] {
    SummarySection.allCases.filter { $0 != .sayAndDo || !reflection.carried.isEmpty }
  }

  func rows(_ section: SummarySection) -> [Row] {
    let sections = SummaryPage.sections(of: reflection)
    let place = (sections.firstIndex(of: section) ?? 0) + 1
    let heading = Row(
      [Span(words.title(section).uppercased(), .accentClosing)],
      right: [Span(words.place(place, of: sections.count), .muted)])
    let rows = content(of: section)
    return [heading, Row.blank] + (rows.isEmpty ? text(words.empty(section), .muted) : rows)
  }

  func content(of section: SummarySection) -> [Row] {
    switch section {
    case .thread: threadRows
    case .sayAndDo: sayAndDoRows
    case .present: presentRows
    case .agreements: agreementRows
    case .deeds: deedRows
    case .concerns: concernRows
    case .voices: voiceRows
    case .mandates: mandateRows
    case .evaluation: evaluationRows
    case .leftWith: leftWithRows
    }
  }

  func text(_ text: String, _ role: Role = .text, indent: Int = 0) -> [Row] {
    Row.wrapped(text, role, columns: columns, indent: indent)
  }

  func subheading(_ title: String) -> [Row] { [.blank, Row(title, .strong)] }

  func speaker(of line: Contribution) -> String {
    if let name = session.speakerName(of: line) { return name }
    return line.unnamed == .everyone ? words.everyone : words.nobodyKnown
  }

  // The thread.

  private var threadRows: [Row] {
    let served = reflection.thread.dreams.filter { !$0.next.isEmpty }
    var rows = served.flatMap { self.rows(of: $0, depth: 0) + [Row.blank] }
    let unserved = reflection.thread.dreamsWithoutDeed
    if !unserved.isEmpty {
      rows += [Row(words.dreamsWithoutDeed, .strong)]
      rows += unserved.flatMap { line in quoted(line, indent: 2) }
    }
    if !reflection.thread.deedsWithoutDream.isEmpty {
      rows += subheading(words.deedsWithoutDream)
      rows += reflection.thread.deedsWithoutDream.flatMap { quoted($0, indent: 2) }
    }
    return rows
  }

  private func rows(of node: ThreadNode, depth: Int) -> [Row] {
    guard depth < 12 else { return [] }
    let own = depth == 0 ? quoted(node.line, indent: 0) : branch(node.line, depth: depth)
    return own + node.next.flatMap { rows(of: $0, depth: depth + 1) }
  }

  private func quoted(_ line: Contribution, indent: Int) -> [Row] {
    let name = speaker(of: line)
    let room = columns - width(of: name) - 3
    // Where there is no room beside the words the name stands above them.
    if room < 20 {
      return [Row(clip(name, columns: columns), .speaker)]
        + text(line.text, indent: indent).map { $0.continuing(true) }
    }
    var rows = Row.wrapped(line.text, columns: room, indent: indent)
    if !rows.isEmpty { rows[0].right = [Span(name, .speaker)] }
    return rows
  }

  private func branch(_ line: Contribution, depth: Int) -> [Row] {
    let sign = line.kind.sign.map { "\($0) " } ?? ""
    let head = [
      Span("└ ", .rule), Span(words.name(line.phase).lowercased(), line.phase.accent), Span("  "),
      Span(sign, line.kind.signRole),
    ]
    let owner = line.kind == .deed ? session.speakerName(of: line).map { "\($0): " } ?? "" : ""
    let clauses = line.wording.pieces.map { words.phrase($0, today: today) }
    let tail = clauses.isEmpty ? "" : ", " + clauses.joined(separator: ", ")
    // On a narrow screen the words go on below their label, so that there is room for them.
    return Row.hanging(
      head, owner + line.text + tail, columns: columns, indent: (columns < 80 ? 2 : 4) * depth - 2,
      hang: columns < 80 ? 2 : nil)
  }

  // Agreements, deeds, concerns.

  private var agreementRows: [Row] {
    return reflection.agreements.flatMap { line -> [Row] in
      let reason = line.because.map { words.because($0) } ?? words.noReason
      let review = line.review.map { words.lookBack(on: $0) } ?? words.noReviewDate
      let head = [Span("= ", .signAgreement), Span("#\(line.ref.text) ", .reference)]
      return Row.hanging(head, line.text, columns: columns, indent: 0)
        + text(reason, line.because == nil ? .muted : .text, indent: 4)
        + text(review, line.review == nil ? .muted : .text, indent: 4) + [.blank]
    }
  }

  private var deedRows: [Row] {
    var rows: [Row] = []
    for chosen in reflection.deeds {
      let owner = chosen.owner == .everyone ? words.everyone : chosen.person
      rows.append(Row(owner ?? words.deedsNobodyChose, owner == nil ? .strong : .speaker))
      for deed in chosen.deeds {
        rows += Row.hanging([Span("> ", .signDeed)], deed.text, columns: columns, indent: 2)
        let clauses = deed.wording.pieces.map { words.phrase($0, today: today) }
        let missing =
          (deed.firstStep == nil ? [words.noFirstStep] : []) + (deed.due == nil ? [words.noDate] : [])
        rows += text(
          (clauses + missing).joined(separator: " · "), missing.isEmpty ? .text : .muted, indent: 4)
      }
      rows.append(.blank)
    }
    if !reflection.declined.isEmpty {
      rows.append(Row(words.choseNone, .strong))
      rows += reflection.declined.flatMap { text($0.name + ($0.why.isEmpty ? "" : ": \($0.why)"), indent: 2) }
    }
    return rows
  }

  private var concernRows: [Row] {
    var rows: [Row] = []
    if !reflection.openConcerns.isEmpty {
      rows.append(Row(words.concernsOpen, .strong))
      rows += reflection.openConcerns.flatMap { concern($0) }
    }
    if !reflection.answeredConcerns.isEmpty {
      rows += (rows.isEmpty ? [] : [.blank]) + [Row(words.concernsAnswered, .strong)]
      for (line, proposals) in reflection.answeredConcerns {
        rows += concern(line)
        for proposal in proposals {
          let head = [Span("+ ", .signProposal), Span(speaker(of: proposal), .speaker), Span(" · ")]
          rows += Row.hanging(head, proposal.text, columns: columns, indent: 6, hang: 2)
        }
      }
    }
    return rows
  }

  private func concern(_ line: Contribution) -> [Row] {
    let head = [
      Span("! ", .signConcern), Span("#\(line.ref.text) ", .reference),
      Span(speaker(of: line), .speaker), Span(" · "),
    ]
    return Row.hanging(head, line.text, columns: columns, indent: 2, hang: 2)
  }

  // What is counted: voices, mandates, the evaluation, and what each phase was left with.

  private var voiceRows: [Row] {
    let voices = reflection.voices
    if voices.participants.isEmpty { return [] }
    // On the stage nobody stands alone under a bar.
    let seen = voices.perspectives.filter { audience == .desk || $0.people > 1 }
    var rows = seen.isEmpty ? [] : group(words.byPerspective, seen) { words.groupName(perspective: $0) }
    if seen.count < voices.perspectives.count { rows += text(words.groupsOfOneLeftOut, .muted) }
    if !voices.tables.isEmpty {
      let tables = voices.tables.filter { audience == .desk || $0.people > 1 }
      rows += [.blank] + group(words.byTable, tables) { words.table($0) }
    }
    if audience == .desk { rows += voicesByName(voices) }
    return rows + [.blank] + text("(\(words.turnsNotMinutes))", .muted)
  }

  /// By organisation, which is often one person, and by person.
  private func voicesByName(_ voices: Voices) -> [Row] {
    var rows = [Row.blank] + group(words.byOrganisation, voices.organisations) { $0 ?? words.notSaid }
    rows += [.blank] + group(words.byParticipant, voices.participants) { $0 ?? "" }
    if voices.withoutSpeaker > 0 {
      rows += [.blank] + text(words.withoutSpeaker(voices.withoutSpeaker), .muted)
    }
    if !voices.notHeard.isEmpty {
      rows += subheading(words.notHeardAtAll) + text(words.list(voices.notHeard), indent: 2)
    }
    return rows
  }

  /// A bar for each voice, all to the scale of the longest.
  private func group(_ title: String, _ voices: [Voice], name: (String?) -> String) -> [Row] {
    let longest = max(1, voices.map(\.turns).max() ?? 1)
    let nameColumns = min(26, max(15, columns / 4))
    let room = max(8, columns - nameColumns - 26)
    return [Row(title, .strong)]
      + voices.map { voice in
        let length = voice.turns == 0 ? 0 : max(1, voice.turns * room / longest)
        let label = clip(name(voice.name), columns: nameColumns - 1)
        let people = voice.people > 1 ? "   \(words.ofPeople(voice.people))" : ""
        return Row(
          Span.column(label, .text, columns: nameColumns) + [
            Span(String(repeating: "█", count: length), .bar), Span("  \(voice.turns)\(people)"),
          ])
      }
  }

  private var mandateRows: [Row] {
    reflection.mandates.flatMap { name, mandate -> [Row] in
      let given = mandate.extent.map { words.mandate($0) } ?? words.notAsked
      let renewed = mandate.renewal.map { words.mandate($0) } ?? words.notRenewed
      let note = mandate.note.map { " (\($0))" } ?? ""
      let why = mandate.renewalWhy.map { " (\($0))" } ?? ""
      let line = "\(given)\(note), \(renewed)\(why)"
      return Row.hanging(
        Span.column(clip(name, columns: 23), .speaker, columns: 24), line, columns: columns, indent: 0)
    }
  }

  private var evaluationRows: [Row] {
    var rows: [Row] = []
    for (place, scores) in reflection.evaluation.enumerated() where !scores.isEmpty {
      let average = words.average(scores) ?? ""
      rows += Row.hanging(
        [Span(average, .strong), Span("  ")], words.statements[place], columns: columns - 14, indent: 0)
    }
    if rows.isEmpty { rows = text(words.notEvaluated, .muted) }
    if let fence = reflection.fence, let phrase = words.fence(fence) {
      rows += subheading(words.fenceTitle) + text("\(fence) · \(phrase.name): \(phrase.meaning)", indent: 2)
    }
    rows += courseRows
    if !reflection.results.isEmpty {
      rows += subheading(words.resultsTitle)
      rows += reflection.results.flatMap { text("\(words.name($0.kind)): \($0.text)", indent: 2) }
    }
    return rows
  }

  /// Where the group stood at the fence and what it scored, session by session.
  private var courseRows: [Row] {
    let now = PastSession(
      id: "", title: session.founding?.title ?? "", date: session.founding?.date, fence: session.fence,
      means: session.evaluationMeans)
    let all = session.pastSessions + [now]
    guard !session.pastSessions.isEmpty else { return [] }
    let name = min(36, max(12, columns * 2 / 5))
    return subheading(words.overSessions)
      + all.map { past in
        let title = past.date.map { words.shortDate($0, today: today) + "  " } ?? ""
        let fence = past.fence ?? 0
        let steps = (1...3).map { $0 <= fence ? "■" : "□" }.joined(separator: " ")
        let scored = past.means.filter { $0 > 0 }
        let mean = scored.isEmpty ? 0 : scored.reduce(0, +) / scored.count
        let bar = String(
          repeating: "█", count: mean == 0 ? 0 : max(1, mean * max(6, columns - name - 30) / 50))
        return Row(
          Span.column(clip(title + past.title, columns: name - 1), .text, columns: name)
            + [
              Span(fence == 0 ? "  –  " : steps, fence == 0 ? .muted : .strong), Span("   "), Span(bar, .bar),
            ]
            + [Span(mean == 0 ? " –" : " " + words.figure(tenths: mean), mean == 0 ? .muted : .strong)])
      } + [.blank] + text(words.overSessionsLegend, .muted)
  }

  private var leftWithRows: [Row] {
    reflection.leftWith.flatMap { table, phase, asks -> [Row] in
      let place = session.hasTables ? " · \(words.table(table))" : ""
      return [Row([Span(words.name(phase), phase.accent), Span(place, .muted)])]
        + asks.flatMap { text(words.whole($0, naming: audience == .desk), indent: 2) } + [.blank]
    }
  }
}
