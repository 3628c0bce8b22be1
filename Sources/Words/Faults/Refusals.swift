// Why a line or a command can't be done, said to people: what is the matter, and what to do.

import SessionEngine

extension Words {
  /// What is wrong, with the words that were given, and what would help.
  public func refusalText(_ refusal: Refusal) -> Told {
    switch refusal {
    case .unknownName, .ambiguousName, .nameTaken, .unusableName, .alreadyLeft: nameRefusal(refusal)
    case .unknownTable, .unknownReference, .unknownPhase, .unknownCommand, .unknownChoice:
      unknownRefusal(refusal)
    case .notADate, .scoreOutOfRange, .statementOutOfRange, .fenceOutOfRange, .minutesOutOfRange:
      figureRefusal(refusal)
    case .missing(let argument): missing(argument)
    case .surplus, .tooLong, .notUTF8: lineRefusal(refusal)
    case .nothingToUndo, .nothingToRedo, .noLastLine, .wordsNotFound, .alreadyInPhase, .isFirstPhase,
      .isLastPhase, .alreadyWithdrawn, .noClock:
      stateRefusal(refusal)
    default: groupRefusal(refusal)
    }
  }

  private func nameRefusal(_ refusal: Refusal) -> Told {
    switch refusal {
    case .unknownName(let name, let near):
      tell(
        Told(
          "Nobody here is called \(quoted(name)).",
          hint: didYouMean(near, else: "Enrol with /enrol Name, Organisation.")),
        Told(
          "Niemand heet hier \(quoted(name)).",
          hint: didYouMean(near, else: "Schrijf in met /erbij Naam, Organisatie.")))
    case .ambiguousName(let name, let candidates):
      tell(
        Told(
          "\(quoted(name)) fits \(list(candidates, atMost: 5)).",
          hint: "Type a letter more, or the code beside the name."),
        Told(
          "\(quoted(name)) past op \(list(candidates, atMost: 5)).",
          hint: "Typ een letter meer, of de code naast de naam."))
    case .nameTaken(let name):
      tell(
        Told(
          "\(quoted(name)) is enrolled already.", hint: "Give two people with one name a surname or a letter."
        ),
        Told(
          "\(quoted(name)) is al ingeschreven.",
          hint: "Geef twee mensen met één naam een achternaam of letter."))
    case .unusableName(let name):
      tell(
        Told("\(quoted(name)) can’t be used as a name.", hint: "A name is one line of 1 to 200 bytes."),
        Told("\(quoted(name)) kan geen naam zijn.", hint: "Een naam is één regel van 1 tot 200 bytes."))
    case .alreadyLeft(let name):
      tell(
        Told("\(name) has left already.", hint: "Enrol again with /enrol \(name) when they are back."),
        Told("\(name) is al weg.", hint: "Schrijf weer in met /erbij \(name) bij terugkomst."))
    default: Told("")
    }
  }

  private func unknownRefusal(_ refusal: Refusal) -> Told {
    switch refusal {
    case .unknownTable(let name, let near):
      tell(
        Told(
          "There is no table \(quoted(name)).",
          hint: didYouMean(near, else: "The name must be as it stands in the session.")),
        Told(
          "Er is geen tafel \(quoted(name)).",
          hint: didYouMean(near, else: "De naam moet zijn zoals in de bijeenkomst.")))
    case .unknownReference(let ref):
      tell(
        Told(
          "There is no line \(quoted(ref)).",
          hint: "The number stands before each line: #12, or #b12 at a table."),
        Told(
          "Er is geen regel \(quoted(ref)).",
          hint: "Het nummer staat voor elke regel: #12, of #b12 bij een tafel."))
    case .unknownPhase(let word):
      tell(
        Told("\(quoted(word)) is no phase.", hint: "The phases are \(phases)."),
        Told("\(quoted(word)) is geen fase.", hint: "De fasen zijn \(phases)."))
    case .unknownCommand(let word, let near):
      tell(
        Told(
          "There is no command \(quoted("/" + word)).",
          hint: didYouMean(near.map { "/" + $0 }, else: "? shows all commands.")),
        Told(
          "Er is geen opdracht \(quoted("/" + word)).",
          hint: didYouMean(near.map { "/" + $0 }, else: "? toont alle opdrachten.")))
    case .unknownChoice(let word, let choice):
      tell(
        Told("\(quoted(word)) is not one of the choices.", hint: "Choose \(choices(choice))."),
        Told("\(quoted(word)) hoort niet bij de keuzes.", hint: "Kies \(choices(choice))."))
    default: Told("")
    }
  }

  private func figureRefusal(_ refusal: Refusal) -> Told {
    switch refusal {
    case .notADate(let text):
      tell(
        Told("\(quoted(text)) is not a date.", hint: "Write 2026-12-01, 1 dec, friday or +2w."),
        Told("\(quoted(text)) is geen datum.", hint: "Schrijf 2026-12-01, 1 dec, vrijdag of +2w."))
    case .scoreOutOfRange(let text):
      tell(
        Told(
          "A score of \(quoted(text)) can’t be.", hint: "Scores are 1, 2, 3, 4 or 5, one for each person."),
        Told("Een score \(quoted(text)) kan niet.", hint: "Scores zijn 1, 2, 3, 4 of 5, één per persoon."))
    case .statementOutOfRange(let text):
      tell(
        Told("There is no statement \(quoted(text)).", hint: "The evaluation has statements 1 to 7."),
        Told("Er is geen stelling \(quoted(text)).", hint: "De evaluatie heeft stelling 1 tot en met 7."))
    case .fenceOutOfRange(let text):
      tell(
        Told("The fence has no phase \(quoted(text)).", hint: "1 acknowledge, 2 make transparent, 3 widen."),
        Told(
          "De schutting kent geen fase \(quoted(text)).",
          hint: "1 erkennen, 2 doorzichtig maken, 3 verruimen."))
    case .minutesOutOfRange(let text):
      tell(
        Told(
          "The clock can’t be set to \(quoted(text)).", hint: "Give 1 to 999 minutes, or pause, +1 or stop."),
        Told("De klok kan niet op \(quoted(text)).", hint: "Geef 1 tot 999 minuten, of pauze, +1 of stop."))
    default: Told("")
    }
  }

  private func lineRefusal(_ refusal: Refusal) -> Told {
    switch refusal {
    case .surplus(let text):
      tell(
        Told("\(quoted(text)) is more than this command takes.", hint: "Leave it out."),
        Told("\(quoted(text)) is meer dan deze opdracht aankan.", hint: "Laat dat weg."))
    case .tooLong(let limit):
      tell(
        Told("This line is longer than \(bytes(limit)).", hint: "Split it into several contributions."),
        Told("Deze regel is langer dan \(bytes(limit)).", hint: "Verdeel hem over meer bijdragen."))
    case .notUTF8(let byte):
      tell(
        Told(
          "This line is not UTF-8 at byte \(byte).", hint: "Save the text as UTF-8 and give the line again."),
        Told(
          "Deze regel is geen UTF-8 bij byte \(byte).",
          hint: "Bewaar de tekst als UTF-8 en geef de regel opnieuw."))
    default: Told("")
    }
  }

  private func stateRefusal(_ refusal: Refusal) -> Told {
    switch refusal {
    case .nothingToUndo:
      tell(Told("There is nothing to undo at this desk."), Told("Hier is niets om ongedaan te maken."))
    case .nothingToRedo:
      tell(Told("There is nothing to redo at this desk."), Told("Hier is niets om opnieuw te doen."))
    case .noLastLine:
      tell(
        Told("This desk has no last line yet.", hint: "Note a line first, or name one: /edit #12."),
        Told("Hier is nog geen laatste regel.", hint: "Noteer eerst iets, of noem een regel: /wijzig #12."))
    case .wordsNotFound(let words):
      tell(
        Told(
          "\(quoted(words)) is not in the last line.",
          hint: "Copy the words as they stand, or press Up to edit."),
        Told(
          "\(quoted(words)) staat niet in de laatste regel.",
          hint: "Neem de woorden letterlijk over, of druk op Omhoog om te wijzigen."))
    case .alreadyInPhase(let phase):
      tell(Told("We are in \(name(phase)) already."), Told("We zijn al bij \(name(phase))."))
    case .isFirstPhase:
      tell(
        Told("\(name(.opening)) is the first phase.", hint: "/next goes on."),
        Told("\(name(.opening)) is de eerste fase.", hint: "/volgende gaat verder."))
    case .isLastPhase:
      tell(
        Told("\(name(.closing)) is the last phase.", hint: "/back goes back, /minutes makes the minutes."),
        Told("\(name(.closing)) is de laatste fase.", hint: "/terug gaat terug, /verslag maakt het verslag."))
    case .alreadyWithdrawn(let ref):
      tell(
        Told("#\(ref) was withdrawn already.", hint: "/undo brings it back if it was the last step."),
        Told("#\(ref) was al ingetrokken.", hint: "/ongedaan haalt terug als dat de laatste stap was."))
    case .noClock:
      tell(
        Told("No clock is running here.", hint: "Start one with /timer 20."),
        Told("Hier loopt geen klok.", hint: "Start er een met /klok 20."))
    default: Told("")
    }
  }
}
