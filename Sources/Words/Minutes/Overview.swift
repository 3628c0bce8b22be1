// The words of the overview of a programme of sessions.

import SessionEngine

/// A column of the overview as CSV, in their order.
public enum OverviewColumn: Sendable, Hashable, CaseIterable {
  case date, session, reference, kind, text, by, helpers, reason, firstStep, review, due, state, learnt,
    lookedAt, insteadOf
}

extension Words {
  public var overviewTitle: String { say("Overview of the sessions", "Overzicht van de bijeenkomsten") }
  public var reviewsHeading: String { say("Agreements to look back on", "Afspraken om op terug te kijken") }
  public var noReviewsDue: String {
    say("No date to look back stands open.", "Er staan geen terugkijkmomenten gepland.")
  }
  public var withoutReviewHeading: String {
    say("Agreements without a next date", "Afspraken zonder terugkijkdatum")
  }
  public var letGoHeading: String { say("Agreements let go", "Losgelaten afspraken") }
  public var courseHeading: String { say("How it goes", "Hoe het gaat") }
  /// What a day in the calendar is for.
  public var toLookBackOn: String { say("Look back", "Terugkijken") }

  /// How many sessions an overview is of.
  public func sessions(_ number: Int) -> String {
    say(count(number, "session", "sessions"), count(number, "bijeenkomst", "bijeenkomsten"))
  }

  /// How an agreement or deed stands; nil where no session looked at it yet.
  public func state(_ kind: Kind, _ verdict: Verdict?) -> String {
    if let verdict { return name(verdict) }
    return kind == .deed ? open : say("agreed", "afgesproken")
  }

  /// Where something was agreed: `#12 · Care in East · 1 May 2026`.
  public func origin(of ref: Ref, title: String?, date day: Day?) -> String {
    ["#\(ref.text)", title, day.map { date($0) }].compactMap { $0 }.joined(separator: " · ")
  }

  public func heading(_ column: OverviewColumn) -> String {
    switch column {
    case .date: say("date", "datum")
    case .session: say("session", "bijeenkomst")
    case .reference: heading(MinutesColumn.reference)
    case .kind: heading(MinutesColumn.kind)
    case .text: heading(MinutesColumn.text)
    case .by: heading(MinutesColumn.speaker)
    case .helpers: heading(MinutesColumn.helpers)
    case .reason: heading(MinutesColumn.reason)
    case .firstStep: heading(MinutesColumn.firstStep)
    case .review: heading(MinutesColumn.review)
    case .due: heading(MinutesColumn.due)
    case .state: heading(MinutesColumn.status)
    case .learnt: learnt
    case .lookedAt: say("looked at", "bekeken op")
    case .insteadOf: insteadOf.lowercased()
    }
  }
}
