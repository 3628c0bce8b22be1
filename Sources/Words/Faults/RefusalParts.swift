// The parts of which refusals are made: near names, the choices there are, what is missing.

import SessionEngine

extension Words {
  /// `Did you mean …?`, or something else where nothing is near.
  public func didYouMean(_ near: [String], else other: String) -> String {
    if near.isEmpty { return other }
    return say("Did you mean \(choice(near))?", "Bedoelde je \(choice(near))?")
  }

  /// The phases in their order, as they can be typed.
  var phases: String { list(Phase.allCases.map { name($0).lowercased() }) }

  /// The words that can stand for a choice, as they can be typed.
  func choices(_ choice: Refusal.Choice) -> String {
    switch choice {
    case .extent: typed(Extent.allCases)
    case .renewal: typed(Renewal.allCases)
    case .scopeSide: typed(ScopeSide.allCases)
    case .resultKind: typed(ResultKind.allCases)
    case .kind: typed(Kind.allCases)
    case .language: self.choice(Language.allCases.map(\.word))
    case .pollKind: typed(PollKind.allCases)
    case .verdict: typed(Verdict.allCases.filter(\.isOfAgreement))
    case .outcome: typed(Verdict.allCases.filter { !$0.isOfAgreement })
    case .yesOrNo: self.choice([name(.yes as Choice), name(.no as Choice)])
    }
  }

  /// The English or the Dutch word of each, as the line understands it.
  private func typed<Word: FixedWord>(_ all: [Word]) -> String {
    choice(all.map { language == .dutch && $0.words.count > 1 ? $0.words[1] : $0.words[0] })
  }

  func missing(_ argument: Refusal.Argument) -> Told {
    switch argument {
    case .text:
      tell(
        Told("The text is missing.", hint: "Write it after the command."),
        Told("De tekst ontbreekt.", hint: "Zet die achter de opdracht."))
    case .name:
      tell(
        Told("A name is missing.", hint: "Give a name, or a start that fits one person."),
        Told("Er ontbreekt een naam.", hint: "Geef een naam, of een begin dat op één iemand past."))
    case .reference:
      tell(
        Told("The line is missing.", hint: "Give its number, like #12."),
        Told("De regel ontbreekt.", hint: "Geef het nummer, zoals #12."))
    case .phase:
      tell(
        Told("The phase is missing.", hint: "Choose \(phases)."),
        Told("De fase ontbreekt.", hint: "Kies uit \(phases)."))
    case .extent:
      tell(
        Told("The mandate is missing.", hint: "Choose \(choices(.extent))."),
        Told("Het mandaat ontbreekt.", hint: "Kies \(choices(.extent))."))
    case .scopeSide:
      tell(
        Told("In or out is missing.", hint: "Write /scope in TEXT or /scope out TEXT."),
        Told("Binnen of buiten ontbreekt.", hint: "Schrijf /kader binnen TEKST of /kader buiten TEKST."))
    case .resultKind:
      tell(
        Told("Hard or soft is missing.", hint: "Write /result hard TEXT or /result soft TEXT."),
        Told("Hard of zacht ontbreekt.", hint: "Schrijf /uitkomst hard TEKST of /uitkomst zacht TEKST."))
    case .role, .minutes, .statement, .scores, .fence: missingDetail(argument)
    default: missingInGroup(argument)
    }
  }

  private func missingDetail(_ argument: Refusal.Argument) -> Told {
    switch argument {
    case .role:
      tell(
        Told("The role is missing.", hint: "Write /role NAME ROLE."),
        Told("De rol ontbreekt.", hint: "Schrijf /rol NAAM ROL."))
    case .minutes:
      tell(
        Told("The minutes are missing.", hint: "Write /timer 20, or pause, +1 or stop."),
        Told("De minuten ontbreken.", hint: "Schrijf /klok 20, of pauze, +1 of stop."))
    case .statement:
      tell(
        Told("The statement is missing.", hint: "Write /evaluate 3 4 5 4: the statement, then the scores."),
        Told("De stelling ontbreekt.", hint: "Schrijf /evaluatie 3 4 5 4: de stelling, dan de scores."))
    case .scores:
      tell(
        Told("The scores are missing.", hint: "Give one score from 1 to 5 for each person."),
        Told("De scores ontbreken.", hint: "Geef één score van 1 tot 5 per persoon."))
    case .fence:
      tell(
        Told("The phase of the fence is missing.", hint: "1 acknowledge, 2 make transparent, 3 widen."),
        Told("De fase van de schutting ontbreekt.", hint: "1 erkennen, 2 doorzichtig maken, 3 verruimen."))
    default: Told("")
    }
  }
}
