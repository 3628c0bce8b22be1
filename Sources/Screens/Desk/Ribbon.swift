// The ribbon: the six phases with the one that is now, and the clock of the phase beside it.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  func ribbonRow(columns: Int) -> Row {
    let clock = clockSpans
    let clockWidth = clock.reduce(0) { $0 + width(of: $1.text) }
    let room = columns - clockWidth - 2
    let forms: [RibbonForm] = [.wide, .plain, .short, .name]
    let spans = forms.lazy.map { ribbonSpans($0) }
      .first { $0.reduce(0) { $0 + width(of: $1.text) } <= room }
    return Row(spans ?? ribbonSpans(.name), right: clock)
  }

  /// How much of the ribbon there is room for.
  enum RibbonForm { case wide, plain, short, name }

  private func ribbonSpans(_ form: RibbonForm) -> [Span] {
    if form == .name {
      return [Span("● ", phase.accent), Span(words.name(phase).uppercased(), phase.accent)]
    }
    var spans: [Span] = []
    for step in Phase.allCases {
      let isNow = step == phase
      let isPast = (step < phase || walk.visited.contains(step)) && !isNow
      if step != .opening { spans.append(Span(form == .wide ? " ── " : " ", .rule)) }
      let name = words.name(step)
      if isNow {
        spans.append(Span("● \(name.uppercased())", phase.accent))
        if form == .wide { spans.append(Span(" ══════", phase.accent)) }
      } else if form == .short {
        spans.append(Span(isPast ? "◉" : "○", .muted))
      } else {
        spans.append(Span("\(isPast ? "◉" : "○") \(name)", .muted))
      }
    }
    return spans
  }

  /// What is left of the time box, in words and colour; nothing where there is none.
  var clockSpans: [Span] {
    guard let left = walk.clock.secondsLeft(at: time.moment.milliseconds), let total = walk.clock.total else {
      return []
    }
    if case .paused = walk.clock { return [Span(words.timePaused(seconds: left), .muted)] }
    let role: Role = left <= 0 ? .bannerWarning : left * 5 <= total ? .bannerInfo : phase.accent
    return [Span(words.timeLeft(seconds: left), role), Span(" / \(total / 60)", .muted)]
  }
}

extension Phase {
  /// The tint of the phase.
  var accent: Role {
    switch self {
    case .opening: .accentOpening
    case .dream: .accentDream
    case .vision: .accentVision
    case .order: .accentOrder
    case .deed: .accentDeed
    case .closing: .accentClosing
    }
  }
}

extension Kind {
  /// The look of its sign.
  var signRole: Role {
    switch self {
    case .idea: .signIdea
    case .concern: .signConcern
    case .proposal: .signProposal
    case .agreement: .signAgreement
    case .deed: .signDeed
    case .question: .signQuestion
    case .reflection: .signReflection
    }
  }
}
