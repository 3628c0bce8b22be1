// Say and do: what the last session left, and what became of it, as rows for the desk, the stage and the summary.

import Canvas
import SessionEngine
import Words

/// Lays carried agreements and deeds out as rows of so many columns.
struct SayAndDo {
  let session: Session
  let words: Words
  let columns: Int
  let today: Day

  /// An open circle until it was looked at; then a full one, and what became of it.
  private func mark(_ item: CarriedItem) -> [Span] {
    guard let judgement = item.judgement else { return [Span("○ ", .muted)] }
    let isKept = [.keep, .done, .adapt].contains(judgement.verdict)
    return [Span(isKept ? "● " : "◉ ", isKept ? .saved : .strong)]
  }

  /// An item with its words, by whom and when, what became of it and what was learnt.
  func rows(of item: CarriedItem, naming: Bool = true) -> [Row] {
    let sign = item.kind.sign.map { "\($0) " } ?? ""
    let head = mark(item) + [Span(sign, item.kind.signRole), Span("#\(item.ref.text) ", .reference)]
    let rows = Row.hanging(head, item.text, columns: columns, indent: 0)
    var pieces: [String] = []
    if naming, let by = item.by { pieces.append(by) }
    if let due = item.due { pieces.append(words.phrase(.due(due), today: today)) }
    if let review = item.nextReview { pieces.append(words.phrase(.review(review), today: today)) }
    let outcome = item.judgement.map { words.name($0.verdict) }
    let learnt = item.judgement?.learnt.map { ": \($0)" } ?? ""
    let details = pieces.joined(separator: " · ")
    let indent = head.columns
    guard let outcome else {
      return rows + (details.isEmpty ? [] : Row.wrapped(details, .muted, columns: columns, indent: indent))
    }
    let after = details.isEmpty ? [] : [Span("   " + details, .muted)]
    let last = Row.wrapped(outcome + learnt, .strong, columns: columns, indent: indent)
    guard last.count == 1, last[0].spans.columns + after.columns + indent <= columns else {
      return rows + last
        + (details.isEmpty ? [] : Row.wrapped(details, .muted, columns: columns, indent: indent))
    }
    return rows + [Row(last[0].spans + after, indent: indent)]
  }

  /// The same in one row.
  func row(of item: CarriedItem) -> Row {
    let sign = item.kind.sign.map { "\($0) " } ?? ""
    let head = mark(item) + [Span(sign, item.kind.signRole), Span("#\(item.ref.text) ", .reference)]
    let outcome = item.judgement.map { words.name($0.verdict) } ?? item.by ?? ""
    let room = columns - head.columns - width(of: outcome) - 2
    return Row(
      head + [Span(clip(item.text, columns: max(1, room)))],
      right: [Span(clip(outcome, columns: columns / 2), item.judgement == nil ? .muted : .strong)])
  }

  /// All items: whole where there is room, else one row each. While some were not judged yet the heading shows the
  /// commands for that.
  func block(room: Int) -> [Row] {
    let items = session.carried
    if items.isEmpty || room < 3 { return [] }
    let isOpen = items.contains { $0.judgement == nil }
    let title = words.sayAndDo.uppercased()
    let hint = [words.judgeHint, words.judgeHintShort].first {
      width(of: title) + width(of: $0) + 3 <= columns
    }
    let head = Row([Span(title, .muted)], right: isOpen ? hint.map { [Span($0, .muted)] } ?? [] : [])
    let whole = items.flatMap { rows(of: $0) }
    if whole.count < room { return [head] + whole }
    if items.count < room { return [head] + items.map(row) }
    return [head] + some(of: items, room: room - 1)
  }

  /// Where not all fit, those that were not judged yet come first; only they are counted as left out.
  private func some(of items: [CarriedItem], room: Int) -> [Row] {
    let open = items.filter { $0.judgement == nil }
    let order = open + items.filter { $0.judgement != nil }
    if open.count <= room { return order.prefix(room).map(row) }
    return order.prefix(room - 1).map(row) + [Row(words.andMore(open.count - room + 1), .muted)]
  }

  /// For the room: the words and what became of them, whole or one row each; none where there is no room.
  func staged(room: Int) -> [Row] {
    let items = session.carried
    let head = [Row(words.sayAndDo, .strong)]
    let whole = head + items.flatMap { rows(of: $0) }
    if whole.count <= room { return whole }
    if items.count < room { return head + items.map(row) }
    return room < 3 ? [] : head + some(of: items, room: room - 1)
  }
}

extension SummaryPage {
  /// Each carried item with what became of it, how it stood before, and what came in its place.
  var sayAndDoRows: [Row] {
    let sayAndDo = SayAndDo(session: session, words: words, columns: columns, today: today)
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
      return sayAndDo.rows(of: item) + open + past + next + [.blank]
    }
  }
}
