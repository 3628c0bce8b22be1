// Scenes of a group: tables at a glance, rounds, shows of hands, the harvest, and looking back.

import Canvas
@testable import SessionEngine

@testable import Screens

/// What a session before this one left.
let carriedEvents: [Event] = {
  let bell = CarriedItem(
    ref: Ref(desk: .plenary, number: 90), session: "vorig", origin: Ref(desk: .plenary, number: 4),
    kind: .agreement, text: "Wie ’s avonds belt krijgt een mens aan de lijn.", by: "Bram Jansen",
    review: Day(iso: "2026-12-01"), because: "dat is wat mevrouw vroeg")
  let list = CarriedItem(
    ref: Ref(desk: .plenary, number: 91), session: "vorig", origin: Ref(desk: .plenary, number: 7),
    kind: .deed,
    text: "Een lijst van nummers maken", by: "Fatima Yıldız", due: Day(iso: "2026-11-20"))
  return [
    .carried(bell), .carried(list),
    .wordingRecalled(
      WordingRecalled(
        ref: bell.ref,
        wording: PastWording(session: "eerst", date: Day(iso: "2026-03-01"), text: "We bellen elkaar terug."))
    ),
    .sessionRecalled(
      PastSession(
        id: "eerst", title: "Zorg in Oost 1", date: Day(iso: "2026-03-01"), fence: 1,
        means: [28, 30, 25, 0, 31, 20, 30])),
    .sessionRecalled(
      PastSession(
        id: "vorig", title: "Zorg in Oost 2", date: Day(iso: "2026-09-01"), fence: 2,
        means: [38, 40, 35, 41, 40, 39, 40])),
  ]
}()

let threeTables =
  "Tafel 1|/erbij Mo, GGD<Enter>Tafel 1|/klok 20<Enter>Tafel 2|/fase daad<Enter>Tafel 2|kim: ik bel de buren<Enter>"
  + "Tafel 1|mo: Niemand hoeft zijn verhaal nog twee keer te vertellen.<Enter>Tafel 1|/oogst #a1<Enter>Tafel 3|dag<Enter>"

extension Scene {
  static func groups() throws -> [Scene] {
    let poll = "/peiling consent #6<Enter>/stem anna ja<Enter>/stem dirk maar alleen tot zes<Enter>"
    return try [
      Scene("tables at a glance", desk: "", atTables: threeTables),
      Scene("tables with their clocks", desk: "", later: 1150, atTables: threeTables),
      Scene("tables over the page", desk: "", atTables: threeTables, then: "<S-Tab><Down>"),
      Scene("record of a table", desk: "", atTables: threeTables, then: "<S-Tab><Down><Enter>"),
      Scene("moving everyone", desk: "", atTables: threeTables, then: "/fase visie<Enter>"),
      Scene("round", desk: "/ronde<Enter>/sla<Enter>"),
      Scene("round that is done", desk: "/ronde<Enter>" + String(repeating: "/sla<Enter>", count: 8)),
      Scene("poll", desk: poll),
      Scene("poll by dots", desk: "/peiling stippen #1 #2 #5<Enter>/turf 4 0 12<Enter>"),
      Scene(
        "poll that is closed",
        desk: "/peiling schaal hoe gaat het?<Enter>/turf 0 1 2 5 3<Enter>/peiling dicht<Enter>"),
      Scene("hands counted", desk: poll + "<Tab>jjjmmn<Backspace>"),
      Scene("hands by name", desk: poll + "<Tab><Tab>fat nee te snel"),
      Scene("harvest picked", desk: "/oogst #1<Enter>/samen bereik #1 #2<Enter>/oogst<Enter><Down>"),
      Scene("harvest walked", desk: "", atTables: threeTables, then: "/samen<Enter><Right>"),
      Scene(
        "lines that look alike", desk: "", atTables: threeTables,
        then: "/samen<Enter><Right><Right><Right><Right>"),
      Scene("harvested lines", desk: "/oogst #1<Enter>/samen bereik #1 #2<Enter>"),
      Scene(
        "looking back", desk: "/fase welkom<Enter>j/gedaan #91 deels de helft is er<Enter>",
        events: carriedEvents),
      Scene(
        "say and do",
        desk: "/oordeel #90 aanpassen wie belt krijgt een mens<Enter>/fase terugblik<Enter>j<Right>",
        events: carriedEvents),
      Scene(
        "over the sessions",
        desk: "/schutting 3<Enter>/evaluatie 1 4 5<Enter>/fase terugblik<Enter>j"
          + String(repeating: "<Right>", count: 8), events: carriedEvents),
      Scene(
        "who is at the table",
        desk:
          "/fase welkom<Enter>j/principe 1 ja<Enter>/principe 4 nee nog niet<Enter>/mist de mantelzorg<Enter>"
      ),
    ]
  }

  static func groupStages() throws -> [Scene] {
    try [
      Scene("stage round", stage: "/ronde<Enter>"),
      Scene("stage poll", stage: "/peiling consent #6<Enter>/turf 9 2 1<Enter>"),
      Scene(
        "stage poll by dots",
        stage: "/peiling stippen #1 #2 #5<Enter>/turf 4 0 12<Enter>/peiling dicht<Enter>"),
      Scene(
        "stage looking back", stage: "/fase welkom<Enter>j/gedaan #91 klaar<Enter>", events: carriedEvents),
      Scene("stage say and do", stage: "/fase terugblik<Enter>j", shown: "<PgDn>", events: carriedEvents),
    ]
  }
}
