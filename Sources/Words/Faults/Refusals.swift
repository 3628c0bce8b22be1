// Why a line or a command can't be done, said to people: what is the matter, and what to do.

import SessionEngine

extension Words {
  /// What is wrong, with the words that were given, and what would help.
  public func message(for refusal: Refusal) -> Message {
    switch refusal {
    // Names.
    case .unknownName(let name, let near):
      message(
        "Nobody here is called \(quoted(name)).", "Niemand heet hier \(quoted(name)).",
        hint: didYouMean(
          near, else: say("Enrol with /enrol Name, Organisation.", "Schrijf in met /erbij Naam, Organisatie.")
        ))
    case .ambiguousName(let name, let candidates):
      message(
        "\(quoted(name)) fits \(list(candidates, atMost: 5)).",
        "\(quoted(name)) past op \(list(candidates, atMost: 5)).",
        hint: say(
          "Type a letter more, or the code beside the name.", "Typ een letter meer, of de code naast de naam."
        ))
    case .nameTaken(let name):
      message(
        "\(quoted(name)) is enrolled already.", "\(quoted(name)) is al ingeschreven.",
        hint: say(
          "Give two people with one name a surname or a letter.",
          "Geef twee mensen met één naam een achternaam of letter."))
    case .unusableName(let name):
      message(
        "\(quoted(name)) can’t be used as a name.", "\(quoted(name)) kan geen naam zijn.", hint: hintOnNames)
    case .alreadyLeft(let name):
      message(
        "\(name) has left already.", "\(name) is al weg.",
        hint: say(
          "Enrol again with /enrol \(name) when they are back.",
          "Schrijf weer in met /erbij \(name) bij terugkomst."))

    // Words that mean nothing here.
    case .unknownTable(let name, let near):
      message(
        "There is no table \(quoted(name)).", "Er is geen tafel \(quoted(name)).",
        hint: didYouMean(
          near,
          else: say(
            "The name must be as it stands in the session.", "De naam moet zijn zoals in de bijeenkomst.")))
    case .unknownReference(let ref):
      message(
        "There is no line \(quoted(ref)).", "Er is geen regel \(quoted(ref)).",
        hint: say(
          "The number stands before each line: #12, or #b12 at a table.",
          "Het nummer staat voor elke regel: #12, of #b12 bij een tafel."))
    case .notARange(let range):
      message(
        "\(quoted(range)) is no range.", "\(quoted(range)) is geen reeks.",
        hint: say(
          "Write the lower number of one desk first: #40-#46.",
          "Schrijf eerst het laagste nummer van één tafel: #40-#46."))
    case .unknownPhase(let word):
      message(
        "\(quoted(word)) is no phase.", "\(quoted(word)) is geen fase.",
        hint: say("The phases are \(phases).", "De fasen zijn \(phases)."))
    case .unknownCommand(let word, let near):
      message(
        "There is no command \(quoted("/" + word)).", "Er is geen opdracht \(quoted("/" + word)).",
        hint: didYouMean(
          near.map { "/" + $0 }, else: say("? shows all commands.", "? toont alle opdrachten.")))
    case .unknownChoice(let word, let choices): notAmong(choices.map { $0[language] }, word)
    case .notAChoice(let word, let choices): notAmong(typed(choices), word)

    // What a command takes.
    case .missing(let argument, let command): missing(argument, of: command)
    case .outOfRange(let text, let range, let argument):
      message(
        "\(quoted(text)) can’t be \(argument.noun.english).",
        "\(quoted(text)) kan \(argument.noun.dutch) niet zijn.",
        hint: say(
          "Give a whole number from \(range.lowerBound) to \(range.upperBound).",
          "Geef een heel getal van \(range.lowerBound) tot en met \(range.upperBound)."))
    case .notADate(let text):
      message(
        "\(quoted(text)) is not a date.", "\(quoted(text)) is geen datum.",
        hint: say("Write 2026-12-01, 1 dec, friday or +2w.", "Schrijf 2026-12-01, 1 dec, vrijdag of +2w."))
    case .surplus(let text):
      message(
        "\(quoted(text)) is more than this command takes.",
        "\(quoted(text)) is meer dan deze opdracht aankan.",
        hint: say("Leave it out.", "Laat dat weg."))
    case .wrongCounts(let given, let wanted):
      message(
        "\(given) counts were given, and this poll has \(wanted) choices.",
        "Er zijn \(given) aantallen gegeven, en deze peiling heeft \(wanted) keuzes.",
        hint: say("Give one count for each choice.", "Geef één aantal per keuze."))
    case .tooFewOptions:
      message(
        "Dots need two options or more.", "Stippen vragen twee of meer mogelijkheden.",
        hint: say("Name them: /poll dots #3 #5.", "Noem ze: /peiling stippen #3 #5."))
    case .tooFewToPutTogether:
      message(
        "One line alone can’t be put together.", "Eén regel alleen is niet samen te nemen.",
        hint: say("Name two or more: /together LABEL #3 #9.", "Noem er twee of meer: /samen WOORD #3 #9."))
    case .carriedIsDeed(let ref):
      message(
        "#\(ref) is a deed.", "#\(ref) is een daad.",
        hint: say(
          "Write /did #\(ref) done, partly, notyet or dropped.",
          "Schrijf /gedaan #\(ref) klaar, deels, nogniet of losgelaten."))
    case .carriedIsAgreement(let ref):
      message(
        "#\(ref) is an agreement.", "#\(ref) is een afspraak.",
        hint: say(
          "Write /verdict #\(ref) keep, adapt or drop.",
          "Schrijf /oordeel #\(ref) houden, aanpassen of loslaten."))
    case .isCarried(let ref):
      message(
        "#\(ref) is of the last session.", "#\(ref) is van de vorige bijeenkomst.",
        hint: say("For that there are /verdict and /did.", "Daarvoor zijn /oordeel en /gedaan."))
    case .notCarried(let ref):
      message(
        "#\(ref) is of this session.", "#\(ref) is van deze bijeenkomst.",
        hint: say(
          "This is for what was agreed in the last one.", "Dit is voor wat de vorige keer is afgesproken."))

    // The line itself.
    case .tooLong(let limit):
      message(
        "This line is longer than \(bytes(limit)).", "Deze regel is langer dan \(bytes(limit)).",
        hint: say("Split it into several contributions.", "Verdeel hem over meer bijdragen."))
    case .notUTF8(let byte):
      message(
        "This line is not UTF-8 at byte \(byte).", "Deze regel is geen UTF-8 bij byte \(byte).",
        hint: say(
          "Save the text as UTF-8 and give the line again.",
          "Bewaar de tekst als UTF-8 en geef de regel opnieuw."))
    case .unfinishedMend:
      message(
        "What begins with s/ mends the last line.", "Wat met s/ begint verbetert de laatste regel.",
        hint: say(
          "Write s/old/new/, or \\s/ where it is text.", "Schrijf s/oud/nieuw/, of \\s/ als het tekst is."))
    case .wordsNotFound(let words):
      message(
        "\(quoted(words)) is not in the last line.", "\(quoted(words)) staat niet in de laatste regel.",
        hint: say(
          "Copy the words as they stand, or press Up to edit.",
          "Neem de woorden letterlijk over, of druk op Omhoog om te wijzigen."))

    // How things stand.
    case .nothingToUndo:
      message("There is nothing to undo at this desk.", "Hier is niets om ongedaan te maken.")
    case .nothingToRedo:
      message("There is nothing to redo at this desk.", "Hier is niets om opnieuw te doen.")
    case .noLastLine:
      message(
        "This desk has no last line yet.", "Hier is nog geen laatste regel.",
        hint: say(
          "Note a line first, or name one: /edit #12.", "Noteer eerst iets, of noem een regel: /wijzig #12."))
    case .alreadyInPhase(let phase):
      message("We are in \(name(phase)) already.", "We zijn al bij \(name(phase)).")
    case .isFirstPhase:
      message(
        "\(name(.opening)) is the first phase.", "\(name(.opening)) is de eerste fase.",
        hint: say("/next goes on.", "/volgende gaat verder."))
    case .isLastPhase:
      message(
        "\(name(.closing)) is the last phase.", "\(name(.closing)) is de laatste fase.",
        hint: say(
          "/back goes back, /minutes makes the minutes.", "/terug gaat terug, /verslag maakt het verslag."))
    case .alreadyWithdrawn(let ref):
      message(
        "#\(ref) was withdrawn already.", "#\(ref) was al ingetrokken.",
        hint: say(
          "/undo brings it back if it was the last step.",
          "/ongedaan haalt terug als dat de laatste stap was."))
    case .alreadyHarvested(let ref):
      message(
        "#\(ref) is in the harvest already.", "#\(ref) hoort al bij de oogst.",
        hint: say(
          "/undo takes out what was taken along last.", "/ongedaan haalt eruit wat het laatst is meegenomen.")
      )
    case .noClock:
      message(
        "No clock is running here.", "Hier loopt geen klok.",
        hint: say("Start one with /timer 20.", "Start er een met /klok 20."))
    case .noRound:
      message(
        "There is no round in which somebody has a turn.", "Er is geen ronde waarin iemand aan de beurt is.",
        hint: say("Start one with /round.", "Begin er een met /ronde."))
    case .nobodyPresent:
      message(
        "Nobody is here for a round.", "Er is niemand voor een ronde.",
        hint: say(
          "Enrol people with /enrol Name, Organisation.", "Schrijf mensen in met /erbij Naam, Organisatie."))
    case .noPoll:
      message(
        "No show of hands is open here.", "Er is hier geen peiling open.",
        hint: say(
          "Open one with /poll consent #14, scale TEXT or dots #3 #5.",
          "Begin er een met /peiling instemming #14, schaal TEKST of stippen #3 #5."))
    }
  }

  private func notAmong(_ choices: [String], _ word: String) -> Message {
    message(
      "\(quoted(word)) is not one of the choices.", "\(quoted(word)) hoort niet bij de keuzes.",
      hint: hintOneOf(choices))
  }

  /// The answers of a show of hands as they can be typed.
  private func typed(_ choices: [Choice]) -> [String] {
    choices.prefix(9).map { choice in
      if case .but = choice { say("but", "maar") } else { name(choice) }
    }
  }

  /// What can stand there, or how the command is written.
  private func missing(_ argument: ArgumentName, of command: String?) -> Message {
    let noun = argument.noun[language]
    let text = say("\(noun.capitalised) is missing.", "\(noun.capitalised) ontbreekt.")
    if !argument.choices.isEmpty {
      return Message(text, hint: hintOneOf(argument.choices.map { $0[language] }))
    }
    guard let entry = command.flatMap({ CommandEntry.find($0) }) else {
      return Message(text, hint: say("Complete the line.", "Vul de regel aan."))
    }
    let example = entry.examples.first.map { $0[language] } ?? ""
    if example == entry.usage[language] {
      return Message(text, hint: say("Write \(example).", "Schrijf \(example)."))
    }
    return Message(
      text,
      hint: say(
        "Write \(entry.usage.english), like \(example).", "Schrijf \(entry.usage.dutch), zoals \(example)."))
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
