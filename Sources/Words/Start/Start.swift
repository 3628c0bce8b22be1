// The words of the start screen, and of the form for a new session and for enrolling.

import SessionEngine

/// A field of a form.
public enum FormField: Sendable, Hashable, CaseIterable {
  case title, question, date, place, language, folder, participants
  case name, organisation, role, perspective, table, mandate
}

extension Words {
  public var programName: String { "Doendag" }
  public var tagline: String { say("from dream to deed", "van droom naar daad") }
  public var recentSessions: String { say("Recent sessions", "Recente bijeenkomsten") }
  public var noRecentSessions: String { say("No sessions yet.", "Nog geen bijeenkomsten.") }
  public var newSession: String { say("New session", "Nieuwe bijeenkomst") }
  public var demoSession: String { say("Look around in an example", "Rondkijken in een voorbeeld") }
  public var sessionGone: String { say("not there any more", "niet meer te vinden") }

  public func name(_ language: Language) -> String {
    switch language {
    case .english: say("English", "Engels")
    case .dutch: say("Dutch", "Nederlands")
    }
  }

  /// The label beside a field.
  public func label(_ field: FormField) -> String {
    switch field {
    case .title: say("Title", "Titel")
    case .question: say("Question", "Vraagstuk")
    case .date: say("Date", "Datum")
    case .place: say("Place", "Plaats")
    case .language: say("Language", "Taal")
    case .folder: say("Folder", "Map")
    case .participants: say("Participants", "Deelnemers")
    case .name: say("Name", "Naam")
    case .organisation: say("Organisation", "Organisatie")
    case .role: say("Role", "Rol")
    case .perspective: say("Perspective", "Perspectief")
    case .table: say("Table", "Tafel")
    case .mandate: say("Mandate", "Mandaat")
    }
  }

  /// A line of help for the field one is in.
  public func help(_ field: FormField) -> String {
    switch field {
    case .title: say("As it stands above the minutes.", "Zoals het boven het verslag staat.")
    case .question: say("What is it about? One question.", "Waar gaat het over? Eén vraag.")
    case .date:
      say("2026-12-01, 1 dec, friday; empty is today.", "2026-12-01, 1 dec, vrijdag; leeg is vandaag.")
    case .place: say("Where you meet.", "Waar jullie samenkomen.")
    case .language:
      say("Of the screens and the minutes: nl or en.", "Van de schermen en het verslag: nl of en.")
    case .folder:
      say(
        "A new or empty folder; the session lives there.",
        "Een nieuwe of lege map; daar woont de bijeenkomst.")
    case .participants:
      say(
        "One a line, or paste from a spreadsheet: Name, Organisation, role, perspective, table",
        "Eén per regel, of plak uit een rekenblad: Naam, Organisatie, rol, perspectief, tafel")
    case .name: say("As they want to be called.", "Zoals iemand genoemd wil worden.")
    case .organisation: say("For whom they are here.", "Namens wie iemand hier zit.")
    case .role: say("What they do for this collaboration.", "Wat iemand doet voor deze samenwerking.")
    case .perspective: list(Perspective.allCases.map { name($0) })
    case .table: say("At which table; empty is none.", "Aan welke tafel; leeg is geen.")
    case .mandate: choice(Extent.allCases.map { name($0) })
    }
  }

  public func fieldRequired(_ field: FormField) -> String {
    say("\(label(field)) is needed.", "\(label(field)) is nodig.")
  }
  public func unknownDate(_ text: String) -> String { message(for: .notADate(text)).line }
  public var makeSession: String { say("make the session", "bijeenkomst maken") }
  public func understoodPeople(_ number: Int) -> String {
    say("\(people(number)) understood", "\(people(number)) begrepen")
  }

  public func sessionMade(_ title: String, path: String, people number: Int, tables: Int) -> String {
    let parts = [people(number)] + (tables > 0 ? [self.tables(tables)] : [])
    return say(
      "Made \(quoted(title)) in \(path) with \(list(parts)). Begin with: doendag open \(path)",
      "\(quoted(title)) staat klaar in \(path) met \(list(parts)). Begin met: doendag open \(path)")
  }
}
