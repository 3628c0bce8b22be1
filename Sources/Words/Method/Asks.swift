// What a phase still asks: in a few words for the desk, in a sentence for the minutes.

import SessionEngine

extension Ask {
  /// Whether `who` are people; else they are references, or nobody.
  public var isOfPeople: Bool {
    switch what {
    case .mandate, .dream, .heard, .deedOrNone, .renewal: true
    case .scopeIn, .scopeOut, .ambition, .proposal, .reason, .review, .owner, .step, .date, .evaluation: false
    }
  }
}

extension Words {
  /// In a few words: `3 people to hear`, `1 zorg zonder voorstel`.
  public func short(_ ask: Ask) -> String { short(ask.what, ask.count) }

  /// Asks of several tables in a few words, each kind once, in the order in which they come.
  public func shorts(_ asks: [Ask]) -> [String] {
    var kinds: [AskKind] = []
    var counts: [AskKind: Int] = [:]
    for ask in asks {
      // To hear somebody is one thing, whether a dream is asked for or a voice.
      let what = ask.what == .dream ? .heard : ask.what
      if counts[what] == nil { kinds.append(what) }
      counts[what, default: 0] += ask.count
    }
    return kinds.map { short($0, counts[$0] ?? 0) }
  }

  private func short(_ what: AskKind, _ number: Int) -> String {
    switch what {
    case .mandate: say("mandate of \(people(number))", "mandaat van \(people(number))")
    case .scopeIn: say("scope: what this is about", "kader: waar het over gaat")
    case .scopeOut: say("scope: what this is not about", "kader: waar het niet over gaat")
    case .dream, .heard: say("\(people(number)) to hear", "\(people(number)) horen")
    case .ambition: say("a shared ambition", "een gedeelde ambitie")
    case .proposal:
      say(
        "\(count(number, of: .concern)) without a proposal", "\(count(number, of: .concern)) zonder voorstel")
    case .reason:
      say(
        "\(count(number, of: .agreement)) without a reason", "\(count(number, of: .agreement)) zonder reden")
    case .review:
      say(
        "\(count(number, of: .agreement)) without a review date",
        "\(count(number, of: .agreement)) zonder terugkijkdatum")
    case .owner:
      say(
        "\(count(number, of: .deed)) that nobody chose yet",
        "\(count(number, of: .deed)) die nog niemand koos")
    case .step:
      say(
        "\(count(number, of: .deed)) without a first step", "\(count(number, of: .deed)) zonder eerste stap")
    case .date: say("\(count(number, of: .deed)) without a date", "\(count(number, of: .deed)) zonder datum")
    case .deedOrNone: say("a deed or ‘none’ from \(people(number))", "daad of ‘geen’ van \(people(number))")
    case .renewal: say("mandate to renew: \(people(number))", "mandaat vernieuwen: \(people(number))")
    case .evaluation: say("the evaluation", "de evaluatie")
    }
  }

  /// As a sentence without its full stop, with names or references. `naming` false leaves names out.
  public func whole(_ ask: Ask, naming: Bool = true) -> String {
    if ask.isOfPeople, !naming || ask.who.isEmpty { return short(ask) }
    let who = list(ask.isOfPeople ? sortedNames(ask.who) : ask.who.map { "#\($0)" })
    let many = ask.who.count > 1
    switch ask.what {
    case .mandate: return say("mandate not asked of \(who)", "mandaat niet gevraagd aan \(who)")
    case .scopeIn: return say("not said what this is about", "niet gezegd waar dit over gaat")
    case .scopeOut: return say("not said what this is not about", "niet gezegd waar dit niet over gaat")
    case .dream: return say("no dream heard from \(who)", "geen droom gehoord van \(who)")
    case .ambition: return say("no shared ambition noted", "geen gedeelde ambitie genoteerd")
    case .heard: return say("not heard: \(who)", "niet gehoord: \(who)")
    case .proposal:
      return say(
        "no proposal for concern\(many ? "s" : "") \(who)", "geen voorstel bij zorg\(many ? "en" : "") \(who)"
      )
    case .reason:
      return say("no reason with \(who)", "geen reden bij \(who)")
    case .review: return say("no review date with \(who)", "geen terugkijkdatum bij \(who)")
    case .owner: return say("nobody chose \(who)", "niemand koos \(who)")
    case .step: return say("no first step with \(who)", "geen eerste stap bij \(who)")
    case .date: return say("no date with \(who)", "geen datum bij \(who)")
    case .deedOrNone: return say("no deed and no ‘none’ from \(who)", "geen daad en geen ‘geen’ van \(who)")
    case .renewal: return say("mandate not renewed by \(who)", "mandaat niet vernieuwd door \(who)")
    case .evaluation: return say("the evaluation was not done", "de evaluatie is niet gedaan")
    }
  }
}
