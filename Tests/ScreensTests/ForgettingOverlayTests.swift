// Lines are forgotten while something lies over the page: no overlay and no mode keeps a word or a name of them.

import Canvas
import SessionEngine
import Testing

@testable import Screens

/// Something that is open at a desk when a forgetting arrives.
struct OpenDesk: Sendable, CustomTestStringConvertible {
  let name: String
  let keys: String
  var pasted = ""
  /// Without a table beside the plenary.
  var isAlone = false
  /// What stays on the line.
  var typed = ""
  /// Whether words of the lines are in what is open, so that there is something to take out; the history of the line has
  /// them in any case.
  var holdsWords = true

  var testDescription: String { name }
}

@Suite struct ForgettingOverlayTests {
  private static let scraps = ["geheim", "Chadia", "El Amrani"]
  private static let size = Size(rows: 30, columns: 110)

  /// Every overlay, some of them in several states, and what is a mode without being an overlay.
  static let all: [OpenDesk] = [
    OpenDesk(name: "none", keys: "", holdsWords: false),
    OpenDesk(name: "help", keys: "?", typed: "?", holdsWords: false),
    OpenDesk(name: "question leavePhase", keys: "<F2>", isAlone: true),
    OpenDesk(name: "question moveEveryone", keys: "<F2>", holdsWords: false),
    OpenDesk(
      name: "question undoPhase", keys: "/fase droom<Enter><Enter><C-x>", isAlone: true, holdsWords: false),
    OpenDesk(name: "question paste", keys: "", pasted: "een\ntwee", holdsWords: false),
    OpenDesk(name: "question quit", keys: "/stop<Enter>", holdsWords: false),
    OpenDesk(name: "list palette", keys: "<C-k>geheim<C-u>", typed: ""),
    OpenDesk(name: "list search", keys: "<C-f>geheim<C-u>e<Down>"),
    OpenDesk(name: "list harvest", keys: "/oogst<Enter>geheim<C-u>e"),
    OpenDesk(name: "list harvestWalk", keys: "/samen<Enter><Right>"),
    OpenDesk(name: "list harvestWalk of bundles", keys: "/samen geheim #1 #2<Enter>/samen<Enter><Right>"),
    OpenDesk(name: "list tables", keys: "<S-Tab>", holdsWords: false),
    OpenDesk(name: "record", keys: "<S-Tab><Enter>", holdsWords: false),
    OpenDesk(name: "hands", keys: "/peiling consent #1<Enter><Tab>1", holdsWords: false),
    OpenDesk(name: "hands by name", keys: "/peiling consent #1<Enter><Tab><Tab>Chadia ja<Enter>"),
    OpenDesk(name: "hands that wait", keys: "/peiling consent #1<Enter><Tab>1<Esc>", holdsWords: false),
    OpenDesk(name: "a line that is edited", keys: "<Up><Up>"),
    OpenDesk(name: "an edit that was a draft", keys: "/wijzig #1 geheim van Chadia en meer"),
    OpenDesk(name: "lines put together", keys: "/samen<Enter><Right><Enter>"),
    OpenDesk(name: "who has the floor", keys: "cha<Tab>half", typed: "half"),
    OpenDesk(name: "what was cut", keys: "geheim<C-u>half", typed: "half", holdsWords: false),
    OpenDesk(name: "what was typed before", keys: "/fase geheim<Enter><C-u>half", typed: "half"),
    OpenDesk(name: "a message", keys: "/weg cha<Enter>/weg cha<Enter><C-u>half", typed: "half"),
    OpenDesk(name: "the summary", keys: "<F6>"),
    OpenDesk(name: "the voices in the summary", keys: "<C-k>stemmen<Enter>"),
  ]

  /// A desk where Chadia said two things that look alike and Bram another, at the plenary of a session with a table beside it; and
  /// the session as it is without her.
  private func room(isAlone: Bool) throws -> (Harness, Session) {
    func desk(_ people: [Enrolment]) throws -> Harness {
      var desk = try Harness(people: people)
      desk.take(.resize(ForgettingOverlayTests.size))
      if !isAlone { desk.noteAtTables("Tafel 1|/erbij Mo, GGD<Enter>Tafel 1|mo: een buurthuis<Enter>") }
      return desk
    }
    var whole = try desk(sevenPeople)
    whole.type(
      "chadia: het geheim van Chadia<Enter>het geheim dat Chadia bewaart<Enter>bram: dit blijft<Enter>")
    var rest = try desk(sevenPeople.filter { $0.code != "ch" })
    rest.fold(.forgotten(Forgetting(refs: [1, 2].map { Ref(desk: .plenary, number: $0) })))
    rest.type("bram: dit blijft<Enter>")
    return (whole, rest.model.session)
  }

  @Test(arguments: all) func nothingOpenKeepsThem(open: OpenDesk) throws {
    var (desk, session) = try room(isAlone: open.isAlone)
    desk.type(open.keys)
    if !open.pasted.isEmpty { desk.take(.paste(open.pasted)) }
    #expect(hasScrap(whatIsOpen(desk.model)) == open.holdsWords, "\(open.name)")
    #expect(hasScrap(strings(in: desk.model.editor)))
    desk.model.session = session
    desk.model.forgotLines()
    #expect(strings(in: desk.model).filter { hasScrap([$0]) } == [], "\(open.name)")
    let shown = desk.model.render(size: ForgettingOverlayTests.size, theme: .fallback).text
    for scrap in ForgettingOverlayTests.scraps { #expect(!shown.contains(scrap), "\(open.name)\n\(shown)") }
    #expect(desk.model.editor.text == open.typed)
    // Whatever is pressed now, nothing of them comes back.
    for keys in ["<Down>", "<Right>", "<C-y>", "<C-p>", "<Enter>", "<Esc>", "<C-y>", "<Up>", "<C-p>"] {
      desk.type(keys)
      #expect(!hasScrap(whatIsOpen(desk.model) + strings(in: desk.model.editor)), "\(open.name), \(keys)")
    }
  }

  /// Adding an overlay stops here, until there is a desk above on which it is open.
  @Test func everyOverlayIsInTheTable() throws {
    var seen: Set<String> = []
    for open in ForgettingOverlayTests.all {
      var (desk, _) = try room(isAlone: open.isAlone)
      desk.type(open.keys)
      if !open.pasted.isEmpty { desk.take(.paste(open.pasted)) }
      seen.insert(name(of: desk.model.overlay))
    }
    let lists = ListKind.allCases.map { "list \($0)" }
    let others = [
      "none", "help", "question leavePhase", "question moveEveryone", "question undoPhase", "question paste",
      "question quit",
      "record", "hands",
    ]
    #expect(seen == Set(lists + others))
  }

  private func name(of overlay: Overlay) -> String {
    switch overlay {
    case .none: "none"
    case .help: "help"
    case .question(.leavePhase): "question leavePhase"
    case .question(.moveEveryone): "question moveEveryone"
    case .question(.undoPhase): "question undoPhase"
    case .question(.paste): "question paste"
    case .question(.quit): "question quit"
    case .question(.folder): "question folder"
    case .list(let list): "list \(list.kind)"
    case .record: "record"
    case .hands: "hands"
    }
  }

  // Reading a model through, whatever it is made of.

  /// The texts of what lies over the page or stands on the line.
  private func whatIsOpen(_ model: DeskModel) -> [String] {
    [model.editor.text, model.draft]
      + [model.overlay, model.heldHands, model.floor, model.notice, model.summary].flatMap { (part: Any?) in
        part.map { strings(in: $0) } ?? []
      }
  }

  private func hasScrap(_ texts: [String]) -> Bool {
    texts.contains { text in ForgettingOverlayTests.scraps.contains { text.contains($0) } }
  }

  private func strings(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    if let text = value as? Substring { return [String(text)] }
    return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
  }
}
