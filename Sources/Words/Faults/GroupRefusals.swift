// Why something that the group does can't be done: a round, a show of hands, the harvest, looking back.

import SessionEngine

extension Words {
  func groupRefusal(_ refusal: Refusal) -> Told {
    switch refusal {
    case .noRound:
      tell(
        Told("There is no round in which somebody has a turn.", hint: "Start one with /round."),
        Told("Er is geen ronde waarin iemand aan de beurt is.", hint: "Begin er een met /ronde."))
    case .nobodyPresent:
      tell(
        Told("Nobody is here for a round.", hint: "Enrol people with /enrol Name, Organisation."),
        Told("Er is niemand voor een ronde.", hint: "Schrijf mensen in met /erbij Naam, Organisatie."))
    case .alreadyHarvested(let ref):
      tell(
        Told("#\(ref) is in the harvest already.", hint: "/undo takes out what was taken along last."),
        Told("#\(ref) hoort al bij de oogst.", hint: "/ongedaan haalt eruit wat het laatst is meegenomen."))
    case .tooFewToPutTogether:
      tell(
        Told("One line alone can’t be put together.", hint: "Name two or more: /together LABEL #3 #9."),
        Told("Eén regel alleen is niet samen te nemen.", hint: "Noem er twee of meer: /samen WOORD #3 #9."))
    default: lookingBackRefusal(refusal)
    }
  }

  private func lookingBackRefusal(_ refusal: Refusal) -> Told {
    switch refusal {
    case .isCarried(let ref):
      tell(
        Told("#\(ref) is of the last session.", hint: "For that there are /verdict and /did."),
        Told("#\(ref) is van de vorige bijeenkomst.", hint: "Daarvoor zijn /oordeel en /gedaan."))
    case .notCarried(let ref):
      tell(
        Told("#\(ref) is of this session.", hint: "This is for what was agreed in the last one."),
        Told("#\(ref) is van deze bijeenkomst.", hint: "Dit is voor wat de vorige keer is afgesproken."))
    case .carriedIsDeed(let ref):
      tell(
        Told("#\(ref) is a deed.", hint: "Write /did #\(ref) done, partly, notyet or dropped."),
        Told("#\(ref) is een daad.", hint: "Schrijf /gedaan #\(ref) klaar, deels, nogniet of losgelaten."))
    case .carriedIsAgreement(let ref):
      tell(
        Told("#\(ref) is an agreement.", hint: "Write /verdict #\(ref) keep, adapt or drop."),
        Told("#\(ref) is een afspraak.", hint: "Schrijf /oordeel #\(ref) houden, aanpassen of loslaten."))
    case .principleOutOfRange(let text):
      tell(
        Told("There is no principle \(quoted(text)).", hint: "They are 1 to 6: \(list(principles))."),
        Told("Er is geen principe \(quoted(text)).", hint: "Het zijn er 1 tot en met 6: \(list(principles)).")
      )
    default: pollRefusal(refusal)
    }
  }

  private func pollRefusal(_ refusal: Refusal) -> Told {
    switch refusal {
    case .noPoll:
      tell(
        Told(
          "No show of hands is open here.", hint: "Open one with /poll consent #14, scale TEXT or dots #3 #5."
        ),
        Told(
          "Er is hier geen peiling open.",
          hint: "Begin er een met /peiling consent #14, schaal TEKST of stippen #3 #5."))
    case .tooFewOptions:
      tell(
        Told("Dots need two options or more.", hint: "Name them: /poll dots #3 #5."),
        Told("Stippen vragen twee of meer mogelijkheden.", hint: "Noem ze: /peiling stippen #3 #5."))
    case .notAChoice(let word, let choices):
      tell(
        Told("\(quoted(word)) is not one of the choices.", hint: "Choose \(typed(choices))."),
        Told("\(quoted(word)) hoort niet bij de keuzes.", hint: "Kies \(typed(choices))."))
    case .wrongCounts(let given, let wanted):
      tell(
        Told(
          "\(given) counts were given, and this poll has \(wanted) choices.",
          hint: "Give one count for each choice."),
        Told(
          "Er zijn \(given) aantallen gegeven, en deze peiling heeft \(wanted) keuzes.",
          hint: "Geef één aantal per keuze."))
    case .notACount(let text):
      tell(
        Told(
          "\(quoted(text)) is no count of hands.", hint: "Give a whole number from 0 to \(CountHands.most)."),
        Told(
          "\(quoted(text)) is geen aantal handen.", hint: "Geef een heel getal van 0 tot \(CountHands.most).")
      )
    default: Told("")
    }
  }

  /// The answers as they can be typed.
  private func typed(_ choices: [Choice]) -> String {
    choice(
      choices.prefix(9).map { choice in
        if case .but = choice { say("but", "maar") } else { name(choice) }
      })
  }

  func missingInGroup(_ argument: Refusal.Argument) -> Told {
    switch argument {
    case .pollKind:
      tell(
        Told("The kind of poll is missing.", hint: "Choose \(choices(.pollKind))."),
        Told("De soort peiling ontbreekt.", hint: "Kies \(choices(.pollKind))."))
    case .choice:
      tell(
        Told("The choice is missing.", hint: "Write it after the name."),
        Told("De keuze ontbreekt.", hint: "Zet die achter de naam."))
    case .counts:
      tell(
        Told("The counts are missing.", hint: "Write /tally 11 2 0: a count for each choice."),
        Told("De aantallen ontbreken.", hint: "Schrijf /turf 11 2 0: een aantal per keuze."))
    case .label:
      tell(
        Told("The label is missing.", hint: "Write /together LABEL #3 #9, several words between quotes."),
        Told(
          "Het woord ontbreekt.", hint: "Schrijf /samen WOORD #3 #9, meer woorden tussen aanhalingstekens."))
    case .verdict:
      tell(
        Told("The verdict is missing.", hint: "Choose \(choices(.verdict))."),
        Told("Het oordeel ontbreekt.", hint: "Kies \(choices(.verdict))."))
    case .outcome:
      tell(
        Told("What became of it is missing.", hint: "Choose \(choices(.outcome))."),
        Told("Wat ervan kwam ontbreekt.", hint: "Kies \(choices(.outcome))."))
    case .principle:
      tell(
        Told("The principle is missing.", hint: "Give its number, 1 to 6."),
        Told("Het principe ontbreekt.", hint: "Geef het nummer, 1 tot en met 6."))
    case .table:
      tell(
        Told("The table is missing.", hint: "Give its name, or - for no table."),
        Told("De tafel ontbreekt.", hint: "Geef de naam, of - voor geen tafel."))
    default: Told("")
    }
  }
}
