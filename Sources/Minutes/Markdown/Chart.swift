// The fence and the evaluation of several sessions as a chart of text in a list, which every Markdown reader keeps as it is.

import SessionEngine
import Words

struct Chart {
  private let words: Words
  /// In order of date; those without one first.
  private let sessions: [PastSession]

  /// Whether titles stand beside the dates, for sessions of several groups.
  private let isTitled: Bool

  init(of sessions: [PastSession], titled isTitled: Bool = false, in words: Words) {
    self.words = words
    self.isTitled = isTitled
    self.sessions = sessions.enumerated().sorted { left, right in
      (left.element.date?.number ?? .min, left.offset) < (right.element.date?.number ?? .min, right.offset)
    }.map(\.element)
  }

  private var isPlaced: Bool { sessions.contains { $0.fence != nil } }
  private var isEvaluated: Bool { sessions.contains { $0.mean != nil } }
  var isEmpty: Bool { !isPlaced && !isEvaluated }

  func write(to page: inout Page) {
    if isPlaced {
      page.item { $0.own(words.fenceOverSessions) }
      for session in sessions {
        guard let fence = session.fence, let phase = words.fence(fence) else { continue }
        page.item(level: 1) { run in
          write(headOf: session, to: &run)
          run.own(": \(String(repeating: "█", count: fence)) \(fence), \(phase.name)")
        }
      }
    }
    if !isEvaluated { return }
    page.item { $0.own(words.evaluationOverSessions) }
    for session in sessions {
      guard let mean = session.mean else { continue }
      page.item(level: 1) { run in
        write(headOf: session, to: &run)
        run.own(": \(String(repeating: "█", count: (mean * 2 + 2) / 5)) \(words.figure(tenths: mean))")
      }
    }
    writeStatements(to: &page)
  }

  /// One row a statement: its means in the order of the sessions, `–` where there is none.
  private func writeStatements(to page: inout Page) {
    let rows = sessions.filter { $0.mean != nil }.map(\.means)
    if rows.count < 2 { return }
    for (place, statement) in words.statements.enumerated() {
      let means = rows.map { $0.indices.contains(place) ? $0[place] : 0 }
      if means.allSatisfy({ $0 == 0 }) { continue }
      let figures = means.map { $0 == 0 ? "–" : words.figure(tenths: $0) }
      page.item(level: 1) { $0.own("\(statement) \(figures.joined(separator: " → "))") }
    }
  }

  private func write(headOf session: PastSession, to run: inout Page) {
    if let date = session.date { run.own(words.date(date)) }
    if isTitled, session.date != nil { run.own(", ") }
    if isTitled || session.date == nil { run.person(session.title, .line) }
  }
}

extension PastSession {
  /// The mean of the statements that were scored, in tenths.
  var mean: Int? {
    let scored = means.filter { $0 > 0 }
    return scored.isEmpty ? nil : (scored.reduce(0, +) * 2 + scored.count) / (2 * scored.count)
  }
}

extension MarkdownMinutes {
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
}
