// References that are spoken aloud, and the labels of the desks that count them.

import TestSupport

@testable import SessionEngine
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: ["12", "b12", "12-ktbw", "b12-ktbw", "aa1", "zzz999", "1"])
  func areWrittenAsTheyAreRead(text: String) {
    #expect(Ref(text: text)?.text == text)
    #expect(Ref(text: "#\(text)")?.text == text)
  }

  @Test(arguments: [
    "", "#", "0", "#0", "b", "12b", "1-", "1-ktb", "1-ktbwx", "-ktbw", "abcd1", "B12", "1 2", "#1#", "é1",
    "1-KTBW",
    "##1", "-1", "+1", "٣",
  ])
  func whatIsNoneIsNotRead(text: String) { #expect(Ref(text: text) == nil) }

  @Test(arguments: ["", "b", "-ktbw", "b-ktbw", "zzz-aaaa"])
  func labelsAreWrittenAsTheyAreRead(text: String) { #expect(DeskLabel(text: text)?.text == text) }

  @Test(arguments: ["-", "b-", "b-ktb", "abcd", "B", "1", "b-ktbw-x", " "])
  func whatIsNoLabelIsNotRead(text: String) { #expect(DeskLabel(text: text) == nil) }

  @Test func tablesAndDesksAreKeptApart() {
    let labels = ["", "b", "-ktbw", "b-ktbw", "bk"].compactMap { DeskLabel(text: $0) }
    #expect(Set(labels).count == 5)
    #expect(labels[0] == .plenary)
    #expect(labels[3].table == "b" && labels[3].own == "ktbw")
  }

  @Test func eachDeskCountsForItself() throws {
    var room = Room.twoTables
    #expect(try room.say("een") == "1")
    #expect(try room.say("twee") == "2")
    #expect(try room.say("drie", at: .zuid) == "b1")
    #expect(try room.say("vier", at: .second) == "1-ktbw")
    #expect(try room.say("vijf") == "3")
  }

  @Test func everyNumberThatADeskCanComeToIsRead() {
    for number in [1, 9, 999_999_998, 999_999_999] {
      let ref = Ref(desk: .plenary, number: number)
      #expect(Ref(text: ref.text) == ref)
    }
    for text in ["0", "1000000000", "999999999999", "+1"] { #expect(Ref(text: text) == nil, "\(text)") }
  }

  @Test func aNumberFarBeyondTheOthersHoldsNobodyUp() throws {
    var room = Room()
    let far = Ref(desk: .plenary, number: 900_000_000)
    room.write(.noted(Note(ref: far, phase: .opening, wording: Wording(kind: .idea, text: "ver"))))
    room.write(.withdrawn(Withdrawn(ref: far)))
    #expect(room.session.lastLine(at: .plenary) == nil)
    try room.say("daarna")
    #expect(room.session.lastLine(at: .plenary)?.text == "daarna")
  }

  @Test func aNumberFarBeyondTheOthersIsFoundAlsoWhenTheOthersCatchUp() {
    var room = Room()
    func note(_ number: Int) -> Event {
      .noted(
        Note(
          ref: Ref(desk: .plenary, number: number), phase: .opening,
          wording: Wording(kind: .idea, text: "regel \(number)")))
    }
    for number in [1, 5000, 4000, 8000, 5001] { room.write(note(number)) }
    for number in [1, 5000, 4000, 8000, 5001] {
      #expect(room.line("\(number)")?.text == "regel \(number)")
    }
  }

  @Test func nextToALetterOfItsOwnEveryTableGetsOne() {
    var room = Room([])
    for number in 1...30 {
      room.write(.tableAdded(TableAdded(name: "Tafel \(number)", letter: room.session.nextTableLetter)))
    }
    let letters = room.session.tables.dropFirst().map(\.letter)
    #expect(letters.prefix(3) == ["a", "b", "c"])
    #expect(letters[25] == "z" && letters[26] == "aa" && letters[29] == "ad")
    #expect(Set(letters).count == 30)
  }

  @Test func twoTablesAddedAtOnceGetTwoLetters() {
    var room = Room([])
    room.write(.tableAdded(TableAdded(name: "Noord", letter: "a")))
    room.write(.tableAdded(TableAdded(name: "Zuid", letter: "a")), at: .second)
    #expect(room.session.tables.map(\.letter) == ["", "a", "b"])
  }

  @Test(arguments: ["", "A", "abcd", "1", "é", "a b", "-", "#b", "\u{202E}"])
  func aLetterOfAJournalThatIsNoneIsReplaced(letter: String) {
    var room = Room([])
    room.write(.tableAdded(TableAdded(name: "Noord", letter: letter)))
    #expect(room.session.tables.map(\.letter) == ["", "a"])
  }
}
