// Whatever is done: undo of it all is the state before, redo of it all the state after.

import SessionEngine
import TestSupport
import Testing

@Suite struct UndoPropertyTests {
  @Test(arguments: UInt64(1)...15)
  func undoOfAllIsTheStateBeforeAndRedoOfAllTheStateAfter(seed: UInt64) throws {
    var random = Seeded(seed)
    var room = Room.twoTablesOnceMore
    // Some of another desk first, that is not to be touched.
    for _ in 0..<20 { room.doAnything(at: .second, &random) }
    var states = [visible(room.session)]
    for _ in 0..<60 {
      room.now += 1000
      for event in room.anyEvents(at: .plenary, &random) {
        let steps = room.session.undoable(at: .plenary)
        room.write(event)
        if room.session.undoable(at: .plenary) != steps { states.append(visible(room.session)) }
      }
    }
    let count = states.count - 1
    for place in stride(from: count - 1, through: 0, by: -1) {
      try room.say("/undo")
      expectSame(visible(room.session), states[place], "undo of step \(place + 1)")
    }
    #expect(room.refusal(of: "/undo") == .nothingToUndo)
    for place in 1...count {
      try room.say("/redo")
      expectSame(visible(room.session), states[place], "redo of step \(place)")
    }
    #expect(room.refusal(of: "/redo") == .nothingToRedo)
  }

  /// Tells the first row that differs.
  private func expectSame(_ state: String, _ expected: String, _ what: String) {
    let pair = (state.split(separator: "\n"), expected.split(separator: "\n"))
    if pair.0 == pair.1 { return }
    let first = zip(pair.0, pair.1).first { $0 != $1 }
    Issue.record("\(what): \(first.map { "\($0)\nshould be\n\($1)" } ?? "rows are missing")")
  }

  // Turns in a round, as the property above found them.

  @Test func undoOfTheLineThatEndsARoundGivesTheTurnBack() throws {
    var room = Room()
    try room.say(["/round", "anna: een", "/skip", "bram: twee", "/skip"])
    #expect(room.session.turn(at: nil)?.name == "Chadia El Amrani")
    try room.say(["chadia: drie", "/skip"])
    #expect(room.session.turn(at: nil) == nil)
    try room.say("/withdraw #3")
    #expect(room.session.turn(at: nil)?.name == "Chadia El Amrani")
    try room.say(["/undo", "/undo"])
    #expect(room.session.turn(at: nil)?.name == "Chadia El Amrani")
  }

  @Test func undoOfALineInTheTurnOfAnotherIsTheTurnBefore() throws {
    var room = Room()
    try room.say(["/round", "anna: een", "/skip"])
    #expect(room.session.turn(at: nil)?.name == "Bram Bakker")
    try room.say(["/withdraw #1", "anna: twee", "/undo", "/undo"])
    #expect(room.line("1")?.isWithdrawn == false)
    #expect(room.session.turn(at: nil)?.name == "Bram Bakker")
  }

  /// Who comes after a round has ended doesn't begin it again, also where its end was undone and done again.
  @Test func redoOfTheSkipThatEndsARoundEndsItAgain() throws {
    var room = Room(["Anna de Vries", "Bram Bakker"])
    try room.say(["/round", "anna: een", "/skip", "/skip"])
    #expect(room.session.turn(at: nil) == nil)
    try room.say("/undo")
    #expect(room.session.turn(at: nil)?.name == "Bram Bakker")
    try room.say(["/redo", "/enrol Chadia El Amrani, Zorg"])
    #expect(room.session.turn(at: nil) == nil)
  }
}
