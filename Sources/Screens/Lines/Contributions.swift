// The contributions of the phase as rows: each in the speaker's words, what adds to it and what answers it below.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  /// The newest rows that fit, or older ones where the page is scrolled back. Costs as much as it shows, however
  /// long the session is.
  func contributionRows(columns: Int, height: Int) -> [Row] {
    let places = walk.lines(in: phase)
    return contributionRows(
      at: places, newest: lastIndex(of: focusRoot, in: places), scroll: scroll, columns: columns,
      height: height)
  }

  /// The same for any lines; `newest` is the index of the one shown lowest.
  func contributionRows(at places: [ContributionIndex], newest: Int, scroll: Int, columns: Int, height: Int)
    -> [Row]
  {
    guard !places.isEmpty else { return Row.wrapped(words.nothingNotedYet, .muted, columns: columns) }
    var threads: [[Row]] = []
    var count = 0
    var place = newest
    while place >= 0, count < height + scroll {
      threads.append(threadRows(at: places[place], columns: columns))
      count += threads.last?.count ?? 0
      place -= 1
    }
    // A contribution is shown whole or not at all, unless it fills the page by itself.
    if scroll == 0, count > height, threads.count > 1 { count -= threads.removeLast().count }
    var rows = threads.reversed().flatMap { $0 }
    var below = newest + 1
    while below < places.count, rows.count < height {
      rows += threadRows(at: places[below], columns: columns)
      below += 1
    }
    let end = max(min(height, rows.count), rows.count - scroll)
    return Array(rows[max(0, end - height)..<end])
  }

  /// The line at the head of the thread that was just added to; nil shows the newest.
  private var focusRoot: Ref? {
    guard let ref = saved?.ref, let line = session.contributions.last, line.ref == ref, !line.isWithdrawn,
      let root = root(of: line), root.ref != ref
    else { return nil }
    return root.ref
  }

  private func lastIndex(of ref: Ref?, in places: [ContributionIndex]) -> Int {
    guard let ref, let found = places.lastIndex(where: { session.contributions[$0].ref == ref }) else {
      return places.count - 1
    }
    return found
  }

  /// The line under which this one stands; nil where it stands by itself.
  private func parent(of line: Contribution) -> Contribution? {
    let above = line.additionTo ?? (line.kind == .proposal ? line.links.first : nil)
    guard let above, above != line.ref, let parent = session.contribution(above), !parent.isWithdrawn,
      parent.phase == line.phase, parent.table == line.table
    else { return nil }
    return line.additionTo != nil || parent.kind == .concern ? parent : nil
  }

  private func root(of line: Contribution) -> Contribution? {
    var root = line
    for _ in 0..<16 {
      guard let above = parent(of: root) else { return root }
      root = above
    }
    return root
  }

  /// The rows of a line with everything that stands under it; none for a line that itself stands under another.
  private func threadRows(at place: ContributionIndex, columns: Int) -> [Row] {
    let line = session.contributions[place]
    guard !line.isWithdrawn, parent(of: line) == nil else { return [] }
    return lineRows(line, columns: columns) + childRows(of: line, columns: columns, depth: 1)
  }

  private func childRows(of line: Contribution, columns: Int, depth: Int) -> [Row] {
    guard depth < 4 else { return [] }
    let answers =
      line.kind == .concern ? session.lines(linkingTo: line.ref).filter { $0.kind == .proposal } : []
    let children = (session.additions(to: line.ref) + answers).filter { parent(of: $0)?.ref == line.ref }
    if children.isEmpty { return [] }
    var seen: Set<Ref> = []
    return children.sorted { ($0.at, $0.ref) < ($1.at, $1.ref) }.flatMap { child -> [Row] in
      guard seen.insert(child.ref).inserted else { return [] }
      let isAddition = child.additionTo != nil
      let sign = isAddition ? Span("↳ ", .signAddition) : Span(signText(child), child.kind.signRole)
      let head = [
        sign, Span("#\(child.ref.text) ", .reference), Span(speaker(of: child), .speaker), Span(" · "),
      ]
      return Row.hanging(head, child.text, columns: columns, indent: 5 + 2 * depth, hang: 2)
        + detailRows(of: child, columns: columns, indent: 7 + 2 * depth)
        + childRows(of: child, columns: columns, depth: depth + 1)
    }
  }

  private func lineRows(_ line: Contribution, columns: Int) -> [Row] {
    let person = line.speaker.map { session.participants[$0] }
    let number = "#\(line.ref.text)"
    var head =
      [Span(signText(line), line.kind.signRole)]
      + Span.column(number, .reference, columns: max(4, width(of: number)) + 1)
      + [Span(speaker(of: line), .speaker)]
    if let organisation = person?.organisation { head.append(Span(" · \(organisation)", .muted)) }
    let links = line.links.map { "#\($0.text)" }.filter { !line.text.contains($0) }
    if !links.isEmpty { head.append(Span("  → " + links.joined(separator: " "), .reference)) }
    if let name = overview.bundles[line.ref] { head.append(Span("  ≈ " + name, .chip)) }
    if overview.harvested.contains(line.ref) { head.append(Span("  ✓ " + words.harvestedMark, .saved)) }
    if editing == line.ref { head.append(Span("  " + words.beingEdited, .chip)) }
    return [Row(head)] + Row.wrapped(line.text, columns: columns, indent: 7)
      + detailRows(of: line, columns: columns, indent: 7)
  }

  private func signText(_ line: Contribution) -> String { line.kind.sign.map { "\($0) " } ?? "  " }

  func speaker(of line: Contribution) -> String { session.speakerName(of: line) ?? words.name(line.unnamed) }

  /// Reason, dates, helpers and first step under a line.
  private func detailRows(of line: Contribution, columns: Int, indent: Int) -> [Row] {
    let pieces = line.wording.pieces.map { words.phrase($0, today: time.moment.today) }
    return pieces.isEmpty
      ? [] : Row.wrapped(pieces.joined(separator: " · "), .muted, columns: columns, indent: indent)
  }
}

extension Wording {
  /// What was understood in it, in the order in which it is shown.
  var pieces: [Understood] {
    var pieces: [Understood] = []
    if let firstStep { pieces.append(.firstStep(firstStep)) }
    if let due { pieces.append(.due(due)) }
    pieces += helpers.map { .helper($0) }
    if let because { pieces.append(.because(because)) }
    if let review { pieces.append(.review(review)) }
    return pieces
  }
}
