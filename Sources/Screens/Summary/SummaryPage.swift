// The pages of the reflection summary as rows: thread, agreements, deeds and concerns. The figures are in
// SummaryFigures.

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

  /// Those that a session has: where nothing came before it there is nothing to look back at.
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

  func speaker(of line: Contribution) -> String { session.speakerName(of: line) ?? words.nobodyKnown }

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
      let reason = line.because.map { words.understoodReason($0) } ?? words.noReason
      let review = line.review.map { words.lookBack(on: $0) } ?? words.noReviewDate
      let head = [Span("= ", .signAgreement), Span("#\(line.ref.text) ", .reference)]
      return Row.hanging(head, line.text, columns: columns, indent: 0)
        + text(reason, line.because == nil ? .muted : .text, indent: 4)
        + text(review, line.review == nil ? .muted : .text, indent: 4) + [.blank]
    }
  }

  private var deedRows: [Row] {
    var rows: [Row] = []
    for (person, deeds) in reflection.deeds {
      rows.append(Row(person ?? words.deedsNobodyChose, person == nil ? .strong : .speaker))
      for deed in deeds {
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
}
