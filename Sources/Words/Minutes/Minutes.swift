// The words of the minutes that are nowhere else: headings, labels and the heads of the CSV columns.

import SessionEngine

/// A column of the minutes as CSV, in their order.
public enum MinutesColumn: Sendable, Hashable, CaseIterable {
  case reference, phase, table, kind, speaker, text, time, links, additionTo, said, reason, review, due,
    helpers
  case firstStep, status, withdrawn, consent, harvested, together
}

extension Words {
  public var minutesTitle: String { say("Minutes", "Verslag") }
  public var agreementsHeading: String { say("Agreements", "Afspraken") }
  public var deedsHeading: String { say("Deeds", "Daden") }
  public var recordHeading: String { say("What was said", "Wat er gezegd is") }
  public var reflectionHeading: String { say("Reflection", "Terugblik op de dag") }
  public var presentHeading: String { say("Who was there", "Wie erbij waren") }
  public var stillAsksHeading: String { say("What is still open", "Wat nog openstaat") }
  public var privateHeading: String {
    say("Private notes (not for sharing)", "Privénotities (niet om te delen)")
  }
  public var reasonLabel: String { say("Because", "Omdat") }
  public var noReason: String { say("no reason noted", "geen reden genoteerd") }
  public var noReviewDate: String { say("no review date", "geen datum om terug te kijken") }
  public var noDate: String { say("no date", "geen datum") }
  public var noFirstStep: String { say("no first step noted", "geen eerste stap genoteerd") }
  public var nobodyYet: String { say("nobody yet", "nog niemand") }
  public var firstStepLabel: String { say("First", "Eerst") }
  public var somebody: String { say("a participant", "een deelnemer") }

  public func lookBack(on day: Day) -> String {
    say("Look back on \(longDate(day))", "Terugkijken op \(longDate(day))")
  }
  /// Until when a deed is done.
  public func by(_ day: Day) -> String { say("by \(longDate(day))", "voor \(longDate(day))") }
  public func with(_ who: String) -> String { say("with \(who)", "met \(who)") }

  /// The note under minutes that hold names, roles only, or nothing of the kind.
  public var rolesOnlyNote: String {
    say(
      "Names are left out; roles and organisations stand for them.",
      "Namen zijn weggelaten; rollen en organisaties staan ervoor.")
  }
  public var noNamesNote: String {
    say(
      "By the Chatham House Rule: what was said may be used, and not by whom.",
      "Volgens de Chatham House Rule: wat gezegd is mag gebruikt worden, en niet door wie.")
  }
  public func peopleThere(_ number: Int) -> String {
    say("\(people(number)) took part.", "\(people(number)) \(number == 1 ? "deed" : "deden") mee.")
  }
  /// How one of a group without a name is called: `somebody with this role`.
  public var withoutRole: String { say("participant", "deelnemer") }

  public func heading(_ column: MinutesColumn) -> String {
    switch column {
    case .reference: say("reference", "nummer")
    case .phase: say("phase", "fase")
    case .table: say("table", "tafel")
    case .kind: say("kind", "soort")
    case .speaker: say("by", "door")
    case .text: say("text", "tekst")
    case .time: say("at", "tijdstip")
    case .links: say("links", "verwijst naar")
    case .additionTo: say("adds to", "aanvulling op")
    case .said: say("said", "gezegd")
    case .reason: say("because", "omdat")
    case .review: say("review", "terugkijken op")
    case .due: say("due", "voor")
    case .helpers: say("with", "met")
    case .firstStep: say("first step", "eerste stap")
    case .status: say("status", "stand")
    case .withdrawn: withdrawnMark
    case .consent: say("consent", "instemming")
    case .harvested: say("harvested", "oogst")
    case .together: say("together", "samen")
    }
  }

  public var open: String { say("open", "open") }
  public var answered: String { say("answered", "beantwoord") }
  public var yes: String { say("yes", "ja") }
}
