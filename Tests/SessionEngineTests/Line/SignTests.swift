// The signs that say what a line is, before or after the name, and the `\` that takes one literally.

import TestSupport

@testable import SessionEngine
import Testing

@Suite struct SignTests {
  static let signs: [(String, Kind)] = [
    ("!", .concern), ("+", .proposal), ("=", .agreement), (">", .deed), ("?", .question),
  ]

  @Test(arguments: signs)
  func aSignSaysTheKind(sign: String, kind: Kind) {
    for line in ["\(sign) te duur", "\(sign)te duur", "  \(sign)   te duur  "] {
      #expect(Room().draft(line)?.wording.kind == kind)
      #expect(Room().draft(line)?.wording.text == "te duur")
    }
  }

  @Test(arguments: signs)
  func aSignStandsAfterTheNameOrBeforeIt(sign: String, kind: Kind) {
    for line in ["br: \(sign) te duur", "br:\(sign)te duur", "\(sign) br: te duur", "\(sign)br:te duur"] {
      let draft = Room().draft(line)
      #expect(draft?.floor == .person("Bram Bakker"), "\(line)")
      #expect(draft?.wording.kind == kind, "\(line)")
      #expect(draft?.wording.text == "te duur", "\(line)")
    }
  }

  @Test func aSignStandsBeforeASpeakerNotKnownYet() throws {
    var room = Room()
    try room.say("bram: hallo")
    let draft = room.draft("! ?: te duur")
    #expect(draft?.floor == .nobody)
    #expect(draft?.wording.kind == .concern)
    #expect(draft?.wording.text == "te duur")
  }

  @Test func aSignWithLinksStandsBeforeTheNameToo() throws {
    var room = Room()
    try room.say("! te duur")
    let draft = room.draft("+#1 bram: samen kopen")
    #expect(draft?.floor == .person("Bram Bakker"))
    #expect(draft?.wording.kind == .proposal)
    #expect(draft?.wording.links.map(\.text) == ["1"])
    #expect(draft?.wording.text == "samen kopen")
  }

  @Test(arguments: [
    (Phase.opening, Kind.idea), (.dream, .idea), (.vision, .idea), (.order, .idea), (.deed, .deed),
    (.closing, .reflection),
  ])
  func withoutASignItIsTheNaturalKindOfThePhase(phase: Phase, kind: Kind) throws {
    var room = Room()
    room.write(.phaseEntered(PhaseEntered(phase: phase, table: nil)))
    #expect(room.draft("iets")?.wording.kind == kind)
    #expect(room.draft("bram: iets")?.wording.kind == kind)
    #expect(room.draft("bram: ! iets")?.wording.kind == .concern)
  }

  @Test(arguments: ["!", "! ", "br: !", "! br:", "=", "+ #1", "\\", "..", "..#1"])
  func aSignWithoutWordsIsRefused(line: String) throws {
    var room = Room()
    try room.say("eerst")
    #expect(room.refusal(of: line) == .missing(.text))
  }

  @Test(arguments: [
    ("\\! geen zorg", "! geen zorg"), ("\\bram: geen naam", "bram: geen naam"), ("\\/next", "/next"),
    ("\\..geen aanvulling", "..geen aanvulling"), ("\\s/a/b/", "s/a/b/"), ("\\\\ streep", "\\ streep"),
    ("\\?: wie", "?: wie"), ("\\hallo", "hallo"), ("\\#1 geen link", "#1 geen link"),
  ])
  func aBackslashTakesTheNextCharacterLiterally(line: String, text: String) throws {
    var room = Room()
    try room.say("eerst")
    let draft = room.draft(line)
    #expect(draft?.wording.text == text)
    #expect(draft?.wording.kind == .idea)
    #expect(draft?.wording.links == [])
    #expect(draft?.additionTo == nil)
    #expect(draft?.wording.said == line)
  }

  @Test func aBackslashAfterTheNameTakesTheSignLiterally() {
    #expect(Room().draft("bram: \\! uitroep")?.wording.text == "! uitroep")
    #expect(Room().draft("bram: \\! uitroep")?.floor == .person("Bram Bakker"))
  }

  @Test(arguments: ["¯\\_(ツ)_/¯", "Z:\\temp", "a \\ b", "eind\\", "\u{301}! a"])
  func elsewhereABackslashIsABackslash(line: String) {
    #expect(Room().draft(line)?.wording.text == line)
  }

  @Test func twoPointsAddToTheLineBefore() throws {
    var room = Room()
    try room.say(["bram: samen eten", "ch: .. met de buren", ".. an: en de kinderen", "..en de hond"])
    #expect(room.line("2")?.additionTo?.text == "1")
    #expect(room.line("2")?.text == "met de buren")
    #expect(room.line("3")?.additionTo?.text == "2")
    #expect(room.speaker("3") == "Anna de Vries")
    #expect(room.line("4")?.text == "en de hond")
    #expect(room.session.additions(to: Ref(desk: .plenary, number: 1)).map(\.ref.text) == ["2"])
  }

  @Test func twoPointsAndAReferenceAddToThatLine() throws {
    var room = Room()
    try room.say(["samen eten", "samen koken"])
    for line in ["..#1 met de buren", ".. #1 met de buren", "..#1: met de buren", "..#1 bram: met de buren"] {
      #expect(room.draft(line)?.additionTo?.text == "1", "\(line)")
      #expect(room.draft(line)?.wording.text == "met de buren", "\(line)")
    }
    #expect(room.refusal(of: "..#9 met de buren") == .unknownReference("#9"))
  }

  @Test func anAdditionCanHaveAKind() throws {
    var room = Room()
    try room.say("samen eten")
    #expect(room.draft(".. ! dat is duur")?.wording.kind == .concern)
    #expect(room.draft(".. ! dat is duur")?.additionTo?.text == "1")
  }

  @Test func whatAddsToADeedIsNoDeedOfItsOwn() throws {
    var room = Room()
    try room.say(["/phase daad", "bram: ik bel de wijkagent"])
    #expect(room.draft("ch: .. ze is er op dinsdag")?.wording.kind == .idea)
    #expect(room.draft("ch: .. > ik ga mee")?.wording.kind == .deed)
  }

  @Test func whereThereIsNoLineBeforeAnAdditionIsRefused() throws {
    var room = Room.twoTables
    try room.say("elders", at: .noord)
    #expect(room.refusal(of: ".. en dit", at: .zuid) == .noLastLine)
  }

  @Test(arguments: ["...en toen", "... niets"])
  func threePointsAreText(line: String) { #expect(Room().draft(line)?.wording.text == line) }
}
