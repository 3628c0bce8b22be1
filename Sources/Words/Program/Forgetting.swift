// What `doendag forget` says: what will go, what it can't reach, the phrase that confirms it, and what came of it.

import SessionEngine

extension Words {
  /// The lines that go whole, and of whom.
  public func forgetsPerson(_ name: String, lines number: Int) -> String {
    say(
      "This takes \(quoted(name)) out of the bytes: \(lines(number)) noted under that name, and the enrolment.",
      "Dit haalt \(quoted(name)) uit de bytes: \(lines(number)) onder die naam, en de inschrijving.")
  }

  public func forgetsLine(_ ref: String) -> String {
    say(
      "This takes line #\(ref) out of the bytes, in every wording that it had.",
      "Dit haalt regel #\(ref) uit de bytes, in elke formulering die hij had.")
  }

  public func forgetsReferences(_ refs: [String]) -> String {
    let refs = list(refs.map { "#\($0)" }, atMost: 20)
    return say(
      "The numbers \(refs) stay empty and are never given again.",
      "De nummers \(refs) blijven leeg en worden nooit meer vergeven.")
  }

  public func forgetsOrganisations(_ names: [String]) -> String {
    let names = list(names.map(quoted))
    return say(
      "The organisation \(names) goes too, wherever it stands: nobody else is of it.",
      "De organisatie \(names) gaat ook weg, waar die ook staat: niemand anders is daarvan.")
  }

  public func keepsOrganisations(_ names: [String]) -> String {
    let names = list(names.map(quoted))
    return say(
      "The organisation \(names) stays: others are of it too.",
      "De organisatie \(names) blijft: ook anderen zijn daarvan.")
  }

  public func forgetsMentions(_ number: Int) -> String {
    say(
      "In \(lines(number)) of others ____ comes in the place of the name.",
      "In \(lines(number)) van anderen komt ____ op de plaats van de naam.")
  }

  /// Lines that were typed and never entered.
  public func forgetsDrafts(_ number: Int) -> String {
    say(
      "What is kept as unsent goes too: \(lines(number)).",
      "Wat als onverzonden bewaard is gaat ook weg: \(lines(number)).")
  }

  public func keepsWords(_ words: [String], lines number: Int) -> String {
    let words = list(words.map(quoted))
    return say(
      "\(words) alone stays, in \(lines(number)): others have that word in their name. Read those lines.",
      "\(words) alleen blijft staan, in \(lines(number)): anderen hebben dat woord in hun naam. Lees die regels na."
    )
  }

  public var notReached: String { say("What this does not reach:", "Waar dit niet bij kan:") }

  public var notReachedCopies: String {
    say(
      "copies on other machines, in sync engines and in backups, until they take over these bytes",
      "kopieën op andere machines, bij synchronisatiediensten en in back-ups, tot die deze bytes overnemen")
  }

  public func notReachedGit(_ path: String) -> String {
    say("the history that git keeps in \(path)", "de geschiedenis die git bewaart in \(path)")
  }

  public func notReachedVersions(_ path: String) -> String {
    say("earlier versions in \(path)", "eerdere versies in \(path)")
  }

  public func notReachedFiles(_ names: [String]) -> String {
    let names = list(names, atMost: 20)
    return say("other files in the folder: \(names)", "andere bestanden in de map: \(names)")
  }

  public var notReachedMinutes: String {
    say(
      "minutes that were written or sent, and the session that this one looks back at or that follows it",
      "verslagen die gemaakt of verstuurd zijn, en de bijeenkomst waarop deze terugkijkt of die erop volgt")
  }

  public var notReachedUsers: String {
    say(
      "what other users of this machine keep of it, and a line that is being typed just now",
      "wat andere gebruikers van deze machine ervan bewaren, en een regel die nu wordt getypt")
  }

  /// What has to be typed; it stands between « ».
  public func forgetPhrase(_ what: String) -> String { say("forget \(what)", "vergeet \(what)") }

  public func askForPhrase(_ phrase: String) -> String {
    say(
      "This can’t be undone. Type «\(phrase)» to go on:",
      "Dit is niet terug te draaien. Typ «\(phrase)» om door te gaan:")
  }

  public func forgot(lines number: Int, mentions: Int) -> String {
    let others =
      mentions > 0 ? say(", and words in \(lines(mentions))", ", en woorden in \(lines(mentions))") : ""
    return say("Gone: \(lines(number))\(others).", "Weg: \(lines(number))\(others).")
  }

  public func forgotUnsent(_ number: Int) -> String {
    say(
      "Gone: \(lines(number)) unsent.",
      "Weg: \(lines(number)) die onverzonden \(number == 1 ? "was" : "waren").")
  }

  public var forgotBefore: String {
    say(
      "What was forgotten before stood there again; it was overwritten.",
      "Wat eerder vergeten is stond er weer; het is overschreven.")
  }

  public var forgetNeedsOne: Message {
    message(
      "Say who or what.", "Zeg wie of wat.",
      hint: say(
        "doendag forget FOLDER --person NAME, or --line '#12'.",
        "doendag forget MAP --person NAAM, of --line '#12'."))
  }

  public var phraseDiffers: Message {
    message(
      "That is not the phrase; nothing was changed.", "Dat is niet de zin; er is niets veranderd.",
      hint: say("Type it as it stands between « ».", "Typ hem zoals hij tussen « » staat."))
  }

  public func nobodyToForget(_ name: String, near: [String]) -> Message {
    message(
      "Nobody here is called \(quoted(name)), and no line names them; nothing was changed.",
      "Niemand heet hier \(quoted(name)), en geen regel noemt die naam; er is niets veranderd.",
      hint: didYouMean(near, else: say("Give the whole name.", "Geef de hele naam.")))
  }

  public func noLineToForget(_ ref: String) -> Message {
    message(
      "There is no line \(quoted(ref)); nothing was changed.",
      "Er is geen regel \(quoted(ref)); er is niets veranderd.",
      hint: say("The number stands before each line: #12.", "Het nummer staat voor elke regel: #12."))
  }

  /// A file that still holds what was to go.
  public func notForgottenIn(file: String, reason: String) -> Message {
    message(
      "\(file) still holds what was to go: \(reason).", "In \(file) staat nog wat weg moest: \(reason).",
      hint: say(
        "No output shows it. Make the file writable, then run this again.",
        "Geen uitvoer toont het. Maak het bestand schrijfbaar en doe dit nog eens."))
  }

  public var forgetIncomplete: String { say("it could not be overwritten", "het was niet te overschrijven") }

  public func checkedForgotten(on day: Day, lines number: Int, mentions: Int) -> String {
    let others = mentions > 0 ? say(", and words out of \(mentions)", ", en woorden uit \(mentions)") : ""
    return say(
      "Forgotten on \(date(day)): \(lines(number))\(others). No damage.",
      "Vergeten op \(date(day)): \(lines(number))\(others). Geen schade.")
  }

  public func hiddenLines(_ number: Int) -> String {
    say(
      "\(lines(number)) \(number == 1 ? "was" : "were") forgotten elsewhere and \(number == 1 ? "is" : "are") hidden; the desk asks at its next opening.",
      "\(lines(number)) \(number == 1 ? "is" : "zijn") elders vergeten en \(number == 1 ? "staat" : "staan") hier niet meer in beeld; bij het volgende openen wordt gevraagd wat ermee moet."
    )
  }

  /// A question: whether they are overwritten here.
  public func overwriteQuestion(_ number: Int) -> String {
    say(
      "Elsewhere \(lines(number)) \(number == 1 ? "was" : "were") forgotten, and hidden here. Overwrite for good here too?",
      "Elders \(number == 1 ? "is" : "zijn") \(lines(number)) vergeten, en hier uit beeld. Ook hier voorgoed overschrijven?"
    )
  }

  public var overwriteElse: String {
    say(
      "No: everything is kept, and is shown again on this machine.",
      "Nee: alles blijft bewaard, en staat op deze computer weer in beeld.")
  }

  public var overwritten: String { say("Overwritten for good.", "Voorgoed overschreven.") }
  public var shownAgain: String { say("Kept, and shown again.", "Bewaard, en weer in beeld.") }

  public func checkedReturned(file: String, number: Int) -> String {
    say(
      "\(file): \(lines(number)) that \(number == 1 ? "was" : "were") forgotten stand\(number == 1 ? "s" : "") there again. Nothing shows them; the next open, add or forget overwrites them.",
      "\(file): \(lines(number)) die vergeten \(number == 1 ? "is staat" : "zijn staan") er weer. Niets toont ze; de volgende open, add of forget overschrijft ze."
    )
  }
}
