// The longer sentences of the method: manners, statements of the evaluation, the fence. The ground
// rules stand in the playbooks.

import SessionEngine

extension Words {
  /// Nine manners that a group can choose from at the opening.
  public var manners: [String] {
    switch language {
    case .english:
      [
        "keep agreements", "be dependable", "be reachable", "be open", "share what you know", "help",
        "take responsibility", "bend", "listen",
      ]
    case .dutch:
      [
        "afspraken nakomen", "betrouwbaar zijn", "bereikbaar zijn", "open zijn", "kennis delen", "helpen",
        "verantwoordelijkheid nemen", "meebuigen", "luisteren",
      ]
    }
  }

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

  /// A check-list for who is at the table, at the opening.
  public var principles: [String] {
    switch language {
    case .english:
      ["representative", "motivated", "engaged", "acknowledged", "clear in role", "action-oriented"]
    case .dutch:
      ["representatief", "gemotiveerd", "betrokken", "erkend", "helder in hun rol", "gericht op doen"]
    }
  }
}
