// References in a line: what answers what, and what stays text.

import SessionEngine
import TestSupport
import Testing

@Suite struct LinkTests {
  private func room() throws -> Room {
    var room = Room()
    try room.say(["een", "! twee", "drie"])
    return room
  }

  private func links(_ line: String) throws -> [String]? { try room().draft(line)?.wording.links.map(\.text) }
  private func text(_ line: String) throws -> String? { try room().draft(line)?.wording.text }

  @Test(arguments: [
    ("+ #2 samen", ["2"], "samen"), ("+#2 samen", ["2"], "samen"), ("+ #2, samen", ["2"], "samen"),
    ("+ #1 #2 samen", ["1", "2"], "samen"), ("+#1,#2 samen", ["1", "2"], "samen"),
    ("+ #2: samen", ["2"], "samen"),
    ("+ #2 #2 samen", ["2"], "samen"),
  ])
  func rightAfterTheSignItIsALinkOnly(line: String, refs: [String], rest: String) throws {
    #expect(try links(line) == refs)
    #expect(try text(line) == rest)
  }

  @Test(arguments: [
    ("net als #1", ["1"]), ("net als (#1).", ["1"]), ("#1 en #3", ["1", "3"]), ("#1,#3!", ["1", "3"]),
    ("zie #1/#3", ["1", "3"]), ("#1-#3", ["1", "3"]), ("net als #1, #1", ["1"]), ("+ samen, zie #2", ["2"]),
  ])
  func elsewhereItIsALinkAndStaysInTheText(line: String, refs: [String]) throws {
    #expect(try links(line) == refs)
    #expect(try text(line)?.hasSuffix(line.drop { $0 == "+" || $0 == " " }) == true)
  }

  @Test(arguments: [
    "C#1", "https://voorbeeld.nl/#1", "#metoo", "#", "##", "#1a", "# 1", "nummer#1", "#1-abc", "#0", "#é",
    "a#1,b",
  ])
  func whatOnlyLooksLikeOneIsText(line: String) throws {
    #expect(try links(line) == [])
    #expect(try text(line) == line)
  }

  @Test func anEscapedOneIsTextAndLosesItsBackslash() throws {
    #expect(try links("net als \\#1 en #3") == ["3"])
    #expect(try text("net als \\#1 en #3") == "net als #1 en #3")
  }

  @Test func anUnknownOneRightAfterTheSignIsRefused() throws {
    #expect(try room().refusal(of: "+ #9 samen") == .unknownReference("#9"))
  }

  @Test func anUnknownOneInTheTextIsToldAndStays() throws {
    let draft = try room().draft("net als #9")
    #expect(draft?.unknownReferences == ["#9"])
    #expect(draft?.wording.text == "net als #9")
  }

  @Test func aDeskMeansItsOwnLineWhereThereIsNoOtherByThatName() throws {
    var room = Room.twoTables
    try room.say("noord", at: .noord)
    #expect(room.draft("zie #1", at: .noord)?.wording.links.map(\.text) == ["a1"])
    #expect(room.draft("zie #a1", at: .zuid)?.wording.links.map(\.text) == ["a1"])
    #expect(room.draft("zie #A1", at: .zuid)?.wording.links.map(\.text) == ["a1"])
    #expect(room.draft("zie #1", at: .zuid)?.unknownReferences == ["#1"])
    try room.say("plenair")
    #expect(room.draft("zie #1", at: .noord)?.wording.links.map(\.text) == ["1"])
  }

  @Test func aDeskWithLettersOfItsOwnNeedNotTypeThem() throws {
    var room = Room()
    try room.say("hier", at: .second)
    #expect(room.draft("zie #1", at: .second)?.wording.links.map(\.text) == ["1-ktbw"])
    #expect(room.draft("zie #1-ktbw")?.wording.links.map(\.text) == ["1-ktbw"])
  }

  @Test func whatLinksToALineIsFound() throws {
    var room = try room()
    try room.say(["+ #2 vier", "+ #2 vijf", "zie #2", "/withdraw #5"])
    let two = Ref(desk: .plenary, number: 2)
    #expect(room.session.lines(linkingTo: two).map(\.text) == ["vier", "zie #2"])
    #expect(room.session.isAnswered(two))
  }
}
