// The line editor: moves and deletes by characters as people see them.

import Testing

@testable import Screens

@Suite struct LineEditorTests {
  @Test func typesAtTheCursor() {
    var editor = LineEditor("hallo")
    editor.moveHome()
    editor.insert("ach ")
    #expect(editor.text == "ach hallo")
    #expect(editor.cursor == 4)
  }

  @Test func deletesAWholeCharacterHoweverManyScalarsItHas() {
    var editor = LineEditor("é e\u{301} 👩‍👩‍👧‍👦")
    editor.deleteLeft()
    #expect(editor.text == "é e\u{301} ")
    editor.deleteLeft()
    editor.deleteLeft()
    #expect(editor.text == "é ")
  }

  @Test func aMarkTypedAfterItsLetterJoinsIt() {
    var editor = LineEditor("e")
    editor.insert("\u{301}")
    #expect(editor.cursor == 1)
    editor.insert("n")
    #expect(editor.text == "e\u{301}n")
    #expect(editor.cursor == 2)
  }

  @Test func movesAndCutsByWords() {
    var editor = LineEditor("een twee  drie")
    editor.moveWordLeft()
    #expect(editor.cursor == 10)
    editor.moveWordLeft()
    #expect(editor.cursor == 4)
    editor.moveWordRight()
    #expect(editor.cursor == 8)
    editor.moveEnd()
    editor.cutWord()
    #expect(editor.text == "een twee  ")
    editor.moveHome()
    editor.yank()
    #expect(editor.text == "drieeen twee  ")
  }

  @Test func cutsToEitherEnd() {
    var editor = LineEditor("links rechts")
    editor.moveWordLeft()
    editor.cutToEnd()
    #expect(editor.text == "links ")
    editor.cutToStart()
    #expect(editor.text == "")
    editor.yank()
    #expect(editor.text == "links ")
  }

  @Test func walksTheHistoryAndComesBackToWhatWasTyped() {
    var editor = LineEditor("een")
    editor.finish()
    editor.insert("twee")
    editor.finish()
    editor.insert("drie, nog niet af")
    editor.recallEarlier()
    #expect(editor.text == "twee")
    editor.recallEarlier()
    editor.recallEarlier()
    #expect(editor.text == "een")
    editor.recallLater()
    editor.recallLater()
    #expect(editor.text == "drie, nog niet af")
  }

  @Test func nothingMovesBeyondTheEnds() {
    var editor = LineEditor("a")
    editor.moveRight()
    editor.deleteRight()
    editor.moveLeft()
    editor.moveLeft()
    editor.deleteLeft()
    #expect(editor.text == "a")
    #expect(editor.cursor == 0)
  }
}
