// Screens as they are seen, to be looked at cell by cell: a screen more is a line in this list.

import Canvas
@testable import SessionEngine
import Words

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

/// A screen in a state, for any size and theme.
struct Scene: Sendable {
  let name: String
  let render: @Sendable (Size, Theme) -> Frame

  init(_ name: String, _ render: @escaping @Sendable (Size, Theme) -> Frame) {
    self.name = name
    self.render = render
  }

  /// A desk after these keys.
  init(
    _ name: String, desk keys: String, later seconds: Int = 0, writeFault: String? = nil,
    atTables: String = "",
    events: [Event] = [], then after: String = ""
  ) throws {
    var desk = try Scene.busyDesk()
    for event in events { desk.fold(event) }
    desk.type(keys)
    desk.noteAtTables(atTables)
    desk.type(after)
    desk.model.time = desk.model.time.at(desk.model.time.moment.milliseconds + Int64(seconds) * 1000)
    desk.model.writeFault = writeFault
    let model = desk.model
    self.init(name) { model.render(size: $0, theme: $1) }
  }

  /// The stage after these keys of the desk and of its own; it is told its size as it is drawn.
  init(
    _ name: String, stage keys: String, shown: String = "", later seconds: Int = 0, atTables: String = "",
    events: [Event] = [], standing: StageModel.Standing = .following
  ) throws {
    var desk = try Scene.busyDesk()
    for event in events { desk.fold(event) }
    desk.type(keys)
    desk.noteAtTables(atTables)
    let time = desk.model.time.at(desk.model.time.moment.milliseconds + Int64(seconds) * 1000)
    let followed = desk
    self.init(name) { size, theme in
      var stage = followed.stage(size: size)
      stage.time = time
      stage.standing = standing
      for key in ScreensTests.keys(shown) { _ = stage.update(.key(key)) }
      return stage.render(size: size, theme: theme)
    }
  }

  /// A start screen after these keys.
  init(_ name: String, start keys: String) {
    var model = StartModel(
      words: Words(.dutch),
      recent: [
        ListedSession(
          path: "/home/anna/doendag/2026-12-01-zorg-in-oost", title: "Zorg in Oost", exists: true),
        ListedSession(path: "/media/stick/weg", title: "Weg", exists: false),
      ], today: Harness.start.moment.today, home: "/home/anna/doendag")
    for key in ScreensTests.keys(keys) { _ = model.update(.key(key)) }
    let shown = model
    self.init(name) { shown.render(size: $0, theme: $1) }
  }

  /// Everything that a dream can hold: each kind, additions, answers, links, clauses, people heard and not.
  private static func busyDesk() throws -> Harness {
    let people = sevenPeople + [Enrolment(name: "Kim Bos", code: "ki", organisation: "GGD", table: "Tafel 2")]
    var desk = try Harness(people: people, question: "Wie is er voor een bewoonster na zes uur?")
    desk.type(
      "/fase droom<Enter>janna: Niemand hoeft zijn verhaal twee keer te vertellen.<Enter>bram: Ik weet wie ik bel.<Enter>"
        + "! cha: te duur als het budget blijft<Enter>+#3 een potje voor de avonden<Enter>..#2 en zij zelf<Enter>"
        + "bram: = iedereen leest mee omdat het dan klopt terugkijken op 1 feb<Enter>"
        + "fatima: >#1 ik bel de leverancier met bram voor vrijdag eerst: nummer zoeken<Enter>"
        + "? wie betaalt dat?<Enter>?: zo kan het<Enter>")
    return desk
  }

  private static func inEachPhase() throws -> [Scene] {
    let more = "anna: \\!gezegd bij #1<Enter>! zorg hier<Enter>"
    return try ["welkom", "visie", "orde", "daad"].map { phase in
      try Scene("desk \(phase)", desk: "/fase \(phase)<Enter>j\(more)")
    } + [
      Scene("desk droom", desk: more), Scene("desk terugblik", desk: "/fase terugblik<Enter>j<F6>\(more)"),
    ]
  }

  private static func eachSection() throws -> [Scene] {
    let records =
      "/mandaat anna beperkt tot de avond<Enter>/vernieuw anna gewijzigd nu meer<Enter>/evaluatie 1 4 5 3<Enter>"
      + "/schutting 2<Enter>/uitkomst zacht een verhaal<Enter>/geen dirk al genoeg<Enter>/fase terugblik<Enter>j"
    return try SummarySection.allCases.indices.map { place in
      try Scene(
        "summary \(place + 1)", desk: records + String(repeating: "<Right>", count: place))
    }
  }

  static let all: [Scene] =
    (try? inEachPhase() + eachSection() + desks() + stages() + tables() + rounds() + polls() + harvest()
      + carried()
      + attendance() + others) ?? []

  private static func desks() throws -> [Scene] {
    try [
      Scene("line understood", desk: "fatima: > ik bel met bram voor vrijdag eerst: nummer zoeken"),
      Scene("line with a weekday that isn't", desk: "fatima: > ik bel voor maandag 15 december"),
      Scene("line of somebody unknown", desk: "Piet: hallo"),
      Scene("line refused", desk: "..#99 dat ook"),
      Scene("line to mend", desk: "s/zo/zus/"),
      Scene("line of a command", desk: "/mandaat anna"),
      Scene("line edited", desk: "<Up>"),
      Scene("clock running", desk: "<F3>", later: 5),
      Scene("clock low", desk: "/klok 20<Enter>", later: 17 * 60),
      Scene("clock over", desk: "/klok 20<Enter>", later: 21 * 60),
      Scene("clock paused", desk: "/klok 20<Enter>/klok pauze<Enter>"),
      Scene("help", desk: "?"),
      Scene("palette", desk: "<C-k><Down><Down>"),
      Scene("palette without a match", desk: "<C-k>xyzxyz"),
      Scene("search", desk: "<C-f>e<Down>"),
      Scene("search without a match", desk: "<C-f>xyzxyz"),
      Scene("question of the phase", desk: "<F2>"),
      Scene("question of quitting", desk: "/stop<Enter>"),
      Scene("notice", desk: "<C-x>"),
      Scene("notice of an error", desk: "/mandaat anna veel<Enter>"),
      Scene("notice of a warning", desk: "<C-c>"),
      Scene(
        "write fault", desk: "anna: nog een<Enter>",
        writeFault: "Niet bewaard in /media/stick: er is geen ruimte meer."),
    ]
  }

  private static func stages() throws -> [Scene] {
    let tables = "Tafel 1|/erbij Mo, GGD<Enter>Tafel 1|/klok 20<Enter>Tafel 2|/fase visie<Enter>"
    return try ["welkom", "visie", "orde", "daad", "terugblik"].map { phase in
      try Scene(
        "stage \(phase)", stage: "/fase \(phase)<Enter>janna: \\!gezegd bij #1<Enter>! zorg hier<Enter>")
    }
      + (0..<12).map { page in
        try Scene(
          "stage summary \(page + 1)", stage: "/mandaat anna beperkt<Enter>/fase terugblik<Enter>j",
          shown: String(repeating: "<PgDn>", count: page))
      } + [
        Scene("stage clock running", stage: "<F3>", later: 5),
        Scene("stage clock low", stage: "/klok 20<Enter><C-t>", later: 17 * 60),
        Scene("stage clock nearly over", stage: "/klok 20<Enter>/omgang luisteren<Enter>", later: 1190),
        Scene("stage clock over", stage: "/klok 20<Enter>", later: 21 * 60),
        Scene("stage clock paused", stage: "/klok 20<Enter>/klok pauze<Enter>"),
        Scene("stage with tables", stage: "", atTables: tables),
        Scene("stage help", stage: "", shown: "?"),
        Scene("stage older", stage: "", shown: "<PgDn>"),
        Scene("stage without its folder", stage: "", standing: .lost("De map is weg.")),
      ]
  }

  private static func tables() throws -> [Scene] {
    try [
      Scene("tables at a glance", desk: "", atTables: threeTables),
      Scene("tables with their clocks", desk: "", later: 1150, atTables: threeTables),
      Scene("tables over the page", desk: "", atTables: threeTables, then: "<S-Tab><Down>"),
      Scene("record of a table", desk: "", atTables: threeTables, then: "<S-Tab><Down><Enter>"),
      Scene("moving everyone", desk: "", atTables: threeTables, then: "/fase visie<Enter>"),
    ]
  }

  private static func rounds() throws -> [Scene] {
    try [
      Scene("round", desk: "/ronde<Enter>/sla<Enter>"),
      Scene("round that is done", desk: "/ronde<Enter>" + String(repeating: "/sla<Enter>", count: 8)),
      Scene("stage round", stage: "/ronde<Enter>"),
    ]
  }

  private static func polls() throws -> [Scene] {
    let poll = "/peiling consent #6<Enter>/stem anna ja<Enter>/stem dirk maar alleen tot zes<Enter>"
    return try [
      Scene("poll", desk: poll),
      Scene("poll by dots", desk: "/peiling stippen #1 #2 #5<Enter>/turf 4 0 12<Enter>"),
      Scene(
        "poll that is closed",
        desk: "/peiling schaal hoe gaat het?<Enter>/turf 0 1 2 5 3<Enter>/peiling dicht<Enter>"),
      Scene("hands counted", desk: poll + "<Tab>jjjmmn<Backspace>"),
      Scene("hands by name", desk: poll + "<Tab><Tab>fat nee te snel"),
      Scene("stage poll", stage: "/peiling consent #6<Enter>/turf 9 2 1<Enter>"),
      Scene(
        "stage poll by dots",
        stage: "/peiling stippen #1 #2 #5<Enter>/turf 4 0 12<Enter>/peiling dicht<Enter>"),
    ]
  }

  private static func harvest() throws -> [Scene] {
    try [
      Scene("harvest picked", desk: "/oogst #1<Enter>/samen bereik #1 #2<Enter>/oogst<Enter><Down>"),
      Scene("harvest walked", desk: "", atTables: threeTables, then: "/samen<Enter><Right>"),
      Scene(
        "lines that look alike", desk: "", atTables: threeTables,
        then: "/samen<Enter><Right><Right><Right><Right>"),
      Scene("harvested lines", desk: "/oogst #1<Enter>/samen bereik #1 #2<Enter>"),
    ]
  }

  private static func carried() throws -> [Scene] {
    try [
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
        "stage looking back", stage: "/fase welkom<Enter>j/gedaan #91 klaar<Enter>", events: carriedEvents),
      Scene("stage say and do", stage: "/fase terugblik<Enter>j", shown: "<PgDn>", events: carriedEvents),
    ]
  }

  private static func attendance() throws -> [Scene] {
    try [
      Scene(
        "who is at the table",
        desk:
          "/fase welkom<Enter>j/principe 1 ja<Enter>/principe 4 nee nog niet<Enter>/mist de mantelzorg<Enter>"
      )
    ]
  }

  private static let others = [
    Scene("start", start: "<Down>"),
    Scene("form", start: "nZorg in Oost<Enter>vraag<Enter>"),
    Scene("form done", start: "n<Enter><Enter><Enter><Enter><Enter><Enter>Anna<Enter><Enter><Enter>"),
    Scene("preview of a theme") { ThemePreview(words: Words(.dutch)).render(size: $0, theme: $1) },
    Scene("test card") { TestCard(words: Words(.dutch)).render(size: $0, theme: $1) },
  ]
}
