// The closing evaluation, the fence and the results, of this session and over several.

import SessionEngine

extension Words {
  /// The seven statements of the closing evaluation, scored 1 to 5.
  public var statements: [String] {
    switch language {
    case .english:
      [
        "I recognise myself in the result we are after.",
        "We talked about differences and listened to understand.",
        "We built trust in dialogue.",
        "We paid attention to how we change, in steps and by learning.",
        "We were willing to question our own truths.",
        "We marked out together what there is to do, in time and conditions.",
        "I can connect this with my own organisation and those I represent.",
      ]
    case .dutch:
      [
        "Ik herken mezelf in het resultaat dat we voor ogen hebben.",
        "We spraken over verschillen en luisterden om te begrijpen.",
        "We bouwden in gesprek aan vertrouwen.",
        "We hadden aandacht voor hoe we veranderen: in stappen en lerend.",
        "We waren bereid onze eigen waarheid ter discussie te stellen.",
        "We bakenden samen af wat er te doen is, in tijd en voorwaarden.",
        "Ik kan dit verbinden met mijn eigen organisatie en met wie ik vertegenwoordig.",
      ]
    }
  }

  /// An average with one decimal, the decimal sign of the language, and how many scored; nil where nobody did.
  public func average(_ scores: [Int]) -> String? {
    guard !scores.isEmpty else { return nil }
    let tenths = (scores.reduce(0, +) * 20 + scores.count) / (2 * scores.count)
    return figure(tenths: tenths)
  }

  public func scores(_ number: Int) -> String {
    say(count(number, "score", "scores"), count(number, "score", "scores"))
  }

  public var notEvaluated: String { say("The evaluation was not done.", "De evaluatie is niet gedaan.") }

  /// Statement with average and number of scores.
  public func averageOf(_ scores: [Int]) -> String {
    guard let average = average(scores) else { return notAsked }
    return "\(average) (\(self.scores(scores.count)))"
  }

  /// A figure with one decimal, in tenths, with the decimal sign of the language.
  public func figure(tenths: Int) -> String {
    "\(tenths / 10)\(decimalSign)\(tenths % 10)"
  }

  public var evaluationOverSessions: String {
    say("The evaluation, mean of 1 to 5", "De evaluatie, gemiddeld van 1 tot en met 5")
  }

  /// The phase of widening the fence (1-3) with what it means; nil outside that.
  public func fence(_ phase: Int) -> (name: String, meaning: String)? {
    switch phase {
    case 1:
      (
        say("acknowledge the fence", "de schutting erkennen"),
        say("know the differences, know where you stand", "ken de verschillen, weet waar je staat")
      )
    case 2:
      (
        say("make the fence transparent", "de schutting doorzichtig maken"),
        say("meet each other: what do we mean?", "met elkaar in gesprek: wat bedoelen we?")
      )
    case 3:
      (
        say("widen the fence", "de schutting verruimen"),
        say(
          "a shared border and purpose beside your own",
          "een gedeelde grens en een gedeeld doel naast je eigen")
      )
    default: nil
    }
  }

  public var fenceTitle: String { say("The fence", "De schutting") }
  public var fenceOverSessions: String { say("The fence, 1 to 3", "De schutting, 1 tot en met 3") }

  public var overSessionsLegend: String {
    say(
      "■ the fence, 1 to 3 · the mean of the evaluation, 1 to 5",
      "■ de schutting, 1 t/m 3 · het gemiddelde van de evaluatie, 1 t/m 5")
  }

  public func name(_ kind: ResultKind) -> String {
    switch kind {
    case .hard: say("In figures", "In cijfers")
    case .soft: say("As a story", "Als verhaal")
    }
  }

  public var resultsTitle: String { say("Results", "Uitkomsten") }
}
