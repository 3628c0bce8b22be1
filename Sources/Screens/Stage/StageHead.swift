// The head of the stage: phase, ribbon and prompt at the left, the clock at the right.

import Canvas
import SessionEngine
import Words

/// The rows of the head, worked out for a size.
struct StageHead {
  /// Beside the clock.
  let left: [Row]
  /// Under both.
  let below: [Row]
  let digits: [String]
  let clock: StageClock?
  let digitColumns: Int
  /// Of the name of the phase where it is text; 0 where it is drawn from blocks.
  let nameColumns: Int

  var height: Int { max(left.count, digits.isEmpty ? 0 : digits.count + 1) + below.count }

  /// Columns between the text and the clock.
  static let gap = 3
}

extension StageModel {
  func head(_ layout: StageLayout) -> StageHead {
    let clock = clock
    var digits: [String] = []
    if let clock, layout.hasBigClock {
      digits = BigDigits.rows(clock.text, height: layout.digits)
      if layout.columns - (digits.first?.count ?? 0) < 24 {
        digits = BigDigits.rows(clock.text, height: .three)
      }
      // The name of the phase is never cut for the clock.
      let left = layout.columns - (digits.first?.count ?? 0) - StageHead.gap
      if left < width(of: words.name(view.phase)) { digits = [] }
    }
    let digitColumns = digits.isEmpty ? 0 : max(digits[0].count, width(of: clock?.caption ?? ""))
    let narrow = layout.columns - (digits.isEmpty ? 0 : digitColumns + StageHead.gap)
    var name = nameRows(layout, columns: narrow)
    if digits.isEmpty, let clock {
      name[0].right = [Span(clock.text, clock.role == .clock ? .muted : .strong)]
    }
    func head(_ left: [Row], _ below: [Row]) -> StageHead {
      StageHead(
        left: left, below: below, digits: digits, clock: clock, digitColumns: digitColumns,
        nameColumns: name.count > 2 ? 0 : width(of: words.name(view.phase)))
    }
    let beside = promptRows(layout, columns: narrow)
    let under = promptRows(layout, columns: layout.columns)
    if under.isEmpty { return head(name, []) }
    let first = head(name + [.blank] + beside, [])
    let second = head(name, [.blank] + under)
    return second.height < first.height ? second : first
  }

  /// The name of the phase and where it stands among the others: large where there is room, then with the names of all.
  private func nameRows(_ layout: StageLayout, columns: Int) -> [Row] {
    let name = words.name(view.phase).uppercased()
    if let height = layout.nameHeight {
      let big = BigDigits.rows(name, height: height)
      let known = BigDigits.columns(name, height: .three) > 0
      if known, big[0].count <= columns {
        return big.map { Row($0, view.phase.accent) } + [.blank, Row(namedRibbon(columns: columns))]
      }
    }
    let row = Row(name, view.phase.accent)
    return layout.size.rows < 8
      ? [row] : [row, Row(StageModel.dots(view.phase, view.visited, joined: columns >= 16))]
  }

  private func namedRibbon(columns: Int) -> [Span] {
    let forms = [RibbonForm.wide, .plain].map { $0.spans(view.phase, visited: view.visited, words) }
    let form = forms.first { $0.columns <= columns }
    return form ?? RibbonForm.short.spans(view.phase, visited: view.visited, words)
  }

  /// The six phases as dots.
  static func dots(_ phase: Phase, _ visited: Set<Phase>, joined: Bool) -> [Span] {
    Phase.allCases.flatMap { step -> [Span] in
      let dot = Span(step.dot(now: phase, visited), step == phase ? phase.accent : .muted)
      return (joined && step != .opening ? [Span(step == phase ? "━━" : "──", .rule)] : []) + [dot]
    }
  }

  /// The prompt, and at the opening the question before it.
  private func promptRows(_ layout: StageLayout, columns: Int) -> [Row] {
    guard layout.showsPrompt else { return [] }
    let shown = prompts.indices.contains(prompt) ? prompts[prompt] : ""
    let measure = min(columns, 100)
    var rows = shown.isEmpty ? [] : Row.wrapped(shown, .strong, columns: measure)
    if view.phase == .opening, layout.isRoomy, let founding = session.founding {
      let question = founding.question.map { Row.wrapped($0, columns: measure) } ?? []
      rows = Row.wrapped(founding.title, .strong, columns: measure) + question + [.blank] + rows
    }
    // A prompt is not cut; one that would leave no room for what is said is left to the facilitator's voice.
    return rows.count > max(2, layout.size.rows / 3) ? [] : rows
  }
}
