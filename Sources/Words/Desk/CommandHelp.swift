// What each command on the line takes and does, by its English word.

import SessionEngine

extension Words {
  /// How the command is typed and what it does; nil for a word that is no command. `english` is its English word
  /// without the slash.
  public func commandHelp(_ english: String) -> HelpLine? {
    guard let entry = commandEntries[english] else { return nil }
    return language == .dutch
      ? HelpLine(typed: entry.dutch.typed, does: entry.dutch.does)
      : HelpLine(typed: entry.english.typed, does: entry.english.does)
  }

  /// The English words of all commands that have help.
  public static var commandsWithHelp: [String] { commandEntries.keys.sorted() }
}

private struct Entry {
  let english: (typed: String, does: String)
  let dutch: (typed: String, does: String)

  init(_ english: (String, String), _ dutch: (String, String)) {
    self.english = english
    self.dutch = dutch
  }
}

private let commandEntries: [String: Entry] = walkEntries.merging(peopleEntries) { first, _ in first }
  .merging(lineEntries) { first, _ in first }
  .merging(closingEntries) { first, _ in first }
  .merging(groupEntries) { first, _ in first }

private let walkEntries: [String: Entry] = [
  "next": Entry(("/next", "on to the next phase"), ("/volgende", "naar de volgende fase")),
  "back": Entry(("/back", "back to the phase before"), ("/terug", "terug naar de vorige fase")),
  "phase": Entry(("/phase PHASE", "to this phase"), ("/fase FASE", "naar deze fase")),
  "timer": Entry(
    ("/timer MINUTES|pause|+1|stop", "the clock of this desk"),
    ("/klok MINUTEN|pauze|+1|stop", "de klok van deze tafel")),
  "invite": Entry(
    ("/invite [stop]", "who has not been heard, on the stage"),
    ("/uitnodigen [stop]", "wie nog niet gehoord is, op het podium")),
  "scope": Entry(
    ("/scope in|out TEXT", "what this is about, and what not"),
    ("/kader binnen|buiten TEKST", "waar dit over gaat, en waar niet")),
  "manner": Entry(
    ("/manner TEXT", "a manner the group chooses"), ("/omgang TEKST", "een omgangsvorm die de groep kiest")),
  "minutes": Entry(("/minutes [FILE]", "make the minutes"), ("/verslag [BESTAND]", "het verslag maken")),
  "quit": Entry(("/quit", "stop; all is saved"), ("/stop", "stoppen; alles is bewaard")),
]

private let peopleEntries: [String: Entry] = [
  "enrol": Entry(
    ("/enrol Name, Organisation[, role[, perspective[, table]]]", "somebody comes in"),
    ("/erbij Naam, Organisatie[, rol[, perspectief[, tafel]]]", "iemand komt erbij")),
  "left": Entry(("/left NAME", "somebody has gone"), ("/weg NAAM", "iemand is weg")),
  "mandate": Entry(
    ("/mandate NAME full|limited|none [why]", "mandate at the opening"),
    ("/mandaat NAAM volledig|beperkt|geen [waarom]", "mandaat bij het welkom")),
  "renew": Entry(
    ("/renew NAME|all [changed|refused why]", "mandate renewed at the closing"),
    ("/vernieuw NAAM|allen [gewijzigd|geweigerd waarom]", "mandaat vernieuwd bij de terugblik")),
  "role": Entry(
    ("/role NAME ROLE", "the role somebody takes here"), ("/rol NAAM ROL", "de rol die iemand hier neemt")),
  "none": Entry(
    ("/none NAME [why]", "chose no deed this time"), ("/geen NAAM [waarom]", "koos deze keer geen daad")),
  "seat": Entry(
    ("/seat NAME TABLE", "somebody changes tables"), ("/zit NAAM TAFEL", "iemand gaat aan een andere tafel")),
  "missing": Entry(("/missing TEXT", "who is missing here"), ("/mist TEKST", "wie hier ontbreekt")),
  "principle": Entry(
    ("/principle 1-6 yes|no [why]", "a principle of who is at the table"),
    ("/principe 1-6 ja|nee [waarom]", "een principe van wie aan tafel zit")),
]

private let lineEntries: [String: Entry] = [
  "undo": Entry(("/undo", "undo the last step"), ("/ongedaan", "de laatste stap ongedaan maken")),
  "redo": Entry(("/redo", "redo what was undone"), ("/opnieuw", "opnieuw doen wat ongedaan was")),
  "edit": Entry(("/edit #12 [TEXT]", "change a line"), ("/wijzig #12 [TEKST]", "een regel wijzigen")),
  "withdraw": Entry(("/withdraw #12", "take a line back"), ("/intrekken #12", "een regel intrekken")),
  "by": Entry(
    ("/by #12 NAME", "put a line under another name"),
    ("/van #12 NAAM", "een regel onder een andere naam zetten")),
  "move": Entry(
    ("/move #12 PHASE", "move a line to another phase"),
    ("/verplaats #12 FASE", "een regel naar een andere fase verplaatsen")),
  "private": Entry(
    ("/private TEXT", "for the facilitator: on no stage, in no minutes"),
    ("/prive TEKST", "voor de begeleider: op geen scherm, in geen verslag")),
]

private let closingEntries: [String: Entry] = [
  "evaluate": Entry(
    ("/evaluate N SCORE SCORE …", "statement 1-7, a score of 1-5 a person"),
    ("/evaluatie N SCORE SCORE …", "stelling 1-7, per persoon een score 1-5")),
  "fence": Entry(
    ("/fence 1|2|3", "where the group stands at the fence"),
    ("/schutting 1|2|3", "waar de groep staat bij de schutting")),
  "result": Entry(
    ("/result hard|soft TEXT", "a result, in figures or as a story"),
    ("/uitkomst hard|zacht TEKST", "een uitkomst, in cijfers of als verhaal")),
  "verdict": Entry(
    ("/verdict #14 keep|adapt|drop [TEXT]", "an agreement of last time, looked at"),
    ("/oordeel #14 houden|aanpassen|loslaten [TEKST]", "een afspraak van vorige keer, bekeken")),
  "did": Entry(
    ("/did #21 done|partly|notyet|dropped [TEXT]", "a deed of last time"),
    ("/gedaan #21 klaar|deels|nogniet|losgelaten [TEKST]", "een daad van vorige keer")),
]

private let groupEntries: [String: Entry] = [
  "round": Entry(
    ("/round [stop]", "everyone in turn, the least heard first"),
    ("/ronde [stop]", "iedereen om de beurt, wie het minst gehoord is eerst")),
  "skip": Entry(("/skip", "pass somebody over for now"), ("/sla", "iemand nu even overslaan")),
  "poll": Entry(
    ("/poll consent #14|scale TEXT|dots #3 #5|close", "a show of hands"),
    ("/peiling consent #14|scale TEKST|dots #3 #5|dicht", "handen omhoog")),
  "vote": Entry(
    ("/vote NAME CHOICE [why]", "a vote of one person"),
    ("/stem NAAM KEUZE [waarom]", "een stem van één persoon")),
  "tally": Entry(("/tally N N N", "the hands, counted"), ("/turf N N N", "de handen, geteld")),
  "harvest": Entry(
    ("/harvest #12", "take a line to the plenary"),
    ("/oogst #12", "een regel meenemen naar het plenaire deel")),
  "together": Entry(
    ("/together LABEL #3 #9 #21", "recurring contributions under one label"),
    ("/samen WOORD #3 #9 #21", "bijdragen die terugkeren onder één woord")),
]
