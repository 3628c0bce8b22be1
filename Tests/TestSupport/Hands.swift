// Hands that type whatever comes to mind: random commands and lines, for property tests.

import SessionEngine

extension Room {
  /// Does one random thing at the desk, unless it is refused; gives the line that did it.
  @discardableResult
  public mutating func doAnything(at seat: RoomDesk, _ random: inout Seeded) -> String? {
    now += Int64(random.number(1...90_000))
    let line = random.chance(20) ? random.chance(60) ? "/undo" : "/redo" : anyInput(at: seat, &random)
    guard let events = try? decide(line, at: seat), !events.isEmpty else { return nil }
    write(step: events, at: seat)
    return line
  }

  /// What some random line would yield; nothing if it is refused.
  public func anyEvents(at seat: RoomDesk, _ random: inout Seeded) -> [Event] {
    (try? decide(anyInput(at: seat, &random), at: seat)) ?? []
  }

  private func anyInput(at seat: RoomDesk, _ random: inout Seeded) -> String {
    random.chance(45) ? anyLine(at: seat, &random) : anyCommand(&random)
  }

  private func anyLine(at seat: RoomDesk, _ random: inout Seeded) -> String {
    let names =
      session.participants.map { "\($0.name): " } + [
        "", "", "?: ", "an: ", "br: ", "we: ", "Zoe: ", "zoe: ", "a: ",
      ]
    let signs = ["", "", "! ", "+ ", "= ", "> ", "? ", ".. "]
    let ref = anyRef(&random)
    let links = ["", "", "", "#\(ref) ", "#\(ref) #\(anyRef(&random)) "]
    let tails = [
      "", "", " omdat het helpt", " terugkijken op 1 dec", " voor vrijdag", " met Anna", " eerst: bellen",
      ", zie #\(ref)",
    ]
    return random.pick(names) + random.pick(signs) + random.pick(links) + "woorden \(random.number(1...99))"
      + random.pick(tails) + random.pick(tails)
  }

  /// A command line of every kind in turn, most of which fit the state as it is.
  private func anyCommand(_ random: inout Seeded) -> String {
    switch random.below(6) {
    case 0: aboutLines(&random)
    case 1: aboutPeople(&random)
    case 2: aboutTheWalk(&random)
    case 3: aboutRoundsAndPolls(&random)
    case 4: aboutTheHarvest(&random)
    default: aboutTheMethod(&random)
    }
  }

  private func aboutLines(_ random: inout Seeded) -> String {
    let ref = "#\(anyRef(&random))"
    let signs = ["", "! ", "+ ", "= ", "> ", "+ \(ref) ", "= omdat het moet "]
    return random.pick([
      "/edit \(ref) \(random.pick(signs))nieuwe woorden \(random.number(1...99))",
      "/edit \(ref) \(random.pick(signs))zie #\(anyRef(&random))",
      "/withdraw \(ref)", "/withdraw \(ref)", "/withdraw \(ref)-#\(anyRef(&random))",
      "/kind \(ref) \(random.pick(Kind.allCases).word)",
      "/kind \(ref) #\(anyRef(&random)) \(random.pick(Kind.allCases).word)",
      "/by \(ref) \(anyName(&random))", "/by \(ref) ?",
      "/move \(ref) \(anyPhase(&random))", "s/woorden/zinnen/", "/private ssst \(random.number(1...99))",
    ])
  }

  private func aboutPeople(_ random: inout Seeded) -> String {
    let name = anyName(&random)
    let extent = random.pick(["full", "limited", "none"])
    let why = random.pick(["", " want \(random.number(1...99))"])
    return random.pick([
      "/enrol Gast \(random.number(1...6)), Buurt,,, Noord", "/enrol \(name)", "/left \(name)",
      "/mandate \(name) \(extent)\(why)", "/renew \(name) \(random.pick(["changed", "refused"]))\(why)",
      "/renew all",
      "/role \(name) \(random.pick(["schrijver", "tijdbewaker"]))", "/none \(name)\(why)",
      "/seat \(name) \(random.pick(["Noord", "Zuid", "Tafel \(random.number(1...3))"]))",
      "/missing de huurders \(random.number(1...9))",
      "/principle \(random.number(1...6)) \(random.pick(["yes", "no"]))\(why)", "/invite", "/invite stop",
    ])
  }

  private func aboutTheWalk(_ random: inout Seeded) -> String {
    random.pick([
      "/next", "/back", "/phase \(anyPhase(&random))", "/timer 10", "/timer pause", "/timer +1",
      "/timer stop",
    ])
  }

  private func aboutRoundsAndPolls(_ random: inout Seeded) -> String {
    let refs = Set((0..<3).map { _ in "#\(anyRef(&random))" }).sorted().joined(separator: " ")
    let ref = "#\(anyRef(&random))"
    let choice = random.pick(["yes", "but", "no", "1", "4", "5", ref])
    let hands = (0..<random.pick([3, 3, 5])).map { _ in "\(random.number(0...9))" }.joined(separator: " ")
    return random.pick([
      "/round", "/round", "/round stop", "/skip", "/skip", "/poll consent \(ref)", "/poll scale hoe gaat het",
      "/poll dots \(refs)", "/poll close", "/vote \(anyName(&random)) \(choice)",
      "/vote \(anyName(&random)) \(choice) want", "/tally \(hands)",
    ])
  }

  private func aboutTheHarvest(_ random: inout Seeded) -> String {
    let ref = "#\(anyRef(&random))"
    return random.pick([
      "/harvest \(ref)", "/harvest \(ref)", "/together buren \(ref) #\(anyRef(&random))",
      "/together \"het geld\" \(ref) #\(anyRef(&random)) #\(anyRef(&random))",
    ])
  }

  private func aboutTheMethod(_ random: inout Seeded) -> String {
    let carried = session.carried.isEmpty ? "#1" : "#\(random.pick(session.carried).ref.text)"
    let learnt = random.pick(["", " geleerd \(random.number(1...9))"])
    return random.pick([
      "/scope in wonen \(random.number(1...9))", "/scope out zorg",
      "/manner luisteren \(random.number(1...9))",
      "/evaluate \(random.number(1...7)) 3 4", "/fence \(random.number(1...3))",
      "/result \(random.pick(["hard", "soft"])) \(random.number(1...99)) huizen",
      "/verdict \(carried) \(random.pick(["keep", "adapt", "drop"]))\(learnt)",
      "/did \(carried) \(random.pick(["done", "partly", "notyet", "dropped"]))\(learnt)",
    ])
  }

  private func anyName(_ random: inout Seeded) -> String {
    "\"\(random.pick(session.participants.map(\.name)))\""
  }

  private func anyPhase(_ random: inout Seeded) -> String { random.pick(Phase.allCases).word }

  private func anyRef(_ random: inout Seeded) -> String {
    session.contributions.isEmpty ? "1" : random.pick(session.contributions).ref.text
  }
}
