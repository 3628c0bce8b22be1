// The open invitation as the desk switches it: who has not been heard, on the stage.

import SessionEngine
import Testing
import Words

@testable import Screens

@Suite struct InvitingTests {
  @Test func itsKeyTogglesAndTells() throws {
    var desk = try Harness(people: sevenPeople)
    let words = desk.model.words
    desk.type("half af<C-t>")
    #expect(desk.model.walk.invitesUnheard)
    #expect(desk.model.notice?.text == words.invitationIs(true))
    #expect(desk.model.editor.text == "half af")
    desk.type("<C-t>")
    #expect(!desk.model.walk.invitesUnheard)
    #expect(desk.model.notice?.text == words.invitationIs(false))
  }

  @Test func itsCommandSetsItWhateverItWas() throws {
    var desk = try Harness(people: sevenPeople)
    desk.type("/uitnodigen<Enter>/uitnodigen<Enter>")
    #expect(desk.model.walk.invitesUnheard)
    #expect(desk.model.editor.isEmpty)
    desk.type("/uitnodigen stop<Enter>")
    #expect(!desk.model.walk.invitesUnheard)
    desk.type("/ongedaan<Enter>")
    #expect(desk.model.walk.invitesUnheard)
  }

  @Test func itIsToldInBothLanguages() {
    #expect(Words(.english).invitationIs(true) == "On the stage: who has not been heard.")
    #expect(Words(.dutch).invitationIs(true) == "Op het podium: wie nog niet gehoord is.")
    #expect(Words(.english).invitationIs(false) == "No longer on the stage: who has not been heard.")
    #expect(Words(.dutch).invitationIs(false) == "Niet meer op het podium: wie nog niet gehoord is.")
  }
}
