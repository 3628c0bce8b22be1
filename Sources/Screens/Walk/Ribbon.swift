// The ribbon: the six phases with the one that is now, and the clock of the phase beside it.

import Canvas
import SessionEngine
import Words

extension DeskModel {
  func ribbonRow(columns: Int) -> Row {
    let clock = clockSpans
    let room = columns - clock.columns - 2
    let ribbon = overview.ribbons.first { $0.columns <= room } ?? overview.ribbons.last
    return Row(ribbon?.spans ?? [], right: clock)
  }

  /// What is left of the time box, in words and colour; nothing where there is none.
  var clockSpans: [Span] {
    let clock = overview.clock
    guard let left = clock.secondsLeft(at: time.moment.milliseconds), let total = clock.total else {
      return []
    }
    if case .paused = clock { return [Span(words.timePaused(seconds: left), .muted)] }
    let role: Role = left <= 0 ? .bannerWarning : left * 5 <= total ? .bannerInfo : phase.accent
    return [Span(words.timeLeft(seconds: steps.shown(left)), role), Span(" / \(total / 60)", .muted)]
  }
}

/// How much of the ribbon there is room for, the roomiest first.
enum RibbonForm: CaseIterable {
  case wide, plain, short, name

  /// The six phases, with the one that is now and those that are behind.
  func spans(_ phase: Phase, visited: Set<Phase>, _ words: Words) -> [Span] {
    if self == .name {
      return [Span("● ", phase.accent), Span(words.name(phase).uppercased(), phase.accent)]
    }
    var spans: [Span] = []
    for step in Phase.allCases {
      let isNow = step == phase
      let dot = step.dot(now: phase, visited)
      if step != .opening { spans.append(Span(self == .wide ? " ── " : " ", .rule)) }
      let name = words.name(step)
      if isNow {
        spans.append(Span("\(dot) \(name.uppercased())", phase.accent))
        if self == .wide { spans.append(Span(" ══════", phase.accent)) }
      } else if self == .short {
        spans.append(Span(dot, .muted))
      } else {
        spans.append(Span("\(dot) \(name)", .muted))
      }
    }
    return spans
  }
}

extension Phase {
  /// Its dot in the ribbon: the phase that is now, one that is behind, or one that is to come.
  func dot(now: Phase, _ visited: Set<Phase>) -> String {
    self == now ? "●" : self < now || visited.contains(self) ? "◉" : "○"
  }

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
