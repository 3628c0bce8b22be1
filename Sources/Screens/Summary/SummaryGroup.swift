// The pages of the reflection summary about the group itself: say and do, who is at the table, and how it went over the
// sessions.

import Canvas
import SessionEngine
import Words

extension SummaryPage {
  /// Each carried item with what became of it, how it stood before, and what came in its place.
  var sayAndDoRows: [Row] {
    let looking = LookingBack(session: session, words: words, columns: columns, today: today)
    return reflection.carried.flatMap { item -> [Row] in
      let past = item.past.filter { $0.text != item.text }.flatMap { past in
        text(words.before(past.text) + (past.date.map { " (\(words.date($0)))" } ?? ""), .muted, indent: 6)
      }
      let next = session.replacements(of: item).flatMap { line in
        Row.hanging(
          [Span("→ ", .muted), Span("= ", .signAgreement), Span("#\(line.ref.text) ", .reference)], line.text,
          columns: columns, indent: 6)
      }
      let open = item.judgement == nil ? text(words.notLookedAtYet, .muted, indent: 6) : []
      return looking.rows(of: item) + open + past + next + [.blank]
    }
  }

  /// Perspectives that are there and that are not, the six principles, and who is missing.
  var presentRows: [Row] {
    let gathering = AtTheTable(session, words: words)
    if session.enrolled.isEmpty, gathering.isUntouched { return [] }
    return gathering.rows(columns: columns)
  }

  /// Where the group stood at the fence and what it scored, session by session.
  var courseRows: [Row] {
    let now = PastSession(
      id: "", title: session.founding?.title ?? "", date: session.founding?.date, fence: session.fence,
      means: session.evaluationMeans)
    let all = session.pastSessions + [now]
    guard !session.pastSessions.isEmpty else { return [] }
    let name = min(30, max(12, columns / 3))
    return subheading(words.overSessions)
      + all.map { past in
        let title = past.date.map { words.shortDate($0, today: nil) + "  " } ?? ""
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
}
