// `s/old/new/` and `/edit`: wording a line again without losing what it holds.

import SessionEngine
import TestSupport
import Testing

@Suite struct MendTests {
  @Test func mendsTheLastLineOfThisDesk() throws {
    var room = Room()
    try room.say(["een ander", "bram: we belen elke dag"])
    try room.say("elders", at: .second)
    try room.say("s/belen/bellen/")
    #expect(room.line("2")?.text == "we bellen elke dag")
    #expect(room.line("2")?.said == "bram: we bellen elke dag")
    #expect(room.speaker("2") == "Bram Bakker")
    try room.say("/undo")
    #expect(room.line("2")?.text == "we belen elke dag")
    #expect(room.line("2")?.said == "bram: we belen elke dag")
  }

  @Test func mendsTheFirstPlaceAlone() throws {
    var room = Room()
    try room.say(["an: an apple an hour", "s/an/one/"])
    #expect(room.line("1")?.text == "one apple an hour")
    #expect(room.line("1")?.said == "an: one apple an hour")
    #expect(room.speaker("1") == "Anna de Vries")
  }

  @Test func keepsKindLinksAndClauses() throws {
    var room = Room()
    try room.say(["! duur", "> #1 ik bel mte Anna, voor vrijdag, met Bram, eerst: zoeken", "s/mte/naast/"])
    let line = room.line("2")
    #expect(line?.text == "ik bel naast Anna")
    #expect(line?.kind == .deed)
    #expect(line?.links.map(\.text) == ["1"])
    #expect(line?.due?.iso == "2026-03-06" && line?.helpers == ["Bram Bakker"] && line?.firstStep == "zoeken")
  }

  @Test func mendsAClauseThatWasUnderstood() throws {
    var room = Room()
    try room.say("= we bellen omdat het wrkt, terugkijken op 1 dec")
    try room.say("s/wrkt/werkt/")
    #expect(room.line("1")?.because == "het werkt")
    try room.say("s/1 dec/8 dec/")
    #expect(room.line("1")?.review?.iso == "2026-12-08")
    #expect(room.line("1")?.text == "we bellen")
    #expect(room.refusal(of: "s/8 dec/31 feb/") == .notADate("31 feb"))
  }

  @Test func aDateThatWasNotMendedStaysThoughDaysGoBy() throws {
    var room = Room()
    try room.say("> ik bel Bram voor vrijdag eerst: zoeken")
    room.today = day("2026-03-09")
    try room.say("s/zoeken/nummer zoeken/")
    #expect(room.line("1")?.due?.iso == "2026-03-06")
    #expect(room.line("1")?.firstStep == "nummer zoeken")
  }

  @Test func mendsALinkAndASign() throws {
    var room = Room()
    try room.say(["een", "twee", "! #1 drie, zie #2", "s/#1/#2/"])
    #expect(room.line("3")?.links.map(\.text) == ["2"])
    try room.say("s/zie #2/zie #1/")
    #expect(room.line("3")?.links.map(\.text) == ["2", "1"])
    try room.say("s/!/+/")
    #expect(room.line("3")?.kind == .proposal)
    #expect(room.refusal(of: "s/#2/#99/") == .unknownReference("#99"))
  }

  @Test func mendsTheNameThatWasTyped() throws {
    var room = Room()
    try room.say(["bram: te duur", "s/bram/chadia/"])
    #expect(room.speaker("1") == "Chadia El Amrani")
    #expect(room.line("1")?.text == "te duur")
    #expect(room.refusal(of: "s/chadia/wim/") == .unknownName("wim", near: []))
  }

  @Test func staysInThePhaseWhereTheLineIs() throws {
    var room = Room()
    try room.say(["/phase daad", "ik bel voor vrijdag eerst: zoken", "/phase terugblik", "s/zoken/zoeken/"])
    #expect(room.line("1")?.kind == .deed)
    #expect(room.line("1")?.firstStep == "zoeken")
    #expect(room.line("1")?.due?.iso == "2026-03-06")
  }

  @Test func whatWasEditedOrReassignedSinceStays() throws {
    var room = Room()
    try room.say([
      "bram: = we bellen omdat het werkt", "/by #1 anna", "/edit #1 wij bellen elke week", "s/wij/we/",
    ])
    #expect(room.line("1")?.text == "we bellen elke week")
    #expect(room.line("1")?.because == "het werkt")
    #expect(room.line("1")?.kind == .agreement)
    #expect(room.speaker("1") == "Anna de Vries")
    try room.say("s/werkt/helpt/")
    #expect(room.line("1")?.because == "het helpt")
  }

  @Test func aSlashIsWrittenWithABackslash() throws {
    var room = Room()
    try room.say(["en of", "s/en of/en\\/of/"])
    #expect(room.line("1")?.text == "en/of")
    try room.say("s/en\\/of/of/")
    #expect(room.line("1")?.text == "of")
  }

  @Test(arguments: ["s/a/b", "s//b/", "s/a/b/c", "s/a/b/c/", "s/a/", "s/", "s/a\\/b/", "s/he said so"])
  func whatBeginsLikeAMendingAndIsNoneIsRefused(line: String) {
    #expect(Room().refusal(of: line) == .unfinishedMend)
  }

  @Test func aMendingThatIsMeantAsTextIsText() {
    #expect(Room().draft("st/a/b/")?.wording.text == "st/a/b/")
    #expect(Room().draft("\\s/he said so")?.wording.text == "s/he said so")
  }

  @Test func refusesWhatItCannotMend() throws {
    var room = Room()
    #expect(room.refusal(of: "s/a/b/") == .noLastLine)
    try room.say("hallo")
    #expect(room.refusal(of: "s/dag/doei/") == .wordsNotFound("dag"))
    #expect(room.refusal(of: "s/hallo//") == .missing(.text))
    #expect(room.refusal(of: "s/hallo/ /") == .missing(.text))
    try room.say("/withdraw #1")
    #expect(room.refusal(of: "s/hallo/dag/") == .noLastLine)
  }

  @Test func anEditKeepsWhatItDoesNotSpeakOf() throws {
    var room = Room()
    try room.say(["! duur", "= #1 we bellen omdat het werkt, terugkijken op 1 dec", "/edit #2 we appen"])
    let line = room.line("2")
    #expect(line?.text == "we appen" && line?.kind == .agreement && line?.said == "we appen")
    #expect(line?.because == "het werkt" && line?.review?.iso == "2026-12-01")
    #expect(line?.links.map(\.text) == ["1"])
    try room.say("/edit #2 > we appen voor vrijdag")
    #expect(room.line("2")?.kind == .deed)
    #expect(room.line("2")?.due?.iso == "2026-03-06")
  }

  @Test func anEditChangesTheLinksOfItsText() throws {
    var room = Room()
    try room.say(["een", "twee", "net als #1", "/edit #3 net als #2"])
    #expect(room.line("3")?.links.map(\.text) == ["2"])
    #expect(room.session.lines(linkingTo: Ref(desk: .plenary, number: 1)).isEmpty)
  }

  @Test func anEditsLinksReplaceTheOldOnes() throws {
    var room = Room()
    try room.say(["! duur", "! ver", "+ #1 samen reizen", "/edit #3 +#2 samen reizen"])
    #expect(room.line("3")?.links.map(\.text) == ["2"])
    #expect(room.session.lines(linkingTo: Ref(desk: .plenary, number: 1)).isEmpty)
    #expect(room.session.reflection.openConcerns.map(\.ref.text) == ["1"])
  }

  @Test func anEditReadsNoName() throws {
    var room = Room()
    try room.say(["anna: een", "/edit #1 bram: twee"])
    #expect(room.line("1")?.text == "bram: twee")
    #expect(room.speaker("1") == "Anna de Vries")
  }

  @Test func anEditWithoutTextPutsTheLineBack() throws {
    var room = Room()
    try room.say("een")
    guard case .action(.edit(let ref)) = room.read("/edit #1") else {
      Issue.record("/edit #1 should put the line back")
      return
    }
    #expect(ref.text == "1")
  }

  @Test(arguments: [
    "hallo", "! te duur", "+ #1 samen", "+ #1 #2 samen, zie #2",
    "= we bellen omdat het werkt, terugkijken op 1 dec",
    "> ik bel met Anna, Bram voor vrijdag eerst: nummer zoeken", "? hoe dan", "\\! uitroep", "\\\\ streep",
    "net als #1", "= x omdat y", "> ik kook met Chadia",
    "= we bellen \\omdat het werkt omdat het moet", "> brood \\voor vrijdag",
  ])
  func aLineThatIsPutBackReadsTheSame(line: String) throws {
    var room = Room()
    try room.say(["een", "twee", line])
    guard let noted = room.line("3") else { return }
    let context = room.context()
    var again = try context.rewording(context.editable(noted), replacing: noted)
    again.said = noted.wording.said
    #expect(again == noted.wording)
  }

  @Test func whatIsTakenOutOfALineThatWasPutBackIsGone() throws {
    var room = Room()
    try room.say("= we bellen omdat het werkt")
    guard let noted = room.line("1") else { return }
    let wording = try room.context().rewording("= we bellen", replacing: noted)
    #expect(wording.because == nil && wording.kind == .agreement)
    #expect(try room.context().rewording("we bellen", replacing: noted).kind == .idea)
  }
}
