// Screens as they are seen, to be looked at cell by cell: a screen more is a line in this list.

import Canvas
import SessionEngine
import Words

@testable import Screens

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
    _ name: String, desk keys: String, later seconds: Int = 0, trouble: String? = nil, atTables: String = "",
    events: [Event] = [], then after: String = ""
  ) throws {
    var desk = try Scene.busyDesk()
    for event in events { desk.fold(event) }
    desk.type(keys)
    desk.noteAtTables(atTables)
    desk.type(after)
    desk.model.time = desk.model.time.at(desk.model.time.moment.milliseconds + Int64(seconds) * 1000)
    if let trouble { desk.model.told(trouble: trouble) }
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
      stage.told(standing)
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
    (try? inEachPhase() + eachSection() + desks() + groups() + stages() + groupStages() + others) ?? []

  private static func desks() throws -> [Scene] {
    try [
      Scene("line understood", desk: "fatima: > ik bel met bram voor vrijdag eerst: nummer zoeken"),
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
        "trouble", desk: "anna: nog een<Enter>",
        trouble: "Niet bewaard in /media/stick: er is geen ruimte meer."),
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

  private static let others = [
    Scene("start", start: "<Down>"),
    Scene("form", start: "nZorg in Oost<Enter>vraag<Enter>"),
    Scene("form done", start: "n<Enter><Enter><Enter><Enter><Enter><Enter>Anna<Enter><Enter><Enter>"),
    Scene("preview of a theme") { ThemePreview(words: Words(.dutch)).render(size: $0, theme: $1) },
    Scene("test card") { TestCard(words: Words(.dutch)).render(size: $0, theme: $1) },
  ]
}
