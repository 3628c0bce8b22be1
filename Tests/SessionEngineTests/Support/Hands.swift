// Hands that type whatever comes to mind: random commands and lines, for property tests.

import SessionEngine

extension Room {
  /// Does one random thing at the seat, unless it is refused.
  mutating func doAnything(at seat: Seat, _ random: inout Seeded) {
    now += Int64(random.number(1...90_000))
    let isUndo = random.chance(20)
    let events =
      isUndo
      ? (try? decide(random.chance(60) ? "/undo" : "/redo", at: seat)) ?? [] : anyEvents(at: seat, &random)
    for event in events { write(event, at: seat) }
  }

  /// What some random line would yield; nothing if it is refused.
  func anyEvents(at seat: Seat, _ random: inout Seeded) -> [Event] {
    let line = random.chance(55) ? anyLine(at: seat, &random) : anyCommand(&random)
    return (try? decide(line, at: seat)) ?? []
  }

  private func anyLine(at seat: Seat, _ random: inout Seeded) -> String {
    let names = session.participants.map { "\($0.name): " } + ["", "", "?: ", "an: ", "br: "]
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

  private func anyCommand(_ random: inout Seeded) -> String {
    let name = random.pick(session.participants.map(\.name))
    let ref = "#\(anyRef(&random))"
    let phase = random.pick(Phase.allCases).word
    let signs = ["", "! ", "+ ", "= ", "> ", "+ \(ref) ", "= omdat het moet "]
    return random.pick([
      "/next", "/back", "/phase \(phase)", "/enrol Gast \(random.number(1...6)), Buurt,,, Noord",
      "/left \(name)",
      "/enrol \(name)", "/scope in wonen", "/scope out zorg", "/mandate \(name) full",
      "/mandate \(name) none want",
      "/renew \(name) refused", "/renew all", "/role \(name) schrijver", "/manner luisteren", "/none \(name)",
      "/edit \(ref) \(random.pick(signs))nieuwe woorden",
      "/edit \(ref) \(random.pick(signs))zie #\(anyRef(&random))",
      "/withdraw \(ref)", "/withdraw \(ref)", "/by \(ref) \(name)", "/by \(ref) ?", "/move \(ref) \(phase)",
      "/private ssst", "/invite", "/invite stop", "/timer 10", "/timer pause", "/timer +1", "/timer stop",
      "/evaluate 2 3 4", "/fence 3",
      "/result hard 12 huizen", "s/woorden/zinnen/",
    ])
  }

  private func anyRef(_ random: inout Seeded) -> String {
    session.contributions.isEmpty ? "1" : random.pick(session.contributions).ref.text
  }
}
