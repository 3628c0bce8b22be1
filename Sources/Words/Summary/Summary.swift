// The headings and small words of the reflection summary, on the screen and in the minutes.

import SessionEngine

/// A section of the reflection summary, in the order in which it is walked.
public enum SummarySection: Sendable, Hashable, CaseIterable {
  case thread, sayAndDo, agreements, deeds, concerns, voices, present, mandates, evaluation, leftWith
}

extension Words {
  public func title(_ section: SummarySection) -> String {
    switch section {
    case .thread: say("From dream to deed", "Van droom naar daad")
    case .sayAndDo: sayAndDo
    case .present: whoIsAtTheTable
    case .agreements: say("What we agreed", "Wat we afspraken")
    case .deeds: say("Who does what", "Wie wat doet")
    case .concerns: say("Concerns and choices", "Zorgen en keuzes")
    case .voices: say("Voices", "Stemmen")
    case .mandates: say("Mandates", "Mandaten")
    case .evaluation: say("Evaluation, fence and results", "Evaluatie, schutting en uitkomsten")
    case .leftWith: say("What each phase was left with", "Waarmee elke fase verlaten is")
    }
  }

  public var dreamsWithoutDeed: String { say("Dreams no deed serves yet", "Nog zonder daad") }
  public var deedsWithoutDream: String { say("Deeds beside the dreams", "Daden naast de dromen") }
  public var deedsNobodyChose: String { say("Deeds nobody could choose", "Daden die niemand kon kiezen") }
  public var choseNone: String { say("None this time", "Deze keer geen daad") }
  public var concernsOpen: String { say("Concerns still open", "Zorgen die nog openstaan") }
  public var concernsAnswered: String { say("Concerns with a proposal", "Zorgen met een voorstel") }
  public var turnsNotMinutes: String { say("turns, not minutes", "beurten, geen minuten") }
  public var notHeardAtAll: String { say("Not heard", "Niet gehoord") }
  public var byParticipant: String { say("By participant", "Per deelnemer") }
  public var byOrganisation: String { say("By organisation", "Per organisatie") }
  public var byPerspective: String { say("By perspective", "Per perspectief") }
  public var byTable: String { say("By table", "Per tafel") }
  public var notAsked: String { say("not asked", "niet gevraagd") }
  public var notRenewed: String { say("not renewed yet", "nog niet vernieuwd") }

  /// Of how many people a bar stands: `of 3 people`.
  public func ofPeople(_ number: Int) -> String { say("of \(people(number))", "van \(people(number))") }

  public func withoutSpeaker(_ number: Int) -> String {
    say("\(contributions(number)) under nobody’s name", "\(contributions(number)) zonder naam")
  }

  /// Where nothing stands in a section; nil where a kind word is not needed.
  public func empty(_ section: SummarySection) -> String {
    switch section {
    case .thread: say("No dream was noted.", "Er is geen droom genoteerd.")
    case .sayAndDo: say("There was no session before this one.", "Er ging geen bijeenkomst aan deze vooraf.")
    case .agreements: say("No agreements were made this time.", "Er zijn deze keer geen afspraken gemaakt.")
    case .deeds: say("No deeds were chosen this time.", "Er zijn deze keer geen daden gekozen.")
    case .concerns: say("No concerns are open.", "Er staan geen zorgen open.")
    case .voices: say("Nothing was said yet.", "Er is nog niets gezegd.")
    case .present, .mandates: say("Nobody is enrolled.", "Er is niemand ingeschreven.")
    case .evaluation: notEvaluated
    case .leftWith: say("Every phase was left in good order.", "Elke fase is netjes verlaten.")
    }
  }
}
